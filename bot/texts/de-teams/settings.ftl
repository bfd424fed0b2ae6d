setup-invite = Ich kann in Teams schreiben, die die App haben. Fehlt ein Kanal, füge Gegenstrom zuerst unter Apps zu seinem Team hinzu.
setup-done-next = Als Nächstes: Reich selbst die erste Idee ein und zeig deinem Team, wie es geht: „idee“ und eine Zeile an mich, oder @Gegenstrom idee im Kanal.
