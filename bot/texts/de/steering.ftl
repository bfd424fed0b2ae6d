## Montagsbrief, Erinnerungen, Strategie-Überprüfung, „Ihr habt gesagt, wir haben getan, das ist neu“

digest-said = „{ $said }“ ({ $by })

set-review-months = Strategie-Überprüfung
review-months-0 = nie
review-months-1 = jeden Monat
review-months-2 = alle zwei Monate
review-months-3 = jedes Quartal
review-months-6 = alle sechs Monate
review-months-12 = jedes Jahr
field-review_months = Strategie-Überprüfung
field-review_months-hint = Am ersten Arbeitstag jedes Zeitraums bekommt die Geschäftsleitung die Tagesordnung: offene Fragen, Ideen ohne passendes Ziel, Ziele ohne Neues.
invalid-review_months_missing = Bitte wähle, wie oft die Strategie-Überprüfung kommt.

## Der Montagsbrief

brief-title = Montagsbrief · Woche { $week }
brief-empty = Auf dich wartet nichts: keine offene Frage, keine überfällige Entscheidung, kein Entwurf, kein Ziel ohne Neues.
brief-question = Q-{ $number } wartet seit { $on } auf deine Antwort: „{ $title }“
brief-questions = { $count } Fragen an die Geschäftsleitung sind offen, die älteste seit { $on }.
brief-late = { $count ->
    [one] 1 Entscheidung ist überfällig
   *[other] { $count } Entscheidungen sind überfällig
}, insgesamt { $total ->
    [one] wartet 1 Idee
   *[other] warten { $total } Ideen
}.
brief-waiting = { $total ->
    [one] 1 Idee wartet auf eine Entscheidung.
   *[other] { $total } Ideen warten auf eine Entscheidung.
}
brief-release = U-{ $number } von { $by } wartet auf deine Freigabe: { $title }
brief-releases = { $count } Entwürfe von Strategie-Updates warten auf deine Freigabe.
brief-unwritten = U-{ $number } soll am { $on } erscheinen und hat noch keinen Text: { $title }
brief-echo = U-{ $number } { $title }: { $echo }
brief-ideas = { $count ->
    [one] 1 neue Idee
   *[other] { $count } neue Ideen
} zu „{ $title }“
brief-none_fits = { $count ->
    [one] 1 neue Idee passt zu keinem Ziel.
   *[other] { $count } neue Ideen passen zu keinem Ziel.
}
brief-quiet = Seit { $count } Wochen kein Update: { $title }
brief-campaign = K-{ $number } läuft bis { $on }, { $count ->
    [0] noch keine Ideen
    [one] bisher 1 Idee
   *[other] bisher { $count } Ideen
}: { $title }
brief-overdue = { $count ->
    [one] 1 Maßnahme zu „{ $title }“ ist überfällig
   *[other] { $count } Maßnahmen zu „{ $title }“ sind überfällig
}
brief-overdue_other = { $count ->
    [one] 1 Maßnahme ohne Ziel ist überfällig.
   *[other] { $count } Maßnahmen ohne Ziel sind überfällig.
}
brief-do-question = Antworten
brief-do-questions = Fragen ansehen
brief-do-late = Entscheiden
brief-do-waiting = Entscheiden
brief-do-release = Entwurf ansehen
brief-do-releases = Entwürfe ansehen
brief-do-unwritten = Text schreiben
brief-do-echo = Mehr dazu
brief-do-ideas = Ideen
brief-do-none_fits = Ideen ansehen
brief-do-quiet = Update schreiben
brief-do-campaign = Ideenkampagne
brief-do-overdue = Maßnahmen
brief-do-overdue_other = Maßnahmen
steer-picture = Zielbild ansehen
echo-understood = von { $count } verstanden
echo-few = weniger als 5-mal „Verstanden“
echo-questions = { $count ->
    [one] 1 Frage
   *[other] { $count } Fragen
}
echo-ideas = { $count ->
    [one] 1 Idee
   *[other] { $count } Ideen
}
list-unaligned = Ideen, die zu keinem Ziel passen
list-unaligned-empty = Jede Idee hat ihr Ziel.
refused-steering_leaders_only = Das ist für die Geschäftsleitung. Wer dazugehört, zeigt dir /gegenstrom, und ein Admin kann dich eintragen.

