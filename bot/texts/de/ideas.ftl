## Karten von Ideen

channel-name = #{ $name }
card-author = von { $name }
card-sealed = Name verdeckt
card-goal = Ziel: { $goal }
card-no-goal = ohne Ziel
card-problem = Problem
card-benefit = Was besser wird
card-decided = Entscheidung: { $verdict } · { $by } · { $on }
card-asked = Rückfrage von { $by } · { $on }
card-measure = Maßnahme M-{ $number }: { $title } · { $owner } · bis { $due }
card-wake = Kommt wieder am { $wake }
card-wake-goal = Kommt wieder, wenn sich ihr Ziel ändert
card-wake-either = Kommt wieder am { $wake }, oder früher, wenn sich ihr Ziel ändert
card-withdrawn = Die Idee wurde von der Person zurückgezogen, die sie eingereicht hat.
card-supporters = { $count ->
    [0] noch keine Unterstützung
    [one] 1 Unterstützung
   *[other] { $count } Unterstützungen
}
card-helpers = { $count ->
    [one] 1 Person kann helfen ({ $names })
   *[other] { $count } können helfen ({ $names })
}
card-source = aus dieser Nachricht
card-offer = Unterstützen, Hilfe anbieten oder diskutieren.
clock-today = gerade eingegangen · Entscheidung bis { $due }
clock-running = Tag { $day } von { $days } · Entscheidung bis { $due }
clock-paused = Uhr angehalten: Die Antwort auf die Rückfrage steht noch aus
clock-overdue = { $late ->
    [one] 1 Arbeitstag über der Zeit · Entscheidung war fällig am { $due }
   *[other] { $late } Arbeitstage über der Zeit · Entscheidung war fällig am { $due }
}
row-created = eingereicht { $on }

## Quittung für die Person, die die Idee hatte

receipt-thanks = Danke, deine Idee ist angekommen:
receipt-moved = Neues zu deiner Idee:
receipt-state = Stand: { $state }
receipt-reviewer = Wer entscheidet: { $reviewer }, bis { $due }
receipt-due = Entscheidung bis { $due }
receipt-question = Es gibt eine Rückfrage an dich. Bis zu deiner Antwort steht die Uhr still.
receipt-channel = Die Karte steht in { $channel }.
receipt-nowhere = Sie hat keine Karte in einem Kanal, weil keiner für Ideen gewählt ist und ich in diesem hier nicht bin. Alle finden sie mit /idee { $number }.

## Listen

list-all = Alle Ideen
list-mine = Meine Ideen
list-found = Ideen zu „{ $words }“
list-all-empty = Es gibt noch keine Ideen. Deine kann die erste sein.
list-mine-empty = Von dir gibt es noch keine Idee. Eine Zeile reicht.
list-found-empty = Keine Idee enthält diese Wörter oder sagt etwas Ähnliches. Versuch es mit anderen Wörtern oder reich eine neue Idee ein.
list-count = { $total ->
    [one] 1 Idee
   *[other] { $total } Ideen
}
list-page = Seite { $page } von { $of }
queue-title = Wartet auf eine Entscheidung
queue-none = Auf dich wartet gerade nichts. Alle Ideen zeigt /idee liste.

## Diskussion und freie Worte

discussion-here = Die Diskussion zu { $idea }:
discussion-nowhere = { $idea } hat noch keine Karte in einem Kanal, deshalb gibt es noch keine Diskussion. Versuch es in einer Minute noch einmal. Bleibt es so, bitte jemanden aus der Administration, einen Kanal für Ideen zu wählen.
discussion-opener = Was haltet ihr von { $idea }? Fragen, Erfahrungen und Hilfsangebote passen gut hierher.
offer-said = Du hast geschrieben:
offer-question = Soll ich daraus eine Idee machen? Vor dem Absenden kannst du alles ändern.
offer-or-answer = Ist das deine Antwort auf die Rückfrage zu I-{ $number } oder eine neue Idee? Vor dem Absenden kannst du alles ändern.
