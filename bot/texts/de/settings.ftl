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
