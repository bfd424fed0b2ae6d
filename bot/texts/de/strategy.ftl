## Zielbild und Maßnahmen

strategy-title = Unser Zielbild
strategy-none = Es gibt noch keine Ziele. Sobald die Geschäftsleitung welche nennt, stehen sie hier. Ideen kannst du trotzdem einreichen.
goal-owner = in der Hand von { $name }
goal-no-owner = noch in niemandes Hand
goal-ideas = { $count ->
    [0] noch keine Ideen
    [one] 1 Idee
   *[other] { $count } Ideen
}
goal-measures = { $count ->
    [0] noch keine Maßnahmen
    [one] 1 Maßnahme
   *[other] { $count } Maßnahmen
}
measures-title = Laufende Maßnahmen
measures-none = Gerade läuft keine Maßnahme. Wird eine Idee angenommen, steht ihre Maßnahme hier.
measures-count = { $total ->
    [one] 1 Maßnahme
   *[other] { $total } Maßnahmen
}
measure-state-planned = geplant
measure-state-running = läuft
measure-state-done = erledigt
measure-state-changed = geändert
measure-state-stopped = beendet
measure-due = bis { $due }
measure-from = aus I-{ $idea }
button-idea_for = Ich habe dazu eine Idee
