refused-steering_leaders_only = Das ist für die Geschäftsleitung. Wer dazugehört, zeigt Ihnen „einstellungen“, und ein Admin kann Sie eintragen.
