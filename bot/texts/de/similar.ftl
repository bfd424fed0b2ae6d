## Ähnliche Ideen, bevor eine abgeschickt wird

form-similar-title = Gibt es das schon?
similar-look = Diese Ideen sagen etwas Ähnliches. Was du geschrieben hast, geht nicht verloren.
similar-words = gleiche Wörter: { $words }
similar-meaning = ähnliche Bedeutung
similar-own = deine eigene Idee
similar-supported = unterstützt du schon
similar-mine = Meine ist anders: teilen
similar-support = Statt meiner Idee I-{ $number } unterstützen
similar-closed = I-{ $number } sagt das schon: meine nicht teilen
similar-again = Meine Idee I-{ $number } sagt das schon: nicht noch einmal teilen
similar-edit = Meine Idee erst noch ändern
similar-words-yes = Meinen Text dort als Kommentar hinzufügen
similar-words-no = Meinen Text nicht hinzufügen
field-instead = Was möchtest du tun?
field-add_words = Wenn du eine andere Idee wählst
field-add_words-hint = Der Kommentar trägt deinen Namen, und alle können ihn lesen.
field-add_words-sealed = Der Kommentar trägt keinen Namen, und alle können ihn lesen.
button-chosen_similar = Weiter
refused-draft_gone = Dein Text ist nicht mehr da: Er wurde schon abgeschickt oder ist zu alt. Bitte teile die Idee noch einmal.
notice-supported_instead = Du unterstützt jetzt I-{ $number } { $title }. Deine eigene Idee wurde nicht geteilt.
notice-supported_instead_words = Du unterstützt jetzt I-{ $number } { $title }, und dein Text steht dort als Kommentar.
notice-said_instead = Dein Text steht jetzt als Kommentar bei I-{ $number } { $title }. Deine eigene Idee wurde nicht geteilt.
notice-left_unsent = Deine Idee wurde nicht geteilt: I-{ $number } { $title } sagt das schon.

## Ähnliche Ideen neben einer, die auf ihre Entscheidung wartet

similar-beside = Ähnliche Ideen:
similar-to = Ähnlich wie { $idea }. Was dasselbe ist, lässt sich zusammenführen; was zusammengehört, verbinden.
similar-none-now = Gerade sagt keine andere Idee etwas Ähnliches wie { $idea }.
button-similar_ideas = Vergleichen

## Zurückgestellte Ideen, die wieder passen

fits-again = { $count ->
    [one] 1 zurückgestellte Idee passt wieder
   *[other] { $count } zurückgestellte Ideen passen wieder
}
fits-update = Wegen des Strategie-Updates U-{ $number } zum Ziel „{ $goal }“. Noch hat sich nichts geändert: Du entscheidest.
fits-campaign = Wegen der Ideenkampagne K-{ $number } zum Ziel „{ $goal }“. Noch hat sich nichts geändert: Du entscheidest.
fits-back = kommt am { $wake } wieder
button-wake = Aufwecken
notice-woken = I-{ $number } { $title } wird wieder geprüft. Wer die Idee hatte, erfährt es.
