notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Sie können sie jederzeit neu einreichen: Schreiben Sie mir „idee“ und eine Zeile.
