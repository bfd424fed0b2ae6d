## Away, quiet hours and pauses

stands-in-for = { $deputy } stands in for { $away }
personal-title = My settings
set-my-news = News about other people's ideas
set-my-quiet = Quiet hours
set-my-pause = My pause
set-my-stands-in = Today I stand in for
set-my-pause-of-all = Pause for everybody until
my-no-quiet = none
my-quiet-hours = { $since } to { $until }
my-no-pause = none
my-paused = messages wait until { $until }
absence-days = { $days ->
        [1] Away on { $start }
       *[other] Away { $start } to { $until }
    }
absence-deputy = { $name } stands in
absence-alone = Nobody stands in
button-away = I will be away
button-quiet = Quiet hours
button-pause = Pause
button-my-news = How much I hear
button-end_pause = End my pause
button-end_pause_of_all = End the pause for everybody
button-end_absence = End
button-me = My settings
button-what-waits = See what waits

## What a deputy hears

standing-named = You stand in for { $away } { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }.
standing-begins = From today to { $until } you stand in for { $away }.
standing-over = { $away } is back or has changed plans: you no longer stand in { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }.
standing-instead = { $other } stands in for { $away } { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    } instead of you. You need not do anything on { $days ->
        [1] that day
       *[other] those days
    }.
away-ahead = What you have said so far:
standing-decides = During this time you may decide on the ideas that are waiting for { $away }, and look after their measures. You get the review cards too.
standing-measures = During this time you can look after { $away }'s measures: accept them, report on them, change dates.
standing-waiting = { $count ->
    [one] 1 idea is waiting for a decision.
   *[other] { $count } ideas are waiting for a decision.
}

## Forms

form-away-title = I will be away
form-quiet-title = Quiet hours
form-pause-title = Pause
field-away_start = First day
field-away_until = Last day
field-deputy = Who stands in for you?
field-deputy-hint = On these days this person gets what would be waiting for you, and may decide on it. I will let them know.
field-quiet = Should messages wait?
field-quiet-hint = My messages to you then wait until the quiet hours end. Nothing is lost, and answers to what you do come right away.
field-quiet_from = From
field-quiet_until = Until
field-pause_until = Last day of the pause
field-pause_until-hint = The pause ends by itself. Until then my messages to you wait.
field-whom = Who is the pause for?
field-whom-hint = During a pause for everybody I remind nobody, there is no weekly digest, and the clocks of ideas and measures stand still.
quiet-on = Yes, every day between these times
quiet-off = No, always write to me
whom-me = Only me
whom-all = Everybody

## Done

notice-away_saved = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. { $deputy } stands in for you and has been told. If you are back earlier, /gegenstrom back is enough.
notice-away_lent = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. { $deputy } looks after your measures and on these days may also decide on ideas for you, but not otherwise. { $deputy } has been told.
notice-away_alone = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. Nobody stands in for you, so decisions and measures will wait for you. You can name somebody with /gegenstrom away.
notice-away_around = Noted: you are away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. Your absence from { $first } to { $last } stays as it is: /gegenstrom me shows both and ends either.
notice-not_away = You are not away today, so there is nothing to end. /gegenstrom me shows what is planned.
notice-welcome_back = Welcome back. Your absence has ended, and nobody stands in for you any more.
notice-quiet_saved = Noted: from { $since } to { $until } my messages to you will wait. Nothing is lost.
notice-quiet_off = Noted: you have no quiet hours, so my messages can come at any time.
notice-paused = Your messages will wait until { $until } and arrive the morning after. To end the pause earlier: /gegenstrom pause end.
notice-pause_over = Your pause is over. What was waiting is on its way.
notice-no_pause = There is no pause right now. /gegenstrom pause starts one.
notice-paused_all = Pause for everybody until { $until }: no reminders, no weekly digest, and the clocks stand still. It ends by itself, or with /gegenstrom pause end.
notice-pause_of_all_over = The pause for everybody is over. The clocks are running again.
home-paused = Pause for everybody until { $until }. Ideas are welcome; the clocks stand still.

## What cannot be

invalid-away_start_missing = Please choose the first day.
invalid-away_until_missing = Please choose the last day: an absence needs an end.
invalid-away_backwards = The last day is before the first. Please choose a later one.
invalid-away_past = This time has already passed. Please choose a last day from today on.
invalid-away_long = An absence lasts a year at most. Please choose an earlier last day.
invalid-deputy_unknown = I do not know this person here. Please choose somebody from the list.
invalid-deputy_gone = { $name } has left the company. Please choose somebody else.
invalid-deputy_guest = { $name } is a guest and cannot stand in. Please choose somebody from the company.
invalid-deputy_oneself = You cannot stand in for yourself. Please choose somebody else, or nobody.
invalid-deputy_away = { $name } is away too, { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }. Please choose somebody who is there.
invalid-deputy_circle = { $name } is away { $days ->
        [1] on { $start }
       *[other] from { $start } to { $until }
    }, and you stand in then. Standing in for each other is not possible, so please choose somebody else.
invalid-quiet_same = Both times are the same. Please choose another end, or no quiet hours.
invalid-pause_until_missing = Please choose the last day: a pause needs an end.
invalid-pause_past = This day has passed. Please choose today or a later day.
invalid-pause_long = A pause lasts a year at most. Please choose an earlier day.
refused-away_backwards = { invalid-away_backwards }
refused-away_past = { invalid-away_past }
refused-away_long = { invalid-away_long }
refused-deputy_unknown = I do not know anybody called “{ $name }” here yet. /gegenstrom away opens a form in which you can choose.
refused-deputy_gone = { invalid-deputy_gone }
refused-deputy_guest = { invalid-deputy_guest }
refused-deputy_oneself = { invalid-deputy_oneself }
refused-deputy_away = { invalid-deputy_away }
refused-deputy_circle = { invalid-deputy_circle }
refused-deputy_several = Several people here are called “{ $name }”. /gegenstrom away opens a form in which you can choose.
refused-pause_past = { invalid-pause_past }
refused-pause_long = { invalid-pause_long }
refused-day_unknown = I cannot read “{ $typed }” as a day. Please write it like 2027-01-08, for example /gegenstrom away until 2027-01-08.
