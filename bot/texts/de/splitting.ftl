## Aus einer Idee werden zwei

button-split = Aufteilen
button-ask_author = Vorschlagen
button-split_agree = Einverstanden
button-split_refuse = Nicht aufteilen
button-split_back = Zurücknehmen
button-split_undo = Rückgängig machen
button-split_leave = Bei I-{ $number } aussteigen
form-split-title = I-{ $number } aufteilen
field-split-title = Die Idee in einer Zeile
split-first = Was in I-{ $number } bleibt
split-second = Was eine eigene Idee wird
field-split-why = Warum sind das zwei Ideen?
field-split-why-example = Über die Regale lässt sich gleich entscheiden, die Kasse braucht einen Test.
field-split-why-hint = Wer die Idee hatte, liest das genau so, wie du es schreibst. Aufgeteilt wird nur mit diesem Einverständnis.

invalid-split_same = Die beiden Ideen brauchen verschiedene Titel.
refused-may_not_split = Aufteilen kann nur vorschlagen, wer entscheiden darf. Eine eigene Idee lässt sich ändern, und der Rest lässt sich als neue Idee einreichen.
refused-split_decided = I-{ $number } hat den Stand „{ $state }“. Aufteilen lassen sich nur Ideen, über die noch entschieden wird.
refused-split_parts = I-{ $number } wurde aus mehreren Ideen zusammengeführt. In den 14 Tagen danach lassen sie sich wieder trennen. Später lässt sich, was für sich stehen soll, als neue Idee einreichen.
refused-split_left = Wer I-{ $number } hatte, ist nicht mehr hier, also kann auch niemand zustimmen.
refused-split_waits = Für I-{ $number } gibt es den Vorschlag schon, und wer die Idee hatte, ist gefragt.
refused-split_not_author = Antworten kann nur, wer die Idee hatte. Es wurde nichts geändert.
refused-split_lapsed = I-{ $number } ist inzwischen geändert, entschieden oder mit einer anderen Idee zusammengeführt. Der Vorschlag passt nicht mehr.
refused-split_not_done = Diese Idee ist nicht mehr aufgeteilt. Es wurde nichts geändert.
refused-split_too_late = Die 14 Tage, in denen sich das Aufteilen von I-{ $number } rückgängig machen ließ, sind vorbei. Die beiden Ideen lassen sich stattdessen zusammenführen.
refused-split_combined = Eine der beiden Ideen wurde seitdem mit einer anderen zusammengeführt. Das muss zuerst rückgängig gemacht werden.
refused-split_decided_since = Über eine der beiden Ideen wurde seitdem entschieden, deshalb bleiben es zwei.

notice-split_proposed = Wer I-{ $number } hatte, ist jetzt gefragt. Du erfährst die Antwort.
notice-split_done = Aus I-{ $number } sind zwei Ideen geworden: I-{ $number } und I-{ $other }.
notice-split_not_now = I-{ $number } bleibt eine Idee. Wer es vorgeschlagen hat, weiß Bescheid.
notice-split_refused = Wer I-{ $number } hatte, möchte die Idee nicht aufteilen. Es hat sich nichts geändert.
notice-split_unanswered = I-{ $number } bleibt eine Idee, weil auf den Vorschlag, sie aufzuteilen, keine Antwort kam. Es hat sich nichts geändert, und wer entscheidet, kann es jederzeit wieder vorschlagen.
notice-split_back = Zurückgenommen. I-{ $number } bleibt eine Idee.
notice-split_undone = I-{ $number } und I-{ $other } sind wieder eine Idee. I-{ $other } führt zu I-{ $number }.

split-asks = { $by } schlägt vor, aus deiner I-{ $number } zwei Ideen zu machen:
split-asks-again = Zur Erinnerung, weil deine Antwort noch fehlt: { $by } schlägt vor, aus deiner I-{ $number } zwei Ideen zu machen.
split-suggested = Du hast vorgeschlagen, aus I-{ $number } zwei Ideen zu machen:
split-new = Neu: { $title }
split-terms = Wenn du einverstanden bist, gehören beide dir und behalten das Ziel. Wer hinter der Idee steht oder ihr folgt, ist bei beiden dabei und kann wieder aussteigen. Rückgängig machen lässt es sich 14 Tage lang.
split-terms-suggested = Bei Einverständnis gehören beide Ideen derselben Person und behalten das Ziel. Wer hinter der Idee steht oder ihr folgt, ist bei beiden dabei und kann wieder aussteigen. Rückgängig machen lässt es sich 14 Tage lang.
split-open = Die Antwort fehlt noch.
split-open-asked = Das entscheidest du.
split-lapsed = Die Idee ist inzwischen geändert, entschieden oder mit einer anderen zusammengeführt. Der Vorschlag passt nicht mehr.
split-agreed = Das sind jetzt zwei Ideen.
split-separate = Es bleibt eine Idee.
split-unanswered = Es bleibt eine Idee: Es kam keine Antwort. Der Vorschlag lässt sich neu machen.
split-taken_back = Der Vorschlag wurde zurückgenommen. Es bleibt eine Idee.
split-undone = Das wurde rückgängig gemacht. Es ist wieder eine Idee.
split-told-support = Du unterstützt { $idea }. Daraus sind zwei Ideen geworden, und deine Unterstützung zählt für beide.
split-told-help = Du hast bei { $idea } deine Hilfe angeboten. Daraus sind zwei Ideen geworden, und dein Angebot gilt für beide.
split-told-follow = Du folgst { $idea }. Daraus sind zwei Ideen geworden, und du folgst beiden.
help-review-split-what = /idee teile 42
help-review-split = schlägt vor, dass aus einer Idee zwei werden
