"""The demo: a local Slack and the people who use it."""
