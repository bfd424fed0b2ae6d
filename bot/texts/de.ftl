### Deutsch, per du. Die Anrede mit Sie steht in de-formal.ftl; dieselben Schlüssel wie en.ftl.
### Kurz, konkret, aktiv, ohne Ausrufezeichen und ohne Vorwurf; immer mit dem nächsten Schritt.

## Befehle und Kurzbefehle, wie Slack sie auflistet

command-idea-about = Idee einreichen oder Ideen ansehen
command-idea-hint = [deine Idee in einer Zeile | meine | liste | suche Wörter | 42 | hilfe]
command-idee-about = Idee einreichen oder Ideen ansehen
command-idee-hint = [deine Idee in einer Zeile | meine | liste | suche Wörter | 42 | hilfe]
command-review-about = Ansehen, was auf eine Entscheidung wartet
command-review-hint = [42 | hilfe]
command-strategy-about = Das Zielbild und seine Ziele ansehen
command-strategy-hint = [einfach Enter drücken]
command-strategie-about = Das Zielbild und seine Ziele ansehen
command-strategie-hint = [einfach Enter drücken]
command-measure-about = Ansehen, was aus angenommenen Ideen geworden ist
command-measure-hint = [7 | seite 2]
command-massnahme-about = Ansehen, was aus angenommenen Ideen geworden ist
command-massnahme-hint = [7 | seite 2]
command-gegenstrom-about = Einstellungen, deine Sprache und Hilfe
command-gegenstrom-hint = [einstellungen | sprache | verbinden | einrichten | konten | probleme | hilfe]
shortcut-turn-into-idea = Zur Idee machen

## Wörter

state-new = neu
state-in_review = in Prüfung
state-question = Rückfrage offen
state-approved = angenommen
state-testing = in Erprobung
state-parked = zurückgestellt
state-declined = abgelehnt
state-implemented = umgesetzt
state-withdrawn = zurückgezogen
state-combined = zusammengeführt
verdict-approve = angenommen
verdict-test = wird erst erprobt
verdict-ask = Rückfrage gestellt
verdict-park = zurückgestellt
verdict-decline = abgelehnt
role-employee = Mitarbeitende
role-manager = Führungskraft
role-leader = Geschäftsleitung
weekday-0 = Montag
weekday-1 = Dienstag
weekday-2 = Mittwoch
weekday-3 = Donnerstag
weekday-4 = Freitag
weekday-5 = Samstag
weekday-6 = Sonntag
language-de = Deutsch
language-en = English
language-platform = wie in Slack
rows-more = und { $count } weitere
names-more = { $names } und { $count } weitere

## Knöpfe

button-support = Unterstützen
button-help_with = Ich kann helfen
button-discuss = Diskutieren
button-show = Ansehen
button-look = Entscheiden
button-edit = Bearbeiten
button-withdraw = Zurückziehen
button-approve = Annehmen
button-test = Erproben
button-ask = Rückfrage
button-park = Zurückstellen
button-decline = Ablehnen
button-pass_on = Weitergeben
button-answer = Antworten
button-share = Idee einreichen
button-share-this = Als Idee einreichen
button-list = Alle Ideen
button-mine = Meine Ideen
button-queue = Offene Entscheidungen
button-help = Hilfe
button-settings = Einstellungen
button-edit_settings = Einstellungen ändern
button-my_language = Meine Sprache
button-setup = Einrichten
button-setup_back = Zurück
button-onwards = Weiter
button-finish = Fertig
button-opened = Diskussion öffnen
button-send_again = Noch einmal senden
button-it_arrived = Ist angekommen
button-let_go = Nicht mehr nötig
button-again = Noch einmal klicken
button-previous = Vorige Seite
button-next = Nächste Seite
button-send = Absenden
button-save = Speichern
button-cancel = Abbrechen
button-close = Schließen

## Nachfragen, bevor etwas geschieht

confirm-withdraw-title = I-{ $number } zurückziehen?
confirm-withdraw-text = Die Idee verschwindet aus den Listen, und niemand entscheidet mehr darüber. Du kannst sie jederzeit neu einreichen.
confirm-withdraw-yes = Zurückziehen
confirm-no = Behalten

## Formulare

form-share-title = Idee einreichen
form-edit-title = I-{ $number } bearbeiten
form-approve-title = I-{ $number } annehmen
form-test-title = I-{ $number } erproben
form-ask-title = Rückfrage zu I-{ $number }
form-park-title = I-{ $number } zurückstellen
form-decline-title = I-{ $number } ablehnen
form-pass_on-title = I-{ $number } weitergeben
form-answer-title = Antwort zu I-{ $number }
form-settings-title = Einstellungen
form-language-title = Meine Sprache

