## Prüfung

review-with = Entscheidung: { $name }
review-back-day = Sie war zurückgestellt und ist wie geplant wieder da.
review-back-goal_changed = Sie war zurückgestellt und ist wieder da, weil sich das Ziel „{ $goal }“ geändert hat.
review-back-goal_retired = Sie war zurückgestellt und ist wieder da, weil das Ziel „{ $goal }“ beendet wurde.
review-back-asked = Sie war zurückgestellt und ist auf Wunsch wieder da.
review-back-stopped = Sie war angenommen, aber ihre Maßnahmen wurden beendet, ohne dass sie umgesetzt ist. Was wird jetzt aus ihr?
review-question = Rückfrage
review-answer = Antwort darauf
review-offer = Möglich ist: { $verdicts }.

## Neuigkeiten

news-approve = { $by } hat deine Idee angenommen.
news-approve-next = Du hörst von mir, sobald sich etwas tut.
news-test = { $by } möchte deine Idee erst erproben.
news-test-next = Nach der Erprobung fällt die Entscheidung. Dann hörst du wieder von mir.
news-ask = { $by } hat eine Frage zu deiner Idee:
news-ask-next = Bitte antworte über den Knopf. Bis dahin steht die Uhr still.
news-park = { $by } hat deine Idee zurückgestellt.
news-park-next = Dann lege ich sie wieder zur Entscheidung vor. Du musst nichts tun.
news-decline = { $by } hat deine Idee abgelehnt.
news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder du hast einen neuen Gedanken? Reich ihn mit /idee ein.
news-passed-on = { $by } hat deine Idee weitergegeben. Jetzt entscheidet { $to }. Du musst nichts tun.
news-woken-day = Bis { $due } wird wieder über deine Idee entschieden. Du musst nichts tun.
news-woken-goal_changed = Das Ziel „{ $goal }“ hat sich geändert. Deshalb wird bis { $due } wieder über deine Idee entschieden. Du musst nichts tun.
news-woken-goal_retired = Das Ziel „{ $goal }“ wurde beendet. Deshalb wird bis { $due } wieder über deine Idee entschieden. Du musst nichts tun.
news-woken-asked = Deine Idee passt wieder. Deshalb wird bis { $due } wieder über sie entschieden. Du musst nichts tun.
