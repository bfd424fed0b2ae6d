## Ideen zu einer Kampagne

campaign-idea-for = Zur Ideenkampagne K-{ $number }: { $title }
campaign-idea-early = Diese Ideenkampagne hat noch nicht begonnen. Deine Idee ist trotzdem schon willkommen: Sie zählt wie jede andere und gehört zum selben Ziel.
campaign-idea-over = Diese Ideenkampagne ist vorbei. Deine Idee ist trotzdem willkommen: Sie zählt wie jede andere und gehört zum selben Ziel.
field-guided = Deine Antwort
refused-campaign_unknown = Eine Ideenkampagne K-{ $number } gibt es nicht. Alle zeigt /kampagne.
refused-campaign_no_goals = Eine Ideenkampagne fragt nach Ideen zu einem Ziel, und noch gibt es keines. Die Geschäftsleitung legt Ziele mit /strategie bearbeiten an.
refused-campaign_managers_only = Ideenkampagnen starten Führungskräfte und Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin unter /gegenstrom eintragen.
refused-campaign_not_yours = K-{ $number } können nur die Geschäftsleitung und die Person ändern, die sie geplant hat. Sprich sie an, wenn etwas anders werden soll.
refused-campaign_begun = K-{ $number } hat schon begonnen und lässt sich nicht mehr absagen. Den letzten Tag kannst du noch ändern.
refused-campaign_changed = K-{ $number } wurde inzwischen geändert, deshalb ist hiervon nichts gespeichert. Bitte kopier deine Eingaben und öffne die Ideenkampagne neu, mit /kampagne { $number }.
refused-campaign_over = K-{ $number } ist vorbei, daran lässt sich nichts mehr ändern. Was daraus geworden ist, zeigt /kampagne { $number }.

## Die Liste

campaigns-title = Ideenkampagnen
campaigns-running = Läuft gerade
campaigns-planned = Geplant
campaigns-ended = Vorbei
campaigns-none = Gerade läuft keine Ideenkampagne, und es ist keine geplant. Deine Idee ist trotzdem willkommen: Reich sie mit /idee ein.
campaign-from-to = { $start } bis { $end }
campaign-until = bis { $end }
campaign-was-until = endete am { $end }
campaign-ideas = { $count ->
    [0] noch keine Ideen
    [one] 1 Idee
   *[other] { $count } Ideen
}
campaign-by = gefragt von { $name }
home-campaign = Ideen gesucht: { $title }
list-campaign = Ideen zur Ideenkampagne K-{ $words }
list-campaign-empty = Dazu gibt es noch keine Ideen. Deine kann die erste sein.
button-campaign = Ansehen
button-campaigns = Ideenkampagnen
button-new_campaign = Neue Ideenkampagne
button-edit_campaign = Ändern
button-cancel_campaign = Absagen
button-idea_for_campaign = Ich habe dazu eine Idee
button-campaign_ideas = Ideen

## Das Formular

form-campaign-title = Neue Ideenkampagne
form-edit-campaign-title = K-{ $number } ändern
field-call = Deine Frage an alle, in einer Zeile
field-call-example = Was bringt Kundinnen und Kunden nach dem ersten Einkauf wieder zu uns?
field-call-goal = Um welches Ziel geht es?
field-start = Erster Tag
field-end = Letzter Tag
field-end-hint = Zwei bis drei Wochen sind eine gute Dauer. Die Ergebnisse kommen am nächsten Arbeitstag.
field-channels = In welchen Kanälen?
field-call-channels-hint = Dort erscheinen der Aufruf, Erinnerungen zur Halbzeit und am letzten Tag sowie die Ergebnisse.
field-elsewhere = Und in welchen Kanälen anderswo?
field-guide1 = Eine Frage, die beim Nachdenken hilft
field-guide1-hint = Bis zu drei solche Fragen stehen im Ideenformular. Beantworten muss sie niemand.
field-guide2 = Eine zweite Frage
field-guide3 = Eine dritte Frage
campaign-guides-kept = Es gibt schon Ideen, deshalb bleiben die Fragen im Formular, wie sie sind.
campaign-goal-kept = G-{ $number }, nicht mehr Teil des Zielbilds
invalid-call_empty = Bitte schreib deine Frage in eine Zeile.
invalid-call_long = Die Zeile hat { $length } Zeichen, { $limit } passen hinein. Einzelheiten passen in die Fragen darunter.
invalid-call_no_words = Bitte mit Wörtern, damit andere die Frage verstehen.
invalid-guide_long = Die Zeile hat { $length } Zeichen, { $limit } passen hinein. Bitte kürze sie.
invalid-start_missing = Bitte wähle den ersten Tag.
invalid-start_past = Bitte wähle einen Tag ab heute.
invalid-end_missing = Bitte wähle den letzten Tag.
invalid-end_before_start = Der letzte Tag liegt vor dem ersten. Bitte wähle einen späteren.
invalid-end_past = Dieser Tag ist vorbei. Bitte wähle einen ab heute.
invalid-end_too_far = Eine Ideenkampagne dauert höchstens ein Jahr. Bitte wähle einen früheren letzten Tag.

