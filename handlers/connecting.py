"""Connect: what belongs together, and who should know of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, choices, fields, finding, fitting, similarity, telling, things, writing
from handlers.similar import similar
from handlers.things import Found
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import BroughtIn, ConnectForm, ConnectionCard, IntroductionCard, Notice, Thing, View
from storage import connections, ideas, in_order, measures, people
from storage.models import Connection, Idea, Introduction, Measure, Member, Organization

LOOKED_THROUGH = 100  # ideas and measures each, the newest, among which something similar is looked for
OFFERED = 5  # of them
NONE_OF_THEM = "0"  # what the form sends when nothing that was offered is chosen


@on("connect")
def connect(db: Session, person: Person, ask: Ask) -> View:
    """The form; `words` name the idea or measure, and perhaps with what: I-42, M-7+I-3."""
    words, other = _pair(ask.words)
    found = _open(db, person, words)
    alike, known = similar_things(db, person.org, found), choices.known(db, person)
    return ConnectForm(things.mention(found), alike, known, other)


@on("connected")
def connected(db: Session, person: Person, ask: Ask) -> View:
    """The form was sent: all that was filled in is done, or nothing is."""
    found = _open(db, person, writing.field(ask.fields, "number"))
    note = fields.text(ask, "why", empty="why_empty")
    others = _others(db, person, ask, found)
    guest = _guest(db, person, ask, found)
    if not others and guest is None:
        raise Invalid({"thing": "connect_nothing"})
    _hold(db, person.org, [found, *others])
    for other in sorted(others, key=things.about):  # as whoever else connects several of them
        _connect(db, person, found, other, note, ask.now)
    if guest is not None:
        _introduce(db, person, found, guest, note, ask.now)
    _redraw(db, person.org, [found, *others], ask.now)
    named = [*(things.mention(other).label for other in others), *([guest.name] if guest else [])]
    return Notice("connected", {"what": things.mention(found).label, "with": ", ".join(named)})


@on("disconnect")
def disconnect(db: Session, person: Person, ask: Ask) -> View:
    """Take it back; `words` are both: I-42+M-7. Only whoever connected them may."""
    one, other = (things.named(db, person.org, words) for words in _pair(ask.words))
    found = connections.between(db, person.org, things.about(one), things.about(other))
    if found is None:
        raise Refused("connection_gone")
    if found.member_id != person.id:
        raise Refused("connection_not_yours", by=people.member_of(db, person.org, found.member_id).name)
    _hold(db, person.org, [one, other])
    connections.disconnect(db, person.org, found.one, found.other)
    _redraw(db, person.org, [one, other], ask.now)
    sides = things.mention(one), things.mention(other)
    return ConnectionCard(*sides, person.member.name, found.note, undo=True, undone=True)


@on("take_out")
def take_out(db: Session, person: Person, ask: Ask) -> View:
    """Take back that somebody was brought in; `words` are what to and who: I-42+17."""
    words, guest = _pair(ask.words)
    found = things.named(db, person.org, words)
    about, guest_id = things.about(found), finding.as_number(guest) or 0
    brought = connections.introduction(db, person.org, about, guest_id)
    if brought is None:
        raise Refused("connection_gone")
    if brought.member_id != person.id:
        raise Refused("connection_not_yours", by=people.member_of(db, person.org, brought.member_id).name)
    _hold(db, person.org, [found])
    connections.take_out(db, person.org, about, guest_id)
    _redraw(db, person.org, [found], ask.now)
    return _introduced(db, found, brought, person.member.name, undo=True, undone=True)


# --- what the form says -------------------------------------------------------------------------------


def _open(db: Session, person: Person, words: str) -> Found:
    """Everybody who takes part may connect what everybody sees."""
    found = things.leads_to(db, things.named(db, person.org, words))
    if isinstance(found, Idea) and things.is_hidden(found):
        raise Refused("idea_closed", number=found.number, state=found.state.value)
    return found


def _others(db: Session, person: Person, ask: Ask, found: Found) -> list[Found]:
    """What was chosen or typed, once each."""
    named = {
        things.about(other): other
        for name in ("similar", "thing")
        if (words := writing.line(writing.field(ask.fields, name)))
        and (name, words) != ("similar", NONE_OF_THEM)
        for other in [_other(db, person, found, name, words)]
    }
    return list(named.values())


def _other(db: Session, person: Person, found: Found, field: str, words: str) -> Found:
    """Raises `Invalid` when it cannot be connected with what the form is about."""
    try:
        other = things.leads_to(db, things.named(db, person.org, words))
    except Refused:
        raise Invalid({field: "connect_unknown"}, {field: {"words": words[:20]}}) from None
    label = things.mention(other).label
    if things.is_hidden(other):
        raise Invalid({field: "connect_hidden"}, {field: {"what": label}})
    if things.about(other) == things.about(found):
        raise Invalid({field: "connect_itself"}, {field: {"what": label}})
    if known := connections.between(db, person.org, things.about(found), things.about(other)):
        raise Invalid({field: "connect_already"}, {field: {"what": label, **_who_did(db, person, known)}})
    return other


def _guest(db: Session, person: Person, ask: Ask, found: Found) -> Member | None:
    """Raises `Invalid` when this person is in already. That a sealed author is, nobody may learn here."""
    if not writing.field(ask.fields, "guest"):
        return None
    member = people.member_of(db, person.org, choices.chosen(db, person, ask, "guest").member_id)
    if member.id == person.id:
        raise Invalid({"guest": "guest_self"})
    if member.id in (authors.known(db, found) if isinstance(found, Idea) else things.keepers(db, found)):
        raise Invalid({"guest": "guest_keeps"}, {"guest": {"name": member.name}})
    if known := connections.introduction(db, person.org, things.about(found), member.id):
        told = {"name": member.name, **_who_did(db, person, known)}
        raise Invalid({"guest": "guest_already"}, {"guest": told})
    return member


def _who_did(db: Session, person: Person, known: Connection | Introduction) -> dict[str, str | datetime]:
    return {"by": people.member_of(db, person.org, known.member_id).name, "on": known.at}


def similar_things(db: Session, org: int, found: Found) -> tuple[Thing, ...]:
    """What is similar to it and not connected yet, the most first: ideas by words and meaning, then what has
    words in common with it. A measure among them is never left out for ideas alone."""
    taken = {things.mention(one) for one in (found, *things.neighbours(db, org, found))}
    alike = [things.mention(idea) for idea in _like(db, org, found, OFFERED + len(taken))]
    shared = _sharing_words(db, org, found)
    offered = [one for one in dict.fromkeys((*alike, *shared)) if one not in taken]
    measured = [one for one in offered if one.kind == things.MEASURE]
    if measured and measured[0] not in offered[:OFFERED]:
        return (*offered[: OFFERED - 1], measured[0])
    return tuple(offered[:OFFERED])


def _like(db: Session, org: int, found: Found, limit: int) -> list[Idea]:
    if isinstance(found, Idea):
        return [one.idea for one in fitting.like(db, found, limit=limit)]
    return [one.idea for one in similar(db, org, _text(found), limit=limit)]


def _sharing_words(db: Session, org: int, found: Found) -> list[Thing]:
    newest, _ = ideas.public(db, org, offset=0, limit=LOOKED_THROUGH)
    running, _ = measures.in_progress(db, org, offset=0, limit=LOOKED_THROUGH)
    there = [*map(things.mention, newest), *(things.mention(measure) for measure, _ in running)]
    candidates = {one.label: one for one in there}
    fits = similarity.fits(_text(found), {label: (one.title,) for label, one in candidates.items()})
    return [candidates[fit.key] for fit in fits]


def _text(found: Found) -> str:
    return f"{found.title}\n{found.problem if isinstance(found, Idea) else found.success}"


def _pair(words: str) -> tuple[str, str]:
    first, _, second = words.partition("+")
    return first, second


# --- how it is done -----------------------------------------------------------------------------------


def _connect(db: Session, person: Person, found: Found, other: Found, note: str, now: datetime) -> None:
    sides = things.about(found), things.about(other)
    if not connections.connect(db, person.org, *sides, member_id=person.id, note=note, at=now):
        _check_there(db, person, found, other)
        return  # somebody was faster: it is connected, and they were told
    card = ConnectionCard(things.mention(found), things.mention(other), person.member.name, note)
    told = things.keepers(db, found) | things.keepers(db, other)
    _tell(db, person, told, f"connected:{':'.join(sorted(sides))}", card, _undoable(card), now)


def _introduce(db: Session, person: Person, found: Found, guest: Member, note: str, now: datetime) -> None:
    about = things.about(found)
    if not connections.introduce(db, person.org, about, guest.id, member_id=person.id, note=note, at=now):
        _check_there(db, person, found)
        return
    brought = connections.introduction(db, person.org, about, guest.id)
    assert brought is not None
    by, key = person.member.name, f"brought_in:{about}:{guest.id}"
    mine = _introduced(db, found, brought, by, undo=True)
    keepers = things.keepers(db, found) - {guest.id}
    _tell(db, person, keepers, key, _introduced(db, found, brought, by), mine, now)
    told = BroughtIn(things.mention(found), guest.id, by, note, _says(found))
    telling.member(db, person.organization, guest.id, f"{key}:{now.isoformat()}", told, now)


def _check_there(db: Session, person: Person, *several: Found) -> None:
    """Raises `Refused` when one of them was taken away since the form was read."""
    for one in several:
        things.named(db, person.org, things.mention(one).label)


def _tell(
    db: Session, person: Person, members: set[int], key: str, card: View, mine: View, now: datetime
) -> None:
    """Those whose it is, each once, and whoever did it, with the way to undo it. The key names the moment:
    what was undone can be done again."""
    for member_id in sorted(members | {person.id}):
        view = mine if member_id == person.id else card
        telling.member(db, person.organization, member_id, f"{key}:{now.isoformat()}:{member_id}", view, now)


def _undoable(card: ConnectionCard) -> ConnectionCard:
    return ConnectionCard(card.one, card.other, card.by, card.note, undo=True)


def _introduced(
    db: Session, found: Found, brought: Introduction, by: str, *, undo: bool = False, undone: bool = False
) -> IntroductionCard:
    guest = people.member_of(db, brought.organization_id, brought.guest_id)
    return IntroductionCard(things.mention(found), guest.name, guest.id, by, brought.note, undo, undone)


def _says(found: Found) -> str:
    return found.problem if isinstance(found, Idea) else found.success


def _hold(db: Session, org: int, several: Sequence[Found]) -> None:
    """The ideas among them, before rows come to name them and before measures are held."""
    in_order.redrawn(db, org, [one.id for one in several if isinstance(one, Idea)])


def _redraw(db: Session, org: int, changed: Sequence[Found], now: datetime) -> None:
    """Ideas by number, then measures."""
    db.flush()
    for one in sorted(changed, key=lambda one: (isinstance(one, Measure), one.number)):
        if isinstance(one, Measure):
            telling.redraw_showing(db, org, things.about(one), now)
        else:
            telling.redraw_copies(db, org, one.id, now)


# --- what was undone before anybody read it is not told ------------------------------------------------


@cards.current.register
def _(view: ConnectionCard, db: Session, organization: Organization, now: datetime) -> View | None:
    one, other = (things.named(db, organization.id, side.label) for side in (view.one, view.other))
    stands = connections.between(db, organization.id, things.about(one), things.about(other))
    return view if stands else None


@cards.current.register
def _(
    view: IntroductionCard | BroughtIn, db: Session, organization: Organization, now: datetime
) -> View | None:
    about = things.about(things.named(db, organization.id, view.thing.label))
    return view if connections.introduction(db, organization.id, about, view.guest_id) else None
