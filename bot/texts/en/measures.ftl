## A measure

card-measure-done = M-{ $number }: { $title } · { $owner } · done
card-measures-more = { $count ->
    [one] and 1 earlier measure
   *[other] and { $count } earlier measures
}
measure-asked = { $name } is asked since { $on }
measure-asked-by = by { $name }
measure-review = next review { $on }
measure-of = From { $ideas }
measure-of-more = { " " }and { $count } more
measure-success = How we will notice success
measure-obstacle = In the way right now
measure-result = What came of it
measure-learned = Learned
measure-latest = Latest
log-on = { $on }
log-clock = the clock
log-plan = { $by } has started it
log-accept = { $by } takes care of it
log-not_me = { $by } cannot take care of it
log-hand_on = { $by } has handed it on to { $to }
log-progress = progress, by { $by }
log-obstacle = obstacle, by { $by }
log-change_date = new date, by { $by }
log-keep = { $by } goes on as before
log-change = { $by } changes something
log-stop = { $by } has stopped it
log-finish = { $by } has finished it
refused-measure_not_yours = { $owner } takes care of M-{ $number }. Its owner, whoever stands in for them, and those who decide on ideas can change it. You can write to { $owner }.
refused-measure_moved = { $by } has changed M-{ $number } on { $on }, so nothing was done. /measure { $number } shows how it stands now.
refused-measure_changed = M-{ $number } has changed in the meantime, so nothing was done. /measure { $number } shows how it stands now.
refused-measure_ended = M-{ $number } has ended, so nothing was done. /measure { $number } shows what came of it.
log-carry_on = { $by } carries it on after the test
log-feed = { $by }: I-{ $idea } goes into it too
log-obstacle-gone = { $by }: the obstacle is out of the way
measure-returned = { $name } cannot take care of it. { $owner } is asked now, and everybody who decides on ideas can take it or hand it on.
measure-is-asked = { $name } is asked
measures-mine = My measures
measures-mine-none = You take care of no measure right now. /measure list shows all that are under way.

## Buttons

button-accept = Accept
button-take = I take it
button-not_mine = Not me
button-hand_on = Hand on
button-progress = Progress
button-obstacle = Obstacle
button-measure_done = Done
button-stop_measure = Stop
button-change_date = Change date
button-show-idea = Show the idea
button-another_measure = Another measure
button-another_planned = Start

## Forms

form-another-title = Another measure, I-{ $number }
field-measure_title = What do we do?
field-first_review = First review
field-first_review-hint = On this day I ask how it goes. Not later than the last day.
field-success = How will we notice success?
field-success-example = Nine of ten regulars show the card on their phone.
field-feeds = New measure or part of one?
field-feeds-hint = When you choose another measure that is under way, it keeps its title, owner and dates, and the fields below do not count.
feeds-new = A new measure
feeds-carried = Carry on with { $measure }
form-measure-not_me = Not me: M-{ $number }
form-measure-hand_on = Hand on M-{ $number }
form-measure-progress = Progress of M-{ $number }
form-measure-obstacle = Obstacle of M-{ $number }
form-measure-change_date = New date for M-{ $number }
form-measure-finish = M-{ $number } is done
form-measure-stop = Stop M-{ $number }
field-to = To whom?
field-to-hint = This person is asked to accept.
field-measure-not_me = Why does it not fit?
field-measure-not_me-hint = You need not say. Whoever decided looks for somebody else.
field-measure-hand_on = Why to this person?
field-measure-hand_on-hint = They read it, and everybody at the measure.
field-measure-progress = What has moved?
field-measure-progress-hint = One sentence is enough. Everybody at the measure can read it.
field-measure-obstacle = What is in the way?
field-measure-obstacle-hint = Empty the field when nothing is in the way any more.
field-measure-change_date = Why does the date change?
field-measure-change_date-hint = Everybody at the measure can read it.
field-measure-finish = What came of it?
field-measure-finish-hint = Whoever had the idea reads it first.
field-measure-stop = What did we learn?
field-measure-stop-hint = That is a result too. It stands on the card as what we learned.

## Notices

notice-measure_accept = Thank you. You take care of M-{ $number } { $title } now.
notice-measure_not_me = Thank you for saying so. Somebody else is looked for to take care of M-{ $number } { $title }.
notice-measure_hand_on = M-{ $number } { $title } is handed on. You hear when it is accepted.
notice-measure_progress = Noted. It stands on the card of M-{ $number } { $title }.
notice-measure_obstacle = Noted. It stands on the card of M-{ $number } { $title }.
notice-measure_change_date = M-{ $number } { $title } has a new date. Everybody whom it concerns is told.
notice-measure_finish = M-{ $number } { $title } is done. Everybody whom it concerns is told what came of it.
notice-measure_stop = M-{ $number } { $title } has ended. What was learned stays on the card.
notice-another_measure = M-{ $number } { $title } is on its way. Whoever is asked to take care of it gets a message.

## After the last measure

outcome-implement = { $count ->
    [one] Your idea has been carried out, with { $measure }.
   *[other] Your ideas have been carried out, with { $measure }.
}
outcome-implement-next = Thank you for it.
outcome-report = { $count ->
    [one] The test of your idea is over, with { $measure }.
   *[other] The test of your ideas is over, with { $measure }.
}
outcome-report-next = It is decided by { $due }. You hear from me then.
outcome-report-next-by = { $name } decides by { $due }. You hear from me then.
review-brought = What the test brought

## What cannot be done

refused-measure_accepted = M-{ $number } has been accepted already. There is nothing more to do.
refused-measure_taken = You take care of M-{ $number } already. With “Hand on” you can give it to somebody else.
refused-measure_nobody_else = Nobody else decides on ideas yet who could look for somebody. Please hand M-{ $number } on to a colleague.
refused-idea_not_decided = I-{ $number } is not approved or tested at the moment, so it has no further measures. /review { $number } shows how it stands.
invalid-measure_title_empty = Please write what is done, in one line.
invalid-measure_title_no_words = Please use words, so that others know what is done.
invalid-review_missing = Please choose a date.
invalid-feeds_ended = M-{ $number } has ended in the meantime. Please choose another one, or a new measure.
invalid-to_missing = Please choose to whom.
invalid-to_unusable = A guest, a bot or a deactivated account cannot take care of it. Please choose somebody else.
invalid-to_same = { $name } is the one already. Please choose somebody else.
invalid-to_yourself = That is you, and it is with you already. Please choose somebody else.
invalid-due_same = That is the date it has already. Please choose another one.
invalid-progress_empty = Please write what has moved.
