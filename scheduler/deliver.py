"""Outbox -> platforms: claimed durably, sent once, recorded; what cannot succeed is parked and told.

The protocol of one delivery:
1. claim it and commit, before a byte leaves;
2. where an earlier attempt's outcome was lost, look for its marker first;
3. draw what is true now and send it, with its marker;
4. record the outcome: sent, wait, settle (outcome lost), parked (never), or unknown (a person has to look).
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from uuid import uuid4

import structlog
from sqlalchemy import Engine
from sqlmodel import Session

from handlers import cards, deliveries, start
from handlers.verbs import Ask, Person, Voice, voice_of
from handlers.views import View, from_facts
from storage import channels, ideas, outbox, people, postings
from storage.database import transaction
from storage.models import (
    Account,
    DeliveryState,
    Organization,
    Outbox,
    Platform,
    Workspace,
)

SETTLE = 60.0  # seconds until a message with a lost answer can be looked up
LEASE = 120.0  # seconds a sender has for one delivery
MAX_SEND = 10.0  # seconds one sending may take
LOST = outbox.LOST
AT_ONCE = 8  # deliveries under way together, each to another target
FIRST_WAIT, LONGEST_WAIT = 5.0, 900.0  # seconds between attempts
assert LEASE > SETTLE + MAX_SEND

log = structlog.get_logger()


class Never(Exception):
    """The platform says that this cannot be delivered as it is; the argument is its word for it."""


class Later(Exception):
    """Not sent; try again after `seconds`."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Lost(Exception):
    """Sent, but the answer did not come: it may or may not have arrived."""


class Shut(Exception):
    """The platform does not let us into this workspace any more."""


class Unreadable(Exception):
    """We may not read back there, so nobody can tell whether a message arrived."""


@dataclass(frozen=True)
class Letter:
    """Everything a sender needs, free of the database."""

    workspace: str  # the platform's id
    url: str
    target: str
    view: View
    voice: Voice
    marker: str  # goes with the message, so that it can be found again
    kind: str
    channel: str = ""  # of the posting that is redrawn or replied to
    message: str = ""
    since: float = 0.0  # epoch seconds: not posted before


@dataclass(frozen=True)
class Arrived:
    """Where the message stands now."""

    channel: str
    message: str
    link: str = ""


class Sender(Protocol):
    """One platform's way to send. Raises Never, Later, Lost or Shut; `find` may raise Unreadable too."""

    async def post(self, letter: Letter) -> Arrived: ...

    async def redraw(self, letter: Letter) -> None: ...

    async def show_home(self, letter: Letter) -> None: ...

    async def find(self, letter: Letter) -> Arrived | None: ...


