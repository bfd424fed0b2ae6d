refused-radar_deciders_only = Der Radar ist für Führungskräfte und Geschäftsleitung. Wer dazugehört, zeigt dir „einstellungen“, und ein Admin kann dich eintragen.
help-gegenstrom-radar-what = gegenstrom radar
