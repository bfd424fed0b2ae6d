"""The clocks of ideas and measures: those that ring now say what is due, and ring again or are over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog
from sqlalchemy import Engine
from sqlmodel import Session

from storage import people, prompts
from storage.database import Unavailable, apart, transaction
from storage.models import Organization, Prompt, PromptKind

BATCH = 100  # clocks of one transaction: nobody who asks something waits longer for the database
BATCHES = 20  # of one tick: the other clocks ring with the next one
LOOK_AGAIN = timedelta(minutes=1)  # no clock rings twice in one tick
AFTER_A_BUG = timedelta(hours=1)

log = structlog.get_logger()


@dataclass(frozen=True)
class Next:
    """When a clock rings again, and how many of its steps are over by then."""

    due: datetime
    stage: int = 0


Ring = Callable[[Session, Organization, Prompt, datetime], Next | None]
RINGS: dict[PromptKind, Ring] = {}


def rings(kind: PromptKind) -> Callable[[Ring], Ring]:
    """Registers what happens when a clock of this kind rings: it looks at what is true now, says what is due,
    and returns when to ring again; None ends the clock."""

    def register(ring: Ring) -> Ring:
        RINGS[kind] = ring
        return ring

    return register


def ring_due(engine: Engine, now: datetime) -> int:
    """Ring every clock whose time has come, batch by batch. Returns how many rang."""
    rang = 0
    for _ in range(BATCHES):
        with transaction(engine) as db:
            batch = queue_due(db, now)
        rang += batch
        if batch < BATCH:
            break
    return rang


def queue_due(db: Session, now: datetime) -> int:
    """Ring a batch of those whose time has come, the earliest first. Returns how many rang."""
    found = prompts.due(db, now, limit=BATCH)
    for prompt in found:
        _ring(db, prompt, now)
    return len(found)


def _ring(db: Session, prompt: Prompt, now: datetime) -> None:
    """A clock whose ring has a bug of ours keeps no other one from ringing, and is not lost: it looks again
    in a while, when the bug may be mended."""
    org, kind, about, stage = prompt.organization_id, prompt.kind, prompt.about, prompt.stage
    try:
        with apart(db):
            again = RINGS[kind](db, people.organization(db, org), prompt, now)
            _wind(db, prompt, again, now)
    except Unavailable:
        raise
    except Exception:
        log.exception("prompt.failed", kind=kind.value, about=about, organization=org, stage=stage)
        _wind(db, prompt, Next(now + AFTER_A_BUG, stage), now)


def _wind(db: Session, prompt: Prompt, again: Next | None, now: datetime) -> None:
    if again is None:
        prompts.stop(db, prompt.organization_id, prompt.kind, prompt.about)
        return
    if again.stage > prompt.stage:
        prompt.said = now
    prompt.due, prompt.stage = max(again.due, now + LOOK_AGAIN), again.stage
    db.add(prompt)
    db.flush()
