## Wochenrückblick

digest-title = Woche { $week } · { $span }
digest-goal = Unser Ziel:
digest-new = Neu: { $idea } · { $author }
digest-decided = { $verdict }:
digest-more = Dazu { $what }.
digest-more-new = { $count ->
    [one] 1 weitere neue Idee
   *[other] { $count } weitere neue Ideen
}
digest-more-decided = { $count ->
    [one] 1 weitere Entscheidung
   *[other] { $count } weitere Entscheidungen
}
digest-stuck = Wer kann helfen? { $idea }
digest-done = Erledigt:
digest-stopped = Beendet und dabei gelernt:
digest-stuck-obstacle = Wer kann helfen? { $measure } kommt nicht weiter:
digest-stuck-late = Wer kann helfen? { $measure } war bis { $due } geplant.
digest-due-review = Bis { $due }: Überprüfung von M-{ $number } { $title }
digest-more-ended = { $count ->
    [one] 1 weitere abgeschlossene Maßnahme
   *[other] { $count } weitere abgeschlossene Maßnahmen
}
digest-due-idea = Bis { $due }: Entscheidung über I-{ $number } { $title }
digest-due-measure = Bis { $due }: Maßnahme M-{ $number } { $title }
digest-due-more = , dazu { $count } weitere in der nächsten Woche
digest-pulse = { $open ->
    [one] 1 Idee offen
   *[other] { $open } Ideen offen
}, { $approved } angenommen.
digest-first-answer = { $whole ->
    [0] Erste Antwort am selben Tag.
    [one] Erste Antwort nach { $days } Arbeitstag.
   *[other] Erste Antwort nach { $days } Arbeitstagen.
}
digest-offer = Neue Ideen kannst du mit dem Knopf daneben unterstützen.
