## Abwesenheit, Ruhezeiten und Pausen

stands-in-for = { $deputy } vertritt { $away }
personal-title = Meine Einstellungen
set-my-news = Neues zu Ideen anderer
set-my-quiet = Ruhezeiten
set-my-pause = Meine Pause
set-my-stands-in = Heute vertrete ich
set-my-pause-of-all = Pause für alle bis
my-no-quiet = keine
my-quiet-hours = { $since } bis { $until } Uhr
my-no-pause = keine
my-paused = Nachrichten warten bis { $until }
absence-days = { $days ->
        [1] Abwesend am { $start }
       *[other] Abwesend { $start } bis { $until }
    }
absence-deputy = Vertretung: { $name }
absence-alone = Ohne Vertretung
button-away = Ich bin abwesend
button-quiet = Ruhezeiten
button-pause = Pause
button-my-news = Wie viel ich höre
button-end_pause = Meine Pause beenden
button-end_pause_of_all = Pause für alle beenden
button-end_absence = Beenden
button-me = Meine Einstellungen
button-what-waits = Was wartet

## Was die Vertretung hört

standing-named = Du vertrittst { $away } { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    }.
standing-begins = Ab heute bis { $until } vertrittst du { $away }.
standing-over = { $away } ist zurück oder hat neu geplant: Die Vertretung { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } entfällt.
standing-instead = { $days ->
        [1] Am { $start }
       *[other] Vom { $start } bis { $until }
    } vertritt { $other } an deiner Stelle { $away }. Du musst dich { $days ->
        [1] an diesem Tag
       *[other] in diesen Tagen
    } um nichts kümmern.
away-ahead = Bisher eingetragen:
standing-decides = In dieser Zeit darfst du über die Ideen entscheiden, die auf { $away } warten, und Maßnahmen übernehmen. Die Karten zur Entscheidung bekommst du auch.
standing-measures = In dieser Zeit kannst du dich um die Maßnahmen von { $away } kümmern: übernehmen, berichten, Termine ändern.
standing-waiting = { $count ->
    [one] 1 Idee wartet auf eine Entscheidung.
   *[other] { $count } Ideen warten auf eine Entscheidung.
}

## Formulare

form-away-title = Ich bin abwesend
form-quiet-title = Ruhezeiten
form-pause-title = Pause
field-away_start = Erster Tag
field-away_until = Letzter Tag
field-deputy = Wer vertritt dich?
field-deputy-hint = Die Person bekommt an diesen Tagen, was auf dich warten würde, und darf darüber entscheiden. Ich sage ihr Bescheid.
field-quiet = Sollen Nachrichten warten?
field-quiet-hint = Meine Nachrichten an dich warten dann bis zum Ende der Ruhezeiten. Nichts geht verloren, und Antworten auf das, was du tust, kommen sofort.
field-quiet_from = Von
field-quiet_until = Bis
field-pause_until = Letzter Tag der Pause
field-pause_until-hint = Die Pause endet von selbst. Bis dahin warten meine Nachrichten an dich.
field-whom = Für wen gilt die Pause?
field-whom-hint = In einer Pause für alle erinnere ich niemanden, es gibt keinen Wochenrückblick, und die Uhren der Ideen und Maßnahmen stehen still.
quiet-on = Ja, jeden Tag in dieser Zeit
quiet-off = Nein, sie kommen immer
whom-me = Nur ich
whom-all = Alle

## Erledigt

