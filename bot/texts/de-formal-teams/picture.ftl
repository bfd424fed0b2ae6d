refused-goals_full = Es gibt schon { $limit } Ziele, und mehr behält niemand im Kopf. Beenden Sie zuerst eines mit „strategie bearbeiten“.
refused-goal_changed = G-{ $number } hat inzwischen jemand geändert oder beendet. Bitte kopieren Sie Ihren Text, brechen Sie dieses Formular ab und öffnen Sie es neu.
refused-vision_changed = Die Vision hat inzwischen jemand geändert. Bitte kopieren Sie Ihren Text, brechen Sie dieses Formular ab und öffnen Sie es neu.
