"""Deliveries that got stuck: told to an admin once, sent again or closed by hand."""

from datetime import datetime, timedelta

from sqlmodel import Session

from handlers import finding, kept, settings, telling
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import DeliveryTrouble, Notice, Troubles, UpdateCard, View
from storage import channels, ideas, outbox, people, questions, updates
from storage.models import DeliveryState, Idea, Organization, Outbox, Workspace

SHOWN = 5
TO_AUTHOR = {"Receipt", "News", "PassedOn", "WokenUp", "MovedPicture", "GoalMoved", "MeasureStopped"}
TO_AUTHOR |= {"MeasureNews", "StillWaiting", "IdeaOutcome"}
TO_ASKER = "QuestionAnswered"
STUCK = (DeliveryState.PARKED, DeliveryState.UNKNOWN)
AGAIN = DeliveryState.WAITING  # sent once more, by hand
# Reasons that end when somebody opens a chat with the bot; after so long nobody waits for the words any more.
UNREACHED = {
    "blocked_by_user",
    "bot_not_in_roster",
    "conversation_not_found",
    "forbidden",
    "no_conversation",
    "not_found",
}
WAITED_FOR = timedelta(days=30)


@on("troubles")
def troubles(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    stuck = outbox.stranded(db, person.org)
    return Troubles(tuple(trouble(db, delivery) for delivery in stuck[-SHOWN:]), len(stuck))


@on("send_again")
def send_again(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    delivery = _stuck(db, person, ask)
    delivery.expires = None  # late as it is, somebody wants it
    outbox.reopen(db, delivery, ask.now)
    settled(db, delivery, AGAIN, "", "", ask.now)
    return Notice("resent", {"where": trouble(db, delivery).where})


@on("it_arrived")
def it_arrived(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    _close(db, person, ask, DeliveryState.SENT)
    return Notice("marked_arrived", {})


@on("let_go")
def let_go(db: Session, person: Person, ask: Ask) -> View:
    """A message that nobody needs any more is taken off the list."""
    settings.needs_admin(db, person)
    _close(db, person, ask, DeliveryState.SKIPPED)
    return Notice("let_go", {})


def reachable_again(db: Session, workspace: Workspace, person: str, now: datetime) -> None:
    """Somebody whom nobody could write to has opened a chat: what was for them is sent now, as far as it was
    held up by that, and not long ago."""
    for delivery in outbox.stranded(db, workspace.organization_id):
        theirs = (delivery.workspace_id, delivery.target) == (workspace.id, person)
        held_up = delivery.state is DeliveryState.PARKED and delivery.error in UNREACHED
        if theirs and held_up and now - delivery.created <= WAITED_FOR:
            outbox.reopen(db, delivery, now)


def settled(
    db: Session, delivery: Outbox, state: DeliveryState, error: str, link: str, now: datetime
) -> None:
    """What became of a strategic update in a channel, kept where its status looks."""
    if not is_awaited(delivery):
        return
    org = delivery.organization_id
    post_id = kept.subject(delivery.about)
    target, posting = updates.target_of(db, org, post_id, delivery.key), updates.post(db, org, post_id)
    if target is None or posting is None:
        return
    target.state, target.error, target.link = state, error, link or target.link
    db.add(target)
    db.flush()
    telling.redraw_showing(db, org, f"update:{posting.update_id}", now)


def is_awaited(delivery: Outbox) -> bool:
    """Whether somebody looks after what becomes of it: then it never fails in silence."""
    return delivery.kind == "post" and delivery.view == UpdateCard.__name__


def tell_admin(db: Session, organization: Organization, delivery: Outbox, now: datetime) -> None:
    """Once per target, reason and day, and each one that needs an answer; trouble with telling of trouble
    is only logged."""
    if delivery.view == DeliveryTrouble.__name__:
        return
    admin = people.keeper(db, organization.id)
    if admin is not None:
        unclear = delivery.state is DeliveryState.UNKNOWN
        what = str(delivery.id) if unclear else f"{delivery.target}:{delivery.error}:{now:%Y-%m-%d}"
        key = f"trouble:{what}"
        telling.member(db, organization, admin, key, trouble(db, delivery), now)


def trouble(db: Session, delivery: Outbox) -> DeliveryTrouble:
    idea = ideas.by_id(db, delivery.organization_id, delivery.idea_id) if delivery.idea_id else None
    return DeliveryTrouble(
        delivery=delivery.id,
        where="" if _is_sealed(db, delivery, idea) else _where(db, delivery),
        error=delivery.error,
        unknown=delivery.state is DeliveryState.UNKNOWN,
        what=delivery.view,
        number=idea.number if idea else _update_number(db, delivery),
    )


def _is_sealed(db: Session, delivery: Outbox, idea: Idea | None) -> bool:
    """Whether the addressee is somebody whose name nobody may learn."""
    if delivery.view == TO_ASKER:
        question = questions.by_id(db, delivery.organization_id, kept.subject(delivery.about))
        return question is None or question.sealed
    return idea is not None and idea.sealed and delivery.view in TO_AUTHOR


def _update_number(db: Session, delivery: Outbox) -> int | None:
    if not is_awaited(delivery):
        return None
    org = delivery.organization_id
    posting = updates.post(db, org, kept.subject(delivery.about))
    update = updates.by_id(db, org, posting.update_id) if posting else None
    return update.number if update else None


def _close(db: Session, person: Person, ask: Ask, state: DeliveryState) -> None:
    delivery = _stuck(db, person, ask)
    outbox.close(db, delivery, ask.now, state)
    settled(db, delivery, state, "" if state is DeliveryState.SENT else delivery.error, "", ask.now)


def _where(db: Session, delivery: Outbox) -> str:
    """The channel's or the person's name."""
    workspace = people.workspace_by_id(db, delivery.organization_id, delivery.workspace_id)
    room = channels.by_external(db, workspace, delivery.target)
    if room is not None:
        return f"#{room.name}"
    account = people.account_of(db, workspace, delivery.target)
    return account.name if account else delivery.target


def _stuck(db: Session, person: Person, ask: Ask) -> Outbox:
    delivery = outbox.by_id(db, person.org, finding.as_number(ask.words) or 0)
    if delivery is None or delivery.state not in STUCK:
        raise Refused("delivery_unknown")
    return delivery
