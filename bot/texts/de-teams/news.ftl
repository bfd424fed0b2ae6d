notice-followed_in_vain = Du folgst jetzt { $title }. Noch hörst du nichts davon, weil du „Nur von meinen eigenen“ gewählt hast. Das änderst du mit „gegenstrom neuigkeiten“.
