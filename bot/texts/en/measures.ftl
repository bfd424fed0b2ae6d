## A measure

card-measure-done = M-{ $number }: { $title } · { $owner } · done
card-measures-more = { $count ->
    [one] and 1 earlier measure
   *[other] and { $count } earlier measures
}
measure-asked = { $name } was asked on { $on }
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
log-clock = Gegenstrom
log-plan = { $by } started it
log-accept = { $by } took it on
log-not_me = { $by } cannot take care of it
log-hand_on = { $by } handed it on to { $to }
log-progress = progress, by { $by }
log-obstacle = obstacle, by { $by }
log-change_date = new date, by { $by }
log-keep = { $by } goes on as before
log-change = { $by } is changing something
log-stop = { $by } stopped it
log-finish = { $by } finished it
refused-measure_not_yours = { $owner } is taking care of M-{ $number }. It can only be changed by { $owner }, by whoever stands in, and by everybody who decides on ideas. Feel free to write to { $owner }.
refused-measure_moved = { $by } changed M-{ $number } on { $on }, so nothing was done. /measure { $number } shows how it stands now.
refused-measure_changed = M-{ $number } has changed in the meantime, so nothing was done. /measure { $number } shows how it stands now.
refused-measure_ended = M-{ $number } has ended, so nothing was done. /measure { $number } shows what came of it.
log-carry_on = { $by } is carrying it on after the test
log-feed = { $by }: I-{ $idea } goes into it too
log-obstacle-gone = { $by }: the obstacle is out of the way
measure-returned = { $name } cannot take care of it. { $owner } has been asked now; everybody else who decides on ideas can take it or hand it on too.
measure-is-asked = { $name } has been asked
measures-mine = My measures
measures-mine-none = You have no measures to take care of right now. /measure list shows all that are under way.

## Buttons

button-accept = Accept
button-take = I will take it
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

form-another-title = New measure for I-{ $number }
field-measure_title = What do we do?
field-first_review = First review
field-first_review-hint = On this day I will ask how it is going. No later than the last day.
field-success = How will we notice success?
field-success-example = Nine of ten regulars show the card on their phone.
field-feeds = New measure or part of one?
field-feeds-hint = If you choose a measure that is already under way, it stays as it is: the fields below do not count then.
feeds-new = A new measure
feeds-carried = Carry on with { $measure }
form-measure-not_me = Not me: M-{ $number }
form-measure-hand_on = Hand on M-{ $number }
form-measure-progress = Progress on M-{ $number }
form-measure-obstacle = Obstacle for M-{ $number }
form-measure-change_date = New date for M-{ $number }
form-measure-finish = M-{ $number } is done
form-measure-stop = Stop M-{ $number }
field-to = To whom?
field-to-hint = I will ask them whether they take it on.
field-measure-not_me = Why is it not a good fit?
field-measure-not_me-hint = You do not have to say. Whoever decided will look for somebody else.
field-measure-hand_on = Why this person?
field-measure-hand_on-hint = They will read it, and so can everybody involved.
field-measure-progress = What has moved forward?
field-measure-progress-hint = One sentence is enough. Everybody involved can read it.
field-measure-obstacle = What is in the way?
field-measure-obstacle-hint = Leave it empty if nothing is in the way any more.
field-measure-change_date = Why is the date changing?
field-measure-change_date-hint = Everybody involved can read it.
field-measure-finish = What came of it?
field-measure-finish-hint = Whoever had the idea reads it first.
field-measure-stop = What did we learn?
field-measure-stop-hint = That is a result too. The card shows it under “Learned”.

## Notices

notice-measure_accept = Thank you. You are now taking care of M-{ $number } { $title }.
notice-measure_not_me = Thank you for saying so. Somebody else will be found for M-{ $number } { $title }.
notice-measure_hand_on = M-{ $number } { $title } has been handed on. You will hear from me as soon as it is accepted.
notice-measure_progress = Noted. It is on the card of M-{ $number } { $title }.
notice-measure_obstacle = Noted. It is on the card of M-{ $number } { $title }.
notice-measure_change_date = M-{ $number } { $title } has a new date. Everybody involved will hear of it.
notice-measure_finish = M-{ $number } { $title } is done. Everybody involved will hear what came of it.
notice-measure_stop = M-{ $number } { $title } was stopped. What we learned stays on its card.
notice-another_measure = M-{ $number } { $title } is on its way. Whoever is to take care of it gets a message.

## After the last measure

outcome-implement = { $count ->
    [one] Your idea has been carried out, with { $measure }.
   *[other] Your ideas have been carried out, with { $measure }.
}
outcome-implement-next = Thank you for it.
outcome-reconsider = { $count ->
    [one] No measure of your idea is under way any more: { $measure } was stopped as the last one. That is why it is decided on once more.
   *[other] No measure of your ideas is under way any more: { $measure } was stopped as the last one. That is why they are decided on once more.
}
outcome-report = { $count ->
    [one] The test of your idea is over, with { $measure }.
   *[other] The test of your ideas is over, with { $measure }.
}
outcome-report-next = The decision is due by { $due }. You will hear from me then.
outcome-report-next-by = { $name } decides by { $due }. You will hear from me then.
review-brought = What the test brought

## What cannot be done

refused-measure_accepted = M-{ $number } has been accepted already. There is nothing more to do.
refused-measure_taken = You are already taking care of M-{ $number }. With “Hand on” you can give it to somebody else.
refused-measure_nobody_else = There is nobody else yet who decides on ideas and could look for somebody. Please hand M-{ $number } on to a colleague.
refused-idea_not_decided = I-{ $number } is neither approved nor being tested right now, so it gets no further measure. /review { $number } shows how it stands.
invalid-measure_title_empty = Please write in one line what will be done.
invalid-measure_title_no_words = Please use words, so that others know what will be done.
invalid-review_missing = Please choose a date.
invalid-feeds_ended = M-{ $number } has ended in the meantime. Please choose another one, or a new measure.
invalid-to_missing = Please choose a person.
invalid-to_unusable = A guest, a bot or a deactivated account cannot take care of it. Please choose somebody else.
invalid-to_same = It is with { $name } already. Please choose somebody else.
invalid-to_yourself = It is with you already. Please choose somebody else.
invalid-due_same = That is the date it has already. Please choose another one.
invalid-due_moved = M-{ $number } has another date by now: { $due }. Please take that one, or choose a new one.
invalid-owner_moved = M-{ $number } is with { $owner } by now. Please choose { $owner }, or somebody new.
invalid-progress_empty = Please write what has moved forward.
