notice-withdrawn = I-{ $number } ist zurückgezogen: „{ $title }“. Du kannst sie jederzeit neu einreichen: Schreib mir „idee“ und eine Zeile.
