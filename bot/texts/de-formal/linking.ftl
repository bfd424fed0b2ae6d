link-where = Schreiben Sie diese Zeile innerhalb von { $minutes } Minuten in { $names }. Wo Befehle mit einem Schrägstrich beginnen, gehört einer davor:
link-nowhere = Ihr Unternehmen nutzt Gegenstrom nur in diesem Chat, es gibt also noch nichts zu verbinden.
link-private = Behalten Sie den Code für sich: Wer ihn eingibt, wird hier für Sie gehalten.
link-nobody = Alle aus Ihren anderen Chats haben hier schon ein Konto. Es gibt nichts zu verbinden.
