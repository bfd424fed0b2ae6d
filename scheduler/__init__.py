"""What waits for its time: the digest, wake-ups, deliveries."""
