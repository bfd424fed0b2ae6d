refused-steering_leaders_only = Das ist für die Geschäftsleitung. Wer dazugehört, zeigt dir „einstellungen“, und ein Admin kann dich eintragen.
help-strategy-brief-what = strategie montag
