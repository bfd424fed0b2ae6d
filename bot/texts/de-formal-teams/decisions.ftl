news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder Sie haben einen neuen Gedanken? Schreiben Sie mir „idee“ und eine Zeile.
