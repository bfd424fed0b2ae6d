## Ideen, die aus einer Liste übernommen werden: was zu einer Zeile zu sagen ist

invalid-import_title_empty = Es gibt keinen Titel.
invalid-import_title_long = Der Titel hat { $length } Zeichen, { $limit } passen.
invalid-import_title_no_words = Im Titel steht kein Wort.
invalid-import_title_lines = Der Titel geht über mehrere Zeilen. Bitte in eine schreiben; vielleicht fehlt auch nur ein Anführungszeichen.
invalid-import_problem_long = Das Problem hat { $length } Zeichen, { $limit } passen.
invalid-import_benefit_long = Der Nutzen hat { $length } Zeichen, { $limit } passen.
invalid-import_reason_long = Die Begründung hat { $length } Zeichen, { $limit } passen.
invalid-import_number_long = Die Nummer ist länger als { $limit } Zeichen.
invalid-import_state_unknown = Den Stand „{ $words }“ gibt es nicht. Möglich sind: neu, angenommen, in Erprobung, zurückgestellt, abgelehnt, umgesetzt, zurückgezogen.
invalid-import_created_missing = Es fehlt der Tag, an dem die Idee geteilt wurde.
invalid-import_created_missing_before = Es fehlt der Tag, an dem die Idee geteilt wurde. Entschieden wurde am { $day }, geteilt also spätestens dann.
invalid-import_created_future = { $day } liegt in der Zukunft, da kann die Idee noch nicht geteilt worden sein.
invalid-import_created_old = { $day } liegt zu lange zurück.
invalid-import_decided_as_shared = Der Tag der Entscheidung fehlt, deshalb gilt der Tag der Idee: { $day }.
invalid-import_shared_as_decided = Es fehlt der Tag, an dem die Idee geteilt wurde, deshalb gilt der Tag der Entscheidung: { $day }.
invalid-import_failed = Diese Zeile ließ sich nicht übernehmen, und ich sehe nicht, warum. Wer Gegenstrom bei euch betreibt, findet den Grund im Protokoll.
invalid-import_decided_future = { $day } liegt in der Zukunft, da kann noch nichts entschieden worden sein.
invalid-import_decided_before = Entschieden wurde am { $day }, also bevor die Idee am { $created } geteilt wurde.
invalid-import_wake_past = Wiedervorlage wäre am { $day } gewesen, das ist vorbei.
invalid-import_day_unknown = „{ $words }“ ist kein Tag. Möglich sind: 2024-03-31 oder 31.03.2024.
invalid-import_goal_unknown = Ein Ziel „{ $words }“ gibt es nicht. Möglich sind: die Nummer eines Ziels, sein Titel oder gar nichts. Meint die Spalte etwas anderes, braucht sie einen anderen Namen.
invalid-import_person_twice = Hier heißen mehrere { $name }. Eindeutig ist die Kennung im Chat.
invalid-import_person_long = Der Name ist länger als { $limit } Zeichen.
invalid-import_person_unknown = Hier heißt niemand { $name }. Der Name bleibt bei der Idee.
invalid-import_sealed_unknown = „{ $words }“ ist weder ja noch nein.
invalid-import_not_decided = Begründung und Tag der Entscheidung entfallen, weil nach dem Stand nichts entschieden ist.
invalid-import_columns = Es gibt { $count } Zellen, aber { $expected } Spalten. Vielleicht fehlt ein Anführungszeichen.
invalid-import_quote_open = Ein Anführungszeichen wird geöffnet und nie geschlossen. Ab hier ist nichts mehr zu lesen.
invalid-import_quote_stray = Mitten in einer Zelle steht ein Anführungszeichen. Innerhalb von Anführungszeichen muss es doppelt stehen.
invalid-import_there = Das ist schon I-{ $number }.
invalid-import_twice_in_file = Das ist schon Zeile { $line }.
import-result-new = neu
import-result-twice = schon da
import-result-wrong = nicht übernommen
import-column-line = Zeile
import-column-result = Ergebnis
import-column-idea = Idee
import-column-remark = Bemerkung
import-looked = { $name }: { $lines } Zeilen. { $good } { $good ->
        [one] Idee ist
       *[other] Ideen sind
    } neu, { $twice } schon da, { $wrong } { $wrong ->
        [one] lässt
       *[other] lassen
    } sich nicht übernehmen.
