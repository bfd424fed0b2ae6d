"""Follow an idea or a measure, and say how much of all that one wants to hear."""

from sqlmodel import Session

from handlers import commands, finding, things
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import LessNews, Notice, View
from storage import following, measures
from storage.models import NewsLevel


@on("follow")
def follow(db: Session, person: Person, ask: Ask) -> View:
    """`words` are "42" or "I-42" for an idea, "M-7" for a measure."""
    about, title = _named(db, person, ask.words)
    if not following.follow(db, person.org, about, person.id, ask.now):
        _named(db, person, ask.words)  # they follow it already, unless it is gone by now
    key = "followed_in_vain" if person.member.news is NewsLevel.OWN else "followed"
    return Notice(key, {"title": title})


@on("unfollow")
def unfollow(db: Session, person: Person, ask: Ask) -> View:
    about, title = _named(db, person, ask.words)
    for one in _all(db, person, about):
        following.unfollow(db, person.org, one, person.id)
    return Notice("unfollowed", {"title": title})


@on("less")
def less(db: Session, person: Person, ask: Ask) -> View:
    """Everything, results only, or nothing but my own."""
    return LessNews(person.member.news)


@on("news_level")
def news_level(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the chosen level."""
    try:
        person.member.news = NewsLevel(ask.words)
    except ValueError:
        raise Refused("verb_unknown") from None
    db.add(person.member)
    db.flush()
    return LessNews(person.member.news)


def _all(db: Session, person: Person, about: str) -> list[str]:
    """Also what became part of it: whoever followed that hears of this."""
    found = things.by_about(db, person.org, about)
    return things.abouts(db, person.org, found) if found else [about]


def _named(db: Session, person: Person, words: str) -> tuple[str, str]:
    """What is to be followed, and how it is called."""
    word = words.strip()
    if word[:1].casefold() != "m":
        idea = finding.idea(db, person, commands.number(word) or "")
        return f"idea:{idea.id}", f"I-{idea.number} {idea.title}"
    number = commands.measure_number(word)
    found = measures.find(db, person.org, number) if number else None
    if found is None:
        raise Refused("measure_unknown", number=word[:20])
    return f"measure:{found[0].id}", f"M-{found[0].number} {found[0].title}"
