## Strategie-Updates

update-by = Strategie-Update von { $name }
update-questions = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
update-ideas = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
update-offer = Du kannst sagen, dass du es verstanden hast, eine Frage stellen oder eine Idee dazu einreichen.
button-understood = Verstanden
button-ask_leader = Frage / Einwand
button-idea_for_post = Idee dazu
update-by-somebody = Strategie-Update von der Person, die es freigibt
update-at-once = sobald es freigegeben ist
update-right-away = sofort
update-clock = { $time } Uhr
update-repeat-once = einmal
update-repeat-weekly = jede Woche
update-repeat-biweekly = alle zwei Wochen
update-repeat-monthly = jeden Monat
update-repeat-quarterly = jedes Quartal
update-fresh = jedes Mal mit neuem Text
update-when-now = Sofort, sobald es freigegeben ist
update-when-later = Am Tag und zur Uhrzeit unten
update-text-same = Jedes Mal derselbe Text
update-text-fresh = Jedes Mal ein neuer Text
update-where = Wo: { $channels }
update-when = Wann: { $when }
planned-free-holiday = Das ist ein Feiertag. Das Update kommt trotzdem an diesem Tag.
planned-free-weekend = Das ist am Wochenende. Das Update kommt trotzdem an diesem Tag.
planned-free-pause = Da ist Pause für alle. Das Update kommt trotzdem an diesem Tag.
update-author = geschrieben von { $name }
update-empty = Der Text fehlt noch. Ohne Text erscheint nichts.
update-empty-line = Text fehlt noch
update-preview = So sieht U-{ $number } aus
update-preview-leader = Noch ist nichts erschienen. Das Update erscheint in deinem Namen, darunter die Knöpfe „Verstanden“, „Frage / Einwand“ und „Idee dazu“.
update-preview-manager = Noch ist nichts erschienen. Die Geschäftsleitung gibt das Update frei; es erscheint im Namen der Person, die es freigibt, darunter die Knöpfe „Verstanden“, „Frage / Einwand“ und „Idee dazu“.
update-preview-scheduled = Gespeichert und freigegeben. Mehr ist nicht zu tun.
update-releases-again = Dieses Update ist schon freigegeben. Änderst du es, muss die Geschäftsleitung es noch einmal freigeben, bevor es erscheint.
update-status = U-{ $number }: { $state_word }
update-state-draft = Entwurf
update-state-waiting = wartet auf Freigabe
update-state-scheduled = geplant
update-state-posted = erschienen
update-state-cancelled = abgesagt
update-next = nächster Termin: { $at }
update-missed = Fällig, aber nicht erschienen: { $days }
update-posted = Erschienen am { $on }: { $what }
update-arrived = { $count ->
    [one] in 1 Kanal
   *[other] in { $count } Kanälen
}
update-under-way = { $count } unterwegs
update-failed = { $count ->
    [one] 1 nicht angekommen
   *[other] { $count } nicht angekommen
}
update-understood = { $count } haben es verstanden
update-on-its-way = unterwegs
update-not-there = In { $channel } nicht erschienen. { $why }
update-open = öffnen
updates-title = Strategie-Updates
updates-none = Es gibt noch keine Strategie-Updates. Für das erste genügen ein paar Sätze zu einem Ziel.
updates-count = { $total ->
    [one] 1 Update
   *[other] { $total } Updates
}

release-title = U-{ $number } von { $author }
release-waiting = Wartet auf deine Freigabe. Gibst du es frei, erscheint es in deinem Namen.
release-held = Nicht erschienen: { $by } hat es freigegeben, gehört aber nicht mehr zur Geschäftsleitung. Bitte gib es noch einmal frei oder gib es zurück.
release-goal-gone = Nicht erschienen: Das Ziel gehört nicht mehr zum Zielbild. Wähle ein anderes oder gib das Update zurück.
release-done = Freigegeben von { $by }.
release-draft = Liegt wieder bei der Person, die es geschrieben hat. Hier ist gerade nichts zu tun.
release-cancelled = Abgesagt. Hier ist nichts mehr zu tun.

update-news-posted = { $by } hat dein Update U-{ $number } zu „{ $goal }“ freigegeben. Es erscheint gerade.
update-news-released = { $by } hat dein Update U-{ $number } zu „{ $goal }“ freigegeben. Termin: { $when }.
update-news-sent_back = { $by } hat dir das Update U-{ $number } zu „{ $goal }“ zurückgegeben. Öffne es, ändere es und reich es noch einmal ein.
update-news-cancelled = { $by } hat dein Update U-{ $number } zu „{ $goal }“ abgesagt. Davon erscheint nichts mehr. Möchtest du wissen, warum, frag { $by }.
update-news-empty = Das Update U-{ $number } zu „{ $goal }“ war fällig, hat aber noch keinen Text und ist deshalb nicht erschienen. Öffne es und schreib den Text; ist der Termin vorbei, wähle einen neuen.
update-news-missed = Das Update U-{ $number } zu „{ $goal }“ war fällig, als ich nicht senden konnte, und jetzt ist es zu spät. Es ist wieder ein Entwurf: Öffne es und wähle einen neuen Termin.
update-news-goal_gone = Das Update U-{ $number } war fällig, aber „{ $goal }“ gehört nicht mehr zum Zielbild. Deshalb ist es nicht erschienen. Öffne es und wähle ein anderes Ziel.
update-news-held = Das Update U-{ $number } zu „{ $goal }“ war fällig, aber wer es freigegeben hat, gehört nicht mehr zur Geschäftsleitung. Deshalb ist es nicht erschienen. Ich habe die Geschäftsleitung gebeten, es noch einmal freizugeben.