import-open = { $count ->
        [one] 1 Idee ist noch offen und wartet
       *[other] { $count } Ideen sind noch offen und warten
    } in der Liste der Entscheidungen; niemand wird gefragt oder erinnert.
import-strangers = Hier nicht bekannt: { $count } { $count ->
        [one] Person
       *[other] Personen
    }. { $count ->
        [one] Der Name bleibt
       *[other] Die Namen bleiben
    } bei den Ideen.
import-aside = Nicht beachtete Spalten: { $names }.
import-line = Zeile { $line }: { $remark }
import-more-lines = ... und { $count } weitere. --report DATEI schreibt jede Zeile in eine Tabelle.
import-dry = Es wurde nichts geändert. Ohne --dry-run werden die neuen Ideen übernommen.
import-nothing = Es wurde nichts übernommen.
import-done = Import { $number }: { $count ->
        [one] 1 Idee, I-{ $first }.
       *[other] { $count } Ideen, I-{ $first } bis I-{ $last }.
    } Rückgängig machen: python -m bot import undo { $number }
import-undone = Import { $number } ist rückgängig gemacht: { $count } Ideen sind wieder weg.
import-kept = { $count ->
        [one] 1 ist geblieben, weil seitdem etwas mit ihr geschehen ist: { $names }.
       *[other] { $count } sind geblieben, weil seitdem etwas mit ihnen geschehen ist: { $names }.
    }
import-unknown = Einen Import { $number } gibt es nicht.
import-undone-before = Import { $number } wurde schon rückgängig gemacht.
import-none = Es wurde noch nie etwas übernommen.
import-list = Import { $number }: { $name }, { $at }, { $count } Ideen
import-list-undone = Import { $number }: { $name }, { $at }, rückgängig gemacht, { $count } Ideen geblieben
import-file_empty = In dieser Datei steht nichts. Vielleicht ist es die falsche; bitte nachsehen und die richtige nehmen.
import-file_excel = Das ist eine Excel-Datei. Bitte in Excel über Datei, Speichern unter, CSV UTF-8 speichern und diese Datei nehmen.
import-file_binary = Das ist keine Tabelle in Textform. Bitte als CSV speichern und diese Datei nehmen.
import-file_encoding = Die Buchstaben dieser Datei sind nicht lesbar. Bitte als CSV in UTF-8 speichern.
import-file_large = Diese Datei ist größer als { $limit } MB. Bitte in Teilen übernehmen.
import-file_no_title = Es gibt keine Spalte für den Titel. Die erste Zeile muss die Spalten nennen: Titel, Problem, Nutzen, Ziel, Autor, verdeckt, Stand, geteilt am, entschieden am, entschieden von, Begründung, Wiedervorlage, Nummer. Nötig sind nur der Titel und der Tag, an dem die Idee geteilt wurde.

## Tabellen

table-ideas = Ideen
table-measures = Maßnahmen
table-decisions = Entscheidungen
table-yes = ja
table-no = nein
table-number = Nummer
table-title = Titel
table-problem = Problem
table-benefit = Nutzen
table-goal = Ziel
table-author = Geteilt von
table-sealed = Name verdeckt
table-state = Stand
table-created = Geteilt am
table-decided = Entschieden am
table-decided_by = Entschieden von
table-reason = Begründung
table-wake = Kommt zurück am
table-due = Fällig
table-reviewer = Entscheidet
table-supporters = Unterstützungen
table-helpers = Können helfen
table-comments = Kommentare
table-campaign = Ideenkampagne
table-update = Strategie-Update
table-success = Erfolg zeigt sich an
table-owner = Zuständig
table-accepted = Zugesagt am
table-review = Nächste Überprüfung
table-obstacle = Hindernis
table-result = Ergebnis
table-begun = Begonnen am
table-ended = Beendet am
table-lines = Zeilen
table-line = Zeile
table-remark = Bemerkung
table-idea = Idee
table-verdict = Entscheidung

