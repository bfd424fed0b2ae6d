"""Rows to begin with, and a few people at work at the same time."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Engine
from sqlmodel import Session

from handlers.verbs import Ask, Profile, Reply, Room, answer
from handlers.views import SimilarForm
from scheduler import wake_ups
from storage import channels, people
from storage.database import transaction
from storage.models import Channel, Member, Organization, Platform, Role, Workspace
from tests.chat import MONDAY, PEOPLE, uid

T = TypeVar("T")


@dataclass(frozen=True)
class Company:
    """An organization with its workspace, its people and #ideas."""

    organization: Organization
    workspace: Workspace
    members: dict[str, Member]
    ideas: Channel

    @property
    def id(self) -> int:
        return self.organization.id


def company(engine: Engine, external: str = "T1", *, now: datetime = MONDAY) -> Company:
    """The cast at work: Carla and Bob are managers, Dora leads and owns."""
    with transaction(engine) as db:
        workspace = people.connect(
            db, Platform.SLACK, external, name=external, url="https://hansen.slack.com/", bot="U0BOT", now=now
        )
        members = {who: _member(db, workspace, who, now) for who in PEOPLE}
        room = channels.remember(db, workspace, external=f"C0{external}", name="ideas", joined=True)
        return Company(people.organization(db, workspace.organization_id), workspace, members, room)


def _member(db: Session, workspace: Workspace, who: str, now: datetime) -> Member:
    account = people.remember(
        db,
        workspace,
        now,
        external=uid(who),
        name=str(PEOPLE[who]["real_name"]),
        locale="en-US",
        boss=who == "Dora",
        owner=who == "Dora",
        guest=who == "Gus",
    )
    member = people.member_of(db, workspace.organization_id, account.member_id)
    member.role = {"Carla": Role.MANAGER, "Bob": Role.MANAGER, "Dora": Role.LEADER}.get(who, Role.EMPLOYEE)
    db.add(member)
    return member


def asks(
    engine: Engine,
    who: str,
    verb: str,
    words: str = "",
    *,
    platform: Platform = Platform.SLACK,
    workspace: str = "T1",
    now: datetime = MONDAY,
    profiles: tuple[Profile, ...] = (),
    rooms: tuple[Room, ...] = (),
    once: str = "",
    external: str = "",
    clicked: tuple[str, str] = ("", ""),
    looking: bool = False,
    **fields: object,
) -> Reply:
    """One question through the one door; `external` where somebody has another id, `clicked` names channel
    and message. A new idea is different from whatever is similar, unless the test is `looking` at that."""
    ask = Ask(
        platform,
        workspace,
        external or uid(who),
        verb,
        now,
        words=words,
        fields=fields,
        people=profiles,
        rooms=rooms,
        once=once,
        channel=clicked[0],
        message=clicked[1],
    )
    reply = answer(engine, ask)
    if looking or not isinstance(reply.view, SimilarForm):
        return reply
    different = {"draft": fields["draft"], "instead": "mine"}
    return answer(engine, replace(ask, verb="chosen_similar", fields=different, once=""))


def shares(engine: Engine, who: str, title: str, *, workspace: str = "T1", now: datetime = MONDAY) -> Reply:
    return asks(engine, who, "create", workspace=workspace, now=now, title=title, draft=f"{who}:{title}")


def wakes(engine: Engine, now: datetime) -> int:
    """The clock brings back the parked ideas whose day has come; returns how many."""
    with transaction(engine) as db:
        asleep = wake_ups.asleep(db, now)
    return wake_ups.wake_due(engine, asleep, now)


def at_once(*works: Callable[[], T]) -> list[T]:
    """Do all of this in threads that start together; returns what each returned, or raises what it raised."""
    start = threading.Barrier(len(works))

    def run(work: Callable[[], T]) -> T:
        start.wait()
        return work()

    with ThreadPoolExecutor(len(works)) as threads:
        return list(threads.map(run, works))


def until_it_waits(engine: Engine, working: Future[Any] | asyncio.Future[Any], *, many: int = 1) -> None:
    """Until what works in a thread waits for a row that somebody holds on PostgreSQL, or is done; `many`: so
    many wait by then, with whoever waited before."""
    waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    while not working.done():
        with engine.connect() as connection:
            if connection.exec_driver_sql(f"{waiting} AND datname = current_database()").scalar_one() >= many:
                return
        threading.Event().wait(0.01)
