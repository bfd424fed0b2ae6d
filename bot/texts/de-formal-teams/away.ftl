notice-away_saved = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } vertritt Sie und weiß Bescheid. Wenn Sie früher zurück sind, genügt „gegenstrom zurück“.
notice-away_alone = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Niemand vertritt Sie, also warten Entscheidungen und Maßnahmen auf Sie. Eine Vertretung wählen Sie mit „gegenstrom abwesend“.
notice-away_around = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Ihre Abwesenheit vom { $first } bis { $last } bleibt bestehen: „gegenstrom ich“ zeigt beide, dort können Sie sie auch beenden.
notice-not_away = Sie sind heute nicht abwesend, also gibt es nichts zu beenden. „gegenstrom ich“ zeigt, was geplant ist.
notice-paused = Ihre Nachrichten warten bis { $until } und kommen am Morgen danach. Früher beenden: „gegenstrom pause ende“.
