"""Similar ideas where people need them: beside an idea that waits for a decision, and in the forms that bring
ideas together."""

from collections.abc import Sequence

from sqlmodel import Session

from handlers import rules, similarity
from handlers.similar import Similar, similar
from handlers.views import SimilarIdea
from storage import combining, ideas
from storage.models import Idea

BESIDE = 3  # an idea that waits for a decision
LOOKED_AT = 3  # times as many as are wanted, where some do not fit


def note(db: Session, idea: Idea) -> None:
    """Look once for what is similar, and keep it with the idea: its card is redrawn often."""
    found = like(db, idea, limit=BESIDE)
    idea.similar = [[one.idea.id, one.meaning, *one.words] for one in found]
    db.add(idea)
    db.flush()


def noted(db: Session, idea: Idea) -> tuple[SimilarIdea, ...]:
    """What was found then, as it stands now."""
    if not idea.similar:
        return ()
    there = ideas.visible(db, idea.organization_id, [row[0] for row in idea.similar])
    return tuple(
        _facts(there[other], tuple(words), meaning=meaning)
        for other, meaning, *words in idea.similar
        if other in there
    )


def like(db: Session, idea: Idea, *, limit: int) -> list[Similar]:
    """Ideas that are similar to this one, without those that are part of it."""
    org = idea.organization_id
    family = {idea.id, *(part.id for part in combining.parts(db, org, idea.id))}
    return similar(db, org, said(idea), besides=family, limit=limit)


def to_combine(db: Session, idea: Idea, *, limit: int) -> list[Idea]:
    """The same as far as they can become one with it."""
    found = like(db, idea, limit=limit * LOOKED_AT)
    return [one.idea for one in found if rules.after(one.idea.state, "combine")][:limit]


def compared(db: Session, found: Sequence[Similar]) -> tuple[SimilarIdea, ...]:
    """With the reasons of their decisions, to be looked at side by side."""
    return tuple(
        _facts(one.idea, one.words, meaning=one.meaning, reason=_reason(db, one.idea)) for one in found
    )


def share(title: str, texts: Sequence[str]) -> float:
    """How much of a title is said by somebody else."""
    found = similarity.fits(title, {0: texts})
    return found[0].score / similarity.words_in(title) if found else 0.0


def said(idea: Idea) -> str:
    """What an idea is compared by; its first line is its title."""
    told = (answer for _, answer in idea.guided)
    return "\n".join(filter(None, (idea.title, idea.problem, idea.benefit, *told)))


def _facts(idea: Idea, words: tuple[str, ...], *, meaning: bool, reason: str = "") -> SimilarIdea:
    is_open = idea.state in rules.BACKABLE
    return SimilarIdea(idea.number, idea.title, idea.state, reason, words, meaning, is_open)


def _reason(db: Session, idea: Idea) -> str:
    decision = ideas.last_decision(db, idea.organization_id, idea.id)
    return decision.reason if decision else ""
