## Zahlen

numbers-title = Zahlen · { $span }
numbers-title-monthly = Zahlen der letzten zwölf Monate · { $span }
numbers-ideas = Ideen
numbers-per-hundred = { $count } ({ $hundred } je 100 Personen)
numbers-participation = Beteiligung
numbers-crowd-few = weniger als 5 Personen
numbers-crowd-most = fast alle
numbers-percent = { $count } %
numbers-answer = Bis zur ersten Antwort
numbers-decision = Bis zur Entscheidung
numbers-implementation = Bis zur Umsetzung
numbers-working-days = { $whole ->
    [0] am selben Tag
    [1] 1 Arbeitstag
   *[other] { $days } Arbeitstage
} (Median aus { $count } Ideen)
numbers-days = { $whole ->
    [0] am selben Tag
    [1] 1 Tag
   *[other] { $days } Tage
} (Median aus { $count } Ideen)
numbers-share = Umgesetzt
numbers-concluded = { $count } % ({ $implemented } von { $concluded }, die umgesetzt oder abgelehnt wurden)
numbers-too-few = weniger als 5 Ideen, zu wenig für eine Aussage
numbers-earlier = ein Jahr zuvor: { $value }
numbers-others-ideas = anderswo: { $count } je 100 Personen im Jahr (1)
numbers-others-participation = anderswo: mehr als ein Drittel (1)
numbers-others-share = anderswo: { $count } % (2)
numbers-sources = Anderswo: (1) dib-Report zu 2015, 136 Unternehmen, berichtet von aktiv-online.de; (2) H. Neckel, Kennzahlenvergleich Ideenmanagement 2023. Andere Unternehmen zählen womöglich etwas anders.
numbers-people = { $count } Personen machen mit
numbers-few = Gruppen unter 5 werden nie gezählt
numbers-young = { $count ->
    [one] Diese Zahlen umfassen 1 Monat, die von anderswo ein Jahr.
   *[other] Diese Zahlen umfassen { $count } Monate, die von anderswo ein Jahr.
}
numbers-by-goal = Je Ziel
numbers-goal = { $ideas ->
    [one] 1 Idee
   *[other] { $ideas } Ideen
}, { $implemented } umgesetzt
numbers-goal-recent = { $recent } in den letzten drei Monaten, { $earlier } in den drei davor
numbers-recent = Zusammen { $recent ->
    [one] 1 Idee
   *[other] { $recent } Ideen
} in den letzten drei Monaten, { $earlier } in den drei davor.
numbers-retired = Frühere Ziele
numbers-none_fits = Kein Ziel passt
help-gegenstrom-numbers-what = /gegenstrom zahlen
help-gegenstrom-numbers = wie viele Ideen, wie schnell, und was daraus wird
button-numbers_picture = Mit Bild
notice-numbers_sent = Die Zahlen mit Bild kommen gleich in unseren Direktnachrichten an.
numbers-chart = Ideen je Monat · { $span }
numbers-chart-month = { $month } { $ideas } eingereicht, { $implemented } umgesetzt
numbers-shared = eingereicht
numbers-done = umgesetzt
