### Deutsch in Microsoft Teams, per du: nur Texte, die einen Befehl oder den Chat selbst nennen. Alles andere: de.ftl.
### Hier gibt es keine Befehle mit Schrägstrich: Man schreibt dem Bot die Wörter, im Kanal hinter @Gegenstrom.

language-platform = wie in Teams
channel-name = „{ $name }“

field-admins-hint = Sie dürfen diese Einstellungen ändern. Ohne Auswahl darf es, wer Gegenstrom eingerichtet hat.

receipt-nowhere = Sie hat keine Karte in einem Kanal, weil keiner für Ideen gewählt ist und das hier keiner ist. Alle finden sie mit „idee { $number }“.
queue-none = Auf dich wartet gerade nichts. Alle Ideen zeigt „idee liste“.
news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder du hast einen neuen Gedanken? Schreib mir „idee“ und eine Zeile.

help-idea-share-what = idee QR-Code statt der Papierliste
help-idea-share = öffnet das Formular mit dieser Zeile; im Kanal gehört @Gegenstrom davor
help-idea-shortcut = unter Weitere Aktionen an jeder Nachricht, macht daraus eine Idee
help-idea-mine-what = idee meine
help-idea-list-what = idee liste
help-idea-find-what = idee suche Kundenkarte
help-idea-show-what = idee 42
help-review-queue-what = review
help-review-queue = was wartet; „review 42“ öffnet Idee I-42
help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Wörtern stellst du ein, wie es hier läuft.
help-gegenstrom-settings-what = einstellungen
help-gegenstrom-language-what = gegenstrom sprache
help-gegenstrom-help-what = idee hilfe
help-gegenstrom-setup-what = gegenstrom einrichten
help-gegenstrom-problems-what = gegenstrom probleme
help-idea-strategy-what = strategie
help-idea-measures-what = maßnahmen
help-gegenstrom-link-what = gegenstrom verbinden
help-gegenstrom-accounts-what = gegenstrom konten

setup-invite = Ich kann in Teams schreiben, die die App haben. Fehlt ein Kanal, füge Gegenstrom zuerst unter Apps zu seinem Team hinzu.
setup-done-next = Als Nächstes: Reich selbst die erste Idee ein und zeig deinem Team, wie es geht: „idee“ und eine Zeile an mich, oder @Gegenstrom idee im Kanal.

click-again = Das hat für Teams einen Moment zu lange gedauert. Bitte klick noch einmal:

notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Du kannst sie jederzeit neu einreichen: Schreib mir „idee“ und eine Zeile.

refused-workspace_unknown = Gegenstrom ist mit dem Teams eures Unternehmens noch nicht verbunden. Bitte jemanden aus der Administration, die App neu zu installieren.
refused-verb_unknown = Dieser Knopf stammt aus einer älteren Version. Was jetzt geht, zeigt „hilfe“.
refused-idea_unknown = Eine Idee I-{ $number } gibt es nicht. Alle Ideen zeigt „idee liste“.
refused-idea_closed = I-{ $number } lässt sich nicht mehr ändern oder unterstützen. Stand: { $state }. Ein neuer Gedanke? Schreib mir „idee“ und eine Zeile.
refused-may_not_decide = Über Ideen entscheiden Führungskräfte und Geschäftsleitung. Wenn du dazugehörst, bitte jemanden aus der Administration, dich in den Einstellungen einzutragen.
refused-already_decided = Über I-{ $number } ist schon entschieden: { $verdict }, von { $by } am { $on }. Es wurde nichts geändert. Den Stand zeigt „review { $number }“.
refused-already_asked = { $by } hat zu I-{ $number } schon eine Rückfrage gestellt, am { $on }. Es wurde nichts geändert. Den Stand zeigt „review { $number }“.
refused-changed_meanwhile = I-{ $number } hat sich inzwischen geändert, deshalb wurde nichts entschieden. Den Stand zeigt „review { $number }“.
refused-no_question = Zu I-{ $number } ist keine Rückfrage offen. Den Stand zeigt „idee { $number }“.
refused-goal_unknown = Dieses Ziel gehört nicht mehr zum Zielbild. Die aktuellen Ziele zeigt „strategie“.
refused-measure_unknown = Eine Maßnahme M-{ $number } gibt es nicht. Alle laufenden zeigt „maßnahmen“.
refused-settings_admins_only = Einstellungen ändern nur Admins. Wer das ist, zeigt „einstellungen“.
refused-nothing_to_share = In dieser Nachricht steht kein Text, aus dem ich eine Idee machen kann. Bitte schreib mir „idee“ und eine Zeile.
refused-delivery_unknown = Um diese Nachricht hat sich schon jemand gekümmert. Was noch offen ist, zeigt „gegenstrom probleme“.

invalid-channel_not_joined = In „{ $channel }“ kann ich nicht schreiben. Füge Gegenstrom zuerst unter Apps zu diesem Team hinzu.

invalid-owner_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wähl jemand anderen, oder bitte die Person, mir einmal Hallo zu schreiben, und schick es dann noch einmal ab.
invalid-person_unusable = Diese Person kenne ich noch nicht, oder es ist ein Gast oder ein deaktiviertes Konto. Wähl jemand anderen, oder bitte die Person, mir einmal Hallo zu schreiben, und schick es dann noch einmal ab.
help-idea-home-what = start
help-idea-home = was auf mich wartet, meine Ideen, die neuesten
