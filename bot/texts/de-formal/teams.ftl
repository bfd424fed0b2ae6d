teams-answered-in-chat = Ich habe Ihnen in unserem Chat geantwortet, weil es nicht alle sehen müssen.
teams-no-chat = Das kann ich nur Ihnen beantworten, und Ihnen kann ich noch nicht schreiben. Fügen Sie Gegenstrom in Teams zu Ihren Apps hinzu und fragen Sie mich dann noch einmal.
teams-shortened = Was Sie geschrieben haben, passt nicht ganz auf diese Karte. Der Anfang jedes Textes steht noch da: bitte kürzen Sie ihn.
teams-file-answered = Das haben Sie schon beantwortet.
teams-file-failed = Die Datei ist nicht dort angekommen, wo Teams sie haben wollte. Bitte fragen Sie noch einmal danach.
teams-file-there = Die Datei liegt jetzt in Ihrem OneDrive.
