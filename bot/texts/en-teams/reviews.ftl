refused-review_answered = { $by } has already answered for M-{ $number } on { $on }, so nothing was changed. “measure { $number } log” shows it.
