setup-done-region = Feiertage gelten wie hier: { $region }. Das genaue Bundesland oder den Kanton wählen Sie in den Einstellungen.
