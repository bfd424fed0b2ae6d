## One idea becomes two

button-split = Split in two
button-ask_author = Ask the author
button-split_agree = Agree
button-split_refuse = Leave as one
button-split_back = Take back
button-split_undo = Undo
button-split_leave = Not behind I-{ $number }
form-split-title = Split I-{ $number }
split-first = What stays in I-{ $number }
split-second = What becomes an idea of its own
field-split-why = Why are these two ideas?
field-split-why-example = The shelves can be decided at once, the till needs a test.
field-split-why-hint = Whoever had the idea reads it exactly as you write it. It is split only with their consent.

invalid-split_same = The two ideas need different titles.
refused-may_not_split = Only who may decide can suggest splitting an idea. If the idea is yours, you can edit it and share the rest as a new one.
refused-split_decided = I-{ $number } is { $state }. Only ideas that wait for a decision can be split.
refused-split_parts = I-{ $number } was combined of several ideas. Those can be separated for 14 days after that.
refused-split_left = Whoever had I-{ $number } is not here any more, so nobody can agree.
refused-split_waits = Splitting I-{ $number } has been suggested already, and whoever had the idea was asked.
refused-split_not_yours = Only whoever had the idea can answer that, and only who suggested it can take it back. Nothing was changed.
refused-split_lapsed = I-{ $number } has been decided or edited meanwhile, so this suggestion does not fit any more.
refused-split_agreed = This was agreed on { $on } already. You can undo it on its card.
refused-split_stays = It was decided on { $on } to leave it as one idea, so nothing was changed.
refused-split_taken_back = The suggestion was taken back on { $on }, so nothing was changed.
refused-split_undone = This was undone on { $on } already.
refused-split_not_done = This idea is not split any more, so nothing was changed.
refused-split_too_late = The 14 days in which I-{ $number } could be made whole again are over. You can combine the two ideas instead.
refused-split_combined = One of the two ideas has been combined with another one since. That has to be undone first.
refused-split_decided_since = One of the two ideas has been decided since, so they stay two.

notice-split_proposed = Whoever had I-{ $number } has been asked. You will hear what they say.
notice-split_done = I-{ $number } is now two ideas: I-{ $number } and I-{ $other }.
notice-split_not_now = I-{ $number } stays one idea.
notice-split_undone = I-{ $number } and I-{ $other } are one idea again. I-{ $other } leads to I-{ $number }.

split-asks = { $by } suggests making two ideas of your I-{ $number }:
split-suggested = You have suggested making two ideas of I-{ $number }:
split-new = New: { $title }
split-terms = Both are yours and have the same goal. Whoever stands behind the idea stands behind both and may step back. It only happens if you agree, and can be undone for 14 days.
split-open = Waiting for whoever had the idea.
split-lapsed = The idea has been decided or edited since, so this suggestion does not fit any more.
split-agreed = These are two ideas now.
split-separate = It stays one idea.
split-taken_back = The suggestion was taken back. It stays one idea.
split-undone = It was undone. It is one idea again.
split-told-support = You support { $idea }. Two ideas have been made of it, and your support counts for both.
split-told-help = You offered to help with { $idea }. Two ideas have been made of it, and your offer stands for both.
help-review-split-what = /idea split 42
help-review-split = suggest to the author that one idea becomes two
