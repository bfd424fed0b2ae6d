"""Outbox -> platforms: claimed durably, sent once, recorded; what cannot succeed is parked and told.

The protocol of one delivery:
1. claim it and commit, before a byte leaves;
2. draw what is true now, and renew the claim: who lost it sends nothing;
3. where an earlier attempt's outcome was lost, look for its marker first;
4. send it, with its marker;
5. record the outcome: sent, wait, settle (outcome lost), parked (never), or unknown (a person has to look).
"""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol, TypeVar
from uuid import uuid4

import structlog
from sqlalchemy import Engine
from sqlmodel import Session

from handlers import deliveries, holding, kept, telling
from scheduler.letters import Letter, letter_for
from storage import outbox, people, postings
from storage.database import Unavailable, transaction
from storage.models import DeliveryState, Outbox, Platform

__all__ = [
    "Arrived",
    "Closed",
    "Courier",
    "Held",
    "Later",
    "Letter",
    "Lost",
    "Never",
    "Sender",
    "Shut",
    "Unreadable",
]

SETTLE = 60.0  # seconds until a message with a lost answer can be looked up
LEASE = 120.0  # seconds a sender has for one delivery
MAX_SEND = 10.0  # seconds one sending may take
LOST = outbox.LOST
OVERTAKEN = "overtaken"  # its time has passed, or what it was about is over
AT_ONCE = 8  # deliveries under way together, each to another target
FIRST_WAIT, LONGEST_WAIT = 5.0, 900.0  # seconds between attempts
PAUSES = (0.2, 1.0, 3.0, 10.0)  # seconds until a busy database is asked again
STUMBLES = 5  # attempts that fail by a mistake of ours, until a person has to look
assert LEASE > SETTLE + MAX_SEND

T = TypeVar("T")

log = structlog.get_logger()


class Never(Exception):
    """The platform says that this cannot be delivered as it is; the argument is its word for it."""


class Closed(Never):
    """Nothing can be said there, as we know already: nobody has to be told once more."""


class Later(Exception):
    """Not sent; try again after `seconds`."""

    def __init__(self, reason: str, seconds: float | None = None) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Held(Later):
    """Not even tried, because of something that ends soon: no failure, and nobody has to know."""


class Lost(Exception):
    """Sent, but the answer did not come: it may or may not have arrived."""


class Shut(Exception):
    """The platform does not let us into this workspace any more."""


