click-again = That took a moment too long for Teams. Please click once more:
