## Was nur Teams zu sagen hat

teams-answered-in-chat = Ich habe dir in unserem Chat geantwortet, weil es nicht alle sehen müssen.
teams-file-answered = Das hast du schon beantwortet.
teams-file-failed = Die Datei ist nicht dort angekommen, wo Teams sie haben wollte. Bitte frag noch einmal danach.
teams-file-there = Die Datei liegt jetzt in deinem OneDrive.
teams-save-file = Datei speichern
teams-answered-below = Die Antwort steht darunter.
teams-no-chat = Das kann ich nur dir beantworten, und dir kann ich noch nicht schreiben. Füge Gegenstrom in Teams zu deinen Apps hinzu und frag mich dann noch einmal.
teams-shortened = Was du geschrieben hast, passt nicht ganz auf diese Karte. Der Anfang jedes Textes steht noch da: bitte kürze ihn.
teams-already-done = Das ist schon erledigt. Es wurde nichts ein zweites Mal geändert.

## Das App-Paket für Teams: die Seite im Store, das Befehlsmenü, die Nachrichtenerweiterung

teams-name = Gegenstrom: Ideen nach oben, Strategie nach unten
teams-about = Ideen teilen, im Chat entscheiden, sehen, was daraus wird.
teams-about-more = Eine Zeile genügt für eine Idee, andere unterstützen sie, wer zuständig ist, entscheidet per Knopf, und alle, von denen eine Idee kommt, erfahren, was geschieht und warum. Aus angenommenen Ideen werden Maßnahmen mit Namen und Termin. Montags steht der Wochenrückblick im Kanal. Das Zielbild der Geschäftsleitung ist einen Befehl entfernt.
teams-menu-idea = idee
teams-menu-idea-about = Eine Idee einreichen, gern gleich in derselben Zeile
teams-menu-mine = idee meine
teams-menu-mine-about = Eigene Ideen und wie es um sie steht
teams-menu-list = idee liste
teams-menu-list-about = Alle Ideen, die neuesten zuerst
teams-menu-strategy = strategie
teams-menu-strategy-about = Das Zielbild mit seinen Zielen
teams-menu-measures = maßnahmen
teams-menu-measures-about = Was gerade läuft, und in wessen Hand es liegt
teams-menu-review = review
teams-menu-review-about = Was auf eine Entscheidung wartet
teams-menu-home = start
teams-menu-home-about = Eigene Ideen, Aufgaben und die neuesten Ideen
teams-menu-settings = einstellungen
teams-menu-settings-about = Sprache, Kanäle, wer entscheidet
teams-menu-help = hilfe
teams-menu-help-about = Was Gegenstrom kann
teams-new = Neue Idee
teams-new-about = Eine Idee im Unternehmen einreichen.
teams-find = Ideen finden
teams-find-about = Eine Idee finden und ihre Karte hier teilen.
teams-find-words = Wörter
teams-find-words-about = Wörter aus der Idee oder ihre Nummer
