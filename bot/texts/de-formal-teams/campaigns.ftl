refused-campaign_managers_only = Ideenkampagnen starten Führungskräfte und Geschäftsleitung. Wenn Sie dazugehören, bitten Sie jemanden aus der Administration, Sie in den Einstellungen einzutragen.
refused-campaign_changed = K-{ $number } wurde inzwischen geändert, deshalb ist hiervon nichts gespeichert. Bitte kopieren Sie Ihre Eingaben und öffnen Sie die Kampagne mit „kampagne { $number }“ neu.
campaigns-none = Gerade läuft keine Ideenkampagne, und es ist keine geplant. Ihre Idee ist trotzdem willkommen: Schreiben Sie mir „idee“ und eine Zeile.
