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
