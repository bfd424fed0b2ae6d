## Eine Person in zwei Chats

link-title = Konten verbinden
link-where = Schreib diese Zeile innerhalb von { $minutes } Minuten in { $names }. Wo Befehle mit einem Schrägstrich beginnen, gehört einer davor:
link-typed = gegenstrom verbinden { $code }
link-nowhere = Euer Unternehmen nutzt Gegenstrom nur in diesem Chat, es gibt also noch nichts zu verbinden.
link-private = Behalte den Code für dich: Wer ihn eingibt, gilt hier als du.
form-link-title = Konten verbinden
field-link-person = Wer ist es hier?
field-link-other = Und wer ist es im anderen Chat?
field-link-hint = Ideen, Unterstützungen und Entscheidungen von beiden gehören dann einer Person. Das lässt sich nicht rückgängig machen.
button-link = Verbinden
link-nobody = Alle aus euren anderen Chats haben hier schon ein Konto. Es gibt nichts zu verbinden.
