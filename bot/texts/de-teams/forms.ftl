field-admins-hint = Sie dürfen diese Einstellungen ändern. Ohne Auswahl darf es, wer Gegenstrom eingerichtet hat.
