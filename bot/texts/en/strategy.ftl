## Target picture and measures

strategy-title = Our target picture
strategy-none = There are no goals yet. They stand here as soon as leadership has named them. You can share ideas all the same.
goal-owner = looked after by { $name }
goal-no-owner = nobody looks after it yet
goal-ideas = { $count ->
    [0] no ideas yet
    [one] 1 idea
   *[other] { $count } ideas
}
goal-measures = { $count ->
    [0] no measures yet
    [one] 1 measure
   *[other] { $count } measures
}
measures-title = Measures under way
measures-none = No measure is under way. When an idea is approved, its measure stands here.
measures-count = { $total ->
    [one] 1 measure
   *[other] { $total } measures
}
measures-title-ended = Measures that have ended
measures-title-done = Measures that are done
measures-title-stopped = Measures that were stopped
measures-none-ended = No measure has ended yet. When one does, what came of it stands here.
measures-none-done = No measure is done yet. When one is, what came of it stands here.
measures-none-stopped = No measure was stopped yet. When one is, what was learned stands here.
filter-running = Under way
filter-done = Done
filter-stopped = Stopped
button-ended_measures = All that have ended
measure-state-planned = planned
measure-state-running = running
measure-state-done = done
measure-state-changed = changed
measure-state-stopped = stopped
measure-due = due { $due }
measure-from = from I-{ $idea }
button-idea_for = I have an idea for this