field-title = Deine Idee in einer Zeile
field-title-example = QR-Code statt der Papierliste am Werkzeugschrank
field-problem = Was läuft heute nicht gut?
field-problem-example = Jeden Morgen suchen wir die Liste, und zweimal die Woche ist sie weg.
field-benefit = Was wird besser?
field-benefit-example = Zehn Minuten am Tag für alle, und kein Werkzeug geht mehr verloren.
field-goal = Welchem Ziel hilft das?
field-goal-hint = Wenn keines passt, sag es ruhig: Auch diese Ideen sieht sich die Geschäftsleitung an.
goal-none-fits = Keines davon passt
field-sealed = Dein Name
field-sealed-hint = Einen verdeckten Namen sieht niemand, auch nicht, wer entscheidet.
name-shown = Meinen Namen zeigen ({ $name })
name-sealed = Meinen Namen verdecken
name-overheard = Dein Name wird gezeigt, denn du hast das geschrieben, wo alle es lesen konnten. Soll er verdeckt bleiben, reich die Idee in unserem eigenen Chat ein.
field-owner = Wer kümmert sich darum?
field-owner-hint = Die Person bekommt eine Nachricht mit Maßnahme und Termin.
field-due = Bis wann?
field-note = Ein Wort an die Person, die die Idee hatte
field-note-hint = Auf der Karte sehen es alle.
field-decline = Was spricht dagegen?
field-decline-example = Der Lieferant bringt das im Frühjahr selbst, wir würden es doppelt bauen.
field-decline-hint = Wer die Idee hatte, liest das genau so, und auf der Karte sehen es alle.
field-park = Warum später?
field-park-example = Die Kasse wird gerade getauscht, danach sehen wir es uns wieder an.
field-park-hint = Wer die Idee hatte, liest das genau so, und auf der Karte sehen es alle.
field-wake = Wann kommt die Idee wieder auf den Tisch?
field-ask = Deine Frage
field-ask-example = Wie viele Kundinnen und Kunden fragen pro Woche danach?
field-ask-hint = Bis zur Antwort steht die Uhr still. Auf der Karte sehen alle die Frage.
field-person = Wer entscheidet stattdessen?
field-person-hint = Jemand, der entscheiden darf: eine Führungskraft oder die Geschäftsleitung.
field-answer = Deine Antwort
field-answer-hint = Sie geht an die Person, die gefragt hat, und die Uhr läuft weiter.
field-my-language = In welcher Sprache soll ich dir schreiben?
field-language = Sprache
field-formal = Anrede in deutschen Texten
field-formal-hint = Englische Texte bleiben gleich.
formal-no = du
formal-yes = Sie
field-timezone = Zeitzone
field-timezone-hint = Zum Beispiel Europe/Berlin, Europe/Vienna oder Europe/Zurich
field-ideas = Kanal für Ideen
field-ideas-hint = Hier erscheinen neue Ideen als Karten. Ohne Kanal bleiben sie dort, wo sie eingereicht wurden.
field-review = Kanal für Entscheidungen
field-review-hint = Hierhin gehen Ideen ohne feste Zuständigkeit. Ohne Kanal bekommen die Führungskräfte sie persönlich.
field-digest = Kanäle für den Wochenrückblick
field-digest-hint = Ohne Kanal kommt der Wochenrückblick in den Kanal für Ideen.
field-weekday = Tag des Wochenrückblicks
field-time = Uhrzeit des Wochenrückblicks
field-decision_days = Arbeitstage bis zur Entscheidung
field-decision_days-hint = Zwischen 5 und 30. Zehn sind ein guter Anfang.
field-managers = Führungskräfte
field-managers-hint = Sie entscheiden über Ideen.
field-leaders = Geschäftsleitung
field-leaders-hint = Sie entscheidet über Ideen und kümmert sich um die Ziele.
field-admins = Admins
field-admins-hint = Sie dürfen diese Einstellungen ändern. Ohne Auswahl sind es die Admins dieses Slack-Workspace.
answer-asked = { $by } fragt:

## Karten von Ideen

