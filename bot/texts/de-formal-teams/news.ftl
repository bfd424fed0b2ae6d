notice-followed_in_vain = Sie folgen jetzt { $title }. Noch hören Sie nichts davon, weil Sie „Nur von meinen eigenen“ gewählt haben. Das ändern Sie mit „gegenstrom neuigkeiten“.