## Erinnerungen

quiet-goals = { $count ->
    [one] Von einem Ziel war länger nicht die Rede. Ein paar Sätze dazu, wo ihr steht, genügen.
   *[other] Von { $count } Zielen war länger nicht die Rede. Ein paar Sätze dazu, wo ihr steht, genügen.
}
quiet-goal = { $goal }: seit { $weeks } Wochen kein Update
unwritten = U-{ $number } soll am { $on } erscheinen und hat noch keinen Text: { $goal }. Ohne Text erscheint nichts.

## Die Strategie-Überprüfung

agenda-title = Strategie-Überprüfung · { $span }
agenda-questions = Offene Fragen
agenda-questions-none = Alle Fragen sind beantwortet.
agenda-question = Q-{ $number } · seit { $on }
agenda-unaligned = Neue Ideen, die zu keinem Ziel passen
agenda-unaligned-none = Jede neue Idee hatte ihr Ziel.
agenda-dry = Ziele ohne neue Idee oder Maßnahme
agenda-dry-none = Bei jedem Ziel ist in den letzten 60 Tagen etwas dazugekommen.
agenda-dry-goal = { $goal }: seit { $days } Tagen nichts Neues
agenda-heard = Was auf die Updates zurückkam
agenda-heard-none = In dieser Zeit ist kein Update erschienen.
agenda-update = U-{ $number } { $goal } · { $on }
agenda-change = Zielbild bearbeiten
button-report_changes = „Gesagt, getan, geändert“ senden

## Gesagt, getan, geändert

changes-title = Gesagt, getan, geändert
changes-said = Gesagt
changes-did = Getan
changes-changed = Geändert
changes-idea = I-{ $number } { $title } ({ $author })
changes-more-said = { $count ->
    [one] und 1 weitere Idee
   *[other] und { $count } weitere Ideen
}
changes-unnamed = { $count ->
    [one] 1 Idee hat das Zielbild bewegt
   *[other] { $count } Ideen haben das Zielbild bewegt
}
changes-answered = { $count ->
    [one] 1 Frage an die Geschäftsleitung ist beantwortet
   *[other] { $count } Fragen an die Geschäftsleitung sind beantwortet
}
changes-begun = M-{ $number } { $title }: begonnen
changes-done = M-{ $number } { $title }: geschafft
changes-more-did = { $count ->
    [one] und 1 weitere Maßnahme
   *[other] und { $count } weitere Maßnahmen
}
changes-more-changed = { $count ->
    [one] und 1 weitere Änderung
   *[other] und { $count } weitere Änderungen
}
changes-by = Von { $name }
changes-told = Das lesen alle. Namen stehen nur dabei, wenn die Person zugestimmt hat.
changes-to-preview = Vorschau
changes-preview = So wird es in { $channels } aussehen:
changes-posted = Erschienen in { $channels }:
changes-post = Jetzt senden
changes-change = Ändern
form-changes-title = Gesagt, getan, geändert
field-intro = Ein paar Worte vorweg
field-intro-hint = Frei formuliert, bis zu 500 Zeichen. Das Feld darf leer bleiben.
field-changes-channels = In welchen Kanälen?
field-changes-elsewhere = Und in welchen Kanälen anderswo?
invalid-channels_many = Bitte höchstens { $limit } Kanäle auswählen.
refused-changes_nothing = Noch gibt es nichts zu erzählen. Sobald eine Idee das Zielbild bewegt hat, eine Maßnahme begonnen hat oder eine Frage beantwortet ist, kannst du es allen sagen.
refused-changes_told = { $by } hat es am { $on } schon allen erzählt, deshalb ist nichts doppelt erschienen. Was sich ab jetzt ändert, kommt beim nächsten Mal dran.
refused-changes_channel_gone = In { $channel } kann ich nicht mehr schreiben. Wähle über „Ändern“ andere Kanäle und sende es dann.
help-strategy-brief-what = /strategie montag
help-strategy-brief = was auf dich wartet und was zurückkam, wie am Montagmorgen