## Der Plan

campaign-plan-saved = Gespeichert. Das erscheint in den Kanälen, und zwar an diesen Tagen:
campaign-plan-early = Geplant. Das erscheint in den Kanälen, und zwar an diesen Tagen:
campaign-plan-running = Diese Ideenkampagne läuft.
campaign-plan-over = Diese Ideenkampagne ist vorbei. Die Ergebnisse kommen am nächsten Arbeitstag.
campaign-plan-cancelled = Diese Ideenkampagne wurde abgesagt, bevor sie begonnen hat.
campaign-post-opening = { $on }: der Aufruf
campaign-post-halftime = { $on }: Halbzeit, mit der Zahl der Ideen bis dahin
campaign-post-closing = { $on }: der letzte Tag, mit einer Erinnerung
campaign-post-results = { $on }: die Ergebnisse
campaign-free-holiday = ein Feiertag
campaign-free-weekend = am Wochenende
campaign-free-pause = da ist Pause für alle
campaign-where = Um 09:00 Uhr in { $channels }
campaign-nowhere = Sie wird im Moment in keinem Kanal angekündigt.
confirm-cancel_campaign-title = K-{ $number } absagen?
confirm-cancel_campaign-text = Davon erscheint dann nichts. Eine neue lässt sich jederzeit planen.
confirm-cancel_campaign-yes = Absagen
notice-campaign_cancelled = K-{ $number } ist abgesagt: „{ $title }“. Davon erscheint nichts.

## Der Aufruf in den Kanälen

campaign-lead-opening = Ideen gesucht
campaign-lead-halftime = Halbzeit: Ideen gesucht
campaign-lead-closing = Letzter Tag: Ideen gesucht
campaign-lead-running = Ideen gesucht
campaign-lead-over = Diese Ideenkampagne ist vorbei. Danke für jede Idee.
campaign-so-far = { $count ->
    [0] Noch keine Ideen: Deine kann die erste sein.
    [one] Bisher 1 Idee
   *[other] Bisher { $count } Ideen
}
campaign-offer = Du kannst eine Idee dazu einreichen oder ansehen, welche es schon gibt.

## Ergebnisse, und was erfährt, wer gefragt hat

campaign-results-title = Was aus der Ideenkampagne geworden ist
campaign-results-none = Diesmal sind keine Ideen gekommen. Die Frage bleibt gut: Wer später eine Idee hat, kann sie immer noch einreichen.
campaign-people = { $count } Personen haben mitgemacht
campaign-decided = Bisher: { $counts }
campaign-count-approved = { $count } angenommen
campaign-count-testing = { $count } in Erprobung
campaign-count-parked = { $count } zurückgestellt
campaign-count-declined = { $count } abgelehnt
campaign-count-waiting = { $count } noch offen
campaign-all-decided = Über alle Ideen ist entschieden. Wer sie hatte, weiß, wie es weitergeht.
campaign-next = Die letzte Entscheidung fällt bis { $due }. Wer eine Idee hatte, erfährt sie persönlich.
campaign-most = Ideen mit der meisten Unterstützung
campaign-opened = Deine Ideenkampagne hat begonnen. Der Aufruf steht in { $channels }; Ideen sind bis { $end } willkommen.
campaign-not-opened = In { $channels } ist der Aufruf nicht angekommen. Für alles Weitere kannst du andere Kanäle wählen.
campaign-goal-gone = Das Ziel „{ $goal }“ gehört nicht mehr zum Zielbild. Deine Ideenkampagne läuft weiter, neue Ideen dazu nennen aber kein Ziel. Mit „Ändern“ kannst du ein anderes wählen.
campaign-cancelled-by = { $by } hat die Ideenkampagne abgesagt, die du geplant hattest. Davon erscheint nichts.

## Der Befehl

command-campaign-about = Ansehen, wozu Ideen gesucht werden, oder selbst eine Frage stellen
command-campaign-hint = [1 | neu Was bremst uns? | hilfe]
command-kampagne-about = Ansehen, wozu Ideen gesucht werden, oder selbst eine Frage stellen
command-kampagne-hint = [1 | neu Was bremst uns? | hilfe]
teams-menu-campaigns = kampagne
teams-menu-campaigns-about = Fragen an alle, zu denen Ideen gesucht werden
help-campaign = Eine Ideenkampagne ist eine Frage an alle, für ein paar Wochen und zu einem Ziel. Die Ideen dazu stehen beisammen, und am Ende sehen alle, was daraus geworden ist.
help-campaign-list-what = /kampagne
help-campaign-list = Ideenkampagnen: was läuft, was geplant ist und was aus den letzten geworden ist
help-campaign-one-what = /kampagne 1
help-campaign-one = Ideenkampagne K-1 mit allem, was dazugehört
help-campaign-idea-what = Ich habe dazu eine Idee
help-campaign-idea = öffnet das Ideenformular mit Ziel und Fragen der Ideenkampagne
help-campaign-new-what = /kampagne neu Was bremst uns?
help-campaign-new = plant eine: Frage, Ziel, Tage und Kanäle
