## Das Zielbild, gelesen

strategy-version = Version { $version }, seit { $since }
strategy-none-leader = Es gibt noch keine Ziele. Fang mit einem Satz zur Vision oder mit einem ersten Ziel an; sobald du speicherst, lesen es hier alle.
goal-indicator = woran wir es sehen: { $indicator }
goal-target = Zielwert { $target }
goal-until = bis { $until }
goal-means = Was das für uns heißt
goal-news = { $by } dazu am { $on }:
goal-best = Ideen mit der meisten Unterstützung
goal-retired = Am { $on } beendet. Seine Ideen und Maßnahmen bleiben lesbar.
measures-of-goal = Maßnahmen zu { $goal }
measures-of-goal-none = Aus diesem Ziel ist noch keine Maßnahme entstanden. Wird eine Idee dazu angenommen, steht ihre Maßnahme hier.
list-goal = Ideen zu { $goal }
list-goal-empty = Zu diesem Ziel gibt es noch keine Ideen. Deine kann die erste sein.
card-moved = hat unser Zielbild verändert (Version { $version })
card-measure-stopped = M-{ $number }: { $title } · { $owner } · beendet
button-goal = Was heißt das für uns?
button-ask_about_goal = Frage / Einwand
button-goal_ideas = Ideen
button-goal_measures = Maßnahmen
button-edit_picture = Bearbeiten
button-history = Verlauf
button-strategy = Zielbild

## Bearbeiten

editor-title = Zielbild bearbeiten
editor-lead = Jedes Speichern ergibt eine neue Version. Die alten bleiben lesbar.
editor-saved = Gespeichert als Version { $version }. Ab jetzt sehen es alle.
editor-no-vision = Es gibt noch keinen Satz zur Vision.
editor-no-goals = Es gibt noch keine Ziele. Bis zu sieben haben Platz; drei bis fünf merkt man sich leichter.
button-edit_vision = Vision ändern
button-add_goal = Ziel hinzufügen
button-edit_goal = Ändern
button-retire_goal = Beenden
button-retire = Beenden

## Formulare dazu

form-vision-title = Vision
form-goal-title = G-{ $number } ändern
form-new-goal-title = Neues Ziel
form-retire-title = G-{ $number } beenden
field-vision = Wo wollen wir hin?
field-vision-hint = Ein Satz, höchstens zwei kurze.
field-vision-example = 2030 kauft die ganze Region ihr Brot bei uns, im Laden oder mit dem Handy.
field-goal-title = Das Ziel in einer Zeile
field-goal-title-example = Unsere Stammkundschaft kommt zweimal im Monat wieder
field-description = Was heißt das für uns?
field-description-example = Wer oft kommt, ist uns mehr wert, als wer einmal kommt. Wir wollen diese Menschen kennen und ihnen einen Grund geben wiederzukommen.
field-goal-owner = In wessen Hand liegt es?
field-goal-owner-hint = Eine Führungskraft oder jemand aus der Geschäftsleitung. Neue Ideen zu diesem Ziel gehen an diese Person.
field-goal-owner-elsewhere = Zurzeit { $name }, ohne Konto hier. Bleibt das Feld leer, ändert sich daran nichts.
field-indicator = Woran sehen wir, dass wir es schaffen?
field-indicator-example = Besuche unserer Stammkundschaft im Monat
field-target = Welchen Wert wollen wir erreichen?
field-target-example = 2,0
field-until = Bis wann?
field-note-picture = Was ändert sich, und warum?
field-note-picture-example = Stammkundschaft zuerst: Die Umfrage im Herbst hat gezeigt, wie viele wir verlieren.
field-note-picture-hint = Im Verlauf lesen es alle. Wer eine Idee hatte, die dazu geführt hat, bekommt es als Nachricht.
field-moved = Ideen, die dazu geführt haben
field-moved-hint = Die Nummern, falls es welche gibt: I-42, I-7. Wer die Ideen hatte, erfährt davon.
field-move_to = Was wird aus den offenen Ideen?
field-move_to-hint = Wer eine Idee hatte, erfährt das neue Ziel. Offene Entscheidungen gehen an die Person, in deren Hand es liegt; die Termine bleiben.
field-measures = Was wird aus den Maßnahmen?
field-measures-hint = Enden sie, erfahren es die Verantwortlichen sofort, mit deiner Begründung.
retire-nothing = Dazu ist keine Idee und keine Maßnahme offen.
retire-open = Noch offen: { $ideas ->
    [0] keine Ideen
    [0] keine Ideen
    [one] 1 Idee
   *[other] { $ideas } Ideen
}, { $measures ->
    [0] keine Maßnahmen
    [0] keine Maßnahmen
    [one] 1 Maßnahme
   *[other] { $measures } Maßnahmen
}.
retire-none = Sie laufen ohne Ziel weiter
retire-go-on = Sie laufen weiter
retire-stop = Sie enden

## Versionen

history-title = Wie sich unser Zielbild verändert hat
history-none = Es gibt noch keine Version. Die erste entsteht, sobald die Geschäftsleitung eine Vision oder ein Ziel speichert.
history-count = { $total ->
    [one] 1 Version
   *[other] { $total } Versionen
}
version-number = Version { $version } · { $on }
version-by = von { $by }
version-by-nobody = über die Kommandozeile
version-moved-by = angestoßen von { $ideas }
version-no-note = ohne Begründung
version-title = Zielbild, Version { $version }
version-ideas = Ideen, die dazu geführt haben
button-all-versions = Alle Versionen
button-version = Version ansehen

