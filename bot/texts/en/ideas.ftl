## Cards of ideas

channel-name = #{ $name }
card-author = by { $name }
card-sealed = name sealed
card-goal = goal: { $goal }
card-no-goal = no goal named
card-problem = Problem
card-benefit = What gets better
card-decided = Decision: { $verdict } · { $by } · { $on }
card-asked = Question from { $by } · { $on }
card-measure = Measure M-{ $number }: { $title } · { $owner } · due { $due }
card-wake = Comes back on { $wake }
card-wake-goal = Comes back when its goal changes
card-wake-either = Comes back on { $wake }, or earlier when its goal changes
card-withdrawn = The author has withdrawn this idea.
card-supporters = { $count ->
    [0] no supporters yet
    [one] 1 supporter
   *[other] { $count } supporters
}
card-helpers = { $count } can help ({ $names })
card-source = from this message
card-offer = Support it, offer help or discuss it.
clock-today = just arrived · decision due { $due }
clock-running = day { $day } of { $days } · decision due { $due }
clock-paused = clock paused: waiting for the author's answer
clock-overdue = { $late ->
    [one] 1 working day late · decision was due { $due }
   *[other] { $late } working days late · decision was due { $due }
}
row-created = shared { $on }

## Receipt for the author

receipt-thanks = Thank you, your idea is in:
receipt-moved = News about your idea:
receipt-state = Where it stands: { $state }
receipt-reviewer = Who decides: { $reviewer }, by { $due }
receipt-due = Decision due: { $due }
receipt-question = There is a question for you. The clock stands still until you answer.
receipt-channel = The card is in { $channel }.
receipt-nowhere = It has no card in a channel, because no channel for ideas is chosen and I am not in this one. Everybody finds it with /idea { $number }.

## Lists

list-all = All ideas
list-mine = My ideas
list-found = Ideas for “{ $words }”
list-all-empty = There are no ideas yet. Yours can be the first.
list-mine-empty = You have not shared an idea yet. One line is enough.
list-found-empty = No idea has these words or says something similar. Try other words, or share a new idea.
list-count = { $total ->
    [one] 1 idea
   *[other] { $total } ideas
}
list-page = page { $page } of { $of }
queue-title = Waiting for a decision
queue-none = Nothing is waiting for you. /idea list shows all ideas.

## Discussion and plain words

discussion-here = The discussion about { $idea }:
discussion-nowhere = { $idea } has no card in a channel yet, so there is no discussion to open. Please try again in a minute. If it stays like this, ask an admin to choose a channel for ideas.
discussion-opener = What do you think of { $idea }? Questions, experience and offers of help are welcome here.
offer-said = You wrote:
offer-question = Shall I make an idea of it? You can change everything before it is sent.
offer-or-answer = Is this your answer to the question about I-{ $number }, or a new idea? You can change everything before it is sent.
