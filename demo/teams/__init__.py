"""Microsoft's own test client and the sample company: Gegenstrom in Teams, without an account."""
