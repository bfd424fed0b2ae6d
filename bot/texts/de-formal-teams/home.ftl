help-gegenstrom = Ideen fließen nach oben, Ziele nach unten. Mit diesen Wörtern stellen Sie ein, wie es hier läuft.
