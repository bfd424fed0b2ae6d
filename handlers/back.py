"""Back from a form to the card that it was opened on."""

from sqlmodel import Session

from handlers import cards
from handlers.verbs import Ask, Person, on
from handlers.views import Notice, View
from storage import ideas, postings


@on("back", guests=True)
def back(db: Session, person: Person, ask: Ask) -> View:
    """The card in the clicked message, as everybody there sees it now."""
    card = postings.at(db, person.workspace, ask.channel, ask.message)
    if card is None or card.idea_id is None or card.view not in cards.LIVE:
        return Notice("left_alone", {})
    idea = ideas.by_id(db, person.org, card.idea_id)
    return cards.live(db, person.organization, card.view, idea, ask.now)
