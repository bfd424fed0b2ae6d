"""A simulated year of a company of 60 people: who they are, what they do, and what must be true of it."""
