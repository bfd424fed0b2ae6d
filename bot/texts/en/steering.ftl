## Monday brief, reminders, strategy review, "you said, we did, this changed"

digest-said = “{ $said }” ({ $by })

set-review-months = Strategy review
review-months-0 = never
review-months-1 = every month
review-months-2 = every two months
review-months-3 = every quarter
review-months-6 = every half year
review-months-12 = every year
field-review_months = Strategy review
field-review_months-hint = On the first working day of each period, leadership gets the agenda: open questions, ideas that fit no goal, goals without news.
invalid-review_months_missing = Please choose how often the strategy review comes.
