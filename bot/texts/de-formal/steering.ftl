invalid-review_months_missing = Bitte wählen Sie, wie oft die Strategie-Überprüfung kommt.
brief-empty = Auf Sie wartet nichts: keine offene Frage, keine überfällige Entscheidung, kein Entwurf, kein Ziel ohne Neues.
brief-question = Q-{ $number } wartet seit { $on } auf Ihre Antwort: „{ $title }“
brief-release = U-{ $number } von { $by } wartet auf Ihre Freigabe: { $title }
brief-releases = { $count } Entwürfe von Strategie-Updates warten auf Ihre Freigabe.
refused-steering_leaders_only = Das ist für die Geschäftsleitung. Wer dazugehört, zeigt Ihnen /gegenstrom, und ein Admin kann Sie eintragen.
quiet-goals = { $count ->
    [one] Von einem Ziel war länger nicht die Rede. Ein paar Sätze dazu, wo Sie stehen, genügen.
   *[other] Von { $count } Zielen war länger nicht die Rede. Ein paar Sätze dazu, wo Sie stehen, genügen.
}
refused-changes_nothing = Noch gibt es nichts zu erzählen. Sobald eine Idee das Zielbild bewegt hat, eine Maßnahme begonnen hat oder eine Frage beantwortet ist, können Sie es allen sagen.
refused-changes_channel_gone = In { $channel } kann ich nicht mehr schreiben. Wählen Sie über „Ändern“ andere Kanäle und senden Sie es dann.
help-strategy-brief = was auf Sie wartet und was zurückkam, wie am Montagmorgen
