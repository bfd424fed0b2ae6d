## Numbers

numbers-title = Numbers · { $span }
numbers-title-monthly = Numbers of the last twelve months · { $span }
numbers-ideas = Ideas
numbers-per-hundred = { $count } ({ $hundred } per 100 people)
numbers-participation = People who shared one
numbers-crowd-few = fewer than 5
numbers-crowd-most = nearly everybody
numbers-percent = { $count } %
numbers-answer = Until the first answer
numbers-decision = Until the decision
numbers-implementation = Until it is implemented
numbers-working-days = { $whole ->
    [0] the same day
    [1] 1 working day
   *[other] { $days } working days
} (median of { $count } ideas)
numbers-days = { $whole ->
    [0] the same day
    [1] 1 day
   *[other] { $days } days
} (median of { $count } ideas)
numbers-share = Implemented
numbers-concluded = { $count } % ({ $implemented } of { $concluded } that were implemented or declined)
numbers-too-few = fewer than 5 ideas, too few to tell
numbers-earlier = a year earlier: { $value }
numbers-others-ideas = others: { $count } per 100 people a year (1)
numbers-others-participation = others: more than a third (1)
numbers-others-share = others: { $count } % (2)
numbers-sources = Others: (1) dib-Report on 2015, 136 companies, as told by aktiv-online.de; (2) H. Neckel, Kennzahlenvergleich Ideenmanagement 2023. How the companies counted may differ from how we count.
numbers-people = { $count } people take part
numbers-few = groups of fewer than 5 are never counted
numbers-young = { $count ->
    [one] These numbers cover 1 month; what others report covers a year.
   *[other] These numbers cover { $count } months; what others report covers a year.
}
numbers-by-goal = By goal
numbers-goal = { $ideas ->
    [one] 1 idea
   *[other] { $ideas } ideas
}, { $implemented } implemented
numbers-goal-recent = { $recent } in the last three months, { $earlier } in the three before
numbers-recent = All together: { $recent ->
    [one] 1 idea
   *[other] { $recent } ideas
} in the last three months, { $earlier } in the three before.
numbers-retired = Former goals
numbers-none_fits = No goal fits
help-gegenstrom-numbers-what = /gegenstrom numbers
help-gegenstrom-numbers = how many ideas, how fast, and what becomes of them
button-numbers_picture = With a picture
notice-numbers_sent = The numbers with their picture are on their way to our direct message.
numbers-chart = Ideas per month · { $span }
numbers-chart-month = { $month } { $ideas } shared, { $implemented } implemented
numbers-shared = shared
numbers-done = implemented
