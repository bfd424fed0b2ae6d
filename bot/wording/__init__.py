"""What every platform says alike: the voice, the cutting, and the sentences; no platform's shapes."""
