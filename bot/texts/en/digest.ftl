## Weekly digest

digest-title = Week { $week } · { $span }
digest-goal = Our goal:
digest-new = New: { $idea } · { $author }
digest-decided = { $verdict }:
digest-more = And { $what }.
digest-more-new = { $count ->
    [one] 1 more new idea
   *[other] { $count } more new ideas
}
digest-more-decided = { $count ->
    [one] 1 more decision
   *[other] { $count } more decisions
}
digest-stuck = Who can help? { $idea }
digest-done = Done:
digest-stopped = Stopped, and we learned:
digest-stuck-obstacle = Who can help? { $measure } is stuck:
digest-stuck-late = Who can help? { $measure } was planned for { $due }.
digest-due-review = Due { $due }: review of M-{ $number } { $title }
digest-more-ended = { $count ->
    [one] 1 more measure that ended
   *[other] { $count } more measures that ended
}
digest-due-idea = Due { $due }: decision on I-{ $number } { $title }
digest-due-measure = Due { $due }: measure M-{ $number } { $title }
digest-due-more = , and { $count } more due next week
digest-pulse = { $open ->
    [one] 1 idea open
   *[other] { $open } ideas open
}, { $approved } approved.
digest-first-answer = { $whole ->
    [0] First answer on the same day.
    [one] First answer after { $days } working day.
   *[other] First answer after { $days } working days.
}
digest-offer = Support a new idea with its button.