channel-name = #{ $name }
card-author = von { $name }
card-sealed = Name verdeckt
card-goal = Ziel: { $goal }
card-no-goal = ohne Ziel
card-problem = Problem
card-benefit = Was besser wird
card-decided = Entscheidung: { $verdict } · { $by } · { $on }
card-asked = Rückfrage von { $by } · { $on }
card-measure = Maßnahme M-{ $number }: { $title } · { $owner } · bis { $due }
card-wake = Kommt wieder am { $wake }
card-withdrawn = Die Idee wurde von der Person zurückgezogen, die sie eingereicht hat.
card-supporters = { $count ->
    [0] noch keine Unterstützung
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}
card-helpers = { $count ->
    [one] 1 Person kann helfen ({ $names })
   *[other] { $count } können helfen ({ $names })
}
card-source = aus dieser Nachricht
card-offer = Unterstützen, Hilfe anbieten oder diskutieren.
clock-today = gerade eingegangen · Entscheidung bis { $due }
clock-running = Tag { $day } von { $days } · Entscheidung bis { $due }
clock-paused = Uhr angehalten: Die Antwort auf die Rückfrage steht noch aus
clock-overdue = { $late ->
    [one] 1 Arbeitstag über der Zeit · Entscheidung war fällig am { $due }
   *[other] { $late } Arbeitstage über der Zeit · Entscheidung war fällig am { $due }
}
row-created = eingereicht { $on }

## Quittung für die Person, die die Idee hatte

receipt-thanks = Danke, deine Idee ist angekommen:
receipt-moved = Neues zu deiner Idee:
receipt-state = Stand: { $state }
receipt-reviewer = Wer entscheidet: { $reviewer }, bis { $due }
receipt-due = Entscheidung bis { $due }
receipt-question = Es gibt eine Rückfrage an dich. Bis zu deiner Antwort steht die Uhr still.
receipt-channel = Die Karte steht in { $channel }.
receipt-nowhere = Sie hat keine Karte in einem Kanal, weil keiner für Ideen gewählt ist und ich in diesem hier nicht bin. Alle finden sie mit /idee { $number }.

## Listen

list-all = Alle Ideen
list-mine = Meine Ideen
list-found = Ideen mit „{ $words }“
list-all-empty = Es gibt noch keine Ideen. Deine kann die erste sein.
list-mine-empty = Von dir gibt es noch keine Idee. Eine Zeile reicht.
list-found-empty = Keine Idee enthält diese Wörter. Versuch es mit weniger Wörtern oder reich sie als neue Idee ein.
list-count = { $total ->
    [one] 1 Idee
   *[other] { $total } Ideen
}
list-page = Seite { $page } von { $of }
queue-title = Wartet auf eine Entscheidung
queue-none = Auf dich wartet gerade nichts. Alle Ideen zeigt /idee liste.

## Diskussion und freie Worte

discussion-here = Die Diskussion zu { $idea }:
discussion-nowhere = { $idea } hat noch keine Karte in einem Kanal, deshalb gibt es noch keine Diskussion. Versuch es in einer Minute noch einmal. Bleibt es so, bitte jemanden aus der Administration, einen Kanal für Ideen zu wählen.
discussion-opener = Was haltet ihr von { $idea }? Fragen, Erfahrungen und Hilfsangebote passen gut hierher.
offer-said = Du hast geschrieben:
offer-question = Soll ich daraus eine Idee machen? Vor dem Absenden kannst du alles ändern.
offer-or-answer = Ist das deine Antwort auf die Rückfrage zu I-{ $number } oder eine neue Idee? Vor dem Absenden kannst du alles ändern.

## Prüfung

review-with = Entscheidung: { $name }
review-question = Rückfrage
review-answer = Antwort darauf
review-offer = Möglich ist: { $verdicts }.

## Neuigkeiten

news-approve = { $by } hat deine Idee angenommen.
news-approve-next = Du hörst von mir, sobald sich etwas tut.
news-test = { $by } möchte deine Idee erst erproben.
news-test-next = Nach der Erprobung fällt die Entscheidung. Dann hörst du wieder von mir.
news-ask = { $by } hat eine Frage zu deiner Idee:
news-ask-next = Bitte antworte über den Knopf. Bis dahin steht die Uhr still.
news-park = { $by } hat deine Idee zurückgestellt.
news-park-next = An dem Tag lege ich sie wieder zur Entscheidung vor. Du musst nichts tun.
news-decline = { $by } hat deine Idee abgelehnt.
news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder du hast einen neuen Gedanken? Reich ihn mit /idee ein.
news-passed-on = { $by } hat deine Idee weitergegeben. Jetzt entscheidet { $to }. Du musst nichts tun.
news-woken-up = Bis { $due } wird wieder über deine Idee entschieden. Du musst nichts tun.
measure-assigned = { $by } bittet dich, dich um diese Maßnahme aus Idee I-{ $idea } zu kümmern:
measure-assigned-next = Wenn das nicht passt, sprich bitte mit der Person, die dich gefragt hat.