table-numbers = Zahlen
table-counted = Kennzahl
table-start = Von
table-end = Bis
table-value = Wert
table-basis = Von so vielen Ideen
counted-people = Menschen, die mitmachen können
counted-ideas = Ideen
counted-per_hundred = Ideen je 100 Menschen
counted-participation = Anteil der Menschen, die Ideen hatten, in Prozent
counted-answer = Arbeitstage bis zur ersten Antwort (Median)
counted-decision = Arbeitstage bis zur Entscheidung (Median)
counted-implementation = Tage bis zur Umsetzung (Median)
counted-implemented = Umgesetzte Ideen
counted-share = Anteil der abgeschlossenen Ideen, die umgesetzt wurden, in Prozent
counted-retired = Frühere Ziele
counted-none_fits = Kein Ziel passt

## Exporte im Chat

export-title = Export vom { $day }
export-sealed = Verdeckte Namen stehen nicht darin. Zurückgezogene Ideen fehlen.
notice-export_coming = Die Excel-Datei kommt gleich in unseren Chat.
refused-export_not_yours = Exportieren können Führungskräfte, Geschäftsleitung und Admins. Alle Ideen zeigt /idee liste.
refused-export_old = Dieses Angebot ist von einem anderen Tag, der Name der Datei würde nicht mehr stimmen. /gegenstrom export bringt eine neue.
notice-file_left = Gut, es wurde nichts gespeichert. /gegenstrom export bringt die Datei noch einmal.
help-gegenstrom-export-what = /gegenstrom export
help-gegenstrom-export = alle Ideen, Maßnahmen, Entscheidungen und Zahlen als Excel-Datei

## Importe im Chat

help-gegenstrom-import-what = /gegenstrom import
help-gegenstrom-import = eine Liste mit Ideen von anderswo übernehmen, mit Vorschau
form-import-title = Ideen übernehmen
field-import-file = Die Liste als CSV
button-look_at_list = Ansehen
import-these = { $count ->
        [one] Diese Idee übernehmen
       *[other] Diese { $many } Ideen übernehmen
    }
button-leave_list = Abbrechen
button-undo_import = Rückgängig machen
button-date_list = Ohne Tag: heute eintragen
button-stop_import = Anhalten
button-go_on_importing = Noch einmal versuchen
import-the-rest = Den Rest übernehmen
import-what = Eine Liste mit Ideen aus einer Tabelle oder einem anderen Werkzeug. In Excel: Speichern unter, CSV UTF-8.
import-send-it = Schick mir die Liste hier im Chat als Datei: das Plus unter dem Textfeld, dann Datei anfügen. In Excel: Speichern unter, CSV UTF-8.
import-columns = Die erste Zeile nennt die Spalten. Nötig sind Titel und „geteilt am“, außerdem verstehe ich Problem, Nutzen, Ziel, geteilt von, verdeckt, Stand, entschieden am, entschieden von, Begründung, kommt zurück am und Nummer.
import-first-looked = Erst sehe ich sie nur an und ändere nichts: Du siehst, was aus jeder Zeile würde, und entscheidest dann. Höchstens { $limit } MB.
import-day = Ideen ohne Tag gelten als am { $day } geteilt, oder am Tag der Entscheidung, wenn der früher war.
import-undated = { $count ->
        [one] Bei 1 Zeile fehlt nur der Tag. Sie kann als heute geteilt gelten. Was früher entschieden wurde, gilt als am Tag der Entscheidung geteilt.
       *[other] Bei { $count } Zeilen fehlt nur der Tag. Sie können als heute geteilt gelten. Was früher entschieden wurde, gilt als am Tag der Entscheidung geteilt.
    }
