news-decline-next = Danke trotzdem dafür. Es hat sich etwas geändert, oder du hast einen neuen Gedanken? Schreib mir „idee“ und eine Zeile.
