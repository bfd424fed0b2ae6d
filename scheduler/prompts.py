"""The clocks of ideas and measures: those that ring now say what is due, and ring again or are over."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from storage import people, prompts
from storage.models import Organization, Prompt, PromptKind

AT_ONCE = 200  # clocks of one tick: the others ring with the next ones
LOOK_AGAIN = timedelta(minutes=1)  # no clock rings twice in one tick


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


def queue_due(db: Session, now: datetime) -> int:
    """Ring every clock whose time has come. Returns how many rang."""
    found = prompts.due(db, now, limit=AT_ONCE)
    for prompt in found:
        _ring(db, prompt, now)
    return len(found)


def _ring(db: Session, prompt: Prompt, now: datetime) -> None:
    organization = people.organization(db, prompt.organization_id)
    again = RINGS[prompt.kind](db, organization, prompt, now)
    if again is None:
        prompts.stop(db, prompt.organization_id, prompt.kind, prompt.about)
    else:
        prompt.due, prompt.stage = max(again.due, now + LOOK_AGAIN), again.stage
        db.add(prompt)
    db.flush()
