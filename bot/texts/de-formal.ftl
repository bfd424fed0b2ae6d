### Deutsch, per Sie: nur die Texte, die jemanden ansprechen. Alles andere steht in de.ftl.
### Ohne Befehlstexte: die stehen im Manifest und gelten für alle.

confirm-withdraw-text = Die Idee verschwindet aus den Listen, und niemand entscheidet mehr darüber. Sie können sie jederzeit neu einreichen.

field-title = Ihre Idee in einer Zeile
field-goal-hint = Wenn keines passt, sagen Sie es ruhig: Auch diese Ideen sieht sich die Geschäftsleitung an.
field-sealed = Ihr Name
field-ask = Ihre Frage
field-answer = Ihre Antwort
field-my-language = In welcher Sprache soll ich Ihnen schreiben?

receipt-thanks = Danke, Ihre Idee ist angekommen:
receipt-moved = Neues zu Ihrer Idee:
receipt-question = Es gibt eine Rückfrage an Sie. Bis zu Ihrer Antwort steht die Uhr still.

list-all-empty = Es gibt noch keine Ideen. Ihre kann die erste sein.
list-mine-empty = Von Ihnen gibt es noch keine Idee. Eine Zeile reicht.
list-found-empty = Keine Idee enthält diese Wörter. Versuchen Sie es mit weniger Wörtern oder reichen Sie sie als neue Idee ein.
queue-none = Auf Sie wartet gerade nichts. Alle Ideen zeigt /idee liste.

discussion-nowhere = { $idea } hat noch keine Karte in einem Kanal, deshalb gibt es noch keine Diskussion. Versuchen Sie es in einer Minute noch einmal. Bleibt es so, bitten Sie jemanden aus der Administration, einen Kanal für Ideen zu wählen.
discussion-opener = Was halten Sie von { $idea }? Fragen, Erfahrungen und Hilfsangebote passen gut hierher.
offer-said = Sie haben geschrieben:
offer-question = Soll ich daraus eine Idee machen? Vor dem Absenden können Sie alles ändern.
offer-or-answer = Ist das Ihre Antwort auf die Rückfrage zu I-{ $number } oder eine neue Idee? Vor dem Absenden können Sie alles ändern.

news-approve = { $by } hat Ihre Idee angenommen.
news-approve-next = Sie hören von mir, sobald sich etwas tut.
news-test = { $by } möchte Ihre Idee erst erproben.
news-test-next = Nach der Erprobung fällt die Entscheidung. Dann hören Sie wieder von mir.
news-ask = { $by } hat eine Frage zu Ihrer Idee:
news-ask-next = Bitte antworten Sie über den Knopf. Bis dahin steht die Uhr still.
news-park = { $by } hat Ihre Idee zurückgestellt.
news-park-next = An dem Tag lege ich sie wieder zur Entscheidung vor. Sie müssen nichts tun.
news-decline = { $by } hat Ihre Idee abgelehnt.
news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder Sie haben einen neuen Gedanken? Reichen Sie ihn mit /idee ein.
news-passed-on = { $by } hat Ihre Idee weitergegeben. Jetzt entscheidet { $to }. Sie müssen nichts tun.
news-woken-up = Bis { $due } wird wieder über Ihre Idee entschieden. Sie müssen nichts tun.
measure-assigned = { $by } bittet Sie, sich um diese Maßnahme aus Idee I-{ $idea } zu kümmern:
measure-assigned-next = Wenn das nicht passt, sprechen Sie bitte mit der Person, die Sie gefragt hat.

digest-offer = Neue Ideen können Sie mit dem Knopf daneben unterstützen.

home-title = Guten Tag { $name }
home-waiting-none = Auf Ihre Entscheidung wartet gerade nichts.
home-mine-none = Von Ihnen gibt es noch keine Idee. Eine Zeile reicht.
home-newest-none = Es gibt noch keine Ideen. Ihre kann die erste sein.

help-idea = Sagen Sie, was besser werden kann. Alle sehen Ihre Idee, zu einem festen Termin wird darüber entschieden, und Sie erfahren, was daraus wird.
help-idea-mine = Ihre Ideen und ihr Stand
help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Befehlen stellen Sie ein, wie es hier läuft.
help-gegenstrom-language = die Sprache, in der ich Ihnen schreibe
help-gegenstrom-link = macht aus Ihren Konten in zwei Chats eine Person

