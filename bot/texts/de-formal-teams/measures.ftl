measures-mine-none = Sie kümmern sich gerade um keine Maßnahme. Alle laufenden zeigt „maßnahmen liste“.
