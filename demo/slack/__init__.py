"""A local Slack: speaks Slack's protocol to any Bolt app and shows a Slack-like page in the browser."""

from demo.slack.local import LocalSlack
from demo.slack.things import Channel, Command, Message, Shortcut, Submitted, User, View

__all__ = ["Channel", "Command", "LocalSlack", "Message", "Shortcut", "Submitted", "User", "View"]
