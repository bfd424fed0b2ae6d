"""Slack: payloads become questions, views become Block Kit, deliveries become Web API calls."""
