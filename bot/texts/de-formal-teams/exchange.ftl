notice-export_coming = Die Excel-Datei kommt gleich in unseren Chat. Teams fragt Sie dort, ob sie in Ihrem OneDrive gespeichert werden darf.