notice-away_saved = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } vertritt dich und weiß Bescheid. Wenn du früher zurück bist, genügt /gegenstrom zurück.
notice-away_lent = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } kümmert sich um deine Maßnahmen und darf nur an diesen Tagen für dich auch über Ideen entscheiden. { $deputy } weiß Bescheid.
notice-away_alone = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Niemand vertritt dich, also warten Entscheidungen und Maßnahmen auf dich. Eine Vertretung wählst du mit /gegenstrom abwesend.
notice-away_around = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Deine Abwesenheit vom { $first } bis { $last } bleibt bestehen: /gegenstrom ich zeigt beide, dort kannst du sie auch beenden.
notice-not_away = Du bist heute nicht abwesend, also gibt es nichts zu beenden. /gegenstrom ich zeigt, was geplant ist.
notice-welcome_back = Willkommen zurück. Deine Abwesenheit ist beendet, niemand vertritt dich mehr.
notice-quiet_saved = Notiert: Von { $since } bis { $until } Uhr warten meine Nachrichten an dich. Nichts geht verloren.
notice-quiet_off = Notiert: Du hast keine Ruhezeiten, meine Nachrichten kommen jederzeit.
notice-paused = Deine Nachrichten warten bis { $until } und kommen am Morgen danach. Früher beenden: /gegenstrom pause ende.
notice-pause_over = Deine Pause ist vorbei. Was gewartet hat, ist unterwegs.
notice-no_pause = Gerade läuft keine Pause. Mit /gegenstrom pause beginnt eine.
notice-paused_all = Pause für alle bis { $until }: keine Erinnerungen, kein Wochenrückblick, und die Uhren stehen still. Die Pause endet von selbst oder mit /gegenstrom pause ende.
notice-pause_of_all_over = Die Pause für alle ist vorbei. Die Uhren laufen wieder.
home-paused = Bis { $until } ist Pause für alle. Ideen sind willkommen, die Uhren stehen still.

## Was nicht geht

invalid-away_start_missing = Bitte den ersten Tag wählen.
invalid-away_until_missing = Bitte den letzten Tag wählen: Eine Abwesenheit braucht ein Ende.
invalid-away_backwards = Der letzte Tag liegt vor dem ersten. Bitte einen späteren wählen.
invalid-away_past = Diese Zeit ist schon vorbei. Bitte einen letzten Tag ab heute wählen.
invalid-away_long = Eine Abwesenheit dauert höchstens ein Jahr. Bitte einen früheren letzten Tag wählen.
invalid-deputy_unknown = Diese Person kenne ich hier nicht. Bitte jemanden aus der Liste wählen.
invalid-deputy_gone = { $name } arbeitet nicht mehr hier. Bitte jemand anderen wählen.
invalid-deputy_guest = { $name } ist Gast und kann niemanden vertreten. Bitte jemanden aus dem Unternehmen wählen.
invalid-deputy_oneself = Sich selbst zu vertreten geht nicht. Bitte jemand anderen wählen oder niemanden.
invalid-deputy_away = { $name } ist auch abwesend, { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    }. Bitte jemanden wählen, der da ist.
invalid-deputy_circle = { $name } ist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend und wird von dir vertreten. Sich gegenseitig zu vertreten geht nicht, bitte jemand anderen wählen.
invalid-quiet_same = Beide Zeiten sind gleich. Bitte ein anderes Ende wählen oder keine Ruhezeiten.
invalid-pause_until_missing = Bitte den letzten Tag wählen: Eine Pause braucht ein Ende.
invalid-pause_past = Dieser Tag ist vorbei. Bitte heute oder einen späteren wählen.
invalid-pause_long = Eine Pause dauert höchstens ein Jahr. Bitte einen früheren Tag wählen.
refused-away_backwards = { invalid-away_backwards }
refused-away_past = { invalid-away_past }
refused-away_long = { invalid-away_long }
refused-deputy_unknown = „{ $name }“ kenne ich hier noch nicht. /gegenstrom abwesend öffnet ein Formular zum Auswählen.
refused-deputy_gone = { invalid-deputy_gone }
refused-deputy_guest = { invalid-deputy_guest }
refused-deputy_oneself = { invalid-deputy_oneself }
refused-deputy_away = { invalid-deputy_away }
refused-deputy_circle = { invalid-deputy_circle }
refused-deputy_several = „{ $name }“ heißen hier mehrere. /gegenstrom abwesend öffnet ein Formular zum Auswählen.
refused-pause_past = { invalid-pause_past }
refused-pause_long = { invalid-pause_long }
refused-day_unknown = „{ $typed }“ kann ich nicht als Tag lesen. Bitte so schreiben: 08.01.2027, zum Beispiel /gegenstrom abwesend bis 08.01.2027.
