refused-question_unknown = Eine Frage Q-{ $number } finde ich bei Ihnen nicht. Ihre Fragen zeigt „strategie fragen“.
refused-may_not_answer = Fragen zur Strategie beantwortet die Geschäftsleitung. Wenn Sie dazugehören, bitten Sie jemanden aus der Administration, Sie in den Einstellungen einzutragen.
