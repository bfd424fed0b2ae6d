"""What is similar to an idea, side by side, and the way to bring both together."""

from sqlmodel import Session

from handlers import finding, fitting, rules
from handlers.verbs import Ask, Person, on
from handlers.views import SimilarIdeas, View

SHOWN = 5


@on("similar_ideas")
def similar_ideas(db: Session, person: Person, ask: Ask) -> View:
    """As it is now; `words` are the idea's number."""
    idea = finding.idea(db, person, ask.words)
    found = fitting.compared(db, fitting.like(db, idea, limit=SHOWN))
    can_be_one = rules.after(idea.state, "combine") is not None
    combine = can_be_one and finding.may_decide_on(db, person, idea, ask.now)
    return SimilarIdeas(idea.number, idea.title, found, combine)