## Wochenrückblick

digest-title = Woche { $week } · { $span }
digest-goal = Unser Ziel:
digest-new = Neu: { $idea } · { $author }
digest-decided = { $verdict }:
digest-more = Dazu { $what }.
digest-more-new = { $count ->
    [one] 1 weitere neue Idee
   *[other] { $count } weitere neue Ideen
}
digest-more-decided = { $count ->
    [one] 1 weitere Entscheidung
   *[other] { $count } weitere Entscheidungen
}
digest-stuck = Wer kann helfen? { $idea }
digest-due-idea = Bis { $due }: Entscheidung über I-{ $number } { $title }
digest-due-measure = Bis { $due }: Maßnahme M-{ $number } { $title }
digest-due-more = , dazu { $count } weitere in der nächsten Woche
digest-pulse = { $open ->
    [one] 1 Idee offen
   *[other] { $open } Ideen offen
}, { $approved } angenommen.
digest-first-answer = { $whole ->
    [0] Erste Antwort am selben Tag.
    [one] Erste Antwort nach { $days } Arbeitstag.
   *[other] Erste Antwort nach { $days } Arbeitstagen.
}
digest-offer = Neue Ideen kannst du mit dem Knopf daneben unterstützen.

## Startseite

home-title = Hallo { $name }
home-first-run = Gegenstrom ist noch nicht eingerichtet. Drei kurze Schritte: Sprache, Kanäle, Personen.
home-waiting = Wartet auf mich
home-waiting-none = Auf deine Entscheidung wartet gerade nichts.
home-waiting-more = { $count ->
    [one] und 1 weitere
   *[other] und { $count } weitere
}
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
help-idea-strategy = das Zielbild, mit Platz für Ideen zu jedem Ziel
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

## Zielbild und Maßnahmen

strategy-title = Unser Zielbild
strategy-none = Es gibt noch keine Ziele. Sobald die Geschäftsleitung welche nennt, stehen sie hier. Ideen kannst du trotzdem einreichen.
goal-owner = in der Hand von { $name }
goal-no-owner = noch in niemandes Hand
goal-ideas = { $count ->
    [0] noch keine Ideen
    [one] 1 Idee
   *[other] { $count } Ideen
}
goal-measures = { $count ->
    [0] noch keine Maßnahmen
    [one] 1 Maßnahme
   *[other] { $count } Maßnahmen
}
measures-title = Laufende Maßnahmen
measures-none = Gerade läuft keine Maßnahme. Wird eine Idee angenommen, steht ihre Maßnahme hier.
measures-count = { $total ->
    [one] 1 Maßnahme
   *[other] { $total } Maßnahmen
}
measure-state-planned = geplant
measure-state-running = läuft
measure-state-done = erledigt
measure-state-changed = geändert
measure-state-stopped = beendet
measure-due = bis { $due }
measure-from = aus I-{ $idea }
button-idea_for = Ich habe dazu eine Idee

## Eine Person in zwei Chats

link-title = Konten verbinden
link-where = Schreib diese Zeile innerhalb von { $minutes } Minuten in { $names }. Wo Befehle mit einem Schrägstrich beginnen, gehört einer davor:
link-typed = gegenstrom verbinden { $code }
link-nowhere = Euer Unternehmen nutzt Gegenstrom nur in diesem Chat, es gibt also noch nichts zu verbinden.
link-private = Behalte den Code für dich: Wer ihn eingibt, gilt hier als du.
form-link-title = Konten verbinden
field-link-person = Wer ist es hier?
field-link-other = Und wer ist es im anderen Chat?
field-link-hint = Ideen, Unterstützungen und Entscheidungen von beiden gehören dann einer Person. Das lässt sich nicht rückgängig machen.
button-link = Verbinden
link-nobody = Alle aus euren anderen Chats haben hier schon ein Konto. Es gibt nichts zu verbinden.

## Einstellungen und erster Start

