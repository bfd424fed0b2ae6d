"""One company that has Slack and Teams at the same time, with one house for both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.app import House
from demo.slack.serve import serving
from tests.cast import Now
from tests.chat import SlackChat, local_slack, settings_for
from tests.teams.chat import TeamsChat
from tests.teams.company import local_teams


@dataclass(frozen=True)
class Both:
    slack: SlackChat
    teams: TeamsChat

    async def settle(self) -> None:
        await self.slack.settle()


@asynccontextmanager
async def both_chats(database_url: str) -> AsyncIterator[Both]:
    """At the end neither Slack nor Teams must have had complaints about us."""
    now = Now()
    async with local_slack(now) as slack, local_teams(now) as teams:
        house = House(settings_for(slack, database_url, **teams.settings()), now)
        async with house.opened(), serving(house.web) as address:
            slack.request_url = f"{address}/slack/events"
            teams.client.door = f"{address}/teams/messages"
            both = Both(SlackChat(slack, house, now), TeamsChat(teams, house, now))
            await both.settle()
            await both.teams.is_installed_by("Dora")
            yield both
            assert slack.problems == []
            assert not teams.world.problems, teams.world.problems