import-title-received = Eine Liste ist angekommen
import-title-looked = Was aus dieser Liste würde
import-title-unreadable = Diese Datei kann ich nicht lesen
import-title-left = Diese Liste wurde nicht übernommen
import-title-wanted = Die Ideen werden übernommen
import-title-done = Die Liste ist übernommen
import-title-undoing = Der Import wird rückgängig gemacht
import-title-undone = Der Import ist rückgängig gemacht
import-title-stopped = Der Import ist angehalten
import-title-failed = { $during ->
        [received] Diese Liste konnte ich nicht ansehen
        [undoing] Noch ist nicht alles rückgängig gemacht
       *[other] Noch ist nicht alles übernommen
    }
import-card-dry = Bisher wurde nichts geändert. Von übernommenen Ideen bekommt niemand eine Nachricht.
import-card-none-good = Es gibt darin nichts zu übernehmen. Bitte die Zeilen berichtigen und die Liste mit /gegenstrom import noch einmal schicken.
import-card-failed = { $count ->
        [one] Zeile { $names } ließ sich nicht übernehmen, und ich sehe nicht, warum.
       *[other] Diese Zeilen ließen sich nicht übernehmen, und ich sehe nicht, warum: { $names }.
    }
import-card-failed-next = Wer Gegenstrom bei euch betreibt, findet den Grund im Protokoll, bei Import { $number }. Danach bitte die Liste noch einmal schicken: Was schon hier ist, wird ausgelassen.
import-card-working = Das läuft im Hintergrund. Du erfährst, wenn es fertig ist.
import-card-done = { $count ->
        [one] 1 Idee ist jetzt hier: I-{ $first }.
       *[other] { $count } Ideen sind jetzt hier, von I-{ $first } bis I-{ $last }.
    } Was noch offen ist, wartet in der Liste der Entscheidungen.
import-card-so-far = { $count ->
        [one] 1 Idee ist schon hier.
       *[other] { $count } Ideen sind schon hier.
    }
import-card-rest = Der Rest der Liste ist nicht übernommen.
import-card-until = Der Rest lässt sich noch übernehmen, bis die Liste eine Woche alt ist.
import-card-stuck = Ich habe es mehrmals versucht und komme nicht weiter. Es ist nichts verloren.
import-card-again = Bitte noch einmal versuchen. Hilft das nicht, dann kann helfen, wer Gegenstrom bei euch betreibt: Das Protokoll sagt bei Import { $number }, woran es liegt.
import-card-list-gone = Die Liste selbst ist nicht mehr da. Bitte noch einmal mit /gegenstrom import schicken: Was schon hier ist, wird dabei ausgelassen.
import-card-undone = Was aus dieser Liste kam, ist wieder weg.
import-more = { $count ->
        [one] Eine weitere Zeile steht in der Datei darüber.
       *[other] { $count } weitere Zeilen stehen in der Datei darüber.
    }
import-all-lines = Was aus jeder Zeile würde
import-all-lines-how = Bei Zeilen, die sich nicht übernehmen lassen, steht der Grund und was zu tun ist. Wo ein Tag fehlte, steht, welcher gilt. Zeilen ohne Fehler stehen auch darin.
import-file-lost = Ich konnte die Datei nicht holen. Bitte schick sie noch einmal.
notice-import_reading = Ich sehe mir deine Liste an. Was aus ihr würde, steht gleich in unserem Chat, bevor sich etwas ändert.
refused-import_not_yours = Listen mit Ideen übernehmen Admins. Eine einzelne Idee teilt man, indem man sie hinter /idee schreibt.
refused-import_unknown = Diese Liste kenne ich nicht mehr.
refused-import_settled = Mit dieser Liste ist es schon weitergegangen, oder sie ist nicht mehr da. Wie es steht, zeigt ihre Karte.
refused-import_large = Diese Datei ist größer als { $limit } MB. Bitte in Teilen übernehmen.
confirm-undo_import-title = { $number ->
        [one] Diese Idee wieder wegnehmen?
       *[other] Diese { $number } Ideen wieder wegnehmen?
    }
confirm-undo_import-text = Ideen, mit denen seitdem hier etwas geschehen ist, bleiben.
confirm-undo_import-yes = Rückgängig machen
import-no-scope = Hier darf ich noch keine Dateien lesen. Dafür muss die App mit dem aktuellen Manifest neu installiert werden. Danach nehme ich die Liste gern.
