refused-export_not_yours = Exportieren können Führungskräfte, Geschäftsleitung und Admins. Alle Ideen zeigt „idee liste“.
refused-export_elsewhere = In Teams kann ich keine Dateien senden. Ein Admin bekommt die Datei mit python -m bot export.
help-gegenstrom-export-what = gegenstrom export
