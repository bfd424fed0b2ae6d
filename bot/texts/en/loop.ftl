## The counter-current of a goal

loop-title = The loop of G-{ $number }
loop-since = goal since { $since }
loop-retired = ended { $on }
loop-updates = { $count ->
        [0] No strategic update yet
        [one] 1 strategic update
       *[other] { $count } strategic updates
    }
loop-ideas = { $count ->
        [0] No idea yet
        [one] 1 idea
       *[other] { $count } ideas
    }
loop-decisions = { $count ->
        [0] No decision yet
        [one] 1 decision
       *[other] { $count } decisions
    }
loop-measures = { $count ->
        [0] No measure yet
        [one] 1 measure
       *[other] { $count } measures
    }
loop-reviews = { $count ->
        [0] No review yet
        [one] 1 review
       *[other] { $count } reviews
    }
loop-changes = { $count ->
        [0] No change of the target picture yet
        [one] 1 change of the target picture
       *[other] { $count } changes of the target picture
    }
loop-part-answering = in answer to an update
loop-part-keep = kept on
loop-part-change = changed
loop-part-stop = stopped
loop-part-finish = finished
loop-part-moved = because of ideas
loop-last = latest { $on }: { $what }
loop-standing = Where it stands
loop-closed = It has come round: what flowed up has changed the target picture.
loop-gap-updates = It does not begin yet: leadership has not posted an update about this goal.
loop-gap-ideas = It stands still here: nobody has shared an idea for this goal yet.
loop-gap-decisions = It stands still here: the ideas wait for a decision.
loop-gap-measures = It stands still here: no decision has become a measure yet.
loop-gap-reviews = It stands still here: no measure has been reviewed yet.
loop-gap-changes = The last link is missing: nothing of this has changed the target picture yet.
button-loop = The loop
refused-loop_which = Please name the goal, for example /strategy loop G-2. /strategy shows all goals.
refused-loop_no_goal = There is no goal yet, so nothing goes round. Leaders add one with /strategy edit.
help-strategy-loop-what = /strategy loop G-2
help-strategy-loop = what flowed down and up for goal 2, from the first update to what it changed
loop-name-updates = Strategic updates
loop-name-ideas = Ideas
loop-name-decisions = Decisions
loop-name-measures = Measures
loop-name-reviews = Reviews
loop-name-changes = Changes
button-loop_picture = As a picture
notice-loop_sent = The picture is on its way to our chat.
