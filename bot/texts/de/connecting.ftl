## Was zusammengehört: Verbindungen, dazugeholte Personen, öffentliche Fragen

button-connect = Verbinden
button-disconnect = Verbindung lösen
button-take_out = Rückgängig machen
button-ask_publicly = Fragen
form-connect_idea-title = I-{ $number } verbinden
form-connect_measure-title = M-{ $number } verbinden
field-similar = Gehört davon etwas dazu?
similar-none = Nichts davon
field-thing = Oder eine andere Idee oder Maßnahme
field-thing-example = I-15 oder M-7
field-thing-hint = Die Nummer: I-15 ist eine Idee, M-7 eine Maßnahme.
field-guest = Wer sollte davon wissen?
field-guest-hint = Die Person bekommt die Idee oder Maßnahme mit deinem Grund und entscheidet selbst, ob sie mitmacht.
field-why = Warum passt das zusammen?
field-why-example = Beides braucht dieselbe Kundenliste.
field-why-hint = Alle Beteiligten lesen das genau so, wie du es schreibst.

invalid-connect_nothing = Bitte wähle oder schreib mindestens eines: eine Idee, eine Maßnahme oder eine Person.
invalid-connect_unknown = Eine Idee oder Maßnahme { $words } gibt es nicht. Bitte schreib sie so: I-15 oder M-7.
invalid-connect_hidden = { $what } wurde zurückgezogen und lässt sich deshalb nicht verbinden. Bitte wähle etwas anderes.
invalid-connect_itself = Das ist { $what } selbst. Bitte wähle etwas anderes.
invalid-connect_already = { $by } hat das am { $on } schon mit { $what } verbunden. Bitte wähle etwas anderes.
invalid-guest_missing = Bitte wähle eine Person.
invalid-guest_unusable = Einen Gast, einen Bot oder ein deaktiviertes Konto kannst du nicht dazuholen. Bitte wähle jemand anderen.
invalid-guest_self = Das bist du selbst, und du weißt ja schon davon. Bitte wähle jemand anderen.
invalid-guest_keeps = { $name } weiß schon davon und kümmert sich selbst darum. Bitte wähle jemand anderen.
invalid-guest_already = { $by } hat { $name } am { $on } schon dazugeholt. Bitte wähle jemand anderen.
invalid-why_empty = Bitte sag in einem Satz, warum. Alle Beteiligten lesen ihn.
refused-connection_gone = Das ist schon rückgängig gemacht, deshalb wurde nichts geändert.
refused-connection_not_yours = Rückgängig machen kann das nur { $by }. Wenn es nicht passt, schreib { $by } gern direkt.

notice-connected = { $what } ist jetzt verbunden mit { $with }. Alle Beteiligten erfahren davon. Rückgängig machen kannst du es in unserem Chat.

connection-told = { $by } meint, das gehört zusammen:
connection-made = Du hast das verbunden:
connection-undone = Du hast diese Verbindung gelöst:
connection-stands = Die Verbindung steht auf beiden Karten. Vielleicht sprecht ihr einmal miteinander.
connection-gone = Auf den Karten steht sie nicht mehr.
introduction-told = { $by } hat { $name } dazugeholt:
introduction-made = Du hast { $name } dazugeholt:
introduction-undone = { $name } ist hier nicht mehr dabei:
introduction-stands = { $name } weiß Bescheid und liest deinen Grund.
introduction-stands-told = { $name } weiß Bescheid. Vielleicht sprecht ihr einmal miteinander.
introduction-gone = Auf der Karte steht der Name nicht mehr.
brought-in = { $by } hätte dich gern dabei:
brought-in-next = Sieh es dir an. Ob du mitmachst, entscheidest du.
card-connected = Verbunden mit { $what }
card-guests = Dazugeholt: { $names }

## Hilfe bei einer Maßnahme

notice-help_measure = Danke, dass du bei M-{ $number } { $title } helfen willst. { $owner } weiß Bescheid und meldet sich bei dir.
notice-help_measure_already = { $owner } weiß schon, dass du bei M-{ $number } { $title } helfen willst.
notice-help_measure_own = Um M-{ $number } { $title } kümmerst du dich selbst. Wenn etwas im Weg steht, sag es auf der Karte.
refused-measure_over = M-{ $number } { $title } ist vorbei, da gibt es nichts mehr zu helfen.
help-offered = { $by } kann bei deiner Maßnahme helfen:
help-offered-next = Der Name steht auf der Karte. Mit einer kurzen Nachricht kommt es in Gang.

## Eine Frage, die alle lesen

form-public_question-title = Frage zu I-{ $number }
field-public_question = Deine Frage
field-public_question-example = Hat das schon jemand in einer anderen Filiale probiert?
field-public_question-hint = Sie steht mit deinem Namen in der Diskussion zur Idee, und alle können antworten. Wer die Idee hatte, erfährt persönlich davon.
notice-asked_publicly = Deine Frage zu I-{ $number } steht in der Diskussion, und wer die Idee hatte, weiß Bescheid.
notice-asked_nowhere = Deine Frage zu I-{ $number } ist notiert, und wer die Idee hatte, weiß Bescheid. Die Idee hat noch keine Karte in einem Kanal, deshalb gibt es noch keine Diskussion dazu.
public-question = { $by } fragt zu I-{ $number }:
public-question-told = { $by } fragt zu deiner Idee, und alle können es lesen:
