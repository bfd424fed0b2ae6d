help-gegenstrom-numbers-what = gegenstrom zahlen
notice-numbers_sent = Die Zahlen mit Bild kommen gleich in unserem Chat an.
