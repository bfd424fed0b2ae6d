refused-update_writers_only = Strategie-Updates schreiben Führungskräfte und Geschäftsleitung. Sollten Sie dazugehören, kann ein Admin Sie in den Einstellungen eintragen.
