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
names-more-of = { $names } und { $count } weiteren

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
