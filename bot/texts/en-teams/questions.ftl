refused-post_unknown = This strategic update is no longer there. “strategy” shows the target picture.
refused-question_unknown = I cannot find a question Q-{ $number } for you. “strategy questions” shows yours.
refused-may_not_answer = Leadership answers questions about the strategy. If you should be one of them, ask an admin to add you in the settings.
refused-already_answered = { $by } answered Q-{ $number } on { $on }, so nothing was changed. “strategy question { $number }” shows the answer.
