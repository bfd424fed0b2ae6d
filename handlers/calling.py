"""What a campaign's form says, checked: nothing of it is believed, and everything wrong is named."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from handlers import cards, choices, finding, rules, writing
from handlers.verbs import Ask, Invalid, Param, Person
from storage import goals
from storage.models import Campaign, Channel, Goal

GUIDES = ("guide1", "guide2", "guide3")
LONGEST = timedelta(days=365)
TITLE_ERRORS = {"title_empty": "call_empty", "title_long": "call_long", "title_no_words": "call_no_words"}


@dataclass(frozen=True)
class Planned:
    title: str
    goal: Goal
    start: date
    end: date
    guides: list[str]
    rooms: list[Channel]


def planned(
    db: Session, person: Person, ask: Ask, known: Campaign | None = None, *, begun: bool = False
) -> Planned:
    """What was filled in; raises `Invalid` naming every field that cannot be taken.

    `known` is the campaign that is changed; once it has begun, its first day stays.
    """
    today = cards.local_date(person.organization, ask.now)
    start = known.start if known and begun else _day(ask.fields, "start")
    end = _day(ask.fields, "end")
    title = writing.line(writing.field(ask.fields, "title"))
    guides = {name: writing.line(writing.field(ask.fields, name)) for name in GUIDES}
    goal = _goal(db, person, ask.fields, known)
    errors = {
        **_text_errors(title, guides),
        **({} if goal else {"goal": "goal_gone"}),
        **_day_errors(start, end, today, begun=begun),
    }
    if errors:
        raise Invalid(errors, {name: _measured(name, {"title": title, **guides}) for name in errors})
    assert goal is not None
    assert start is not None
    assert end is not None
    written = [guide for guide in guides.values() if guide]
    return Planned(title, goal, start, end, written, choices.chosen_rooms(db, person, ask.fields))


def _text_errors(title: str, guides: Mapping[str, str]) -> dict[str, str]:
    errors = {name: "guide_long" for name, guide in guides.items() if len(guide) > rules.TITLE_LIMIT}
    wrong = writing.title_error(title)
    return errors | ({"title": TITLE_ERRORS[wrong]} if wrong else {})


def _day_errors(start: date | None, end: date | None, today: date, *, begun: bool) -> dict[str, str]:
    errors = {}
    if start is None:
        errors["start"] = "start_missing"
    elif start < today and not begun:
        errors["start"] = "start_past"
    if end is None:
        errors["end"] = "end_missing"
    elif start is not None and end < start:
        errors["end"] = "end_before_start"
    elif end < today:
        errors["end"] = "end_past"
    elif start is not None and end - start > LONGEST:
        errors["end"] = "end_too_far"
    return errors


def _goal(db: Session, person: Person, fields: Mapping[str, Any], known: Campaign | None) -> Goal | None:
    """One of the target picture, or the one that the campaign has already, retired or not."""
    number = finding.as_number(str(fields.get("goal") or ""))
    goal = goals.by_number(db, person.org, number) if number else None
    if goal is None or (goal.retired and not (known and goal.id == known.goal_id)):
        return None
    return goal


def _day(fields: Mapping[str, Any], name: str) -> date | None:
    try:
        return date.fromisoformat(writing.field(fields, name))
    except ValueError:
        return None


def _measured(name: str, texts: Mapping[str, str]) -> dict[str, Param]:
    """How long a line is and may be."""
    return {"length": len(texts[name]), "limit": rules.TITLE_LIMIT} if name in texts else {}
