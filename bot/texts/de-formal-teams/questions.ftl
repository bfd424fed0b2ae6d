refused-question_unknown = Eine Frage Q-{ $number } finde ich bei Ihnen nicht. Ihre Fragen zeigt „strategie fragen“.
refused-may_not_answer = Fragen zur Strategie beantwortet die Geschäftsleitung. Sollten Sie dazugehören, kann ein Admin Sie in den Einstellungen eintragen.
