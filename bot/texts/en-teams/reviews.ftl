refused-review_answered = { $by } answered for M-{ $number } on { $on } already, so nothing was changed. To read the answer: “measure { $number } log”.
