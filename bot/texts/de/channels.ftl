## Kanäle, die man in Formularen wählt

invalid-channels_missing = Bitte wähle mindestens einen Kanal.
invalid-channel_elsewhere_gone = In einem dieser Kanäle kann ich nicht mehr schreiben. Bitte wähle neu aus.
