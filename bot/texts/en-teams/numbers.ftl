help-gegenstrom-numbers-what = gegenstrom numbers
