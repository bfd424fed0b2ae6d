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
log-clock = die Uhr
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
refused-measure_not_yours = Um M-{ $number } kümmert sich { $owner }. Ändern können sie die zuständige Person, ihre Vertretung und alle, die über Ideen entscheiden. Schreib { $owner } gern direkt.
refused-measure_moved = { $by } hat M-{ $number } am { $on } geändert, deshalb ist nichts passiert. Den Stand zeigt /massnahme { $number }.
refused-measure_changed = M-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. Den Stand zeigt /massnahme { $number }.
refused-measure_ended = M-{ $number } ist schon abgeschlossen, deshalb ist nichts passiert. Was daraus geworden ist, zeigt /massnahme { $number }.
