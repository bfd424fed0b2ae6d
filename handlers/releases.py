"""A strategic update is handed in, released in a leader's name, sent back or called off."""

from sqlmodel import Session

from handlers import deciders, fields, finding, planning, publishing, telling, updates, updates_shown
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Notice, SendBackForm, UpdateNews, View
from storage import goals, people
from storage import updates as stored
from storage.models import StrategicUpdate, UpdateState

TO_RELEASE = (UpdateState.DRAFT, UpdateState.WAITING)


@on("hand_in_update")
def hand_in_update(db: Session, person: Person, ask: Ask) -> View:
    """A manager's draft goes to the leaders, each of whom may release it."""
    updates.needs_writer(db, person)
    if _handed_in_just_now(db, person, ask):
        return _status(db, person, updates.find(db, person, ask.words), ask)
    update = updates.to_change(db, person, ask)
    if update.state is not UpdateState.DRAFT:
        raise Refused("update_moved_on", number=update.number)
    _needs_all(db, person, update, ask)
    update.leader_id = None
    updates.take_turn(db, person, update, UpdateState.WAITING, ask)
    publishing.tell_leaders(db, person.organization, update, ask.now)
    _redraw(db, person, update, ask)
    return _status(db, person, update, ask)


@on("publish_update")
def publish_update(db: Session, person: Person, ask: Ask) -> View:
    """A leader posts or schedules what they see in the preview. A second click changes nothing."""
    needs_leader(db, person)
    update = updates.find(db, person, ask.words)
    if update.state in stored.RELEASED and update.leader_id == person.id and _is_next_turn(update, ask):
        return _status(db, person, update, ask)
    _release(db, person, ask)
    return _status(db, person, updates.find(db, person, ask.words), ask)


@on("release_update")
def release_update(db: Session, person: Person, ask: Ask) -> View:
    """A leader releases what a manager handed in: from now on it is in their name."""
    needs_leader(db, person)
    update = _release(db, person, ask)
    return Notice("update_released", {"number": update.number})


@on("send_back_update")
def send_back_update(db: Session, person: Person, ask: Ask) -> View:
    needs_leader(db, person)
    update = _waiting(db, person, ask)
    author = people.member_of(db, person.org, update.author_id)
    return SendBackForm(update.number, update.turn, author.name)


@on("sent_back")
def sent_back(db: Session, person: Person, ask: Ask) -> View:
    """It is its author's draft again, with a word on what is missing."""
    needs_leader(db, person)
    update = _waiting(db, person, ask)
    reason = fields.text(ask, "reason", empty="update_word_missing")
    update.leader_id = None
    updates.take_turn(db, person, update, UpdateState.DRAFT, ask)
    _tell_author(db, person, update, "sent_back", ask, reason)
    _redraw(db, person, update, ask)
    return Notice("update_sent_back", {"number": update.number})


@on("discard_update")
def discard_update(db: Session, person: Person, ask: Ask) -> View:
    """Nothing more of it is posted; what was posted stays."""
    updates.needs_writer(db, person)
    update = updates.to_change(db, person, ask)
    posted = stored.posts(db, person.org, update.id, limit=1)
    update.next_at = None
    updates.take_turn(db, person, update, UpdateState.POSTED if posted else UpdateState.CANCELLED, ask)
    _tell_author(db, person, update, "cancelled", ask)
    _redraw(db, person, update, ask)
    return _status(db, person, update, ask)


def needs_leader(db: Session, person: Person) -> None:
    if not deciders.leads(db, person.org, person.member):
        raise Refused("update_leaders_only")


def _release(db: Session, person: Person, ask: Ask) -> StrategicUpdate:
    update = updates.find(db, person, ask.words)
    if update.state in stored.RELEASED and update.leader_id is not None:
        by = people.member_of(db, person.org, update.leader_id).name
        raise Refused("update_released_already", number=update.number, by=by)
    update = updates.to_change(db, person, ask)
    _needs_all(db, person, update, ask)
    update.leader_id = person.id
    updates.take_turn(db, person, update, UpdateState.SCHEDULED, ask)
    _tell_author(db, person, update, "released" if update.start else "posted", ask)
    if update.start is None:
        publishing.post_now(db, person.organization, update, ask.now)
    else:
        publishing.plan_next(db, person.organization, update, ask.now)
    _redraw(db, person, update, ask)
    return update


def _needs_all(db: Session, person: Person, update: StrategicUpdate, ask: Ask) -> None:
    """What was true when the form was sent may have changed since."""
    goal = goals.by_id(db, person.org, update.goal_id)
    if goal is None or goal.retired:
        raise Refused("update_goal_gone", number=update.number)
    if update.start is None and not update.text:
        raise Refused("update_no_text", number=update.number)
    if planning.is_over(db, person.organization, update, ask.now):
        raise Refused("update_time_past", number=update.number)
    if update.start is None and updates.is_posted_then(db, person, update, None, ask):
        raise Refused("update_week_taken", number=update.number)


def _waiting(db: Session, person: Person, ask: Ask) -> StrategicUpdate:
    update = updates.to_change(db, person, ask)
    if update.state is not UpdateState.WAITING:
        raise Refused("update_moved_on", number=update.number)
    return update


def _handed_in_just_now(db: Session, person: Person, ask: Ask) -> bool:
    update = updates.find(db, person, ask.words)
    return (
        update.state is UpdateState.WAITING and update.author_id == person.id and _is_next_turn(update, ask)
    )


def _is_next_turn(update: StrategicUpdate, ask: Ask) -> bool:
    """Whether the click was for the turn that led to where it stands."""
    seen = finding.as_number(ask.words.partition(".")[2], least=0)
    return seen is not None and update.turn == seen + 1


def _tell_author(
    db: Session, person: Person, update: StrategicUpdate, what: str, ask: Ask, reason: str = ""
) -> None:
    """What somebody else did with it."""
    if update.author_id == person.id:
        return
    goal = goals.by_id(db, person.org, update.goal_id)
    plan = updates_shown.plan(db, person.organization, update, ask.now) if what == "released" else None
    told = UpdateNews(what, update.number, goal.title if goal else "", person.member.name, reason, plan)
    key = f"update-{what}:{update.number}.{update.turn}"
    telling.member(db, person.organization, update.author_id, key, told, ask.now)


def _redraw(db: Session, person: Person, update: StrategicUpdate, ask: Ask) -> None:
    telling.redraw_showing(db, person.org, f"update:{update.id}", ask.now)


def _status(db: Session, person: Person, update: StrategicUpdate, ask: Ask) -> View:
    return updates_shown.status(db, person.organization, update, ask.now)
