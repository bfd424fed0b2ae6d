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
measure-state-planned = planned
measure-state-running = running
measure-state-done = done
measure-state-changed = changed
measure-state-stopped = stopped
measure-due = due { $due }
measure-from = from I-{ $idea }
button-idea_for = I have an idea for this
