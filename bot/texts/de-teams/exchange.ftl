refused-export_not_yours = Exportieren können Führungskräfte, Geschäftsleitung und Admins. Alle Ideen zeigt „idee liste“.
refused-export_old = Dieses Angebot ist von einem anderen Tag, der Name der Datei würde nicht mehr stimmen. „gegenstrom export“ bringt eine neue.
notice-file_left = Gut, es wurde nichts gespeichert. „gegenstrom export“ bringt die Datei noch einmal.
notice-export_coming = Die Excel-Datei kommt gleich in unseren Chat. Teams fragt dich dort, ob sie in deinem OneDrive gespeichert werden darf.
help-gegenstrom-export-what = gegenstrom export
help-gegenstrom-import-what = gegenstrom import
import-card-none-good = Es gibt darin nichts zu übernehmen. Bitte die Zeilen berichtigen und die Datei noch einmal schicken.
refused-import_not_yours = Listen mit Ideen übernehmen Admins. Eine einzelne Idee teilt man mit „idee“ und einer Zeile.
