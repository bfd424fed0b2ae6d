help-gegenstrom-numbers-what = gegenstrom zahlen
