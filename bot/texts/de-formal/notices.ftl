notice-shared = Danke, I-{ $number } ist angekommen: „{ $title }“. Sie bekommen eine Nachricht, wer bis wann entscheidet.
notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Mit /idee können Sie sie jederzeit neu einreichen.
notice-language_saved = Gespeichert. Ab jetzt schreibe ich Ihnen so.
notice-answered = Danke, Ihre Antwort zu I-{ $number } ist unterwegs, und die Uhr läuft weiter.
notice-supported = Sie unterstützen jetzt I-{ $number } { $title }. Ein weiterer Klick nimmt es zurück.
notice-support_back = Ihre Unterstützung für I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick gibt sie wieder.
notice-help_offered = Danke, dass Sie bei I-{ $number } { $title } helfen wollen. Wer entscheidet, sieht Ihren Namen. Ein weiterer Klick nimmt das Angebot zurück.
notice-help_back = Ihr Hilfsangebot zu I-{ $number } { $title } ist zurückgenommen. Ein weiterer Klick macht es wieder.
