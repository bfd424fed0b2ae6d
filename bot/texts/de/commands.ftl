## Befehle und Kurzbefehle, wie Slack sie auflistet

command-idea-about = Idee einreichen oder Ideen ansehen
command-idea-hint = [deine Idee in einer Zeile | meine | liste | suche Wörter | 42 | folge 42 | verbinde 42 | frage 42 | kombiniere 42 57 | trenne 57 | hilfe]
command-idee-about = Idee einreichen oder Ideen ansehen
command-idee-hint = [deine Idee in einer Zeile | meine | liste | suche Wörter | 42 | folge 42 | verbinde 42 | frage 42 | kombiniere 42 57 | trenne 57 | hilfe]
command-review-about = Ansehen, was auf eine Entscheidung wartet
command-review-hint = [42 | hilfe]
command-strategy-about = Zielbild, Ziele und eigene Fragen an die Geschäftsleitung ansehen
command-strategy-hint = [G-2 | kreislauf G-2 | fragen | verlauf | senden | updates | montag | überprüfung | bearbeiten | hilfe]
command-strategie-about = Zielbild, Ziele und eigene Fragen an die Geschäftsleitung ansehen
command-strategie-hint = [G-2 | kreislauf G-2 | fragen | verlauf | senden | updates | montag | überprüfung | bearbeiten | hilfe]
command-measure-about = Meine Maßnahmen ansehen, und was aus angenommenen Ideen geworden ist
command-measure-hint = [meine | liste | erledigt | 7 | 7 protokoll | neu 42 | folge 7 | verbinde 7 | hilfe]
command-massnahme-about = Meine Maßnahmen ansehen, und was aus angenommenen Ideen geworden ist
command-massnahme-hint = [meine | liste | erledigt | 7 | 7 protokoll | neu 42 | folge 7 | verbinde 7 | hilfe]
command-gegenstrom-about = Einstellungen, deine Sprache, Abwesenheit und Ruhezeiten, Hilfe
command-gegenstrom-hint = [einstellungen | ich | abwesend | ruhezeiten | pause | neuigkeiten | sprache | verbinden | region | einrichten | konten | probleme | hilfe]
shortcut-turn-into-idea = Zur Idee machen

## Die App selbst

app-description = Ideen nach oben, Strategie nach unten: Ideen teilen, per Knopf entscheiden, montags der Wochenrückblick.
shortcut-turn-into-idea-about = Diese Nachricht als Idee teilen, mit einem Link zurück zu ihr.
typed-line = Du hast geschrieben:
refused-invalid = { $what } Bitte wähle noch einmal.
