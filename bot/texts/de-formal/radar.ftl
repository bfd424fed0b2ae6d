refused-radar_deciders_only = Der Radar ist für Führungskräfte und Geschäftsleitung. Wer dazugehört, zeigt Ihnen /gegenstrom, und ein Admin kann Sie eintragen.
