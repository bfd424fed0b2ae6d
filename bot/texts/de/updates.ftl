## Strategie-Updates

update-by = Strategie-Update von { $name }
update-questions = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
update-ideas = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
update-offer = Du kannst sagen, dass du es verstanden hast, eine Frage stellen oder eine Idee dazu einreichen.
button-understood = Verstanden
button-ask_leader = Frage / Einwand
button-idea_for_post = Idee dazu
