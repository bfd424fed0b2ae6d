"""An id from a button is a claim, not a fact: looked up inside the asker's organization."""

from datetime import datetime

from sqlmodel import Session

from handlers import authors, commands, deciders, rules
from handlers.cards import decision_facts, local_date
from handlers.verbs import Ask, Person, Refused
from storage import channels, combining, goals, ideas, in_order, resonance, updates
from storage.models import Goal, Idea, IdeaState, StrategicUpdate, UpdatePost, Verdict


def idea(db: Session, person: Person, words: object) -> Idea:
    """The idea that a button's value or a form's number names, without its turn; a number that was combined
    with another one leads there."""
    return combining.leads_to(db, itself(db, person, words))


def itself(db: Session, person: Person, words: object) -> Idea:
    """The very idea with this number: for what is done to it."""
    claimed = as_number(str(words).partition(".")[0])
    found = ideas.find(db, person.org, claimed) if claimed else None
    if found is None:
        raise unknown(words)
    return _seen_by(person, found)


def _seen_by(person: Person, found: Idea) -> Idea:
    if found.state is IdeaState.WITHDRAWN and found.author_id != person.id:
        raise Refused("idea_closed", number=found.number, state=found.state.value)
    return found


def unknown(words: object) -> Refused:
    """There is no idea with this number, or none any more."""
    return Refused("idea_unknown", number=str(words)[:20])


def held(db: Session, person: Person, *several: Idea, shared: bool = False) -> list[Idea]:
    """These ideas as they are once whoever changes them right now is done; `shared` where only a row is to
    name them. Raises `Refused` when one was taken away meanwhile, by whoever undoes an import."""
    found = in_order.ideas(db, person.org, [one.id for one in several], shared=shared)
    there = {one.id: one for one in found}
    for one in several:
        if one.id not in there:
            raise unknown(one.number)
    return [there[one.id] for one in several]


def to_name(db: Session, person: Person, words: object) -> Idea:
    """The same as `idea`, for a row that is to name it: whoever combines it or takes it back right now is
    waited for, and then it leads elsewhere, or is closed."""
    [found] = held(db, person, idea(db, person, words), shared=True)
    return combining.leads_to(db, _seen_by(person, found))


def own_idea(db: Session, person: Person, words: object) -> Idea:
    """One that somebody had, alone or with others."""
    found = itself(db, person, words)
    if not authors.is_one(db, found, person.id):
        raise Refused("not_yours", number=found.number)
    return found


def to_decide(db: Session, person: Person, ask: Ask, action: str) -> Idea:
    """The idea of a decision's button ("42.3") or form (number and turn), if this person may take it now.

    Raises `Refused`: not allowed, already decided, or changed since the button was drawn.
    """
    number, turn = claimed(ask)
    found = itself(db, person, number)
    if not may_decide_on(db, person, found, ask.now):
        raise Refused("may_not_decide")
    if turn != found.turn or rules.after(found.state, action) is None:
        raise moved_on(db, person, found)
    return found


def may_decide_on(db: Session, person: Person, idea: Idea, now: datetime) -> bool:
    """Whose idea it is to decide on, whoever decides at all, and today whoever stands in for them."""
    if idea.reviewer_id == person.id or deciders.may_decide(db, person.org, person.member):
        return True
    today = local_date(person.organization, now)
    return deciders.may_stand_in(db, person.organization, person.member, idea, today)


def claimed(ask: Ask) -> tuple[str, int | None]:
    """Number and turn, from a form's fields or a button's value."""
    if "number" in ask.fields:
        return str(ask.fields["number"]), as_number(str(ask.fields.get("turn")), least=0)
    number, _, turn = ask.words.partition(".")
    return number, as_number(turn, least=0)


def moved_on(db: Session, person: Person, idea: Idea) -> Refused:
    """Who was faster, and when; or simply that the idea has changed."""
    if idea.state is IdeaState.COMBINED:
        return combined(db, person, idea)
    last = ideas.last_decision(db, person.org, idea.id)
    facts = decision_facts(db, person.organization, idea)
    if last is None or facts is None:
        key = "idea_closed" if idea.state is IdeaState.WITHDRAWN else "changed_meanwhile"
        return Refused(key, number=idea.number, state=idea.state.value)
    if last.verdict is Verdict.ASK:
        return Refused("already_asked", number=idea.number, by=facts.by, on=last.at)
    return Refused("already_decided", number=idea.number, by=facts.by, verdict=last.verdict.value, on=last.at)


def combined(db: Session, person: Person, idea: Idea) -> Refused:
    """Its number leads elsewhere by now."""
    into = combining.leads_to(db, idea)
    return Refused("idea_combined", number=idea.number, into=into.number, title=into.title)


def goal(db: Session, person: Person, words: str) -> Goal:
    """The goal with this number, retired or not."""
    number = commands.goal_number(words)
    found = goals.by_number(db, person.org, number) if number else None
    if found is None:
        raise Refused("goal_unknown")
    return found


def posting(
    db: Session, person: Person, words: object, channel: str
) -> tuple[UpdatePost, StrategicUpdate] | None:
    """The posting of a strategic update that a button or form names. What stands in private channels only is
    answered from there: any number can be claimed, and the answer says what the update says."""
    found = resonance.posted(db, person.org, as_number(str(words)) or 0)
    rooms = [room for _, room in updates.targets(db, person.org, found[0].id)] if found else []
    here = channels.by_external(db, person.workspace, channel)
    if rooms and all(room.private and room != here for room in rooms):
        return None
    return found


def as_number(text: str, least: int = 1) -> int | None:
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        return None
    return int(text) if int(text) >= least else None
