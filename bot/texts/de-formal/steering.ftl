invalid-review_months_missing = Bitte wählen Sie, wie oft die Strategie-Überprüfung kommt.
