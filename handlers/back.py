"""Back from a form to the card that it was opened on."""

from sqlmodel import Session

from handlers import cards, finding
from handlers.verbs import Ask, Person, on
from handlers.views import Notice, View
from storage import ideas, postings
from storage.models import Idea


@on("back", guests=True)
def back(db: Session, person: Person, ask: Ask) -> View:
    """The card in the clicked message, as everybody there sees it now."""
    card = postings.at(db, person.workspace, ask.channel, ask.message)
    if card is None or card.idea_id is None or card.view not in cards.LIVE:
        return Notice("left_alone", {})
    idea = ideas.by_id(db, person.org, card.idea_id)
    if not _may_see(db, person, card.view, idea):
        return Notice("left_alone", {})
    return cards.live(db, person.organization, card.view, idea, ask.now)


def _may_see(db: Session, person: Person, view: str, idea: Idea) -> bool:
    """The clicked message is a claim: anybody can name one that stands in somebody else's chat."""
    if view == "ReviewCard":
        return finding.may_decide_on(db, person, idea)
    return view != "Receipt" or idea.author_id == person.id
