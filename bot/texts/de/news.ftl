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
told-because-author = Du hörst davon, weil die Idee von dir ist.
told-because-owner = Du hörst davon, weil du dich darum kümmerst.
told-because-help = Du hörst davon, weil du deine Hilfe angeboten hast.
told-because-support = Du hörst davon, weil du die Idee unterstützt.
told-because-follow = Du hörst davon, weil du ihr folgst.
button-less = Weniger davon
button-follow = Folgen
button-unfollow = Nicht mehr folgen

## Wie viel davon

news-level-title = Wie viel möchtest du hören?
news-level-hint = Es geht um Ideen von anderen, die du unterstützt, bei denen du hilfst oder denen du folgst. Von deinen eigenen hörst du immer alles.
news-level-everything = Alles
news-level-results = Nur Ergebnisse
news-level-own = Nur von meinen eigenen
news-level-everything-what = Entscheidungen, Starts, Änderungen und Ergebnisse
news-level-results-what = Was entschieden wurde und was daraus geworden ist
news-level-own-what = Nichts zu Ideen von anderen
news-level-now = gerade gewählt
button-news_level = Wählen
notice-followed = Du folgst jetzt { $title } und hörst von mir, wenn sich etwas tut.
notice-followed_in_vain = Du folgst jetzt { $title }. Noch hörst du nichts davon, weil du „Nur von meinen eigenen“ gewählt hast. Das änderst du mit /gegenstrom neuigkeiten.
notice-unfollowed = Du folgst { $title } nicht mehr. Ein Klick auf „Folgen“, und du bist wieder dabei.

## Erinnerungen an eine Entscheidung

due-reviewer = Diese Idee wartet auf deine Entscheidung.
due-deputy = Du vertrittst { $reviewer }: Diese Idee wartet auf eine Entscheidung.
due-all = Diese Idee wartet auf eine Entscheidung. Wer von euch zuerst Zeit hat, kann sie treffen.
due-others = Diese Idee wartet auf { $reviewer }, und die Zeit wird knapp. Du kannst auch entscheiden.
due-admin = Die Entscheidung über diese Idee ist überfällig und liegt bei { $reviewer }. Frag bitte nach, was noch fehlt.
due-admin_of_all = Die Entscheidung über diese Idee ist überfällig. Bitte klär, wer sie trifft.
due-next = Eine Minute reicht: annehmen, erproben, nachfragen, zurückstellen oder ablehnen.
due-next-admin = In den Einstellungen steht, wer entscheiden darf.

## Worauf eine Idee wartet

waits-decision = Noch gibt es nichts Neues: Deine Idee wartet auf eine Entscheidung. Wer entscheidet: { $whom }.
waits-late = Die Entscheidung über deine Idee dauert länger als geplant. Ich bleibe dran. Wer entscheidet: { $whom }.
waits-answer = Deine Idee wartet auf dich: { $whom } hat dich etwas gefragt. Bis zu deiner Antwort steht die Uhr still.
waits-day = Deine Idee ist zurückgestellt und kommt von selbst wieder. Wer dann entscheidet: { $whom }.
waits-goal = Deine Idee ist zurückgestellt, bis sich das Ziel „{ $goal }“ ändert. Wer dann entscheidet: { $whom }.
waits-acceptance = Aus deiner Idee ist M-{ $measure } geworden. { $whom } ist gefragt, sich darum zu kümmern; die Antwort steht noch aus.
waits-review = Aus deiner Idee ist M-{ $measure } geworden, und { $whom } arbeitet daran. Als Nächstes kommt eine Überprüfung.
waits-measure = Aus deiner Idee ist M-{ $measure } geworden, und { $whom } arbeitet daran.
waits-until = Bis wann: { $until }
waits-leadership = die Geschäftsleitung
waits-next = Du musst nicht nachfragen: Ich melde mich, sobald sich etwas tut.

## Wiederkommen

field-comes_back = Wann kommt die Idee wieder auf den Tisch?
field-wake-day = An welchem Tag?
comes-back-day = An einem bestimmten Tag
comes-back-either = An einem Tag, oder früher, wenn sich ihr Ziel ändert
comes-back-goal = Wenn sich ihr Ziel ändert, wann immer das ist
invalid-comes_back_no_goal = Die Idee hat kein Ziel, das sich ändern könnte. Bitte wähle einen Tag, oder unten ein Ziel.