strategy-none = Es gibt noch keine Ziele. Sobald die Geschäftsleitung welche nennt, stehen sie hier. Ideen können Sie trotzdem einreichen.

link-where = Schreiben Sie diese Zeile innerhalb von { $minutes } Minuten in { $names }. Wo Befehle mit einem Schrägstrich beginnen, gehört einer davor:
link-nowhere = Ihr Unternehmen nutzt Gegenstrom nur in diesem Chat, es gibt also noch nichts zu verbinden.
link-private = Behalten Sie den Code für sich: Wer ihn eingibt, wird hier für Sie gehalten.
link-nobody = Alle aus Ihren anderen Chats haben hier schon ein Konto. Es gibt nichts zu verbinden.

setup-welcome = Guten Tag { $name }, ich bin Gegenstrom. Ich sammle Ideen, sorge dafür, dass über jede entschieden wird, und sage allen, was daraus geworden ist. Drei Fragen, dann kann Ihr Team loslegen. Zuerst: Wie soll ich sprechen?
setup-done-next = Als Nächstes: Reichen Sie selbst die erste Idee ein und erzählen Sie Ihrem Team von /idee.

click-again = Das hat für Slack einen Moment zu lange gedauert. Bitte klicken Sie noch einmal:

delivery-unknown-next = Die Antwort ist auf dem Rückweg verloren gegangen. Bitte sehen Sie dort nach: Ist es angekommen, oder soll ich es noch einmal senden?
delivery-error = Der Chat meldet „{ $error }“. Senden Sie es noch einmal; kommt die Meldung wieder, zeigen Sie dieses Wort der Person, die Gegenstrom betreibt.
delivery-error-channel_not_found = Den Kanal gibt es nicht mehr, oder er ist privat und ich bin nicht darin. Laden Sie mich mit /invite @Gegenstrom ein oder wählen Sie in den Einstellungen einen anderen, dann senden Sie es noch einmal.
delivery-error-not_in_channel = Ich bin nicht in diesem Kanal. Laden Sie mich mit /invite @Gegenstrom ein, dann senden Sie es noch einmal.
delivery-error-is_archived = Der Kanal ist archiviert. Wählen Sie in den Einstellungen einen anderen, oder holen Sie ihn aus dem Archiv und senden Sie es noch einmal.
delivery-error-restricted_action = In diesem Kanal dürfen nur einige schreiben. Erlauben Sie es Gegenstrom, dann senden Sie es noch einmal.
delivery-error-messages_tab_disabled = Direktnachrichten an die App sind ausgeschaltet. Schalten Sie in den App-Einstellungen von Slack den Reiter Nachrichten ein, dann senden Sie es noch einmal.
delivery-error-account_inactive = Die App wurde aus diesem Slack-Workspace entfernt. Installieren Sie sie neu, dann senden Sie es noch einmal.
delivery-error-invalid_auth = Slack nimmt meinen Schlüssel nicht mehr an. Wer Gegenstrom betreibt, muss die App neu installieren; danach senden Sie es noch einmal.
delivery-error-token_revoked = Mein Zugang zu diesem Slack-Workspace wurde entzogen. Installieren Sie die App neu, dann senden Sie es noch einmal.
delivery-error-token_expired = Mein Zugang zu diesem Slack-Workspace ist abgelaufen. Installieren Sie die App neu, dann senden Sie es noch einmal.
delivery-error-missing_scope = Mir fehlt dafür eine Berechtigung. Installieren Sie die App mit dem aktuellen Manifest neu, dann senden Sie es noch einmal.
delivery-error-msg_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-msg_blocks_too_long = Die Nachricht ist für Slack zu lang. Das ist mein Fehler; bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-invalid_blocks = Slack kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-bot_not_in_roster = Gegenstrom ist nicht mehr in diesem Team oder Chat. Fügen Sie die App dort wieder hinzu, dann senden Sie es noch einmal.
delivery-error-writes_blocked = In diesem Kanal oder Chat dürfen Apps nicht schreiben. Erlauben Sie es in seinen Einstellungen, dann senden Sie es noch einmal.
delivery-error-bot_disabled = Gegenstrom ist für Ihr Unternehmen ausgeschaltet. Erlauben Sie die App im Teams Admin Center, dann senden Sie es noch einmal.
delivery-error-unauthorized = Teams nimmt meinen Schlüssel nicht an. Wer Gegenstrom betreibt, muss Kennung und Passwort der App prüfen; danach senden Sie es noch einmal.
delivery-error-forbidden = Teams lässt mich dort nicht schreiben. Fügen Sie die App dort wieder hinzu, dann senden Sie es noch einmal.
delivery-error-not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wählen Sie in den Einstellungen einen anderen, dann senden Sie es noch einmal.
delivery-error-conversation_not_found = Teams kennt diesen Chat oder Kanal nicht mehr. Wählen Sie in den Einstellungen einen anderen, dann senden Sie es noch einmal.
delivery-error-too_large = Die Nachricht ist für Teams zu lang. Das ist mein Fehler; bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-bad_request = Teams kann diese Nachricht nicht lesen. Das ist mein Fehler; bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-host_refused = Die Adresse, die ich zu diesem Chat habe, gehört nicht zu Teams, deshalb geht nichts dorthin. Bitte zeigen Sie das der Person, die Gegenstrom betreibt.
delivery-error-no_conversation = Mit dieser Person habe ich in Teams noch keinen Chat. Sobald sie Gegenstrom dort hinzugefügt hat, senden Sie es noch einmal.
delivery-error-conversation_closed = Gegenstrom wurde dort entfernt. Sobald jemand die App wieder hinzugefügt hat, senden Sie es noch einmal.

