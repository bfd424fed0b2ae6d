refused-loop_which = Bitte nenn das Ziel, zum Beispiel „strategie kreislauf G-2“. Alle Ziele zeigt „strategie“.
refused-loop_no_goal = Es gibt noch kein Ziel, also auch keinen Kreislauf. Die Geschäftsleitung legt eines mit „strategie bearbeiten“ an.
help-strategy-loop-what = strategie kreislauf G-2
