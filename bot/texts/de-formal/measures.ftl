refused-measure_not_yours = Um M-{ $number } kümmert sich { $owner }. Ändern können das nur { $owner }, die Vertretung und alle, die über Ideen entscheiden. Schreiben Sie { $owner } gern direkt.
measures-mine-none = Sie kümmern sich gerade um keine Maßnahme. Alle laufenden zeigt /massnahme liste.
field-feeds-hint = Wenn Sie eine laufende Maßnahme wählen, bleibt dort alles, wie es ist: Die Felder darunter zählen dann nicht.
field-measure-not_me-hint = Sie müssen es nicht sagen. Wer entschieden hat, sucht jemand anderen.
field-measure-obstacle-hint = Lassen Sie das Feld leer, wenn nichts mehr im Weg steht.
notice-measure_accept = Danke. Sie kümmern sich jetzt um M-{ $number } { $title }.
notice-measure_not_me = Danke, dass Sie es sagen. Für M-{ $number } { $title } wird jemand anderes gesucht.
notice-measure_hand_on = M-{ $number } { $title } ist weitergegeben. Sie hören von mir, sobald die Zusage da ist.
outcome-implement = { $count ->
    [one] Ihre Idee ist umgesetzt, mit { $measure }.
   *[other] Ihre Ideen sind umgesetzt, mit { $measure }.
}
outcome-reconsider = { $count ->
    [one] Zu Ihrer Idee läuft keine Maßnahme mehr, zuletzt wurde { $measure } beendet. Deshalb wird noch einmal über sie entschieden.
   *[other] Zu Ihren Ideen läuft keine Maßnahme mehr, zuletzt wurde { $measure } beendet. Deshalb wird noch einmal über sie entschieden.
}
outcome-report = { $count ->
    [one] Die Erprobung Ihrer Idee ist vorbei, mit { $measure }.
   *[other] Die Erprobung Ihrer Ideen ist vorbei, mit { $measure }.
}
outcome-report-next = Bis { $due } wird entschieden. Sie hören dann von mir.
outcome-report-next-by = { $name } entscheidet bis { $due }. Sie hören dann von mir.
refused-measure_taken = Um M-{ $number } kümmern Sie sich schon. Mit „Weitergeben“ können Sie sie jemand anderem geben.
refused-measure_nobody_else = Sonst entscheidet hier noch niemand über Ideen, deshalb kann auch niemand Ersatz suchen. Geben Sie M-{ $number } bitte an jemanden im Team weiter.
invalid-measure_title_empty = Bitte schreiben Sie in eine Zeile, was gemacht wird.
invalid-review_missing = Bitte wählen Sie einen Tag.
invalid-feeds_ended = M-{ $number } ist inzwischen abgeschlossen. Bitte wählen Sie eine andere oder eine neue Maßnahme.
invalid-to_missing = Bitte wählen Sie eine Person.
invalid-to_unusable = Ein Gast, ein Bot oder ein deaktiviertes Konto kann sich nicht darum kümmern. Bitte wählen Sie jemand anderen.
invalid-to_same = Die Maßnahme liegt schon bei { $name }. Bitte wählen Sie jemand anderen.
invalid-to_yourself = Die Maßnahme liegt schon bei Ihnen. Bitte wählen Sie jemand anderen.
invalid-due_same = Diesen Termin hat die Maßnahme schon. Bitte wählen Sie einen anderen.
invalid-due_moved = M-{ $number } hat inzwischen einen anderen Termin: { $due }. Bitte nehmen Sie diesen oder wählen Sie einen neuen.
invalid-owner_moved = Um M-{ $number } kümmert sich inzwischen { $owner }. Bitte wählen Sie { $owner } oder jemand Neues.
invalid-progress_empty = Bitte schreiben Sie, was vorangekommen ist.
