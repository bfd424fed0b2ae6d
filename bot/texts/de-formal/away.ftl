standing-named = Sie vertreten { $away } { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    }.
standing-begins = Ab heute bis { $until } vertreten Sie { $away }.
standing-instead = { $days ->
        [1] Am { $start }
       *[other] Vom { $start } bis { $until }
    } vertritt { $other } an Ihrer Stelle { $away }. Sie müssen sich { $days ->
        [1] an diesem Tag
       *[other] in diesen Tagen
    } um nichts kümmern.
standing-decides = In dieser Zeit dürfen Sie über die Ideen entscheiden, die auf { $away } warten, und Maßnahmen übernehmen. Die Karten zur Entscheidung bekommen Sie auch.
standing-measures = In dieser Zeit können Sie sich um die Maßnahmen von { $away } kümmern: übernehmen, berichten, Termine ändern.
field-deputy = Wer vertritt Sie?
field-deputy-hint = Die Person bekommt an diesen Tagen, was auf Sie warten würde, und darf darüber entscheiden. Ich sage ihr Bescheid.
field-quiet-hint = Meine Nachrichten an Sie warten dann bis zum Ende der Ruhezeiten. Nichts geht verloren, und Antworten auf das, was Sie tun, kommen sofort.
field-pause_until-hint = Die Pause endet von selbst. Bis dahin warten meine Nachrichten an Sie.
notice-away_saved = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } vertritt Sie und weiß Bescheid. Wenn Sie früher zurück sind, genügt /gegenstrom zurück.
notice-away_lent = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. { $deputy } kümmert sich um Ihre Maßnahmen und darf nur an diesen Tagen für Sie auch über Ideen entscheiden. { $deputy } weiß Bescheid.
notice-away_alone = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Niemand vertritt Sie, also warten Entscheidungen und Maßnahmen auf Sie. Eine Vertretung wählen Sie mit /gegenstrom abwesend.
notice-away_around = Notiert: Sie sind { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend. Ihre Abwesenheit vom { $first } bis { $last } bleibt bestehen: /gegenstrom ich zeigt beide, dort können Sie sie auch beenden.
notice-not_away = Sie sind heute nicht abwesend, also gibt es nichts zu beenden. /gegenstrom ich zeigt, was geplant ist.
notice-welcome_back = Willkommen zurück. Ihre Abwesenheit ist beendet, niemand vertritt Sie mehr.
notice-quiet_saved = Notiert: Von { $since } bis { $until } Uhr warten meine Nachrichten an Sie. Nichts geht verloren.
notice-quiet_off = Notiert: Sie haben keine Ruhezeiten, meine Nachrichten kommen jederzeit.
notice-paused = Ihre Nachrichten warten bis { $until } und kommen am Morgen danach. Früher beenden: /gegenstrom pause ende.
notice-pause_over = Ihre Pause ist vorbei. Was gewartet hat, ist unterwegs.
invalid-deputy_circle = { $name } ist { $days ->
        [1] am { $start }
       *[other] vom { $start } bis { $until }
    } abwesend und wird von Ihnen vertreten. Sich gegenseitig zu vertreten geht nicht, bitte jemand anderen wählen.
