invalid-channels_missing = Bitte wählen Sie mindestens einen Kanal.
invalid-channel_elsewhere_gone = In einem dieser Kanäle kann ich nicht mehr schreiben. Bitte wählen Sie neu aus.
