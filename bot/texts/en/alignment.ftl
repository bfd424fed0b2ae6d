## The goal of an idea

goal-preset-hint = Preset because of: { $words }. Choose freely.
goal-confirm-hint = Confirm it or choose another one. It speaks neither for nor against the idea.
goal-could-fit-hint = It has no goal yet. Could fit: { $goal }, because of: { $words }.
goal-chosen = goal chosen by the author
goal-preset = goal preset because of: { $words }; the author kept it
goal-preset-before = goal preset from the first wording; the author kept it
goal-changed = goal changed by { $by }
goal-common = words in common: { $words }
card-goal-confirmed = goal: { $goal }, confirmed by { $by }
news-goal = { $by } has moved it to the goal “{ $goal }”: it helps most there.
news-no-goal = { $by } has taken it out of its goal, because none of our goals quite fits. Leadership looks at such ideas too.
