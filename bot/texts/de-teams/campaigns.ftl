refused-campaign_unknown = Eine Ideenkampagne K-{ $number } gibt es nicht. Alle zeigt „kampagne“.
refused-campaign_managers_only = Ideenkampagnen starten Führungskräfte und Geschäftsleitung. Wenn du dazugehörst, bitte jemanden aus der Administration, dich in den Einstellungen einzutragen.
refused-campaign_changed = K-{ $number } wurde inzwischen geändert, deshalb ist hiervon nichts gespeichert. Bitte kopier deine Eingaben und öffne die Kampagne mit „kampagne { $number }“ neu.
refused-campaign_over = K-{ $number } ist vorbei, daran lässt sich nichts mehr ändern. Was daraus geworden ist, zeigt „kampagne { $number }“.
campaigns-none = Gerade läuft keine Ideenkampagne, und es ist keine geplant. Deine Idee ist trotzdem willkommen: Schreib mir „idee“ und eine Zeile.
help-campaign-list-what = kampagne
help-campaign-one-what = kampagne 1
help-campaign-new-what = kampagne neu
