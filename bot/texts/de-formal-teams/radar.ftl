refused-radar_deciders_only = Der Radar ist für Führungskräfte und Geschäftsleitung. Wer dazugehört, zeigt Ihnen „einstellungen“, und ein Admin kann Sie eintragen.
