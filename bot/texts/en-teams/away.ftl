notice-away_saved = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. { $deputy } stands in for you and has been told. If you are back earlier, “gegenstrom back” is enough.
notice-away_alone = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. Nobody stands in for you, so decisions and measures will wait for you. You can name somebody with “gegenstrom away”.
notice-away_around = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. Your absence from { $first } to { $last } stays as it is: “gegenstrom me” shows both and ends either.
notice-not_away = You are not away today, so there is nothing to end. “gegenstrom me” shows what is planned.
notice-paused = Your messages will wait until { $until } and arrive the morning after. To end the pause earlier: “gegenstrom pause end”.
notice-no_pause = There is no pause right now. “gegenstrom pause” starts one.
notice-paused_all = Pause for everybody until { $until }: no reminders, no weekly digest, and the clocks stand still. It ends by itself, or with “gegenstrom pause end”.
refused-deputy_unknown = I do not know anybody called “{ $name }” here yet. “gegenstrom away” opens a form in which you can choose.
refused-deputy_several = Several people here are called “{ $name }”. “gegenstrom away” opens a form in which you can choose.
refused-day_unknown = I cannot read “{ $typed }” as a day. Please write it like 2027-01-08, for example “gegenstrom away until 2027-01-08”.
