""" "You said, we did, this changed": what leadership tells everybody about what came of their ideas."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import uuid4

from sqlmodel import Session

from handlers import cards, choices, finding, settings, telling, writing
from handlers.steering import needs_leader
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import (
    Changes,
    ChangesCard,
    ChangesForm,
    ChangesPreview,
    DidMeasure,
    Notice,
    SaidIdea,
    View,
    from_facts,
    to_facts,
)
from storage import channels, people, steering
from storage.ideas import HIDDEN
from storage.models import ChangeReport, Channel, Measure, MeasureState, Organization

LINES = 5  # of ideas, measures and notes; the rest is counted
INTRO_LIMIT = 500  # characters: a few words, which come back with a button
MOST_CHANNELS = 40  # the same


class Plan(NamedTuple):
    """What somebody is about to post, as a button carries it."""

    draft: str
    after: int
    rooms: tuple[int, ...]
    intro: str

    @property
    def words(self) -> str:
        return f"{self.draft}.{self.after}.{','.join(map(str, self.rooms))} {self.intro}"


@on("report_changes")
def report_changes(db: Session, person: Person, ask: Ask) -> View:
    """The form, with what will be told and the channels of the digest chosen."""
    needs_leader(db, person)
    usual = [room for room in channels.for_digest(db, person.org) if channels.is_postable(room)]
    return _form(db, person, uuid4().hex, usual)


@on("change_changes")
def change_changes(db: Session, person: Person, ask: Ask) -> View:
    """Back from the preview to the form, with everything that was typed and chosen."""
    needs_leader(db, person)
    plan = _planned(ask.words)
    found = [channels.by_id(db, person.org, room) for room in plan.rooms]
    return _form(db, person, plan.draft, [room for room in found if room], plan.intro)


@on("preview_changes")
def preview_changes(db: Session, person: Person, ask: Ask) -> View:
    """The form was sent: nothing is stored yet, and the card is shown as it will look."""
    needs_leader(db, person)
    rooms = choices.chosen_rooms(db, person, ask.fields)
    if len(rooms) > MOST_CHANNELS:
        raise Invalid({"channels": "channels_many"}, {"channels": {"limit": MOST_CHANNELS}})
    intro = _intro(ask)
    last = steering.last_report(db, person.org)
    changes = changes_since(db, person.organization, last)
    if is_empty(changes):
        raise Refused("changes_nothing")
    draft = writing.field(ask.fields, "draft")[:40]
    plan = Plan(draft, last.id if last else 0, tuple(room.id for room in rooms), intro)
    card = ChangesCard(person.member.name, intro, changes, preview=True)
    return ChangesPreview(card, channels.names(rooms), plan.words)


@on("post_changes")
def post_changes(db: Session, person: Person, ask: Ask) -> View:
    """Post it as it is true now; the same preview clicked twice is posted once."""
    needs_leader(db, person)
    plan = _planned(ask.words)
    version = steering.hold(db, person.org)
    known = steering.report_of(db, person.org, plan.draft)
    if known is not None:
        return _posted(known)
    rooms = [_still_postable(db, person, room) for room in plan.rooms]
    card, told = _card(db, person, plan)
    facts = {"card": to_facts(card), "channels": list(channels.names(rooms)), "done": told}
    report = steering.report(
        db,
        person.org,
        member_id=person.id,
        version=version,
        facts=facts,
        draft=plan.draft,
        now=ask.now,
    )
    if report is None:
        return Notice("left_alone", {})
    for room in rooms:
        telling.channel(db, room, f"changes:{report.id}:{room.external}", card, ask.now)
    return _posted(report)


# --- what there is to tell --------------------------------------------------------------------------------


def changes_since(db: Session, organization: Organization, last: ChangeReport | None) -> Changes:
    """What was said, done and changed since the last report; from the beginning when there was none."""
    org = organization.id
    version, since = (last.version, last.at) if last else (0, organization.created)
    moved = [
        (idea, named) for idea, named in steering.moved_after(db, org, version) if idea.state not in HIDDEN
    ]
    said = [
        SaidIdea(idea.number, idea.title, author)
        for idea, named in moved
        if named and (author := cards.author_name(db, idea)) is not None
    ]
    did = _did(db, org, last, since)
    written = (one.note for one in steering.versions_after(db, org, version))
    notes = list(
        dict.fromkeys(note for note in written if writing.has_words(note))
    )  # several saves, one reason
    return Changes(
        said=tuple(said[:LINES]),
        did=tuple(did[:LINES]),
        changed=tuple(notes[:LINES]),
        more_said=len(moved) - len(said[:LINES]),
        answered=steering.answered_since(db, org, since),
        more_did=max(0, len(did) - LINES),
        more_changed=max(0, len(notes) - LINES),
    )


def is_empty(changes: Changes) -> bool:
    return changes == Changes()


def _did(db: Session, org: int, last: ChangeReport | None, since: datetime) -> list[DidMeasure]:
    """Measures that were finished and not told of as finished yet, then those that have begun."""
    told = set(last.facts.get("done", ())) if last else set()
    done = [one for one in steering.done(db, org) if one.number not in told]
    finished = {one.number for one in done}
    begun = [one for one in steering.begun_since(db, org, since) if one.number not in finished | told]
    return [*map(_measure, done), *map(_measure, begun)]


def _measure(one: Measure) -> DidMeasure:
    return DidMeasure(one.number, one.title, one.state is MeasureState.DONE)


# --- the way there ----------------------------------------------------------------------------------------


def _form(db: Session, person: Person, draft: str, rooms: Sequence[Channel], intro: str = "") -> View:
    last = steering.last_report(db, person.org)
    changes = changes_since(db, person.organization, last)
    if is_empty(changes):
        raise Refused("changes_nothing")
    chosen = tuple(room.external for room in settings.here(person, rooms))
    return ChangesForm(
        draft=draft,
        changes=changes,
        intro=intro,
        channels=chosen,
        elsewhere=tuple(str(room.id) for room in rooms if room.external not in chosen),
        rooms=choices.rooms(db, person, *chosen),
        rooms_elsewhere=choices.elsewhere_rooms(db, person),
    )


def _intro(ask: Ask) -> str:
    intro = writing.paragraph(writing.field(ask.fields, "intro"))
    if len(intro) > INTRO_LIMIT:
        raise Invalid({"intro": "text_long"}, {"intro": {"length": len(intro), "limit": INTRO_LIMIT}})
    return "" if writing.is_blank(intro) else intro


def _planned(words: str) -> Plan:
    """What the preview's button carries: a claim like any other."""
    head, _, intro = words.partition(" ")
    parts = head.split(".")
    if len(parts) != 3 or not parts[0]:
        raise Refused("verb_unknown")
    draft, after, rooms = parts
    numbers = [finding.as_number(room) for room in rooms.split(",")[:MOST_CHANNELS]]
    known = tuple(number for number in numbers if number)
    return Plan(draft[:40], finding.as_number(after) or 0, known, intro[:INTRO_LIMIT])


def _still_postable(db: Session, person: Person, room_id: int) -> Channel:
    room = channels.by_id(db, person.org, room_id)
    if room is None or not channels.is_postable(room):
        raise Refused("changes_channel_gone", channel=room.name if room and room.name else "?")
    return room


def _card(db: Session, person: Person, plan: Plan) -> tuple[ChangesCard, list[int]]:
    """The card as it is true now, and the measures that count as told. Raises `Refused` when somebody else
    has told it meanwhile, or there is nothing left to tell."""
    last = steering.last_report(db, person.org)
    if last is not None and last.id != plan.after:
        by = people.member_of(db, person.org, last.member_id).name
        raise Refused("changes_told", by=by, on=last.at)
    changes = changes_since(db, person.organization, last)
    if is_empty(changes) or not plan.rooms:
        raise Refused("changes_nothing")
    done = [one.number for one in steering.done(db, person.org)]
    return ChangesCard(person.member.name, plan.intro, changes), done


def _posted(report: ChangeReport) -> ChangesPreview:
    card = from_facts(ChangesCard.__name__, report.facts["card"])
    assert isinstance(card, ChangesCard)
    return ChangesPreview(card, tuple(report.facts["channels"]))
