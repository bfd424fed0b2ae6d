"""What the platforms want to know of the app, generated so that it cannot say anything else than the code."""

from bot.manifests.slack import EVENTS, SCOPES, slack_manifest
from bot.manifests.teams import Package, teams_package
from bot.manifests.writing import WrongPackage, write_teams_package

__all__ = [
    "EVENTS",
    "SCOPES",
    "Package",
    "WrongPackage",
    "slack_manifest",
    "teams_package",
    "write_teams_package",
]
