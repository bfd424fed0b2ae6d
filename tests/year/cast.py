"""Sixty people: most have ideas, ten decide, two lead, one looks after the bot."""

from dataclasses import dataclass
from datetime import datetime
from random import Random
from zoneinfo import ZoneInfo

from sqlalchemy import Engine
from sqlmodel import Session

from storage import channels, people
from storage.database import transaction
from storage.models import Goal, Platform, Purpose, Role, Workspace

WORKSPACE, BOT = "T1", "U0BOT"
ROOMS = {"C0IDEAS": Purpose.IDEAS, "C0REVIEW": Purpose.REVIEW, "C0DIGEST": Purpose.DIGEST}
GOALS = ("Fewer complaints", "Faster delivery", "A shop that is fun", "Half the energy", "People who stay")
ELSEWHERE = ("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Europe/Helsinki")
QUIET = (("17:00", "09:00"), ("12:00", "13:30"), ("20:00", "07:00"), ("15:00", "10:30"))


@dataclass(frozen=True)
class Colleague:
    """Somebody of the company, with their habits."""

    member: int
    external: str
    name: str
    role: Role
    admin: bool
    zone: ZoneInfo
    quiet: tuple[str, str]  # local times; empty: none
    pace: float  # working hours until they answer, on average
    lazy: float  # how likely a message is not answered at all

    @property
    def decides(self) -> bool:
        return self.role is not Role.EMPLOYEE


@dataclass(frozen=True)
class Company:
    org: int
    staff: dict[str, Colleague]  # by the platform's id

    def by_member(self, member: int) -> Colleague:
        return next(one for one in self.staff.values() if one.member == member)

    @property
    def deciders(self) -> list[Colleague]:
        return [one for one in self.staff.values() if one.decides]


def company(engine: Engine, now: datetime, chance: Random, size: int = 60) -> Company:
    """The sample company: region DE-NW, #ideas, #review and #digest, five goals with owners."""
    with transaction(engine) as db:
        space = people.connect(
            db, Platform.SLACK, WORKSPACE, name="Hansen", url="https://hansen.slack.com/", bot=BOT, now=now
        )
        firm = people.organization(db, space.organization_id)
        firm.region, firm.timezone, firm.set_up, firm.welcomed = "DE-NW", "Europe/Berlin", now, now
        firm.last_goal = len(GOALS)
        db.add(firm)
        hired = [_hire(db, space, number, now, chance) for number in range(size)]
        _arrange(db, space, [one.member for one in hired if one.role is Role.MANAGER], now)
        return Company(firm.id, {one.external: one for one in hired})


def _hire(db: Session, space: Workspace, number: int, now: datetime, chance: Random) -> Colleague:
    zone = "Europe/Berlin" if number % 10 != 7 else ELSEWHERE[number // 10 % len(ELSEWHERE)]
    quiet = QUIET[number // 7 % len(QUIET)] if number % 7 == 3 else ("", "")
    role = Role.LEADER if number < 2 else Role.MANAGER if number < 12 else Role.EMPLOYEE
    external, name = f"U{number:03}", f"Person {number:03}"
    account = people.remember(db, space, now, external=external, name=name, locale="de-DE", timezone=zone)
    member = people.member_of(db, space.organization_id, account.member_id)
    member.role, member.admin = role, number == 12
    member.quiet_from, member.quiet_until = quiet
    db.add(member)
    pace, lazy = _habits(number, chance)
    return Colleague(
        member.id, external, name, role, member.admin, ZoneInfo(zone), quiet, pace=pace, lazy=lazy
    )


def _arrange(db: Session, space: Workspace, owners: list[int], now: datetime) -> None:
    """The channels, and a target picture."""
    for external, purpose in ROOMS.items():
        name = external[2:].casefold()
        room = channels.remember(db, space, external=external, name=name, joined=True)
        channels.choose(db, space, purpose, [room])
    for number, title in enumerate(GOALS):
        org, owner = space.organization_id, owners[number]
        db.add(Goal(organization_id=org, number=number + 1, title=title, owner_id=owner, created=now))
    db.flush()


def _habits(number: int, chance: Random) -> tuple[float, float]:
    """Working hours until an answer, and how often none comes; a third of those who decide are slow."""
    if number < 12:
        return (chance.uniform(2, 16), 0.1) if number % 3 else (chance.uniform(40, 110), 0.5)
    return chance.uniform(1, 40), chance.choice((0.05, 0.2, 0.5))
