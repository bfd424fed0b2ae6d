## Hinweise: erledigt, und wie es weitergeht

notice-shared = Danke, I-{ $number } ist angekommen: „{ $title }“. Du bekommst eine Nachricht, wer bis wann entscheidet.
notice-saved = Gespeichert. Die Karten von I-{ $number } werden gerade aktualisiert.
notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Mit /idee kannst du sie jederzeit neu einreichen.
notice-settings_saved = Gespeichert. Die Einstellungen gelten ab sofort.
notice-language_saved = Gespeichert. Ab jetzt schreibe ich dir so.
notice-left_alone = Es wurde nichts geändert.
notice-passed_on = Über I-{ $number } entscheidet jetzt { $to }. Wer die Idee hatte, weiß Bescheid.
notice-answered = Danke, deine Antwort zu I-{ $number } ist unterwegs, und die Uhr läuft weiter.
notice-supported = Du unterstützt jetzt I-{ $number } { $title }. Ein weiterer Klick nimmt es zurück.
notice-support_back = Deine Unterstützung für I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick gibt sie wieder.
notice-help_offered = Danke, dass du bei I-{ $number } { $title } helfen willst. Wer entscheidet, sieht deinen Namen. Ein weiterer Klick nimmt das Angebot zurück.
notice-help_back = Dein Hilfsangebot zu I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick macht es wieder.
notice-decided = I-{ $number }: { $verdict }. Wer die Idee hatte, erfährt es sofort.
notice-resent = Ist wieder unterwegs an { $where }.
notice-marked_arrived = Als angekommen vermerkt. Es gibt nichts mehr zu tun.
notice-let_go = Von der Liste genommen. Es gibt nichts mehr zu tun.
notice-linked = Verbunden: Alles von { $name }, hier und in { $where }, gehört jetzt zu einer Person.
notice-link_unknown = Dieser Code passt nicht. Er ist abgelaufen, schon benutzt oder kommt aus einem Unternehmen, das mit diesem nicht verbunden ist. Einen neuen gibt es mit „gegenstrom verbinden“ im anderen Chat.
