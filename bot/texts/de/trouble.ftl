## Formulare, die zu spät aufgingen

click-again = Das hat für Slack einen Moment zu lange gedauert. Bitte klick noch einmal:

## Nachrichten, die nicht angekommen sind

troubles-title = { $count ->
    [one] 1 Nachricht ist nicht angekommen
   *[other] { $count } Nachrichten sind nicht angekommen
}
troubles-none = Alle Nachrichten sind angekommen. Es gibt nichts zu tun.
troubles-more = { $count ->
    [one] 1 ältere folgt, wenn diese erledigt sind.
   *[other] { $count } ältere folgen, wenn diese erledigt sind.
}
delivery-what = { $what ->
    [IdeaCard] die Karte zu I-{ $number }
    [Receipt] die Quittung zu I-{ $number }
    [ReviewCard] die Karte zur Entscheidung über I-{ $number }
    [News] die Neuigkeit zu I-{ $number }
    [PassedOn] die Neuigkeit zu I-{ $number }
    [WokenUp] die Neuigkeit zu I-{ $number }
    [MeasureCard] die Karte einer Maßnahme
    [IdeaOutcome] die Nachricht zu I-{ $number }
    [DiscussionOpener] die Diskussion zu I-{ $number }
    [UpdateCard] das Strategie-Update U-{ $number }
    [Digest] der Wochenrückblick
    [QuestionCard] eine Frage an die Geschäftsleitung
    [QuestionAnswered] eine Antwort der Geschäftsleitung
    [ThreadAnswer] eine Antwort im Thread eines Updates
    [CampaignCard] die Nachricht einer Ideenkampagne
    [CampaignResults] die Nachricht einer Ideenkampagne
    [Brief] der Montagsbrief
    [QuietGoals] eine Erinnerung an ein Ziel
    [Unwritten] eine Erinnerung an ein Update ohne Text
    [StrategyReview] die Tagesordnung der Strategie-Überprüfung
    [ChangesCard] „Gesagt, getan, geändert“
    [SetupLanguage] die ersten Schritte für die Administration
   *[other] eine Nachricht
}
delivery-failed = Nicht zugestellt an { $where }: { $what }.
delivery-maybe = Unklar, ob das bei { $where } angekommen ist: { $what }.
delivery-somebody = jemanden mit verdecktem Namen
delivery-unknown-next = Die Antwort ist auf dem Rückweg verloren gegangen. Bitte sieh dort nach: Ist es angekommen, oder soll ich es noch einmal senden?
delivery-error = Der Chat meldet „{ $error }“. Sende es noch einmal; kommt die Meldung wieder, zeig dieses Wort der Person, die Gegenstrom betreibt.
delivery-error-channel_not_found = Den Kanal gibt es nicht mehr, oder er ist privat und ich bin nicht darin. Lade mich mit /invite @Gegenstrom ein oder wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-not_in_channel = Ich bin nicht in diesem Kanal. Lade mich mit /invite @Gegenstrom ein, dann sende es noch einmal.
delivery-error-is_archived = Der Kanal ist archiviert. Wähle in den Einstellungen einen anderen, oder hol ihn aus dem Archiv und sende es noch einmal.
delivery-error-restricted_action = In diesem Kanal dürfen nur einige schreiben. Erlaube es Gegenstrom, dann sende es noch einmal.
delivery-error-user_not_found = Slack kennt diese Person nicht mehr. Es gibt nichts zu tun.
delivery-error-user_disabled = Das Konto dieser Person ist deaktiviert. Es gibt nichts zu tun.
delivery-error-messages_tab_disabled = Direktnachrichten an die App sind ausgeschaltet. Schalte in den App-Einstellungen von Slack den Reiter Nachrichten ein, dann sende es noch einmal.
delivery-error-account_inactive = Die App wurde aus diesem Slack-Workspace entfernt. Installiere sie neu, dann sende es noch einmal.
delivery-error-invalid_auth = Slack nimmt meinen Schlüssel nicht mehr an. Wer Gegenstrom betreibt, muss die App neu installieren; danach sende es noch einmal.
delivery-error-token_revoked = Mein Zugang zu diesem Slack-Workspace wurde entzogen. Installiere die App neu, dann sende es noch einmal.
delivery-error-token_expired = Mein Zugang zu diesem Slack-Workspace ist abgelaufen. Installiere die App neu, dann sende es noch einmal.
delivery-error-missing_scope = Mir fehlt dafür eine Berechtigung. Installiere die App mit dem aktuellen Manifest neu, dann sende es noch einmal.
delivery-error-msg_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-msg_blocks_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-invalid_blocks = Slack kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-bot_not_in_roster = Gegenstrom ist nicht mehr in diesem Team oder Chat. Füge die App dort wieder hinzu, dann sende es noch einmal.
delivery-error-blocked_by_user = Diese Person hat Gegenstrom in Teams blockiert. Es gibt nichts zu tun; ohne die Blockierung kommen wieder Nachrichten an.
delivery-error-writes_blocked = In diesem Kanal oder Chat dürfen Apps nicht schreiben. Erlaube es in seinen Einstellungen, dann sende es noch einmal.
delivery-error-bot_disabled = Gegenstrom ist für euer Unternehmen ausgeschaltet. Erlaube die App im Teams Admin Center, dann sende es noch einmal.
delivery-error-unauthorized = Teams nimmt meinen Schlüssel nicht an. Wer Gegenstrom betreibt, muss Kennung und Passwort der App prüfen; danach sende es noch einmal.
delivery-error-forbidden = Teams lässt mich dort nicht schreiben. Füge die App dort wieder hinzu, dann sende es noch einmal.
delivery-error-not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-conversation_not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wähle in den Einstellungen einen anderen, dann sende es noch einmal.
delivery-error-too_large = Die Nachricht ist für Teams zu lang. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-bad_request = Teams kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-host_refused = Die Adresse, die ich zu diesem Chat habe, gehört nicht zu Teams, deshalb geht nichts dorthin. Bitte zeig das der Person, die Gegenstrom betreibt.
delivery-error-no_conversation = Mit dieser Person habe ich in Teams noch keinen Chat. Sobald sie Gegenstrom dort hinzugefügt hat, sende es noch einmal.
delivery-error-conversation_closed = Gegenstrom wurde dort entfernt. Sobald jemand die App wieder hinzugefügt hat, sende es noch einmal.
delivery-error-overtaken = Es ging nicht rechtzeitig hinaus. Ist es noch aktuell, sende es noch einmal.
