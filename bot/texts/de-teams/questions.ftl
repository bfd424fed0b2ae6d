refused-post_unknown = Dieses Strategie-Update gibt es nicht mehr. Das Zielbild zeigt „strategie“.
refused-question_unknown = Eine Frage Q-{ $number } finde ich bei dir nicht. Deine Fragen zeigt „strategie fragen“.
refused-may_not_answer = Fragen zur Strategie beantwortet die Geschäftsleitung. Wenn du dazugehörst, bitte jemanden aus der Administration, dich in den Einstellungen einzutragen.
refused-already_answered = Q-{ $number } ist schon beantwortet, am { $on } von { $by }. Es wurde nichts geändert. Die Antwort zeigt „strategie frage { $number }“.