settings-title = Einstellungen
settings-who = Ändern können das: { $names }.
set-language = Sprache
set-formal = Anrede
set-timezone = Zeitzone
set-ideas = Ideen
set-review = Entscheidungen
set-digest = Wochenrückblick
set-digest-time = Wochenrückblick am
set-decision-days = Entscheidung innerhalb von
set-managers = Führungskräfte
set-leaders = Geschäftsleitung
set-admins = Admins
set-my-language = Meine Sprache
set-time = { $weekday }, { $time } Uhr
set-days = { $days ->
    [one] 1 Arbeitstag
   *[other] { $days } Arbeitstagen
}
set-none = nicht gewählt
set-nobody = noch niemand
setup-step = Schritt { $step } von { $of }
setup-welcome = Hallo { $name }, ich bin Gegenstrom. Ich sammle Ideen, sorge dafür, dass über jede entschieden wird, und sage allen, was daraus geworden ist. Drei Fragen, dann kann dein Team loslegen. Zuerst: Wie soll ich sprechen?
setup-channels = Wo sollen Ideen und der Wochenrückblick erscheinen?
setup-digest = Kanal für den Wochenrückblick
setup-review = Kanal für Entscheidungen (ohne Kanal bekommen die Führungskräfte sie persönlich)
setup-invite = In einen privaten Kanal muss ich erst eingeladen werden: dort /invite @Gegenstrom eingeben.
setup-people = Wer entscheidet über Ideen? Ohne Auswahl sind es die Admins.
setup-managers = Führungskräfte: Sie entscheiden über Ideen
setup-leaders = Geschäftsleitung: Sie entscheidet auch und kümmert sich um die Ziele
setup-done-title = Fertig eingerichtet
setup-done-ideas = Neue Ideen erscheinen in { $channel }.
setup-done-nowhere = Ideen erscheinen dort, wo sie eingereicht werden, weil kein Kanal gewählt ist.
setup-done-digest = Der Wochenrückblick erscheint in { $channel }, immer am { $weekday } um { $time } Uhr.
setup-done-no-digest = Einen Wochenrückblick gibt es, sobald ein Kanal dafür gewählt ist.
setup-done-deciders = Es entscheiden: { $names }.
setup-done-next = Als Nächstes: Reich selbst die erste Idee ein und erzähl deinem Team von /idee.

## Formulare, die zu spät aufgingen

click-again = Das hat für Slack einen Moment zu lange gedauert. Bitte klick noch einmal:

## Nachrichten, die nicht angekommen sind

