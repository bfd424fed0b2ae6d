## One idea becomes two

button-split = Split in two
button-ask_author = Ask the author
button-split_agree = Agree
button-split_refuse = Leave as one
button-split_back = Take back
button-split_undo = Undo
button-split_leave = Step back from I-{ $number }
form-split-title = Split I-{ $number }
field-split-title = The idea in one line
split-first = What stays in I-{ $number }
split-second = What becomes an idea of its own
field-split-why = Why are these two ideas?
field-split-why-example = The shelves can be decided at once, the till needs a test.
field-split-why-hint = Whoever had the idea reads it exactly as you write it. It is split only with their consent.

invalid-split_same = The two ideas need different titles.
refused-may_not_split = Only who may decide can suggest splitting an idea. If the idea is yours, you can edit it and share the rest as a new one.
refused-split_decided = I-{ $number } is { $state }. Only ideas that wait for a decision can be split.
refused-split_parts = I-{ $number } was combined from several ideas. They can be separated for 14 days after that. Later, what belongs apart can be shared as a new idea.
refused-split_left = Whoever had I-{ $number } is not here any more, so nobody can agree.
refused-split_waits = Splitting I-{ $number } has been suggested already, and its author was asked.
refused-split_not_author = Only the author can answer that. Nothing was changed.
refused-split_lapsed = I-{ $number } has been edited, decided or combined meanwhile, so this suggestion does not fit any more.
refused-split_not_done = This idea is not split any more, so nothing was changed.
refused-split_too_late = The 14 days in which splitting I-{ $number } could be undone are over. You can combine the two ideas instead.
refused-split_combined = One of the two ideas has been combined with another one since. That has to be undone first.
refused-split_decided_since = One of the two ideas has been decided since, so they stay two.

notice-split_proposed = The author of I-{ $number } has been asked. You will hear the answer.
notice-split_done = I-{ $number } is now two ideas: I-{ $number } and I-{ $other }.
notice-split_not_now = I-{ $number } stays one idea. Whoever suggested it knows.
notice-split_refused = The author wants to leave I-{ $number } as one idea. Nothing has changed.
notice-split_unanswered = I-{ $number } stays one idea, because no answer to the suggestion to split it came in time. Nothing has changed, and whoever decides can suggest it again at any time.
notice-split_back = Taken back. I-{ $number } stays one idea.
notice-split_undone = I-{ $number } and I-{ $other } are one idea again. I-{ $other } leads to I-{ $number }.

split-asks = { $by } suggests making two ideas of your I-{ $number }:
split-asks-again = As a reminder, because your answer is still missing: { $by } suggests making two ideas of your I-{ $number }.
split-suggested = You have suggested making two ideas of I-{ $number }:
split-new = New: { $title }
split-terms = If you agree, both are yours and keep the goal. Whoever stands behind the idea or follows it does so for both and may step back. It can be undone for 14 days.
split-terms-suggested = If the author agrees, both ideas are theirs and keep the goal. Whoever stands behind the idea or follows it does so for both and may step back. It can be undone for 14 days.
split-open = Waiting for the author.
split-open-asked = It is up to you.
split-lapsed = The idea has been edited, decided or combined since, so this suggestion does not fit any more.
split-agreed = These are two ideas now.
split-separate = It stays one idea.
split-unanswered = It stays one idea: no answer came in time. It can be suggested again.
split-taken_back = The suggestion was taken back. It stays one idea.
split-undone = It was undone. It is one idea again.
split-told-support = You support { $idea }. Two ideas have been made of it, and your support counts for both.
split-told-help = You offered to help with { $idea }. Two ideas have been made of it, and your offer stands for both.
split-told-follow = You follow { $idea }. Two ideas have been made of it, and you follow both.
help-review-split-what = /idea split 42
help-review-split = suggest to the author that one idea becomes two
