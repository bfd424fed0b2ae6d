## Montagsbrief, Erinnerungen, Strategie-Überprüfung, „Ihr habt gesagt, wir haben getan, das ist neu“

digest-said = „{ $said }“ ({ $by })

set-review-months = Strategie-Überprüfung
review-months-0 = nie
review-months-1 = jeden Monat
review-months-2 = alle zwei Monate
review-months-3 = jedes Quartal
review-months-6 = jedes halbe Jahr
review-months-12 = jedes Jahr
field-review_months = Strategie-Überprüfung
field-review_months-hint = Am ersten Arbeitstag jedes Zeitraums bekommt die Geschäftsleitung die Tagesordnung: offene Fragen, Ideen ohne passendes Ziel, Ziele ohne Neues.
invalid-review_months_missing = Bitte wähle, wie oft die Strategie-Überprüfung kommt.
