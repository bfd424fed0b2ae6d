import-send-it = Schicken Sie mir die Liste hier im Chat als Datei: das Plus unter dem Textfeld, dann Datei anfügen. In Excel: Speichern unter, CSV UTF-8.
import-first-looked = Erst sehe ich sie nur an und ändere nichts: Sie sehen, was aus jeder Zeile würde, und entscheiden dann. Höchstens { $limit } MB.
import-card-working = Das läuft im Hintergrund. Sie erfahren, wenn es fertig ist.
import-file-lost = Ich konnte die Datei nicht holen. Bitte schicken Sie sie noch einmal.
notice-import_reading = Ich sehe mir Ihre Liste an. Was aus ihr würde, steht gleich in unserem Chat, bevor sich etwas ändert.
import-card-again = Bitte noch einmal versuchen. Hilft das nicht, dann kann helfen, wer Gegenstrom bei Ihnen betreibt: Das Protokoll sagt bei Import { $number }, woran es liegt.
invalid-import_failed = Diese Zeile ließ sich nicht übernehmen, und ich sehe nicht, warum. Wer Gegenstrom bei Ihnen betreibt, findet den Grund im Protokoll.
import-card-failed-next = Wer Gegenstrom bei Ihnen betreibt, findet den Grund im Protokoll, bei Import { $number }. Danach bitte die Liste noch einmal schicken: Was schon hier ist, wird ausgelassen.
