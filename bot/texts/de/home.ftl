## Startseite

home-title = Hallo { $name }
home-first-run = Gegenstrom ist noch nicht eingerichtet. Drei kurze Schritte: Sprache, Kanäle, Personen.
home-waiting = Wartet auf mich
home-waiting-none = Auf deine Entscheidung wartet gerade nichts.
home-waiting-more = { $count ->
    [one] und 1 weitere
   *[other] und { $count } weitere
}
home-tasks = Meine Aufgaben
button-measures = Alle Maßnahmen
home-review = Überprüfen
task-accept = Kannst du dich bis { $due } darum kümmern? Gefragt am { $on }
task-review = Überprüfung: Fortschritt, Hindernisse, nächster Termin
task-finish = Soll fertig werden
task-sponsor = Kannst du das Hindernis beseitigen?
task-obstacle = Du kümmerst dich um das Hindernis
task-today = heute fällig
task-tomorrow = morgen fällig
task-due = fällig { $due }
task-late = { $count ->
    [one] 1 Tag über der Zeit
   *[other] { $count } Tage über der Zeit
}
next-decision = Entscheidung bis { $on }, bei { $who }
next-decision-open = Entscheidung bis { $on }
next-answer = wartet auf deine Antwort
next-wake = kommt am { $on } wieder
next-goal = kommt wieder, wenn sich ihr Ziel ändert
next-accept = M-{ $number }: { $who } ist gefragt, sich bis { $on } darum zu kümmern
next-review = M-{ $number }: Überprüfung am { $on }
next-due = M-{ $number }: { $who } kümmert sich bis { $on } darum
home-mine = Meine Ideen
home-mine-none = Von dir gibt es noch keine Idee. Eine Zeile reicht.
home-newest = Neueste Ideen
home-newest-none = Es gibt noch keine Ideen. Deine kann die erste sein.
home-can-do = Was kann ich hier tun?

## Hilfe

help-idea = Sag, was besser werden kann. Alle sehen deine Idee, zu einem festen Termin wird darüber entschieden, und du erfährst, was daraus wird.
help-idea-share-what = /idee QR-Code statt der Papierliste
help-idea-share = öffnet das Formular mit dieser Zeile
help-idea-shortcut-what = Zur Idee machen
help-idea-shortcut = im Menü jeder Nachricht, macht daraus eine Idee
help-idea-mine-what = /idee meine
help-idea-mine = deine Ideen und ihr Stand
help-idea-list-what = /idee liste
help-idea-list = alle Ideen
help-idea-find-what = /idee suche Kundenkarte
help-idea-find = Ideen mit diesen Wörtern
help-idea-show-what = /idee 42
help-idea-show = Idee I-42 mit allem, was dazugehört
help-idea-strategy-what = /strategie
help-idea-strategy = das Zielbild, mit Platz für Fragen und Ideen zu jedem Ziel; mehr zeigt /strategie hilfe
help-idea-measures-what = /massnahme
help-idea-measures = was aus angenommenen Ideen geworden ist
help-idea-home-what = Start
help-idea-home = als Reiter über unseren Nachrichten: was auf mich wartet, meine Ideen, die neuesten
help-review = Hier warten Ideen auf eine Entscheidung, die älteste zuerst. Führungskräfte und Geschäftsleitung entscheiden.
help-review-queue-what = /review
help-review-queue = was wartet; /review 42 öffnet Idee I-42
help-review-approve-what = Annehmen
help-review-approve = macht eine Maßnahme daraus: wer kümmert sich, bis wann
help-review-test-what = Erproben
help-review-test = dasselbe im Kleinen, danach wird entschieden
help-review-ask-what = Rückfrage
help-review-ask = eine Frage an die Person, die die Idee hatte; die Uhr steht still
help-review-park-what = Zurückstellen
help-review-park = nicht jetzt; die Idee kommt an einem gewählten Tag wieder
help-review-decline-what = Ablehnen
help-review-decline = mit einer Begründung, die auch ankommt
help-review-pass_on-what = Weitergeben
help-review-pass_on = jemand anderes entscheidet
help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Befehlen stellst du ein, wie es hier läuft.
help-gegenstrom-settings-what = /gegenstrom
help-gegenstrom-settings = was eingestellt ist und wer es ändern darf
help-gegenstrom-language-what = /gegenstrom sprache
help-gegenstrom-language = die Sprache, in der ich dir schreibe
help-gegenstrom-help-what = /idee hilfe
help-gegenstrom-help = wie man eine Idee einreicht
help-gegenstrom-link-what = /gegenstrom verbinden
help-gegenstrom-link = macht aus deinen Konten in zwei Chats eine Person
help-gegenstrom-setup-what = /gegenstrom einrichten
help-gegenstrom-setup = die drei ersten Schritte noch einmal
help-gegenstrom-problems-what = /gegenstrom probleme
help-gegenstrom-problems = Nachrichten, die nicht angekommen sind
help-gegenstrom-accounts-what = /gegenstrom konten
help-gegenstrom-accounts = für andere festlegen, wer in zwei Chats wer ist
