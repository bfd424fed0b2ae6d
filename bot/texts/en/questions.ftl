## What comes back on a strategic update: understood, questions, answers

notice-understood = Thank you, noted: you have understood U-{ $number }. Only the number is ever shown, never your name.
notice-understood_already = That is noted already: you have understood U-{ $number }. There is nothing more to do.
notice-question_sent = Thank you, your question is now Q-{ $number }. The answer comes from { $to }, and I send it to you personally.
notice-question_kept = Thank you, your question is now Q-{ $number }. It waits for leadership, and I send you the answer personally.
notice-answer_sent = Q-{ $number } is answered. Whoever asked is reading it now.
notice-answer_in_thread = Q-{ $number } is answered, in the thread and personally.
notice-answer_sent_only = Q-{ $number } is answered, but only personally: the update is not in any channel any more, so there is no thread for the answer.

refused-post_unknown = This strategic update is no longer there. /strategy shows the target picture.
refused-question_unknown = I cannot find a question Q-{ $number } for you. /strategy questions shows yours.
refused-may_not_answer = Leadership answers questions about the strategy. If you should be one of them, ask an admin to add you in /gegenstrom.
refused-already_answered = { $by } answered Q-{ $number } on { $on }, so nothing was changed. /strategy question { $number } shows the answer.

form-question-title = Question or objection
field-objection = Your question or objection
field-objection-example = How does this fit with the shorter opening hours in the shop?
field-objection-hint = It gets a number and stays open until leadership has answered it.
field-sealed-question-hint = A sealed name is shown to nobody, not even to leadership. You get the answer all the same.

form-leader_answer-title = Answer Q-{ $number }
field-leader_answer-hint = Whoever asked reads this exactly as you write it.
field-where = Who reads the answer?
where-person = Only whoever asked
where-thread = Everybody, in the thread of the update
where-thread-in = The thread is in { $channel }. The question stands there without a name, the answer with yours.
where-person-only = The answer goes to whoever asked.

question-asks = { $name } asks
question-asks-sealed = Somebody asks, name sealed
question-by = by { $name }
question-by-sealed = name sealed
question-update = about U-{ $number }
question-goal = goal: { $goal }
question-on = asked { $on }
question-says = U-{ $number } says:
question-for = the answer comes from { $name }
question-open = still open
question-answered = answered by { $by }
question-answered-on = Answered by { $by } on { $on }
question-in-thread = also in the thread of the update
question-offer = Answer it.
button-answer_question = Answer
questions-open = Questions to leadership
questions-open-none = No question is waiting for an answer.
questions-mine = My questions
questions-mine-none = You have not asked anything yet. Below every strategic update there is a button for questions and objections.
questions-count = { $total ->
    [one] 1 question
   *[other] { $total } questions
}

question-was-answered = { $by } has answered your question Q-{ $number }:
question-was-answered-in = Everybody reads the answer in the thread in { $channel }, your question without your name.
thread-question = Question Q-{ $number }:
thread-answer = { $by } answers:

home-questions = Questions to answer
home-questions-more = { $count ->
    [one] and 1 more question
   *[other] and { $count } more questions
}
button-questions = All questions
card-update = answers U-{ $number }
