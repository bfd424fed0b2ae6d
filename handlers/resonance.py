"""What people click below a strategic update: understood, and an idea for it."""

from uuid import uuid4

from sqlmodel import Session

from handlers import finding, rules, submit, telling
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import NONE_FITS, Notice, View
from storage import channels, goals, postings, resonance
from storage.models import StrategicUpdate, UpdatePost


@on("understood")
def understood(db: Session, person: Person, ask: Ask) -> View:
    """Counted once per person. Nobody learns who it was: the card only shows a number, and no small one."""
    post, update = clicked(db, person, ask)
    postings.hold_about(db, person.org, f"post:{post.id}")  # or two at once would both be the fourth
    before = resonance.of_post(db, person.org, post.id).understood
    room = channels.by_external(db, person.workspace, ask.channel)
    channel_id = room.id if room else None
    if not resonance.understand(db, person.org, post.id, person.id, channel_id, ask.now):
        return Notice("understood_already", {"number": update.number})
    if rules.shown_count(before) != rules.shown_count(before + 1):
        telling.resonance(db, person.org, post.id, ask.now)
    return Notice("understood", {"number": update.number})


@on("idea_for_post")
def idea_for_post(db: Session, person: Person, ask: Ask) -> View:
    """The idea form, with the update that it answers and its goal, unless that was retired since."""
    post, _ = clicked(db, person, ask)
    goal = goals.by_id(db, person.org, post.goal_id)
    number = goal.number if goal and not goal.retired else NONE_FITS
    return submit.form(db, person, draft=uuid4().hex, goal=number, post=post.id, channel=ask.channel)


def clicked(db: Session, person: Person, ask: Ask) -> tuple[UpdatePost, StrategicUpdate]:
    """The posting whose button was clicked."""
    return posted(db, person, ask.words, ask.channel)


def posted(db: Session, person: Person, words: object, channel: str) -> tuple[UpdatePost, StrategicUpdate]:
    """The posting that a button's value or a form names, and its update, as it is answered from this
    channel."""
    found = finding.posting(db, person, words, channel)
    if found is None:
        raise Refused("post_unknown")
    return found