## Was andere erfahren

moved-lead = Deine Idee hat unser Zielbild verändert: { $by } hat sie bei Version { $version } genannt.
moved-question = Wenn die Geschäftsleitung allen erzählt, was sich verändert hat: Darf dein Name dabei fallen?
moved-named = Dein Name fällt, wenn die Geschäftsleitung erzählt, was sich verändert hat. Hier kannst du es dir anders überlegen.
moved-not-named = Dein Name fällt nicht. Hier kannst du es dir anders überlegen.
moved-sealed = Dein Name ist verdeckt: Er fällt nicht, was auch immer von der Idee erzählt wird.
button-name_me = Ja, mit Namen
button-not_me = Lieber nicht
news-goal-moved = { $by } hat das Ziel „{ $before }“ beendet. Deine Idee gehört jetzt zu diesem Ziel: { $goal }
news-measure-stopped = { $by } hat eine Maßnahme beendet, weil es ihr Ziel „{ $goal }“ nicht mehr gibt: { $measure }

## Freundliches Nein

refused-leaders_only = Das Zielbild ändert nur die Geschäftsleitung. Wer dazugehört, zeigt /gegenstrom.
refused-goals_full = Es gibt schon { $limit } Ziele, und mehr behält niemand im Kopf. Beende zuerst eines mit /strategie bearbeiten.
refused-last_goal = Das ist das einzige Ziel, deshalb bleibt es. Füge zuerst ein anderes hinzu oder ändere dieses.
refused-goal_changed = G-{ $number } hat inzwischen jemand geändert oder beendet. Bitte kopiere deinen Text, schließ dieses Formular und öffne es neu.
refused-vision_changed = Die Vision hat inzwischen jemand geändert. Bitte kopiere deinen Text, schließ dieses Formular und öffne es neu.
refused-retiring_meanwhile = Über I-{ $number } ist gerade entschieden worden, deshalb wurde nichts beendet. Bitte schick das Formular noch einmal ab.
refused-version_unknown = Eine Version { $number } gibt es nicht. Alle zeigt /strategie verlauf.
refused-sealed_not_named = Dein Name ist bei I-{ $number } verdeckt, deshalb fällt er nicht.
invalid-vision_empty = Bitte schreib die Vision in einen Satz.
invalid-goal_title_empty = Bitte schreib das Ziel in eine Zeile.
invalid-description_empty = Bitte sag in ein, zwei Sätzen, was das für uns heißt.
invalid-note_empty = Bitte sag, was sich ändert und warum. Im Verlauf lesen es alle.
invalid-owner_no_manager = { $name } ist weder Führungskraft noch Geschäftsleitung. Bitte wähle eine Person, auf die das zutrifft.
invalid-indicator_missing = Bitte sag, was gemessen wird, oder lass Wert und Tag leer.
invalid-until_wrong = Bitte wähle einen Tag.
invalid-until_past = Bitte wähle einen Tag ab morgen.
invalid-moved_unknown = Diese Ideen kenne ich nicht: { $names }. Nummern sehen so aus: I-42, I-7.
invalid-moved_many = Bitte höchstens { $limit } Ideen.
invalid-move_to_missing = Zu diesem Ziel sind inzwischen Ideen eingegangen. Bitte schließ dieses Formular und öffne es neu.
invalid-measures_missing = Bitte wähle, was aus den Maßnahmen wird. Fehlt die Frage, schließ dieses Formular und öffne es neu.

## Hilfe

help-strategy = Wohin wir wollen, und wie alle dabei mitreden können.
help-strategy-picture-what = /strategie
help-strategy-picture = das Zielbild: Vision und Ziele, und was daraus geworden ist
help-strategy-goal-what = /strategie G-2
help-strategy-goal = Ziel 2: was es für uns heißt, seine Ideen und Maßnahmen; dort kann man fragen oder eine Idee einreichen
help-strategy-history-what = /strategie verlauf
help-strategy-history = wie sich das Zielbild verändert hat und welche Ideen dazu geführt haben
help-strategy-updates-what = /strategie updates
help-strategy-updates = Strategie-Updates, geplante und erschienene, und was darauf zurückkam
help-strategy-campaign-what = /kampagne
help-strategy-campaign = Fragen, zu denen Ideen gesucht werden
help-strategy-post-what = /strategie senden
help-strategy-post = ein Strategie-Update schreiben; die Geschäftsleitung gibt es frei
help-strategy-questions-what = /strategie fragen
help-strategy-questions = Fragen an die Geschäftsleitung, die auf Antwort warten
help-strategy-asked-what = /strategie fragen
help-strategy-asked = deine Fragen an die Geschäftsleitung und was sie antwortet
help-strategy-review-what = /strategie überprüfung
help-strategy-review = was sich bis zur nächsten Strategie-Überprüfung angesammelt hat
help-strategy-edit-what = /strategie bearbeiten
help-strategy-edit = Vision und Ziele ändern