troubles-title = { $count ->
    [one] 1 Nachricht ist nicht angekommen
   *[other] { $count } Nachrichten sind nicht angekommen
}
troubles-none = Alle Nachrichten sind angekommen. Es gibt nichts zu tun.
troubles-more = { $count ->
    [one] 1 ältere folgt, wenn diese erledigt sind.
   *[other] { $count } ältere folgen, wenn diese erledigt sind.
}
delivery-what = { $what ->
    [IdeaCard] die Karte zu I-{ $number }
    [Receipt] die Quittung zu I-{ $number }
    [ReviewCard] die Karte zur Entscheidung über I-{ $number }
    [News] die Neuigkeit zu I-{ $number }
    [PassedOn] die Neuigkeit zu I-{ $number }
    [WokenUp] die Neuigkeit zu I-{ $number }
    [MeasureAssigned] die Maßnahme aus I-{ $number }
    [DiscussionOpener] die Diskussion zu I-{ $number }
    [Digest] der Wochenrückblick
    [SetupLanguage] die ersten Schritte für die Administration
   *[other] eine Nachricht
}
delivery-failed = Nicht zugestellt an { $where }: { $what }.
delivery-maybe = Unklar, ob das bei { $where } angekommen ist: { $what }.
delivery-somebody = jemanden mit verdecktem Namen
delivery-unknown-next = Die Antwort ist auf dem Rückweg verloren gegangen. Bitte sieh dort nach: Ist es angekommen, oder soll ich es noch einmal senden?
delivery-error = Der Chat meldet „{ $error }“. Sende es noch einmal; kommt die Meldung wieder, zeig dieses Wort der Person, die Gegenstrom betreibt.
delivery-error-channel_not_found = Den Kanal gibt es nicht mehr, oder er ist privat und ich bin nicht darin. Lade mich mit /invite @Gegenstrom ein oder wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-not_in_channel = Ich bin nicht in diesem Kanal. Lade mich mit /invite @Gegenstrom ein, dann sende es noch einmal.
delivery-error-is_archived = Der Kanal ist archiviert. Wähle in den Einstellungen einen anderen, oder hol ihn aus dem Archiv und sende es noch einmal.
delivery-error-restricted_action = In diesem Kanal dürfen nur einige schreiben. Erlaube es Gegenstrom, dann sende es noch einmal.
delivery-error-user_not_found = Slack kennt diese Person nicht mehr. Es gibt nichts zu tun.
delivery-error-user_disabled = Das Konto dieser Person ist deaktiviert. Es gibt nichts zu tun.
delivery-error-messages_tab_disabled = Direktnachrichten an die App sind ausgeschaltet. Schalte in den App-Einstellungen von Slack den Reiter Nachrichten ein, dann sende es noch einmal.
delivery-error-account_inactive = Die App wurde aus diesem Slack-Workspace entfernt. Installiere sie neu, dann sende es noch einmal.
delivery-error-invalid_auth = Slack nimmt meinen Schlüssel nicht mehr an. Wer Gegenstrom betreibt, muss die App neu installieren; danach sende es noch einmal.
delivery-error-token_revoked = Mein Zugang zu diesem Slack-Workspace wurde entzogen. Installiere die App neu, dann sende es noch einmal.
delivery-error-token_expired = Mein Zugang zu diesem Slack-Workspace ist abgelaufen. Installiere die App neu, dann sende es noch einmal.
delivery-error-missing_scope = Mir fehlt dafür eine Berechtigung. Installiere die App mit dem aktuellen Manifest neu, dann sende es noch einmal.
delivery-error-msg_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-msg_blocks_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-invalid_blocks = Slack kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-bot_not_in_roster = Gegenstrom ist nicht mehr in diesem Team oder Chat. Füge die App dort wieder hinzu, dann sende es noch einmal.
delivery-error-blocked_by_user = Diese Person hat Gegenstrom in Teams blockiert. Es gibt nichts zu tun; ohne die Blockierung kommen wieder Nachrichten an.
delivery-error-writes_blocked = In diesem Kanal oder Chat dürfen Apps nicht schreiben. Erlaube es in seinen Einstellungen, dann sende es noch einmal.
delivery-error-bot_disabled = Gegenstrom ist für euer Unternehmen ausgeschaltet. Erlaube die App im Teams Admin Center, dann sende es noch einmal.
delivery-error-unauthorized = Teams nimmt meinen Schlüssel nicht an. Wer Gegenstrom betreibt, muss Kennung und Passwort der App prüfen; danach sende es noch einmal.
delivery-error-forbidden = Teams lässt mich dort nicht schreiben. Füge die App dort wieder hinzu, dann sende es noch einmal.
delivery-error-not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-conversation_not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-too_large = Die Nachricht ist für Teams zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-bad_request = Teams kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-host_refused = Die Adresse, die ich zu diesem Chat habe, gehört nicht zu Teams, deshalb geht nichts dorthin. Bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-no_conversation = Mit dieser Person habe ich in Teams noch keinen Chat. Sobald sie Gegenstrom dort hinzugefügt hat, sende es noch einmal.
delivery-error-conversation_closed = Gegenstrom wurde dort entfernt. Sobald jemand die App wieder hinzugefügt hat, sende es noch einmal.

## Hinweise: erledigt, und wie es weitergeht

notice-shared = Danke, I-{ $number } ist angekommen: „{ $title }“. Du bekommst eine Nachricht, wer bis wann entscheidet.
notice-saved = Gespeichert. Die Karten von I-{ $number } werden gerade aktualisiert.
notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Mit /idee kannst du sie jederzeit neu einreichen.
notice-settings_saved = Gespeichert. Die Einstellungen gelten ab sofort.
notice-language_saved = Gespeichert. Ab jetzt schreibe ich dir so.
notice-left_alone = Es wurde nichts geändert.
notice-passed_on = Über I-{ $number } entscheidet jetzt { $to }. Wer die Idee hatte, weiß Bescheid.
notice-answered = Danke, deine Antwort zu I-{ $number } ist unterwegs, und die Uhr läuft weiter.
notice-supported = Du unterstützt jetzt I-{ $number } { $title }. Ein weiterer Klick nimmt es zurück.
notice-support_back = Deine Unterstützung für I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick gibt sie wieder.
notice-help_offered = Danke, dass du bei I-{ $number } { $title } helfen willst. Wer entscheidet, sieht deinen Namen. Ein weiterer Klick nimmt das Angebot zurück.
notice-help_back = Dein Hilfsangebot zu I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick macht es wieder.
notice-decided = I-{ $number }: { $verdict }. Wer die Idee hatte, erfährt es sofort.
notice-resent = Ist wieder unterwegs an { $where }.
notice-marked_arrived = Als angekommen vermerkt. Es gibt nichts mehr zu tun.
notice-let_go = Von der Liste genommen. Es gibt nichts mehr zu tun.
notice-linked = Verbunden: Alles von { $name }, hier und in { $where }, gehört jetzt zu einer Person.
notice-link_unknown = Dieser Code passt nicht. Er ist abgelaufen, schon benutzt oder kommt aus einem Unternehmen, das mit diesem nicht verbunden ist. Einen neuen gibt es mit „gegenstrom verbinden“ im anderen Chat.

