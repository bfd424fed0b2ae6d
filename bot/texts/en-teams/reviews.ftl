refused-review_answered = { $by } already answered for M-{ $number } on { $on }, so nothing was changed. To read the answer: “measure { $number } log”.
