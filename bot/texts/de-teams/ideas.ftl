channel-name = „{ $name }“
receipt-nowhere = Sie hat keine Karte in einem Kanal, weil keiner für Ideen gewählt ist und das hier keiner ist. Alle finden sie mit „idee { $number }“.
queue-none = Auf dich wartet gerade nichts. Alle Ideen zeigt „idee liste“.
