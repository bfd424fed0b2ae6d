## Das Ziel einer Idee

goal-preset-hint = Vorausgewählt wegen: { $words }. Die Wahl ist frei.
goal-confirm-hint = Bestätigen oder ein anderes wählen. Für oder gegen die Idee spricht das nicht.
goal-could-fit-hint = Bisher ohne Ziel. Passen könnte „{ $goal }“, wegen: { $words }.
goal-chosen = Ziel bei der Einreichung gewählt
goal-preset = Ziel vorausgewählt wegen: { $words }; bei der Einreichung so gelassen
goal-preset-before = Ziel nach dem ersten Wortlaut vorausgewählt; bei der Einreichung so gelassen
goal-changed = Ziel geändert von { $by }
goal-common = gemeinsame Wörter: { $words }
card-goal-confirmed = Ziel: { $goal }, bestätigt von { $by }
news-goal = { $by } hat sie dem Ziel „{ $goal }“ zugeordnet: Dort hilft sie am meisten.
news-no-goal = { $by } hat sie keinem Ziel mehr zugeordnet, weil keines so recht passt. Auch solche Ideen sieht sich die Geschäftsleitung an.