## Eines schreiben

form-update-title = Strategie-Update
form-update-edit-title = U-{ $number } ändern
form-send-back-title = U-{ $number } zurückgeben
field-update-goal = Um welches Ziel geht es?
field-update-text = Was willst du sagen?
field-update-text-example = Ab Dezember gibt es die Kundenkarte auch fürs Handy. Grund: Jede dritte Papierkarte geht verloren.
field-update-text-hint = Was sich ändert, für wen und warum. Leer bleiben darf es nur, wenn das Update später erscheint.
field-update-picture = Link zu einem Bild
field-update-picture-hint = Er beginnt mit https:// und lässt sich ohne Anmeldung öffnen.
field-update-alt = Was zeigt das Bild?
field-update-alt-hint = Für alle, die es nicht sehen können.
field-update-channels = In welchen Kanälen?
field-update-elsewhere = Und in welchen Kanälen anderswo?
field-update-when = Wann?
field-update-day = Tag
field-update-time = Uhrzeit
field-update-time-hint = In der Zeitzone des jeweiligen Kanals.
field-update-repeat = Wie oft?
field-update-fresh = Bei Wiederholung
field-update-fresh-hint = Bei neuem Text ist das Feld nach jedem Erscheinen wieder leer, und zwei Tage vor dem nächsten Termin kommt eine Erinnerung.
field-send-back = Was fehlt noch?
field-send-back-hint = Wer das Update geschrieben hat, liest es genau so.
button-post_update = Update schreiben
button-preview = Vorschau
button-publish_update = Jetzt senden
button-schedule_update = Einplanen
button-hand_in_update = Zur Freigabe einreichen
button-change_update = Ändern
button-discard_update = Verwerfen
button-cancel_update = Absagen
button-release_update = Freigeben
button-send_back_update = Zurückgeben
button-update = Öffnen
button-post_again = Noch einmal senden
confirm-discard_update-title = U-{ $number } verwerfen?
confirm-discard_update-text = Davon erscheint nichts mehr. Was schon erschienen ist, bleibt stehen.
confirm-discard_update-yes = Verwerfen
confirm-cancel_update-title = U-{ $number } absagen?
confirm-cancel_update-text = Davon erscheint nichts mehr. Was schon erschienen ist, bleibt stehen.
confirm-cancel_update-yes = Absagen
notice-update_released = U-{ $number } ist freigegeben. Wer es geschrieben hat, erfährt es sofort.
notice-update_sent_back = U-{ $number } ist zurückgegeben.
invalid-update_text_missing = Bitte schreib, was du sagen willst. Nur was später erscheint, kann auch später geschrieben werden.
invalid-update_picture_https = Bitte gib einen Link an, der mit https:// beginnt und höchstens 600 Zeichen hat.
invalid-update_alt_missing = Bitte sag in ein paar Worten, was das Bild zeigt.
invalid-update_past = Dieser Zeitpunkt ist in mindestens einem der Kanäle schon vorbei. Bitte wähle einen späteren.
invalid-update_too_far = Bitte wähle einen Tag in den nächsten zwei Jahren.
invalid-update_week_taken = In dieser Woche ist es schon erschienen. Bitte wähle einen Tag in einer anderen Woche.
invalid-update_word_missing = Bitte schreib kurz, was fehlt. Wer das Update geschrieben hat, liest es.
refused-update_writers_only = Strategie-Updates schreiben Führungskräfte und Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin unter /gegenstrom eintragen.
refused-update_leaders_only = Das kann nur die Geschäftsleitung, deshalb wurde nichts geändert. Wer dazugehört, zeigt /gegenstrom.
refused-update_unknown = Ein Update U-{ $number } gibt es nicht. /strategie updates zeigt alle.
refused-update_not_yours = U-{ $number } können nur die Geschäftsleitung und die Person ändern, die es geschrieben hat. Sprich sie an, wenn etwas anders werden soll.
refused-update_over = U-{ $number } ist abgeschlossen und lässt sich nicht mehr ändern. /strategie senden beginnt ein neues.
refused-update_moved_on = U-{ $number } hat sich inzwischen geändert, deshalb ist nichts passiert. /strategie updates zeigt den Stand.
refused-update_released_already = { $by } hat U-{ $number } schon freigegeben. Es wurde nichts geändert.
refused-update_goal_gone = Das Ziel von U-{ $number } gehört nicht mehr zum Zielbild. Wähle mit „Ändern“ ein anderes.
refused-update_no_text = U-{ $number } hat noch keinen Text. Mit „Ändern“ kannst du ihn schreiben.
refused-update_time_past = Der Termin von U-{ $number } ist vorbei. Wähle mit „Ändern“ einen späteren.
refused-update_week_taken = U-{ $number } ist in dieser Woche schon erschienen. Wähle mit „Ändern“ einen anderen Tag.
refused-update_no_goals = Ein Update gehört zu einem Ziel, und noch gibt es keines. Die Geschäftsleitung legt Ziele mit /strategie bearbeiten an.