## Freundliches Nein

refused-guest = Gäste können hier Ideen lesen, aber nicht mitmachen. Bitte frag jemanden aus dem Unternehmen, ob die Idee in deinem Namen eingereicht wird.
refused-not_introduced = Ich kenne dich noch nicht und kann hier gerade nicht nachsehen, wer du bist. Schreib mir in unserem eigenen Chat einmal Hallo und versuch es dann noch einmal.
refused-workspace_unknown = Gegenstrom ist mit diesem Slack-Workspace noch nicht verbunden. Bitte jemanden aus der Administration, die App neu zu installieren.
refused-verb_unknown = Dieser Knopf stammt aus einer älteren Version. Was jetzt geht, zeigt /idee hilfe.
refused-idea_unknown = Eine Idee I-{ $number } gibt es nicht. Alle Ideen zeigt /idee liste.
refused-idea_closed = I-{ $number } lässt sich nicht mehr ändern oder unterstützen. Stand: { $state }. Ein neuer Gedanke? Reich ihn mit /idee ein.
refused-not_yours = I-{ $number } hat jemand anderes eingereicht, nur diese Person kann sie ändern. Auf der Karte kannst du mitdiskutieren.
refused-may_not_decide = Über Ideen entscheiden Führungskräfte und Geschäftsleitung. Wenn du dazugehörst, bitte jemanden aus der Administration, dich in /gegenstrom einzutragen.
refused-already_decided = Über I-{ $number } ist schon entschieden: { $verdict }, von { $by } am { $on }. Es wurde nichts geändert. Den Stand zeigt /review { $number }.
refused-already_asked = { $by } hat zu I-{ $number } schon eine Rückfrage gestellt, am { $on }. Es wurde nichts geändert. Den Stand zeigt /review { $number }.
refused-too_late = Zu I-{ $number } gibt es eine neuere Rückfrage. Bitte kopiere deinen Text, schließ dieses Formular und antworte über den neuesten Knopf.
refused-changed_meanwhile = I-{ $number } hat sich inzwischen geändert, deshalb wurde nichts entschieden. Den Stand zeigt /review { $number }.
refused-no_question = Zu I-{ $number } ist keine Rückfrage offen. Den Stand zeigt /idee { $number }.
refused-settings_admins_only = Einstellungen ändern nur Admins. Wer das ist, zeigt /gegenstrom.
refused-text_too_long = Der Text ist länger als { $limit } Zeichen. Bitte kürze ihn und versuch es noch einmal.
refused-busy = Gerade ist viel los. Es ist nichts verloren: Bitte versuch es gleich noch einmal.
refused-read_only = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuch es gleich noch einmal. Für die Administration: Die Datenbank ist schreibgeschützt.
refused-full = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuch es gleich noch einmal. Für die Administration: Die Festplatte ist voll.
refused-unreachable = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuch es gleich noch einmal. Für die Administration: Die Datenbank antwortet nicht.
refused-bug = Entschuldige, bei mir ist etwas schiefgegangen. Bitte versuch es noch einmal; passiert es wieder, nenn der Administration den Code { $code }.
refused-nothing_to_share = In dieser Nachricht steht kein Text, aus dem ich eine Idee machen kann. Bitte schreib sie mit /idee auf.
refused-delivery_unknown = Um diese Nachricht hat sich schon jemand gekümmert. Was noch offen ist, zeigt /gegenstrom probleme.
refused-goal_unknown = Dieses Ziel gehört nicht mehr zum Zielbild. Die aktuellen Ziele zeigt /strategie.
refused-measure_unknown = Es gibt keine Maßnahme M-{ $number }. Alle laufenden zeigt /massnahme.
refused-link_same_chat = Dieser Code ist von hier. Gib ihn im anderen Chat ein, dort, wo du dein zweites Konto hast.
refused-link_already = Deine Konten hier und in { $where } sind schon verbunden. Du musst nichts tun.
refused-link_both_here = { $name } und du habt Konten im selben Chat, deshalb bleibt ihr zwei Personen. Bitte sieh nach, von wem der Code ist.
refused-link_tries = Mehrere Codes haben nicht gepasst. Bitte warte eine Stunde und hol dir dann im anderen Chat einen neuen.
refused-link_meanwhile = An diesen Konten hat sich inzwischen etwas geändert. Wenn sie noch nicht verbunden sind, versuch es bitte mit einem neuen Code noch einmal.
refused-slow = Das dauert gerade länger als sonst. Es ist nichts verloren: Bitte sieh gleich nach, ob es angekommen ist, und versuch es sonst noch einmal.

