"""Back from a form to the card that it was opened on."""

from sqlmodel import Session

from handlers import cards, finding, kept
from handlers.verbs import Ask, Person, on
from handlers.views import Notice, View
from storage import ideas, postings
from storage.models import Idea, Posting


@on("back", guests=True)
def back(db: Session, person: Person, ask: Ask) -> View:
    """The card in the clicked message, as everybody there sees it now."""
    card = postings.at(db, person.workspace, ask.channel, ask.message)
    if card is None or not kept.is_kept(card.view):
        return Notice("left_alone", {})
    if card.about:
        return _shown(db, person, ask, card) or Notice("left_alone", {})
    if card.idea_id is None:
        return Notice("left_alone", {})
    idea = ideas.by_id(db, person.org, card.idea_id)
    if not _may_see(db, person, ask, card.view, idea):
        return Notice("left_alone", {})
    return cards.live(db, person.organization, card.view, idea, ask.now)


def _shown(db: Session, person: Person, ask: Ask, card: Posting) -> View | None:
    """What is no card of an idea."""
    if not kept.KEPT[card.view].sees(db, person, kept.subject(card.about)):
        return None
    shows, about = card.view, card.about
    return kept.as_it_is(db, person.organization, shows, None, about, ask.now, reader=person.id)


def _may_see(db: Session, person: Person, ask: Ask, view: str, idea: Idea) -> bool:
    """The clicked message is a claim: anybody can name one that stands in somebody else's chat."""
    if view == "ReviewCard":
        return finding.may_decide_on(db, person, idea, ask.now)
    return view != "Receipt" or idea.author_id == person.id
