"""Ask: a question under an idea that everybody reads, in the thread of its cards."""

from uuid import uuid4

from sqlmodel import Session

from handlers import authors, fields, finding, telling, writing
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import AskedPublicly, IdeaCard, Notice, PublicQuestion, PublicQuestionForm, View
from storage import ideas, postings
from storage.models import Idea, Posting


@on("ask_publicly")
def ask_publicly(db: Session, person: Person, ask: Ask) -> View:
    idea = _open(finding.idea(db, person, ask.words))
    return PublicQuestionForm(uuid4().hex, idea.number, idea.title)


@on("asked_publicly")
def asked_publicly(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent: a comment of the idea from now on. The same form sent twice is one question."""
    idea = _open(finding.to_name(db, person, ask.fields.get("number", "")))
    text = fields.text(ask, "question", empty="question_empty")
    draft = writing.field(ask.fields, "draft")
    source = f"asked:{draft}"
    if not draft or not ideas.comment(
        db, person.org, idea.id, member_id=person.id, text=text, source=source, at=ask.now
    ):
        return None
    stands = _threads(db, idea)
    asked = PublicQuestion(idea.number, idea.title, person.member.name, text)
    for card in stands:
        telling.in_thread(db, card, f"{source}:{card.id}", asked, ask.now)
    _tell_author(db, person, ask, idea, text, stands)
    telling.redraw_copies(db, person.org, idea.id, ask.now)
    return Notice("asked_publicly" if stands else "asked_nowhere", {"number": idea.number})


def _open(idea: Idea) -> Idea:
    if idea.state in ideas.HIDDEN:
        raise Refused("idea_closed", number=idea.number, state=idea.state.value)
    return idea


def _threads(db: Session, idea: Idea) -> list[Posting]:
    """The idea's cards in channels, one for each: not what stands in somebody's own chat."""
    copies = postings.of_idea(db, idea.organization_id, idea.id, IdeaCard.__name__)
    stands = [card for card in copies if card.target == card.channel]
    return list({(card.workspace_id, card.channel): card for card in reversed(stands)}.values())


def _tell_author(db: Session, person: Person, ask: Ask, idea: Idea, text: str, stands: list[Posting]) -> None:
    link = next((card.link for card in stands if card.link), None)
    told = AskedPublicly(idea.number, idea.title, person.member.name, text, link)
    key = f"asked:{writing.field(ask.fields, 'draft')}:author"
    for member_id in authors.ids(db, idea):
        own_key = key if member_id == idea.author_id else f"{key}:{member_id}"
        if member_id != person.id:
            telling.member(db, person.organization, member_id, own_key, told, ask.now)
