refused-invalid = { $what } Bitte wählen Sie noch einmal.
typed-line = Sie haben geschrieben:
