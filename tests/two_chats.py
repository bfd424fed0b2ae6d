"""A company with two platforms: the cast of `tests.rows` in Slack, and some of them in Teams too."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, select

from handlers.verbs import Profile, Reply, Room
from handlers.views import LinkCode, View
from storage import people
from storage.database import transaction
from storage.models import Member, Platform, Workspace
from tests.cast import MONDAY
from tests.rows import Company, asks, company

TENANT = "tenant-1"


def teams_id(who: str) -> str:
    """Somebody's id in Teams."""
    return f"aad-{who.casefold()}"


@dataclass(frozen=True)
class Both:
    """The company, and its second workspace."""

    engine: Engine
    slack: Company
    teams: Workspace

    @property
    def id(self) -> int:
        return self.slack.id

    def in_slack(self, who: str, verb: str, words: str = "", **given: Any) -> Reply:
        return asks(self.engine, who, verb, words, **given)

    def in_teams(self, who: str, verb: str, words: str = "", **given: Any) -> Reply:
        """Somebody is introduced by name whenever they ask."""
        known: dict[str, Any] = {"profiles": (Profile(teams_id(who), who, boss=None, owner=None),)}
        ask = partial(asks, self.engine, who, verb, words, platform=Platform.TEAMS, workspace=TENANT)
        return ask(external=teams_id(who), **(known | given))

    def adds_rooms(self, *names: str) -> None:
        """Channels of the team in which the bot is."""
        rooms = tuple(Room(f"19:{name}@thread.tacv2", name, joined=True) for name in names)
        self.in_teams("Alice", "home", rooms=rooms)

    def member_in_teams(self, who: str) -> Member:
        with transaction(self.engine) as db:
            account = people.account_of(db, self.teams, teams_id(who))
            assert account is not None
            return people.member_of(db, self.id, account.member_id)

    def rows(self, table: type[Any]) -> Sequence[Any]:
        with transaction(self.engine) as db:
            return rows_of(db, table)


def rows_of(db: Session, table: type[Any]) -> Sequence[Any]:
    return db.exec(select(table)).all()


def two_chats(engine: Engine, *, now: datetime = MONDAY) -> Both:
    """Teams joins the organization of the Slack workspace; nobody is known there yet."""
    slack = company(engine, now=now)
    with transaction(engine) as db:
        teams = people.connect(
            db,
            Platform.TEAMS,
            TENANT,
            name="Microsoft Teams",
            url="",
            bot="28:bot",
            now=now,
            beside=(Platform.SLACK, ""),
        )
    return Both(engine, slack, teams)


def shown(reply: Reply, kind: type[View]) -> Any:
    """The view that was answered."""
    assert isinstance(reply.view, kind), (reply.view, reply.refused, reply.invalid)
    return reply.view


def refusal(reply: Reply) -> str:
    assert reply.refused is not None, reply.view
    return reply.refused.key


def code_of(reply: Reply) -> str:
    return str(shown(reply, LinkCode).code)
