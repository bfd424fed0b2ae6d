setup-done-region = Feiertage: { $region }. Das genaue Bundesland oder den Kanton wählen Sie in den Einstellungen.
