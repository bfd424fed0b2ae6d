"""/strategy updates: which there are, where each stands, and what failed once more."""

from dataclasses import replace

from sqlmodel import Session

from handlers import cards, deciders, deliveries, finding, rules, telling, updates, updates_shown
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Notice, UpdateList, View
from storage import channels, outbox, postings
from storage import updates as stored
from storage.models import UpdatePost, UpdateState, UpdateTarget


@on("updates")
def list_updates(db: Session, person: Person, ask: Ask) -> View | None:
    """The newest first; `words` are the page, or an update's number as U-17."""
    updates.needs_writer(db, person)
    words = ask.words.strip().upper()
    if words.startswith("U-"):
        return update(db, person, replace(ask, words=words.removeprefix("U-")))
    writer = None if deciders.leads(db, person.org, person.member) else person.id
    total = stored.count(db, person.org, writer=writer)
    page = cards.page(finding.as_number(words) or 1, total)
    first = (min(page.number, page.of) - 1) * rules.PAGE
    found = stored.listed(db, person.org, writer=writer, offset=first, limit=rules.PAGE)
    lines = tuple(updates_shown.line(db, person.organization, one) for one in found)
    return UpdateList(lines, cards.page(min(page.number, page.of), total))


@on("update")
def update(db: Session, person: Person, ask: Ask) -> View:
    """Where one stands. Who writes it sees their draft, a leader what waits for their release."""
    found = updates.find(db, person, ask.words)
    leads = deciders.leads(db, person.org, person.member)
    if found.state is UpdateState.DRAFT:
        return updates.shown(db, person, found, ask)
    if found.state is UpdateState.WAITING and leads:
        return updates_shown.release_card(db, person.organization, found, ask.now)
    return updates_shown.status(db, person.organization, found, ask.now)


@on("edit_update")
def edit_update(db: Session, person: Person, ask: Ask) -> View | None:
    """The form from a message of days ago: as it is now, whatever has changed since."""
    found = updates.find(db, person, ask.words)
    return updates.change_update(db, person, replace(ask, words=f"{found.number}.{found.turn}"))


@on("post_again")
def post_again(db: Session, person: Person, ask: Ask) -> View:
    """What failed in one channel is sent once more; `words` are the posting and the channel."""
    if not _may_send_again(db, person):
        raise Refused("update_leaders_only")
    posting, target, name = _failed(db, person, ask)
    room = channels.by_id(db, person.org, target.channel_id)
    assert room is not None
    delivery = outbox.by_key(db, person.org, target.key)
    if delivery is None:  # forgotten, as everything that is over after a while
        card = updates_shown.card(db, person.organization, posting)
        telling.channel(db, room, target.key, card, ask.now)
    else:
        delivery.expires = None
        outbox.reopen(db, delivery, ask.now)
    target.state, target.error = deliveries.AGAIN, ""
    db.add(target)
    db.flush()
    telling.redraw_showing(db, person.org, f"update:{posting.update_id}", ask.now)
    return Notice("resent", {"where": name})


def _may_send_again(db: Session, person: Person) -> bool:
    leads = deciders.leads(db, person.org, person.member)
    return leads or deciders.may_administer(db, person.org, person.member)


def _failed(db: Session, person: Person, ask: Ask) -> tuple[UpdatePost, UpdateTarget, str]:
    words, _, channel_id = ask.words.partition(".")
    post_id = finding.as_number(words) or 0
    postings.hold_about(db, person.org, f"post:{post_id}")  # or a second click would send what has gone out
    posting = stored.post(db, person.org, post_id)
    found = stored.targets(db, person.org, posting.id) if posting else []
    for target, room in found:
        if posting and str(room.id) == channel_id and target.state in updates_shown.FAILED:
            return posting, target, f"#{room.name}"
    raise Refused("delivery_unknown")
