"""A version of the target picture: made by every change, and readable as it was ever after."""

import re
from collections.abc import Sequence
from datetime import datetime

from pydantic import TypeAdapter
from sqlmodel import Session

from handlers import cards, commands, rules, telling, writing
from handlers.verbs import Invalid
from handlers.views import GoalFacts, IdeaMention, MovedPicture
from storage import goals, ideas, people, pictures
from storage.ideas import HIDDEN
from storage.models import Idea, Organization, PictureVersion

BETWEEN = re.compile(r"[\s,;.:/&+]+")
FILLERS = {"", "und", "and"}
KEPT = TypeAdapter(GoalFacts)


def make(
    db: Session,
    organization: Organization,
    *,
    note: str,
    moved: Sequence[Idea],
    member_id: int | None,
    now: datetime,
) -> PictureVersion:
    """The picture as it is now becomes the next version; whose ideas moved it hear of it."""
    db.flush()
    found = [cards.goal_facts(db, goal) for goal in goals.current(db, organization.id)]
    version = pictures.add(
        db,
        organization.id,
        number=pictures.next_number(db, organization.id),
        vision=organization.vision,
        goals=[KEPT.dump_python(goal, mode="json") for goal in found],
        note=note,
        member_id=member_id,
        at=now,
    )
    for idea in moved:
        if pictures.name_idea(db, organization.id, version.id, idea.id):
            _tell(db, organization, version, idea, now)
    return version


def facts_of(version: PictureVersion) -> tuple[GoalFacts, ...]:
    """The goals as they were."""
    return tuple(KEPT.validate_python(goal) for goal in version.goals)


def by(db: Session, version: PictureVersion) -> str:
    """Who made it; empty at the command line."""
    if version.member_id is None:
        return ""
    return people.member_of(db, version.organization_id, version.member_id).name


def mentioned(text: str) -> tuple[list[int], list[str]]:
    """The numbers of the ideas in a line such as "I-42, 7 und #9", and what is none."""
    words = [word for word in BETWEEN.split(text) if word.casefold() not in FILLERS]
    numbers = dict.fromkeys(number for word in words if (number := commands.number(word)))
    return list(numbers), [word for word in words if commands.number(word) is None]


def that_moved(db: Session, org: int, text: str) -> list[Idea]:
    """The ideas that a leader named. Raises `Invalid` with those that are not there."""
    numbers, strange = mentioned(writing.paragraph(text))
    if len(numbers) > rules.NAMED_MOST:
        raise Invalid({"moved": "moved_many"}, {"moved": {"limit": rules.NAMED_MOST}})
    found = {number: ideas.find(db, org, number) for number in numbers}
    known = [idea for idea in found.values() if idea is not None and idea.state not in HIDDEN]
    gone = [f"I-{number}" for number in numbers if number not in {idea.number for idea in known}]
    if strange or gone:
        unknown = ", ".join([*strange, *gone][: rules.NAMED_MOST])
        raise Invalid({"moved": "moved_unknown"}, {"moved": {"names": unknown[:100]}})
    return known


def moved_picture(
    db: Session, version: PictureVersion, idea: Idea, named: bool | None = None
) -> MovedPicture:
    mention = IdeaMention(idea.number, idea.title)
    return MovedPicture(version.number, mention, by(db, version), version.note, idea.sealed, named)


def _tell(
    db: Session, organization: Organization, version: PictureVersion, idea: Idea, now: datetime
) -> None:
    told = moved_picture(db, version, idea)
    key = f"moved:{version.number}:{idea.number}"
    telling.member(db, organization, idea.author_id, key, told, now, idea=idea)
    telling.changed(db, organization, idea, now)
