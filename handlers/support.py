"""Stand behind an idea, offer hands, talk about it."""

from collections.abc import Sequence

from sqlmodel import Session

from handlers import authors, cards, finding, kept, rules, telling, writing
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Discussion, DiscussionOpener, IdeaCard, Notice, View
from storage import combining, ideas, postings
from storage.models import Backing, Comment, Posting

# What was done, and whether the member stands behind the idea now.
NOTICES = {
    (Backing.SUPPORT, True): "supported",
    (Backing.SUPPORT, False): "support_back",
    (Backing.HELP, True): "help_offered",
    (Backing.HELP, False): "help_back",
}


@on("support")
def support(db: Session, person: Person, ask: Ask) -> View:
    """Once per person; the second click takes it back."""
    return _back(db, person, ask, Backing.SUPPORT)


@on("help_with")
def help_with(db: Session, person: Person, ask: Ask) -> View:
    """I can help; the second click takes it back."""
    return _back(db, person, ask, Backing.HELP)


@on("discuss")
def discuss(db: Session, person: Person, ask: Ask) -> View:
    """Open the thread with a first reply, and show the way to it."""
    idea = finding.idea(db, person, ask.words)
    copies = postings.of_idea(db, person.org, idea.id, "IdeaCard")
    stands = [
        card for card in copies if card.target == card.channel
    ]  # not what stands in somebody's own chat
    if not stands:
        return Discussion(idea.number, idea.title, None)
    card = _nearest(person, ask, stands)
    opener = DiscussionOpener(idea.number, idea.title)
    telling.in_thread(db, card, f"discuss:{idea.number}:{card.id}", opener, ask.now)
    return Discussion(idea.number, idea.title, card.link)


@on("opened", guests=True)
def opened(db: Session, person: Person, ask: Ask) -> None:
    """A link button was clicked: the platform opens the link, and tells us."""


@on("replied")
def replied(db: Session, person: Person, ask: Ask) -> None:
    """A reply in the thread of an idea's card becomes a comment of the idea."""
    card = postings.at(db, person.workspace, ask.channel, ask.thread)
    text = writing.paragraph(ask.words)[: rules.TEXT_LIMIT]
    # Only what was said below the public card is public: not what managers say in the review channel.
    if card is None or card.idea_id is None or card.view != IdeaCard.__name__ or not text:
        return
    source = _source(ask)
    ideas.comment(db, person.org, card.idea_id, member_id=person.id, text=text, source=source, at=ask.now)
    _redraw(db, person, card.idea_id, ask)


@on("reply_edited")
def reply_edited(db: Session, person: Person, ask: Ask) -> None:
    comment = _own_comment(db, person, ask)
    text = writing.paragraph(ask.words)[: rules.TEXT_LIMIT]
    if comment is None or not text:
        return
    restored = comment.deleted is not None
    if restored and not ask.fields.get("restored"):  # an edit that comes after the deletion does not undo it
        return
    comment.text, comment.deleted = text, None
    db.add(comment)
    if restored:
        db.flush()
        _redraw(db, person, comment.idea_id, ask)


@on("reply_deleted")
def reply_deleted(db: Session, person: Person, ask: Ask) -> None:
    comment = _own_comment(db, person, ask)
    if comment is None or comment.deleted:
        return
    comment.deleted, comment.text = ask.now, ""
    db.add(comment)
    db.flush()
    _redraw(db, person, comment.idea_id, ask)


def _redraw(db: Session, person: Person, idea_id: int, ask: Ask) -> None:
    """The cards that count what was said, wherever it was said."""
    idea = ideas.by_id(db, person.org, idea_id)
    telling.redraw_copies(db, person.org, combining.leads_to(db, idea).id, ask.now)


def _nearest(person: Person, ask: Ask, stands: Sequence[Posting]) -> Posting:
    """The copy that was clicked, else one where the person is, else the first one."""
    here = [card for card in stands if card.workspace_id == person.workspace.id]
    clicked = [card for card in here if (card.channel, card.message) == (ask.channel, ask.message)]
    return (clicked or here or stands)[0]


def _back(db: Session, person: Person, ask: Ask, backing: Backing) -> View:
    idea = finding.to_name(db, person, ask.words)
    if idea.state not in rules.BACKABLE:
        raise Refused("idea_closed", number=idea.number, state=idea.state.value)
    stands = ideas.back(db, person.org, idea, person.id, backing, ask.now)
    telling.redraw_copies(db, person.org, idea.id, ask.now)
    telling.homes(db, person.organization, authors.ids(db, idea), ask.now)
    if ask.message and not _is_live(db, person, ask):  # a digest, for example: it does not change any more
        key = NOTICES[backing, stands]
        return Notice(key, {"number": idea.number, "title": idea.title})
    return cards.idea_card(db, person.organization, idea)


def _is_live(db: Session, person: Person, ask: Ask) -> bool:
    """Whether the clicked message shows by itself what the click did."""
    card = postings.at(db, person.workspace, ask.channel, ask.message)
    return card is not None and kept.is_kept(card.view)


def _own_comment(db: Session, person: Person, ask: Ask) -> Comment | None:
    """The comment that this message became: only whoever wrote it may change or delete it."""
    comment = ideas.comment_from(db, person.org, _source(ask))
    return comment if comment is not None and comment.member_id == person.id else None


def _source(ask: Ask) -> str:
    return f"{ask.platform}:{ask.workspace}:{ask.channel}:{ask.message}"
