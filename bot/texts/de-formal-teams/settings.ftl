setup-invite = Ich kann in Teams schreiben, die die App haben. Fehlt ein Kanal, fügen Sie Gegenstrom zuerst unter Apps zu seinem Team hinzu.
setup-done-next = Als Nächstes: Reichen Sie selbst die erste Idee ein und zeigen Sie Ihrem Team, wie es geht: „idee“ und eine Zeile an mich, oder @Gegenstrom idee im Kanal.
