"""The cast, the company's channels, and a clock that stands still.

Alice has ideas, Bob supports, Carla decides, Dora leads and owns the workspace, Mallory may not, Gus is a
guest. Nobody is a manager until a story names one.
"""

from datetime import UTC, datetime
from typing import Any

MONDAY = datetime(2026, 8, 31, 8, 0, tzinfo=UTC)  # 10:00 in Berlin, ISO week 36
PEOPLE: dict[str, dict[str, Any]] = {
    "Alice": {"real_name": "Alice Hansen", "locale": "en-US"},
    "Bob": {"real_name": "Bob Petersen", "locale": "en-GB"},
    "Carla": {"real_name": "Carla Brandt", "locale": "en-US"},
    "Dora": {
        "real_name": "Dora Hansen",
        "locale": "en-US",
        "is_admin": True,
        "is_owner": True,
        "is_primary_owner": True,
    },
    "Mallory": {"real_name": "Mallory Schmidt", "locale": "en-US"},
    "Gus": {"real_name": "Gus Gast", "locale": "en-US", "is_restricted": True},
}
CHANNELS = {"ideas": "C0IDEAS", "general": "C0GENERAL", "review": "C0REVIEW"}


class Now:
    """A clock that stands still until a story moves it."""

    def __init__(self, moment: datetime = MONDAY) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment


def uid(who: str) -> str:
    """Somebody's id in Slack."""
    return f"U0{who.upper()}"
