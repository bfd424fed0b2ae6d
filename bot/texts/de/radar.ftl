## Der Verzettelungs-Radar

button-numbers = Zahlen
radar-title = Wo wir uns verzetteln
radar-opening = Angesehen: { $ideas ->
    [one] 1 aktive Idee
   *[other] { $ideas } aktive Ideen
} und { $measures ->
    [one] 1 laufende Maßnahme
   *[other] { $measures } laufende Maßnahmen
}.
radar-nothing = Gerade verzettelt sich nichts: Ideen und Maßnahmen haben ihre Ziele, und nichts Ähnliches steht allein.
radar-stray = { $count } von { $total } aktiven Ideen und Maßnahmen haben kein Ziel ({ $percent } %)
radar-stray-means = Entweder führen sie vom Zielbild weg, oder ihm fehlt ein Ziel.
radar-crowd = { $count } von { $total } mit einem Ziel gehören zu G-{ $number } { $title } ({ $percent } %)
radar-crowd-means = Den anderen Zielen hilft vielleicht ein Update oder eine Ideenkampagne.
radar-none_fits = { $count ->
    [one] 1 aktive Idee der letzten 90 Tage passt zu keinem Ziel
   *[other] { $count } aktive Ideen der letzten 90 Tage passen zu keinem Ziel
}
radar-none_fits-means = { $count ->
    [one] Vielleicht zeigt sie, was das Zielbild noch nicht sieht.
   *[other] Vielleicht zeigen sie, was das Zielbild noch nicht sieht.
}
radar-island = I-{ $number } { $title } und I-{ $other } { $othertitle } sind ähnlich, und niemand hat sie verbunden
radar-island-rooms = Die eine kommt aus #{ $room }, die andere aus #{ $otherroom }.
radar-island-means = Sie kommen aus verschiedenen Kanälen.
radar-dry = G-{ $number } { $title }: seit { $count } Tagen nichts Neues
radar-dry-means = In dieser Zeit kam keine Idee und keine Maßnahme dazu.
radar-busy = { $name } kümmert sich um { $count } Maßnahmen zugleich
radar-busy-means = Das sind mehr als drei. Vielleicht hat eine davon Zeit: M-{ $number } hat den spätesten Termin, { $due }. Das sieht nur die Geschäftsleitung.
radar-do-see = Ideen ansehen
radar-do-ask = Die Strategie fragen
radar-do-post = Update schreiben
radar-do-connect = Verbinden
radar-do-park = I-{ $number } zurückstellen
radar-do-later = M-{ $number } aufschieben
brief-radar = { $count ->
    [one] An 1 Stelle verzetteln wir uns.
   *[other] An { $count } Stellen verzetteln wir uns.
}
brief-do-radar = Radar
refused-radar_deciders_only = Der Radar ist für Führungskräfte und Geschäftsleitung. Wer dazugehört, zeigt dir /gegenstrom, und ein Admin kann dich eintragen.
help-gegenstrom-radar-what = /gegenstrom radar
help-gegenstrom-radar = wo wir uns verzetteln: ohne Ziel, doppelt oder zu viel auf einmal
