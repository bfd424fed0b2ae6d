## Der Monatsbericht

report-title = { $company } · Ideen im { $month }
report-numbers = Zahlen
report-number = Was
report-value = Hier
report-beside = Zum Vergleich
report-month = Monat
report-goal = Ziel
report-what-came = Was daraus wurde
report-decisions = Entscheidungen des Monats
report-decisions-none = In diesem Monat wurde nichts entschieden.
report-idea = Idee
report-decision = Entscheidung
report-reason = Begründung
report-measures = Maßnahmen, die in diesem Monat zu Ende gingen
report-measures-none = In diesem Monat ging keine Maßnahme zu Ende.
report-measure = Maßnahme
report-end = Ausgang
report-result = Was daraus wurde oder was wir gelernt haben
