"""Microsoft Teams: activities -> Ask, replies -> cards, and the wire between."""
