queue-none = Auf Sie wartet gerade nichts. Alle Ideen zeigt „idee liste“.