class Courier:
    """Delivers whatever is due. Any number of couriers, in any number of processes, may work at once."""

    def __init__(
        self, engine: Engine, senders: Mapping[Platform, Sender], now: Callable[[], datetime]
    ) -> None:
        self.engine = engine
        self.senders = senders
        self.now = now
        self.name = uuid4().hex

    async def deliver_due(self) -> int:
        """Send everything that is due now; returns how many deliveries were tried."""
        tried = 0
        while claimed := await asyncio.to_thread(self._claim):
            claimed_at = _awake()
            went = await asyncio.gather(
                *(self._deliver(row, claimed_at) for row in claimed), return_exceptions=True
            )
            tried += len(claimed)
            for error in went:
                if error is not None:
                    raise error
        return tried

    def next_due(self) -> datetime | None:
        """When the next delivery wants attention; None when nothing waits."""
        with transaction(self.engine) as db:
            return outbox.next_due(db)

    def _claim(self) -> list[Outbox]:
        now = self.now()
        with transaction(self.engine) as db:
            return outbox.claim(db, now, self.name, now + timedelta(seconds=LEASE), AT_ONCE)

    async def _deliver(self, row: Outbox, claimed_at: float) -> None:
        drawn = await asyncio.to_thread(self._draw, row)
        if drawn is None:
            return
        letter, sender = drawn
        if _awake() - claimed_at > LEASE - SETTLE:
            # The machine slept: the claim may be somebody else's by now. It runs out and is looked up.
            log.warning("delivery.overslept", key=row.key)
            return
        try:
            arrived = await self._send(row, letter, sender)
        except Never as never:
            # A card that is gone needs no redrawing; a message that nobody got needs somebody's eyes.
            state = DeliveryState.PARKED if row.kind == "post" else DeliveryState.SKIPPED
            await self._finish(row, state, str(never))
        except Shut as shut:
            await asyncio.to_thread(self._shut, row, str(shut))
        except Later as later:
            # Still not known whether an earlier attempt arrived: keep asking before sending again.
            state = DeliveryState.SETTLING if row.error == LOST else DeliveryState.WAITING
            await self._finish(row, state, str(later), later.seconds or _backoff(row))
        except Lost as lost:
            await self._finish(row, DeliveryState.SETTLING, str(lost), SETTLE)
        except Unreadable as unreadable:
            await self._finish(row, DeliveryState.UNKNOWN, str(unreadable))
        else:
            await asyncio.to_thread(self._record, row, letter, arrived)

    async def _send(self, row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
        """Raises what the sender raises; a sending that takes too long counts as lost."""
        try:
            async with asyncio.timeout(MAX_SEND):
                return await _outcome(row, letter, sender)
        except TimeoutError as error:
            raise Lost("timeout") from error

    def _draw(self, row: Outbox) -> tuple[Letter, Sender] | None:
        """What to send, as it is true now; None when it is not worth sending any more."""
        now = self.now()
        with transaction(self.engine) as db:
            letter, platform = _letter(db, row, now)
            if letter is None or (row.expires and row.expires <= now) or platform not in self.senders:
                outbox.finish(db, row, self.name, DeliveryState.SKIPPED, now, error="overtaken")
                log.info("delivery.skipped", key=row.key)
                return None
        return letter, self.senders[platform]

    async def _finish(self, row: Outbox, state: DeliveryState, error: str, wait: float | None = None) -> None:
        await asyncio.to_thread(self._finish_now, row, state, error, wait)

    def _finish_now(self, row: Outbox, state: DeliveryState, error: str, wait: float | None) -> None:
        now = self.now()
        pause = timedelta(seconds=wait) if wait is not None else None
        log.warning("delivery.not_sent", key=row.key, state=state, error=error, wait_seconds=wait)
        with transaction(self.engine) as db:
            if not outbox.finish(db, row, self.name, state, now, error=error, wait=pause):
                return
            if state in deliveries.STUCK:
                organization = people.organization(db, row.organization_id)
                db.refresh(stuck := _again(db, row))
                deliveries.tell_admin(db, organization, stuck, now)

    def _shut(self, row: Outbox, error: str) -> None:
        """Nothing more goes into this workspace until it is connected again; nothing is lost either."""
        now = self.now()
        log.error("workspace.shut", workspace=row.workspace_id, error=error)
        with transaction(self.engine) as db:
            people.workspace_by_id(db, row.organization_id, row.workspace_id).closed = now
            outbox.finish(db, row, self.name, DeliveryState.WAITING, now, error=error, wait=timedelta())

    def _record(self, row: Outbox, letter: Letter, arrived: Arrived | None) -> None:
        now = self.now()
        with transaction(self.engine) as db:
            outbox.finish(db, row, self.name, DeliveryState.SENT, now)
            if arrived is not None and row.view in cards.LIVE and row.kind == "post":
                postings.add(
                    db,
                    row.workspace_id,
                    row.organization_id,
                    channel=arrived.channel,
                    message=arrived.message,
                    target=letter.target,
                    view=row.view,
                    idea_id=row.idea_id,
                    at=now,
                    link=arrived.link,
                )
        log.info("delivery.sent", key=row.key, kind=row.kind, attempts=row.attempts)


async def _outcome(row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
    if row.kind == "refresh":
        await sender.redraw(letter)
        return None
    if row.kind == "home":
        await sender.show_home(letter)
        return None
    if row.error == LOST:
        found = await _look_up(row, letter, sender)
        if found is not None:
            return found
    return await sender.post(letter)


async def _look_up(row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
    """Where an attempt with a lost answer went. A personal message may be sent again blindly, a
    broadcast may not: raises Unreadable then."""
    try:
        return await sender.find(letter)
    except Unreadable:
        if row.broadcast:
            raise
        return None


def _letter(db: Session, row: Outbox, now: datetime) -> tuple[Letter | None, Platform]:
    organization = people.organization(db, row.organization_id)
    workspace = people.workspace_by_id(db, row.organization_id, row.workspace_id)
    posting = postings.by_id(db, row.organization_id, row.posting_id) if row.posting_id else None
    addressee = posting.target if row.kind == "refresh" and posting else row.target.removeprefix("home:")
    account = people.account_of(db, workspace, addressee)
    voice = _voice(db, organization, workspace, account, addressee)
    view = _view(db, row, organization, workspace, account, voice, now)
    if view is None:
        return None, workspace.platform
    letter = Letter(
        workspace=workspace.external,
        url=workspace.url,
        target=addressee if row.kind == "home" else row.target,
        view=view,
        voice=voice,
        marker=f"gegenstrom-{row.id}",
        kind=row.kind,
        channel=posting.channel if posting else "",
        message=posting.message if posting else "",
        since=row.created.timestamp() - 1,
    )
    return letter, workspace.platform


def _view(
    db: Session,
    row: Outbox,
    organization: Organization,
    workspace: Workspace,
    account: Account | None,
    voice: Voice,
    now: datetime,
) -> View | None:
    if row.kind == "refresh":
        if row.idea_id is None:
            return None
        idea = ideas.by_id(db, organization.id, row.idea_id)
        return cards.live(db, organization, row.view, idea, now)
    if row.kind == "home":
        return _home(db, organization, workspace, account, voice, now)
    return cards.current(from_facts(row.view, row.facts), db, organization, now)


def _home(
    db: Session,
    organization: Organization,
    workspace: Workspace,
    account: Account | None,
    voice: Voice,
    now: datetime,
) -> View | None:
    if account is None:
        return None
    member = people.member_of(db, organization.id, account.member_id)
    person = Person(organization, workspace, member, account, voice)
    ask = Ask(workspace.platform, workspace.external, account.external, "home", now)
    return start.home_of(db, person, ask)


def _voice(
    db: Session, organization: Organization, workspace: Workspace, account: Account | None, target: str
) -> Voice:
    """A person's own, or the channel's: its language and its time zone."""
    if account is not None:
        return voice_of(organization, people.member_of(db, organization.id, account.member_id), account)
    room = channels.by_external(db, workspace, target)
    return Voice(
        (room.language if room else None) or organization.language,
        organization.formal,
        (room.timezone if room else None) or organization.timezone,
    )


def _again(db: Session, row: Outbox) -> Outbox:
    found = outbox.by_id(db, row.organization_id, row.id)
    assert found is not None
    return found


def _awake() -> float:
    """Seconds on a clock that also counts while the machine sleeps, where there is one."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def _backoff(row: Outbox) -> float:
    return float(min(FIRST_WAIT * 2 ** (row.attempts - 1), LONGEST_WAIT))
