refused-loop_which = Bitte nennen Sie das Ziel, zum Beispiel „strategie kreislauf G-2“. Alle Ziele zeigt „strategie“.
