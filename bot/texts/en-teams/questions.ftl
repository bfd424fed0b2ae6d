refused-post_unknown = This strategic update is not there any more. “strategy” shows the target picture.
refused-question_unknown = I find no question Q-{ $number } for you. “strategy questions” shows yours.
refused-may_not_answer = Leadership answers questions about the strategy. If you should be one of them, ask an admin to add you in the settings.
refused-already_answered = Q-{ $number } is already answered, by { $by } on { $on }. Nothing was changed. “strategy question { $number }” shows the answer.
