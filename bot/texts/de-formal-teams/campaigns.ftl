refused-campaign_managers_only = Ideenkampagnen starten Führungskräfte und Geschäftsleitung. Sollten Sie dazugehören, kann ein Admin Sie in den Einstellungen eintragen.
refused-campaign_changed = K-{ $number } wurde inzwischen geändert, deshalb ist hiervon nichts gespeichert. Bitte kopieren Sie Ihre Eingaben und öffnen Sie die Ideenkampagne neu, mit „kampagne { $number }“.
campaigns-none = Gerade läuft keine Ideenkampagne, und es ist keine geplant. Ihre Idee ist trotzdem willkommen: Schreiben Sie mir „idee“ und eine Zeile.