notice-shared = Danke, I-{ $number } ist angekommen: „{ $title }“. Sie bekommen eine Nachricht, wer bis wann entscheidet.
notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Mit /idee können Sie sie jederzeit neu einreichen.
notice-language_saved = Gespeichert. Ab jetzt schreibe ich Ihnen so.
notice-answered = Danke, Ihre Antwort zu I-{ $number } ist unterwegs, und die Uhr läuft weiter.
notice-supported = Sie unterstützen jetzt I-{ $number } { $title }. Ein weiterer Klick nimmt es zurück.
notice-support_back = Ihre Unterstützung für I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick gibt sie wieder.
notice-help_offered = Danke, dass Sie bei I-{ $number } { $title } helfen wollen. Wer entscheidet, sieht Ihren Namen. Ein weiterer Klick nimmt das Angebot zurück.
notice-help_back = Ihr Hilfsangebot zu I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick macht es wieder.

refused-guest = Gäste können hier Ideen lesen, aber nicht mitmachen. Bitte fragen Sie jemanden aus dem Unternehmen, ob die Idee in Ihrem Namen eingereicht wird.
refused-not_introduced = Ich kenne Sie noch nicht und kann hier gerade nicht nachsehen, wer Sie sind. Schreiben Sie mir in unserem eigenen Chat einmal Hallo und versuchen Sie es dann noch einmal.
refused-workspace_unknown = Gegenstrom ist mit diesem Slack-Workspace noch nicht verbunden. Bitten Sie jemanden aus der Administration, die App neu zu installieren.
refused-idea_closed = I-{ $number } lässt sich nicht mehr ändern oder unterstützen. Stand: { $state }. Ein neuer Gedanke? Reichen Sie ihn mit /idee ein.
refused-not_yours = I-{ $number } hat jemand anderes eingereicht, nur diese Person kann sie ändern. Auf der Karte können Sie mitdiskutieren.
refused-may_not_decide = Über Ideen entscheiden Führungskräfte und Geschäftsleitung. Wenn Sie dazugehören, bitten Sie jemanden aus der Administration, Sie in /gegenstrom einzutragen.
refused-text_too_long = Der Text ist länger als { $limit } Zeichen. Bitte kürzen Sie ihn und versuchen Sie es noch einmal.
refused-busy = Gerade ist viel los. Es ist nichts verloren: Bitte versuchen Sie es gleich noch einmal.
refused-read_only = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuchen Sie es gleich noch einmal. Für die Administration: Die Datenbank ist schreibgeschützt.
refused-full = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuchen Sie es gleich noch einmal. Für die Administration: Die Festplatte ist voll.
refused-unreachable = Im Moment lässt sich nichts speichern. Es ist nichts verloren: Bitte versuchen Sie es gleich noch einmal. Für die Administration: Die Datenbank antwortet nicht.
refused-too_late = Zu I-{ $number } gibt es eine neuere Rückfrage. Bitte kopieren Sie Ihren Text, schließen Sie dieses Formular und antworten Sie über den neuesten Knopf.
refused-bug = Entschuldigen Sie, bei mir ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal; passiert es wieder, nennen Sie der Administration den Code { $code }.
refused-link_same_chat = Dieser Code ist von hier. Geben Sie ihn im anderen Chat ein, dort, wo Sie Ihr zweites Konto haben.
refused-link_already = Ihre Konten hier und in { $where } sind schon verbunden. Sie müssen nichts tun.
refused-link_both_here = { $name } und Sie haben Konten im selben Chat, deshalb bleiben Sie zwei Personen. Bitte sehen Sie nach, von wem der Code ist.
refused-link_tries = Mehrere Codes haben nicht gepasst. Bitte warten Sie eine Stunde und holen Sie sich dann im anderen Chat einen neuen.
refused-link_meanwhile = An diesen Konten hat sich inzwischen etwas geändert. Wenn sie noch nicht verbunden sind, versuchen Sie es bitte mit einem neuen Code noch einmal.
refused-nothing_to_share = In dieser Nachricht steht kein Text, aus dem ich eine Idee machen kann. Bitte schreiben Sie sie mit /idee auf.
refused-slow = Das dauert gerade länger als sonst. Es ist nichts verloren: Bitte sehen Sie gleich nach, ob es angekommen ist, und versuchen Sie es sonst noch einmal.

