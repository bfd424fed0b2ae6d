## Neuigkeiten von Ideen und Maßnahmen

told-approve = { $by } hat diese Idee angenommen.
told-test = { $by } möchte diese Idee erst erproben.
told-park = { $by } hat diese Idee zurückgestellt.
told-decline = { $by } hat diese Idee abgelehnt.
told-accept = Es geht los: { $owner } kümmert sich darum.
told-change_date = { $by } hat den Termin geändert: Bis { $due } soll es jetzt fertig sein.
told-change = { $by } hat die Maßnahme überprüft und ändert etwas.
told-keep = { $by } hat die Maßnahme überprüft. Es geht weiter wie geplant.
told-progress = { $by } meldet Fortschritte.
told-obstacle = { $by } ist auf ein Hindernis gestoßen.
told-finish = Geschafft. Danke an alle, die dazu beigetragen haben.
told-stop = Die Maßnahme wurde beendet. Das nehmen wir daraus mit:
told-due = fällig { $due }
told-review = nächste Überprüfung { $review }
told-from = Aus { $ideas }
told-because-author = Du hörst das, weil die Idee von dir ist.
told-because-owner = Du hörst das, weil du dich darum kümmerst.
told-because-help = Du hörst das, weil du deine Hilfe angeboten hast.
told-because-support = Du hörst das, weil du die Idee unterstützt.
told-because-follow = Du hörst das, weil du folgst.
button-less = Weniger davon
button-follow = Folgen
button-unfollow = Nicht mehr folgen

## Wie viel davon

news-level-title = Wie viel möchtest du hören?
news-level-hint = Es geht um Ideen von anderen, die du unterstützt, bei denen du hilfst oder denen du folgst. Von deinen eigenen hörst du alles.
news-level-everything = Alles
news-level-results = Nur Ergebnisse
news-level-own = Nur von meinen eigenen
news-level-everything-what = Entscheidungen, Starts, Änderungen und Ergebnisse
news-level-results-what = Was entschieden wurde und was daraus geworden ist
news-level-own-what = Nichts über Ideen von anderen
news-level-now = so ist es jetzt
button-news_level = Wählen
notice-followed = Du folgst jetzt { $title } und hörst von mir, wenn sich etwas tut.
notice-followed_in_vain = Du folgst jetzt { $title }. Noch hörst du nichts davon, weil du „Nur von meinen eigenen“ gewählt hast: /gegenstrom neuigkeiten ändert das.
notice-unfollowed = Du folgst { $title } nicht mehr. Ein Klick auf „Folgen“, und du bist wieder dabei.
