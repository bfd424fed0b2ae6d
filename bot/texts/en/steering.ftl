## Monday brief, reminders, strategy review, "you said, we did, this changed"

digest-said = “{ $said }” ({ $by })

set-review-months = Strategy review
review-months-0 = never
review-months-1 = every month
review-months-2 = every two months
review-months-3 = every quarter
review-months-6 = every six months
review-months-12 = every year
field-review_months = Strategy review
field-review_months-hint = On the first working day of each period, leadership gets the agenda: open questions, ideas that fit no goal, goals without news.
invalid-review_months_missing = Please choose how often the strategy review comes.

## The Monday brief

brief-title = Monday brief · week { $week }
brief-empty = Nothing is waiting for you: no open question, no late decision, no draft, no goal without news.
brief-question = Q-{ $number } has waited for your answer since { $on }: “{ $title }”
brief-questions = { $count } questions to leadership are open, the oldest since { $on }.
brief-late = { $count ->
    [one] 1 decision is late
   *[other] { $count } decisions are late
}, { $total ->
    [one] 1 idea waits
   *[other] { $total } ideas wait
} in all.
brief-waiting = { $total ->
    [one] 1 idea waits for a decision.
   *[other] { $total } ideas wait for a decision.
}
brief-release = U-{ $number } by { $by } waits for your release: { $title }
brief-releases = { $count } drafts of strategic updates wait for your release.
brief-unwritten = U-{ $number } is to be posted on { $on } and has no text yet: { $title }
brief-echo = U-{ $number } { $title }: { $echo }
brief-ideas = { $count ->
    [one] 1 new idea
   *[other] { $count } new ideas
} for “{ $title }”
brief-none_fits = { $count ->
    [one] 1 new idea fits no goal.
   *[other] { $count } new ideas fit no goal.
}
brief-quiet = No update for { $count } weeks: { $title }
brief-campaign = K-{ $number } runs until { $on }, { $count ->
    [0] no ideas yet
    [one] 1 idea so far
   *[other] { $count } ideas so far
}: { $title }
brief-overdue = { $count ->
    [one] 1 measure for “{ $title }” is late
   *[other] { $count } measures for “{ $title }” are late
}
brief-overdue_other = { $count ->
    [one] 1 measure that belongs to no goal is late.
   *[other] { $count } measures that belong to no goal are late.
}
brief-do-question = Answer
brief-do-questions = See questions
brief-do-late = Decide
brief-do-waiting = Decide
brief-do-release = See the draft
brief-do-releases = See drafts
brief-do-unwritten = Write the text
brief-do-echo = Details
brief-do-ideas = Ideas
brief-do-none_fits = See ideas
brief-do-quiet = Post an update
brief-do-campaign = Campaign
brief-do-overdue = Measures
brief-do-overdue_other = Measures
steer-picture = Show target picture
echo-understood = understood by { $count }
echo-few = fewer than 5 said “understood”
echo-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
echo-ideas = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
list-unaligned = Ideas that fit no goal
list-unaligned-empty = Every idea has its goal.
refused-steering_leaders_only = This is for leaders. /gegenstrom shows who they are, and an admin can add you.

## Reminders

quiet-goals = { $count ->
    [one] One goal has not been talked about for a while. A few sentences on where you stand are enough.
   *[other] { $count } goals have not been talked about for a while. A few sentences on where you stand are enough.
}
quiet-goal = { $goal }: no update for { $weeks } weeks
unwritten = U-{ $number } is to be posted on { $on } and has no text yet: { $goal }. Nothing is posted without a text.

## The strategy review

agenda-title = Strategy review · { $span }
agenda-questions = Open questions
agenda-questions-none = All questions are answered.
agenda-question = Q-{ $number } · since { $on }
agenda-unaligned = New ideas that fit no goal
agenda-unaligned-none = Every new idea had its goal.
agenda-dry = Goals without a new idea or measure
agenda-dry-none = Something new has come of every goal in the last 60 days.
agenda-dry-goal = { $goal }: nothing new for { $days } days
agenda-heard = What came back on your updates
agenda-heard-none = No update was posted in this time.
agenda-update = U-{ $number } { $goal } · { $on }
agenda-change = Edit the target picture
button-report_changes = Post “you said, we did, this changed”

## You said, we did, this changed

changes-title = You said, we did, this changed
changes-said = You said
changes-did = We did
changes-changed = This changed
changes-idea = I-{ $number } { $title } ({ $author })
changes-more-said = { $count ->
    [one] and 1 more idea
   *[other] and { $count } more ideas
}
changes-unnamed = { $count ->
    [one] 1 idea moved the target picture
   *[other] { $count } ideas moved the target picture
}
changes-answered = { $count ->
    [one] 1 question to leadership was answered
   *[other] { $count } questions to leadership were answered
}
changes-begun = M-{ $number } { $title }: begun
changes-done = M-{ $number } { $title }: done
changes-more-did = { $count ->
    [one] and 1 more measure
   *[other] and { $count } more measures
}
changes-more-changed = { $count ->
    [one] and 1 more change
   *[other] and { $count } more changes
}
changes-by = Posted by { $name }
changes-told = This is what everybody will read. People are named only if they agreed.
changes-to-preview = Preview
changes-preview = This is how it will look in { $channels }:
changes-posted = Posted in { $channels }:
changes-post = Post now
changes-change = Change
form-changes-title = You said, we did
field-intro = A few words to begin with
field-intro-hint = In your own words, up to 500 characters. You can leave it empty.
field-changes-channels = In which channels?
field-changes-elsewhere = And in which channels elsewhere?
invalid-channels_many = Please choose at most { $limit } channels.
refused-changes_nothing = There is nothing to tell yet. As soon as an idea has moved the target picture, a measure has begun or a question is answered, you can tell everybody.
refused-changes_told = { $by } already told everybody on { $on }, so nothing was posted twice. What changes from now on can be told next time.
refused-changes_channel_gone = I cannot post in { $channel } any more. Press “Change”, choose other channels, and post it then.
help-strategy-brief-what = /strategy brief
help-strategy-brief = what waits for you and what came back, as on Monday morning
