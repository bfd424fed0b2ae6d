refused-update_writers_only = Strategie-Updates schreiben Führungskräfte und Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin in den Einstellungen eintragen.
refused-update_unknown = Ein Update U-{ $number } gibt es nicht. „strategie updates“ zeigt alle.
refused-update_over = U-{ $number } ist abgeschlossen und lässt sich nicht mehr ändern. „strategie senden“ beginnt ein neues.
refused-update_moved_on = U-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. „strategie updates“ zeigt den Stand.
refused-update_no_goals = Ein Update gehört zu einem Ziel, und noch gibt es keines. Die Geschäftsleitung legt Ziele mit „strategie bearbeiten“ an.
refused-update_leaders_only = Das kann nur die Geschäftsleitung, deshalb wurde nichts geändert. Wer dazugehört, zeigt „einstellungen“.
