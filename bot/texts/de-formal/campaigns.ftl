campaign-idea-early = Diese Ideenkampagne hat noch nicht begonnen. Ihre Idee ist trotzdem schon willkommen: Sie zählt wie jede andere und gehört zum selben Ziel.
campaign-idea-over = Diese Ideenkampagne ist vorbei. Ihre Idee ist trotzdem willkommen: Sie zählt wie jede andere und gehört zum selben Ziel.
field-guided = Ihre Antwort
refused-campaign_managers_only = Ideenkampagnen starten Führungskräfte und Geschäftsleitung. Sollten Sie dazugehören, kann ein Admin Sie unter /gegenstrom eintragen.
refused-campaign_begun = K-{ $number } hat schon begonnen und lässt sich nicht mehr absagen. Den letzten Tag können Sie noch ändern.
refused-campaign_changed = K-{ $number } wurde inzwischen geändert, deshalb ist hiervon nichts gespeichert. Bitte kopieren Sie Ihre Eingaben und öffnen Sie die Ideenkampagne neu, mit /kampagne { $number }.
campaigns-none = Gerade läuft keine Ideenkampagne, und es ist keine geplant. Ihre Idee ist trotzdem willkommen: Reichen Sie sie mit /idee ein.
list-campaign-empty = Dazu gibt es noch keine Ideen. Ihre kann die erste sein.
field-call = Ihre Frage an alle, in einer Zeile
invalid-call_empty = Bitte schreiben Sie Ihre Frage in eine Zeile.
invalid-guide_long = Die Zeile hat { $length } Zeichen, { $limit } passen hinein. Bitte kürzen Sie sie.
invalid-start_missing = Bitte wählen Sie den ersten Tag.
invalid-start_past = Bitte wählen Sie einen Tag ab heute.
invalid-end_missing = Bitte wählen Sie den letzten Tag.
invalid-end_before_start = Der letzte Tag liegt vor dem ersten. Bitte wählen Sie einen späteren.
invalid-end_past = Dieser Tag ist vorbei. Bitte wählen Sie einen ab heute.
invalid-end_too_far = Eine Ideenkampagne dauert höchstens ein Jahr. Bitte wählen Sie einen früheren letzten Tag.
campaign-so-far = { $count ->
    [0] Noch keine Ideen: Ihre kann die erste sein.
    [one] Bisher 1 Idee
   *[other] Bisher { $count } Ideen
}
campaign-opened = Ihre Ideenkampagne hat begonnen. Der Aufruf steht in { $channels }; Ideen sind bis { $end } willkommen.
campaign-goal-gone = Das Ziel „{ $goal }“ gehört nicht mehr zum Zielbild. Ihre Ideenkampagne läuft weiter, neue Ideen dazu nennen aber kein Ziel. Mit „Ändern“ können Sie ein anderes wählen.
campaign-cancelled-by = { $by } hat die Ideenkampagne abgesagt, die Sie geplant hatten. Davon erscheint nichts.
campaign-not-opened = In { $channels } ist der Aufruf nicht angekommen. Für alles Weitere können Sie andere Kanäle wählen.
refused-campaign_not_yours = K-{ $number } können nur die Geschäftsleitung und die Person ändern, die sie geplant hat. Sprechen Sie sie an, wenn etwas anders werden soll.
campaign-offer = Sie können eine Idee dazu einreichen oder ansehen, welche es schon gibt.