## Was in einem Formular zu ändern ist

invalid-title_empty = Bitte schreib deine Idee in eine Zeile.
invalid-title_long = Die Zeile hat { $length } Zeichen, { $limit } passen hinein. Der Rest passt ins Feld darunter.
invalid-title_no_words = Bitte mit Wörtern, damit andere die Idee finden.
invalid-text_long = Der Text hat { $length } Zeichen, { $limit } passen hinein. Bitte kürze ihn.
invalid-reason_empty = Bitte nenn einen Grund. Er geht an die Person, die die Idee hatte.
invalid-question_empty = Bitte schreib deine Frage auf.
invalid-answer_empty = Bitte schreib deine Antwort auf.
invalid-owner_missing = Bitte wähle, wer sich darum kümmert.
invalid-owner_unusable = Diese Person kann sich nicht darum kümmern: ein Gast, ein Bot oder ein deaktiviertes Konto. Bitte wähle jemand anderen.
invalid-due_missing = Bitte wähle einen Tag.
invalid-due_past = Bitte wähle einen Tag ab morgen.
invalid-wake_missing = Bitte wähle den Tag, an dem die Idee wiederkommt.
invalid-wake_past = Bitte wähle einen Tag ab morgen.
invalid-goal_gone = Dieses Ziel gibt es nicht mehr. Bitte wähle ein anderes.
invalid-person_missing = Bitte wähle, wer entscheidet.
invalid-person_same = Das bist du selbst. Bitte wähle jemand anderen.
invalid-person_unusable = Ein Gast, ein Bot oder ein deaktiviertes Konto geht hier nicht. Bitte wähle jemand anderen.
invalid-person_cannot_decide = { $name } entscheidet noch nicht über Ideen. Bitte wähle eine Führungskraft oder die Geschäftsleitung.
invalid-somebody_missing = Bitte wähle, wer es hier ist.
invalid-other_missing = Bitte wähle, wer es im anderen Chat ist.
invalid-other_gone = Dieses Konto ist schon verbunden. Bitte öffne das Formular neu und wähle ein anderes.
invalid-other_both_here = Beide haben ein Konto im selben Chat, deshalb bleiben sie zwei Personen. Bitte wähle jemand anderen.
invalid-language_missing = Bitte wähle eine Sprache.
invalid-weekday_missing = Bitte wähle einen Tag.
invalid-time_wrong = Bitte wähle eine Uhrzeit wie 08:30.
invalid-timezone_unknown = Diese Zeitzone kenne ich nicht. Sie sieht so aus: Europe/Berlin.
invalid-channel_not_joined = In #{ $channel } kann ich nicht schreiben. Lade mich dort zuerst ein: /invite @Gegenstrom
invalid-days_range = Bitte eine Zahl von { $low } bis { $high }.

## Die App selbst

app-description = Ideen nach oben, Strategie nach unten: Ideen teilen, per Knopf entscheiden, montags der Wochenrückblick.
shortcut-turn-into-idea-about = Diese Nachricht als Idee teilen, mit einem Link zurück zu ihr.
typed-line = Du hast geschrieben:
refused-invalid = { $what } Bitte wähle noch einmal.

## Was nur Teams zu sagen hat

teams-answered-in-chat = Ich habe dir in unserem Chat geantwortet, weil es nicht alle sehen müssen.
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
teams-menu-link = verbinden
teams-menu-link-about = Das Konto mit dem in einem anderen Chat verbinden
teams-menu-help = hilfe
teams-menu-help-about = Was Gegenstrom kann
teams-new = Neue Idee
teams-new-about = Eine Idee im Unternehmen einreichen.
teams-find = Ideen finden
teams-find-about = Eine Idee finden und ihre Karte hier teilen.
teams-find-words = Wörter
teams-find-words-about = Wörter aus der Idee oder ihre Nummer
