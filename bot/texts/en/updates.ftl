## Strategic updates

update-by = strategic update from { $name }
update-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
update-ideas = { $count ->
    [one] 1 idea
   *[other] { $count } ideas
}
update-offer = You can say that you understood, ask a question or share an idea for this.
button-understood = Understood
button-ask_leader = Question / objection
button-idea_for_post = Idea for this
