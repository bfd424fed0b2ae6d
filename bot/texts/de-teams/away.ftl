notice-away_saved = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } vertritt dich und weiß Bescheid. Wenn du früher zurück bist, genügt „gegenstrom zurück“.
notice-away_alone = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Niemand vertritt dich, also warten Entscheidungen und Maßnahmen auf dich. Eine Vertretung wählst du mit „gegenstrom abwesend“.
notice-away_around = Notiert: Du bist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Deine Abwesenheit vom { $first } bis { $last } bleibt bestehen: „gegenstrom ich“ zeigt beide, dort kannst du sie auch beenden.
notice-not_away = Du bist heute nicht abwesend, also gibt es nichts zu beenden. „gegenstrom ich“ zeigt, was geplant ist.
notice-paused = Deine Nachrichten warten bis { $until } und kommen am Morgen danach. Früher beenden: „gegenstrom pause ende“.
notice-no_pause = Gerade läuft keine Pause. Mit „gegenstrom pause“ beginnt eine.
notice-paused_all = Pause für alle bis { $until }: keine Erinnerungen, kein Wochenrückblick, und die Uhren stehen still. Die Pause endet von selbst oder mit „gegenstrom pause ende“.
refused-deputy_unknown = „{ $name }“ kenne ich hier noch nicht. „gegenstrom abwesend“ öffnet ein Formular zum Auswählen.
refused-deputy_several = „{ $name }“ heißen hier mehrere. „gegenstrom abwesend“ öffnet ein Formular zum Auswählen.
refused-day_unknown = „{ $typed }“ kann ich nicht als Tag lesen. Bitte so schreiben: 08.01.2027, zum Beispiel „gegenstrom abwesend bis 08.01.2027“.
