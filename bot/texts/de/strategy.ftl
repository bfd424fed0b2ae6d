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
measures-title-ended = Abgeschlossene Maßnahmen
measures-title-done = Erledigte Maßnahmen
measures-title-stopped = Beendete Maßnahmen
measures-none-ended = Noch ist keine Maßnahme abgeschlossen. Sobald es eine ist, steht hier, was daraus geworden ist.
measures-none-done = Noch ist keine Maßnahme erledigt. Sobald es eine ist, steht hier, was daraus geworden ist.
measures-none-stopped = Noch wurde keine Maßnahme vorzeitig beendet. Wenn doch, steht hier, was dabei gelernt wurde.
filter-running = Laufende
filter-done = Erledigte
filter-stopped = Beendete
button-ended_measures = Alle abgeschlossenen
measure-state-planned = geplant
measure-state-running = läuft
measure-state-done = erledigt
measure-state-changed = geändert
measure-state-stopped = beendet
measure-due = bis { $due }
measure-from = aus I-{ $idea }
button-idea_for = Ich habe dazu eine Idee
