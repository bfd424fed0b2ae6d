## Eine Maßnahme

card-measure-done = M-{ $number }: { $title } · { $owner } · erledigt
card-measures-more = { $count ->
    [one] und 1 frühere Maßnahme
   *[other] und { $count } frühere Maßnahmen
}
measure-asked = { $name } ist seit { $on } gefragt
measure-asked-by = von { $name }
measure-review = nächste Überprüfung { $on }
measure-of = Aus { $ideas }
measure-of-more = { " " }und { $count } weiteren
measure-success = Woran wir den Erfolg merken
measure-obstacle = Was gerade im Weg steht
measure-result = Was daraus geworden ist
measure-learned = Gelernt
measure-latest = Zuletzt
log-on = { $on }
log-clock = Gegenstrom
log-plan = { $by } hat sie gestartet
log-accept = { $by } kümmert sich darum
log-not_me = { $by } kann sich nicht darum kümmern
log-hand_on = { $by } hat sie an { $to } weitergegeben
log-progress = Fortschritt, von { $by }
log-obstacle = Hindernis, von { $by }
log-change_date = neuer Termin, von { $by }
log-keep = { $by } macht weiter wie bisher
log-change = { $by } ändert etwas
log-stop = { $by } hat sie beendet
log-finish = { $by } hat sie abgeschlossen
refused-measure_not_yours = Um M-{ $number } kümmert sich { $owner }. Ändern können das nur { $owner }, die Vertretung und alle, die über Ideen entscheiden. Schreib { $owner } gern direkt.
refused-measure_moved = { $by } hat M-{ $number } am { $on } geändert, deshalb ist nichts passiert. Den Stand zeigt /massnahme { $number }.
refused-measure_changed = M-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. Den Stand zeigt /massnahme { $number }.
refused-measure_ended = M-{ $number } ist schon abgeschlossen, deshalb ist nichts passiert. Was daraus geworden ist, zeigt /massnahme { $number }.
log-carry_on = { $by } führt sie nach der Erprobung weiter
log-feed = { $by }: I-{ $idea } fließt auch ein
log-obstacle-gone = { $by }: Das Hindernis ist aus dem Weg
measure-returned = { $name } kann sich nicht darum kümmern. Jetzt ist { $owner } gefragt; übernehmen oder weitergeben können auch alle anderen, die über Ideen entscheiden.
measure-is-asked = { $name } ist gefragt
measures-mine = Meine Maßnahmen
measures-mine-none = Du kümmerst dich gerade um keine Maßnahme. Alle laufenden zeigt /massnahme liste.

## Knöpfe

button-accept = Übernehmen
button-take = Ich übernehme
button-not_mine = Nicht ich
button-hand_on = Weitergeben
button-progress = Fortschritt
button-obstacle = Hindernis
button-measure_done = Erledigt
button-stop_measure = Beenden
button-change_date = Termin ändern
button-show-idea = Idee ansehen
button-another_measure = Weitere Maßnahme
button-another_planned = Starten

## Formulare

form-another-title = Neue Maßnahme zu I-{ $number }
field-measure_title = Was machen wir?
field-first_review = Erste Überprüfung
field-first_review-hint = An diesem Tag frage ich, wie es läuft. Spätestens am letzten Tag.
field-success = Woran merken wir den Erfolg?
field-success-example = Neun von zehn Stammkunden zeigen die Karte auf dem Handy.
field-feeds = Neue Maßnahme oder Teil einer anderen?
field-feeds-hint = Wenn du eine laufende Maßnahme wählst, bleibt dort alles, wie es ist: Die Felder darunter zählen dann nicht.
feeds-new = Eine neue Maßnahme
feeds-carried = Weiter mit { $measure }
form-measure-not_me = Nicht ich: M-{ $number }
form-measure-hand_on = M-{ $number } weitergeben
form-measure-progress = Fortschritt bei M-{ $number }
form-measure-obstacle = Hindernis bei M-{ $number }
form-measure-change_date = Termin für M-{ $number }
form-measure-finish = M-{ $number } ist erledigt
form-measure-stop = M-{ $number } beenden
field-to = An wen?
field-to-hint = Ich frage die Person, ob sie übernimmt.
field-measure-not_me = Warum passt es nicht?
field-measure-not_me-hint = Du musst es nicht sagen. Wer entschieden hat, sucht jemand anderen.
field-measure-hand_on = Warum diese Person?
field-measure-hand_on-hint = Die Person liest es, und auch alle anderen Beteiligten können es lesen.
field-measure-progress = Was ist vorangekommen?
field-measure-progress-hint = Ein Satz genügt. Alle Beteiligten können ihn lesen.
field-measure-obstacle = Was steht im Weg?
field-measure-obstacle-hint = Lass das Feld leer, wenn nichts mehr im Weg steht.
field-measure-change_date = Warum ändert sich der Termin?
field-measure-change_date-hint = Alle Beteiligten können es lesen.
field-measure-finish = Was ist daraus geworden?
field-measure-finish-hint = Wer die Idee hatte, liest es zuerst.
field-measure-stop = Was haben wir gelernt?
field-measure-stop-hint = Auch das ist ein Ergebnis. Es steht auf der Karte unter „Gelernt“.

