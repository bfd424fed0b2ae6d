### Deutsch in Microsoft Teams, per Sie: nur die Texte aus de-teams.ftl, die jemanden ansprechen.

queue-none = Auf Sie wartet gerade nichts. Alle Ideen zeigt „idee liste“.
news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder Sie haben einen neuen Gedanken? Schreiben Sie mir „idee“ und eine Zeile.
help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Wörtern stellen Sie ein, wie es hier läuft.
setup-invite = Ich kann in Teams schreiben, die die App haben. Fehlt ein Kanal, fügen Sie Gegenstrom zuerst unter Apps zu seinem Team hinzu.
setup-done-next = Als Nächstes: Reichen Sie selbst die erste Idee ein und zeigen Sie Ihrem Team, wie es geht: „idee“ und eine Zeile an mich, oder @Gegenstrom idee im Kanal.
click-again = Das hat für Teams einen Moment zu lange gedauert. Bitte klicken Sie noch einmal:
notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Sie können sie jederzeit neu einreichen: Schreiben Sie mir „idee“ und eine Zeile.
refused-workspace_unknown = Gegenstrom ist mit dem Teams Ihres Unternehmens noch nicht verbunden. Bitten Sie jemanden aus der Administration, die App neu zu installieren.
refused-idea_closed = I-{ $number } lässt sich nicht mehr ändern oder unterstützen. Stand: { $state }. Ein neuer Gedanke? Schreiben Sie mir „idee“ und eine Zeile.
refused-may_not_decide = Über Ideen entscheiden Führungskräfte und Geschäftsleitung. Wenn Sie dazugehören, bitten Sie jemanden aus der Administration, Sie in den Einstellungen einzutragen.
refused-nothing_to_share = In dieser Nachricht steht kein Text, aus dem ich eine Idee machen kann. Bitte schreiben Sie mir „idee“ und eine Zeile.
invalid-channel_not_joined = In „{ $channel }“ kann ich nicht schreiben. Fügen Sie Gegenstrom zuerst unter Apps zu diesem Team hinzu.

invalid-owner_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wählen Sie jemand anderen, oder bitten Sie die Person, mir einmal Hallo zu schreiben, und schicken Sie es dann noch einmal ab.
invalid-person_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wählen Sie jemand anderen, oder bitten Sie die Person, mir einmal Hallo zu schreiben, und schicken Sie es dann noch einmal ab.