invalid-title_empty = Bitte schreiben Sie Ihre Idee in eine Zeile.
invalid-text_long = Der Text hat { $length } Zeichen, { $limit } passen hinein. Bitte kürzen Sie ihn.
invalid-reason_empty = Bitte nennen Sie einen Grund. Er geht an die Person, die die Idee hatte.
invalid-question_empty = Bitte schreiben Sie Ihre Frage auf.
invalid-answer_empty = Bitte schreiben Sie Ihre Antwort auf.
invalid-owner_missing = Bitte wählen Sie, wer sich darum kümmert.
invalid-owner_unusable = Diese Person kann sich nicht darum kümmern: ein Gast, ein Bot oder ein deaktiviertes Konto. Bitte wählen Sie jemand anderen.
invalid-due_missing = Bitte wählen Sie einen Tag.
invalid-due_past = Bitte wählen Sie einen Tag ab morgen.
invalid-wake_missing = Bitte wählen Sie den Tag, an dem die Idee wiederkommt.
invalid-wake_past = Bitte wählen Sie einen Tag ab morgen.
invalid-goal_gone = Dieses Ziel gibt es nicht mehr. Bitte wählen Sie ein anderes.
invalid-person_missing = Bitte wählen Sie, wer entscheidet.
invalid-person_same = Das sind Sie selbst. Bitte wählen Sie jemand anderen.
invalid-person_unusable = Ein Gast, ein Bot oder ein deaktiviertes Konto geht hier nicht. Bitte wählen Sie jemand anderen.
invalid-person_cannot_decide = { $name } entscheidet noch nicht über Ideen. Bitte wählen Sie eine Führungskraft oder die Geschäftsleitung.
invalid-somebody_missing = Bitte wählen Sie, wer es hier ist.
invalid-other_missing = Bitte wählen Sie, wer es im anderen Chat ist.
invalid-other_gone = Dieses Konto ist schon verbunden. Bitte öffnen Sie das Formular neu und wählen Sie ein anderes.
invalid-other_both_here = Beide haben ein Konto im selben Chat, deshalb bleiben sie zwei Personen. Bitte wählen Sie jemand anderen.
invalid-language_missing = Bitte wählen Sie eine Sprache.
invalid-weekday_missing = Bitte wählen Sie einen Tag.
invalid-time_wrong = Bitte wählen Sie eine Uhrzeit wie 08:30.
invalid-channel_not_joined = In #{ $channel } kann ich nicht schreiben. Laden Sie mich dort zuerst ein: /invite @Gegenstrom

refused-invalid = { $what } Bitte wählen Sie noch einmal.
typed-line = Sie haben geschrieben:

teams-answered-in-chat = Ich habe Ihnen in unserem Chat geantwortet, weil es nicht alle sehen müssen.
teams-no-chat = Das kann ich nur Ihnen beantworten, und Ihnen kann ich noch nicht schreiben. Fügen Sie Gegenstrom in Teams zu Ihren Apps hinzu und fragen Sie mich dann noch einmal.
teams-shortened = Was Sie geschrieben haben, passt nicht ganz auf diese Karte. Der Anfang jedes Textes steht noch da: bitte kürzen Sie ihn.
name-overheard = Ihr Name wird gezeigt, denn Sie haben das geschrieben, wo alle es lesen konnten. Soll er verdeckt bleiben, reichen Sie die Idee in unserem eigenen Chat ein.