## Hinweise

notice-measure_accept = Danke. Du kümmerst dich jetzt um M-{ $number } { $title }.
notice-measure_not_me = Danke, dass du es sagst. Für M-{ $number } { $title } wird jemand anderes gesucht.
notice-measure_hand_on = M-{ $number } { $title } ist weitergegeben. Du hörst von mir, sobald die Zusage da ist.
notice-measure_progress = Notiert. Es steht auf der Karte von M-{ $number } { $title }.
notice-measure_obstacle = Notiert. Es steht auf der Karte von M-{ $number } { $title }.
notice-measure_change_date = M-{ $number } { $title } hat einen neuen Termin. Alle Beteiligten erfahren davon.
notice-measure_finish = M-{ $number } { $title } ist erledigt. Alle Beteiligten erfahren, was daraus geworden ist.
notice-measure_stop = M-{ $number } { $title } ist beendet. Was wir gelernt haben, bleibt auf der Karte.
notice-another_measure = M-{ $number } { $title } ist auf dem Weg. Wer sich darum kümmern soll, bekommt eine Nachricht.

## Nach der letzten Maßnahme

outcome-implement = { $count ->
    [one] Deine Idee ist umgesetzt, mit { $measure }.
   *[other] Deine Ideen sind umgesetzt, mit { $measure }.
}
outcome-implement-next = Danke dafür.
outcome-reconsider = { $count ->
    [one] Zu deiner Idee läuft keine Maßnahme mehr, zuletzt wurde { $measure } beendet. Deshalb wird noch einmal über sie entschieden.
   *[other] Zu deinen Ideen läuft keine Maßnahme mehr, zuletzt wurde { $measure } beendet. Deshalb wird noch einmal über sie entschieden.
}
outcome-report = { $count ->
    [one] Die Erprobung deiner Idee ist vorbei, mit { $measure }.
   *[other] Die Erprobung deiner Ideen ist vorbei, mit { $measure }.
}
outcome-report-next = Bis { $due } wird entschieden. Du hörst dann von mir.
outcome-report-next-by = { $name } entscheidet bis { $due }. Du hörst dann von mir.
review-brought = Was die Erprobung gebracht hat

## Was nicht geht

refused-measure_accepted = M-{ $number } ist schon übernommen. Es ist nichts mehr zu tun.
refused-measure_taken = Um M-{ $number } kümmerst du dich schon. Mit „Weitergeben“ kannst du sie jemand anderem geben.
refused-measure_nobody_else = Sonst entscheidet hier noch niemand über Ideen, deshalb kann auch niemand Ersatz suchen. Gib M-{ $number } bitte an jemanden im Team weiter.
refused-idea_not_decided = I-{ $number } ist gerade weder angenommen noch in Erprobung und bekommt deshalb keine weitere Maßnahme. Den Stand zeigt /review { $number }.
invalid-measure_title_empty = Bitte schreib in eine Zeile, was gemacht wird.
invalid-measure_title_no_words = Bitte mit Wörtern, damit andere wissen, was gemacht wird.
invalid-review_missing = Bitte wähle einen Tag.
invalid-feeds_ended = M-{ $number } ist inzwischen abgeschlossen. Bitte wähle eine andere oder eine neue Maßnahme.
invalid-to_missing = Bitte wähle eine Person.
invalid-to_unusable = Ein Gast, ein Bot oder ein deaktiviertes Konto kann sich nicht darum kümmern. Bitte wähle jemand anderen.
invalid-to_same = Die Maßnahme liegt schon bei { $name }. Bitte wähle jemand anderen.
invalid-to_yourself = Die Maßnahme liegt schon bei dir. Bitte wähle jemand anderen.
invalid-due_same = Diesen Termin hat die Maßnahme schon. Bitte wähle einen anderen.
invalid-due_moved = M-{ $number } hat inzwischen einen anderen Termin: { $due }. Bitte nimm diesen oder wähle einen neuen.
invalid-owner_moved = Um M-{ $number } kümmert sich inzwischen { $owner }. Bitte wähle { $owner } oder jemand Neues.
invalid-progress_empty = Bitte schreib, was vorangekommen ist.