class Unreadable(Exception):
    """We may not read back there, so nobody can tell whether a message arrived."""


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
        self.ending = False  # finish what is under way, and begin nothing more

    async def deliver_due(self) -> int:
        """Send everything that is due now; returns how many deliveries were tried."""
        tried = 0
        while not self.ending and (claimed := await asyncio.to_thread(self._claim)):
            claimed_at = _awake()
            went = await asyncio.gather(
                *(self._deliver(row, claimed_at) for row in claimed), return_exceptions=True
            )
            tried += len(claimed)
            for row, error in zip(claimed, went, strict=True):
                if error is not None:
                    await self._stumbled(row, error)
        return tried

    def next_due(self) -> datetime | None:
        """When the next delivery wants attention; None when nothing waits."""
        with transaction(self.engine) as db:
            return outbox.next_due(db, self.now(), tuple(self.senders))

    def _claim(self) -> list[Outbox]:
        now = self.now()
        with transaction(self.engine) as db:
            lease = now + timedelta(seconds=LEASE)
            return outbox.claim(db, now, self.name, lease=lease, limit=AT_ONCE, platforms=tuple(self.senders))

    async def _deliver(self, row: Outbox, claimed_at: float) -> None:
        drawn = await self._stored(self._draw, row)
        if drawn is None:
            return
        letter, sender = drawn
        if _awake() - claimed_at > LEASE - SETTLE:
            # The machine slept: the claim may be somebody else's by now. It runs out and is looked up.
            log.warning("delivery.overslept", key=row.key)
            return
        try:
            arrived = await self._send(row, letter, sender)
        except Closed as closed:
            awaited = deliveries.is_awaited(row)
            await self._finish(row, _given_up(row) if awaited else DeliveryState.SKIPPED, str(closed))
        except Never as never:
            await self._finish(row, _given_up(row), str(never))
        except Shut as shut:
            await self._stored(self._shut, row, str(shut))
        except Later as later:
            await self._put_off(row, later)
        except Lost as lost:
            await self._finish(row, DeliveryState.SETTLING, str(lost), SETTLE)
        except Unreadable as unreadable:
            await self._finish(row, DeliveryState.UNKNOWN, str(unreadable))
        else:
            await self._stored(self._record, row, letter, arrived)

    async def _send(self, row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
        """Raises what the sender raises; a sending that takes too long counts as lost."""
        try:
            async with asyncio.timeout(MAX_SEND):
                return await self._outcome(row, letter, sender)
        except TimeoutError as error:
            raise Lost("timeout") from error

    async def _outcome(self, row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
        if row.kind == "refresh":
            await sender.redraw(letter)
            return None
        if row.kind == "home":
            await sender.show_home(letter)
            return None
        if row.error == LOST and (found := await self._look_up(row, letter, sender)):
            return found
        return await sender.post(letter)

    async def _look_up(self, row: Outbox, letter: Letter, sender: Sender) -> Arrived | None:
        """Where an attempt with a lost answer went. Raises `Unreadable` where nobody can tell; only a
        personal message may be sent again blindly then, and only once."""
        try:
            return await sender.find(letter)
        except Unreadable:
            if row.broadcast or row.resent or not await asyncio.to_thread(self._resend, row):
                raise
            return None

    def _resend(self, row: Outbox) -> bool:
        """Stored before a byte leaves: whoever takes over knows that it was sent a second time."""
        with transaction(self.engine) as db:
            return outbox.resend(db, row, self.name)

    def _draw(self, row: Outbox) -> tuple[Letter, Sender] | None:
        """What to send, as it is true now; None when it is not worth sending any more, or not ours."""
        now = self.now()
        with transaction(self.engine) as db:
            if not outbox.renew(db, row, self.name, now + timedelta(seconds=LEASE)):
                log.warning("delivery.taken_over", key=row.key)
                return None
            if self._is_held(db, row, now):
                return None
            letter, platform = letter_for(db, row, now)
            if letter is None or (row.expires and row.expires <= now):
                outbox.finish(db, row, self.name, DeliveryState.SKIPPED, now, error=OVERTAKEN)
                deliveries.settled(db, row, DeliveryState.SKIPPED, OVERTAKEN, "", now)
                log.info("delivery.skipped", key=row.key)
                return None
        return letter, self.senders[platform]

    def _is_held(self, db: Session, row: Outbox, now: datetime) -> bool:
        """Whether it has become too late today: what could not be sent earlier waits for the morning."""
        overtaken = row.expires is not None and row.expires <= now
        organization = people.organization(db, row.organization_id)
        until = None if overtaken else holding.hold_again(db, organization, row, now)
        if until is None:
            return False
        log.info("delivery.waits_for_its_reader", key=row.key, until=until)
        outbox.hold(db, row, self.name, _waiting(row), now, until)
        return True

    async def _stored(self, work: Callable[..., T], *arguments: Any) -> T:
        """A database that is busy now is asked again: what happened to a message must not be forgotten."""
        for pause in PAUSES:
            try:
                return await asyncio.to_thread(work, *arguments)
            except Unavailable as unavailable:
                log.warning("delivery.not_stored_yet", cause=unavailable.cause)
                await asyncio.sleep(pause)
        return await asyncio.to_thread(work, *arguments)

    async def _stumbled(self, row: Outbox, error: BaseException) -> None:
        """A mistake of ours concerns this delivery only: it is tried again, then a person has to look."""
        if isinstance(error, Unavailable) or not isinstance(error, Exception):
            raise error
        log.error("delivery.failed", key=row.key, exc_info=error)
        state = _given_up(row) if row.attempts >= STUMBLES else DeliveryState.SETTLING
        await self._finish(row, state, type(error).__name__, SETTLE)

    async def _finish(self, row: Outbox, state: DeliveryState, error: str, wait: float | None = None) -> None:
        await self._stored(self._finish_now, row, state, error, wait)

    def _finish_now(self, row: Outbox, state: DeliveryState, error: str, wait: float | None) -> None:
        now = self.now()
        pause = timedelta(seconds=wait) if wait is not None else None
        log.warning("delivery.not_sent", key=row.key, state=state, error=error, wait_seconds=wait)
        with transaction(self.engine) as db:
            if not outbox.finish(db, row, self.name, state, now, error=error, wait=pause):
                return
            if state not in outbox.UNDER_WAY:
                deliveries.settled(db, row, state, error, "", now)
            if state in deliveries.STUCK:
                organization = people.organization(db, row.organization_id)
                db.refresh(stuck := _again(db, row))
                deliveries.tell_admin(db, organization, stuck, now)

    async def _put_off(self, row: Outbox, later: Later) -> None:
        if isinstance(later, Held):
            await self._stored(self._hold, row, str(later), later.seconds or FIRST_WAIT)
        else:
            await self._finish(row, _waiting(row), str(later), later.seconds or _backoff(row))

    def _hold(self, row: Outbox, reason: str, seconds: float) -> None:
        now, pause = self.now(), timedelta(seconds=seconds)
        log.debug("delivery.held", key=row.key, reason=reason, wait_seconds=seconds)
        with transaction(self.engine) as db:
            outbox.finish(db, row, self.name, _waiting(row), now, error=reason, wait=pause, tried=False)

    def _shut(self, row: Outbox, error: str) -> None:
        """Nothing more goes into this workspace until it is connected again; nothing is lost either."""
        now = self.now()
        log.error("workspace.shut", workspace=row.workspace_id, error=error)
        with transaction(self.engine) as db:
            people.workspace_by_id(db, row.organization_id, row.workspace_id).closed = now
            outbox.finish(db, row, self.name, _waiting(row), now, error=error, wait=timedelta())

    def _record(self, row: Outbox, letter: Letter, arrived: Arrived | None) -> None:
        now = self.now()
        with transaction(self.engine) as db:
            outbox.finish(db, row, self.name, DeliveryState.SENT, now)
            deliveries.settled(db, row, DeliveryState.SENT, "", arrived.link if arrived else "", now)
            if arrived is not None and kept.is_kept(row.view) and (row.about or row.idea_id is not None):
                _remember(db, row, letter, arrived, now)
        log.info("delivery.sent", key=row.key, kind=row.kind, attempts=row.attempts)


def _remember(db: Session, row: Outbox, letter: Letter, arrived: Arrived, now: datetime) -> None:
    """Where the card stands. What changed while it was on its way knew nothing of this copy; one that was
    found again shows what was true when it was sent."""
    org, idea_id, about = row.organization_id, row.idea_id, row.about
    postings.hold_copies(db, org, idea_id, about)
    postings.add(
        db,
        row.workspace_id,
        org,
        channel=arrived.channel,
        message=arrived.message,
        target=letter.target,
        view=row.view,
        idea_id=idea_id,
        about=about,
        at=now,
        link=arrived.link,
    )
    organization, reader = people.organization(db, org), letter.reader
    true_now = kept.as_it_is(db, organization, row.view, idea_id, about, now, reader=reader)
    if row.error == LOST or true_now != letter.view:
        telling.redraw_all(db, org, idea_id, about, now)


def _given_up(row: Outbox) -> DeliveryState:
    """A card that is gone needs no redrawing; a message that nobody got needs somebody's eyes."""
    return DeliveryState.PARKED if row.kind == "post" else DeliveryState.SKIPPED


def _waiting(row: Outbox) -> DeliveryState:
    """To be sent; or, while nobody knows whether an earlier attempt arrived, to be looked up before."""
    return DeliveryState.SETTLING if row.error == LOST else DeliveryState.WAITING


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
    # beyond ten doublings it is the longest wait anyway, and the number would not fit any more some day
    return float(min(FIRST_WAIT * 2 ** min(row.attempts - 1, 10), LONGEST_WAIT))
