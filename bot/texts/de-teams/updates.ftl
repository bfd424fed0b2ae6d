refused-update_writers_only = Strategie-Updates schreiben Führungskräfte und Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin in den Einstellungen eintragen.
refused-update_unknown = Ein Update U-{ $number } gibt es nicht. „strategie updates“ zeigt alle.
refused-update_over = U-{ $number } ist abgeschlossen und lässt sich nicht mehr ändern. „strategie post“ beginnt ein neues.
refused-update_moved_on = U-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. „strategie updates“ zeigt den Stand.
refused-update_no_goals = Es gibt noch kein Ziel, zu dem ein Update passt. Zuerst nennt die Geschäftsleitung die Ziele: „strategie“ zeigt das Zielbild.
