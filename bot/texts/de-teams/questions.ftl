refused-post_unknown = Dieses Strategie-Update gibt es nicht mehr. Das Zielbild zeigt „strategie“.
refused-question_unknown = Eine Frage Q-{ $number } finde ich bei dir nicht. Deine Fragen zeigt „strategie fragen“.
refused-may_not_answer = Fragen zur Strategie beantwortet die Geschäftsleitung. Solltest du dazugehören, kann dich ein Admin in den Einstellungen eintragen.
refused-already_answered = { $by } hat Q-{ $number } am { $on } schon beantwortet, deshalb wurde nichts geändert. Die Antwort zeigt „strategie frage { $number }“.
