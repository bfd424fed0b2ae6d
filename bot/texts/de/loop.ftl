## Der Gegenstrom eines Ziels

loop-title = Der Kreislauf von G-{ $number }
loop-since = Ziel seit { $since }
loop-retired = beendet { $on }
loop-updates = { $count ->
        [0] Noch kein Strategie-Update
        [one] 1 Strategie-Update
       *[other] { $count } Strategie-Updates
    }
loop-ideas = { $count ->
        [0] Noch keine Idee
        [one] 1 Idee
       *[other] { $count } Ideen
    }
loop-decisions = { $count ->
        [0] Noch keine Entscheidung
        [one] 1 Entscheidung
       *[other] { $count } Entscheidungen
    }
loop-measures = { $count ->
        [0] Noch keine Maßnahme
        [one] 1 Maßnahme
       *[other] { $count } Maßnahmen
    }
loop-reviews = { $count ->
        [0] Noch keine Überprüfung
        [one] 1 Überprüfung
       *[other] { $count } Überprüfungen
    }
loop-changes = { $count ->
        [0] Noch keine Änderung am Zielbild
        [one] 1 Änderung am Zielbild
       *[other] { $count } Änderungen am Zielbild
    }
loop-part-answering = als Antwort auf ein Update
loop-part-keep = beibehalten
loop-part-change = geändert
loop-part-stop = gestoppt
loop-part-finish = abgeschlossen
loop-part-moved = durch Ideen angestoßen
loop-last = zuletzt { $on }: { $what }
loop-standing = Wo es steht
loop-closed = Der Kreis schließt sich: Was von unten kam, hat das Zielbild verändert.
loop-gap-updates = Es beginnt noch nicht: Zu diesem Ziel gibt es kein Update der Geschäftsleitung.
loop-gap-ideas = Hier stockt es: Zu diesem Ziel hat noch niemand eine Idee eingereicht.
loop-gap-decisions = Hier stockt es: Die Ideen warten auf eine Entscheidung.
loop-gap-measures = Hier stockt es: Aus keiner Entscheidung ist bisher eine Maßnahme geworden.
loop-gap-reviews = Hier stockt es: Noch keine Maßnahme wurde überprüft.
loop-gap-changes = Das letzte Glied fehlt: Nichts davon hat bisher das Zielbild verändert.
button-loop = Kreislauf
refused-loop_which = Bitte nenn das Ziel, zum Beispiel /strategie kreislauf G-2. Alle Ziele zeigt /strategie.
refused-loop_no_goal = Es gibt noch kein Ziel, also auch keinen Kreislauf. Die Geschäftsleitung legt eines mit /strategie bearbeiten an.
help-strategy-loop-what = /strategie kreislauf G-2
help-strategy-loop = was zu Ziel 2 von oben und von unten kam, vom ersten Update bis zu dem, was es verändert hat
loop-name-updates = Strategie-Updates
loop-name-ideas = Ideen
loop-name-decisions = Entscheidungen
loop-name-measures = Maßnahmen
loop-name-reviews = Überprüfungen
loop-name-changes = Änderungen
button-loop_picture = Als Bild
notice-loop_sent = Das Bild kommt gleich in unseren Chat.
