"""What people hear of ideas and measures that concern them: once, personally, as much as they want."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Literal

from sqlmodel import Session

from handlers import authors, cards, idea_clocks, telling
from handlers.views import IdeaMention, IdeaNews, MeasureNews
from storage import combining, following, measures, people
from storage.models import Backing, Idea, Measure, MeasureState, Member, NewsLevel, Organization, Verdict

Why = Literal["author", "owner", "help", "support", "follow"]
Interested = dict[int, Why]  # by member, with the strongest reason

OWN: tuple[Why, ...] = ("author", "owner")  # of their own they hear everything
DECISIONS = ("approve", "test", "park", "decline")
WITH_MEASURE = ("approve", "test")
RESULTS = (*DECISIONS, "finish", "stop")
STEPS = ("accept", "change", "change_date")
INSIDE = ("keep", "progress", "obstacle")  # on the way, of interest to whoever had the idea
TOLD = (*RESULTS, *STEPS, *INSIDE)
SAID = ("change", "progress", "obstacle", "learned", "result")  # what a review says in words


def hears(why: Why, level: NewsLevel, action: str) -> bool:
    """Whether somebody with this reason to hear of it, who wants so much, hears of this."""
    if why in OWN:
        return action in TOLD
    wanted = {NewsLevel.EVERYTHING: (*RESULTS, *STEPS), NewsLevel.RESULTS: RESULTS, NewsLevel.OWN: ()}
    return action in wanted[level]


def of_idea(
    db: Session,
    organization: Organization,
    idea: Idea,
    action: str,
    *,
    by: Member | None,
    now: datetime,
    reason: str = "",
) -> None:
    """A decision, to those who stand behind the idea or follow it. Its author was told in other words, and
    who is asked to take care of its measure is asked by a card."""
    if action not in DECISIONS:
        return
    measure = measures.of_idea(db, organization.id, idea.id)
    told = {*authors.ids(db, idea), *_asked(measure), *([by.id] if by else [])}
    interested = _interested(db, organization, [idea])
    for member, why in _hearing(db, organization, interested, action, told):
        view = IdeaNews(
            idea.number,
            idea.turn,
            idea.title,
            Verdict(action),
            by.name if by else "",
            why,
            reason,
            cards.measure_facts(db, organization, measure) if measure and action in WITH_MEASURE else None,
            idea.wake,
            idea.wake_with_goal,
        )
        key = f"news:idea:{idea.number}.{idea.turn}:{member.id}"
        telling.member(db, organization, member.id, key, view, now)


def hearers(db: Session, organization: Organization, idea: Idea, action: str) -> list[int]:
    """Everybody who hears of this decision: the author, and who stands behind the idea and wants to hear."""
    had = authors.ids(db, idea)
    others = _hearing(db, organization, _interested(db, organization, [idea]), action, set(had))
    return [*had, *(member.id for member, _ in others)]


def of_measure(
    db: Session,
    organization: Organization,
    measure: Measure,
    action: str,
    *,
    by: Member | None,
    now: datetime,
    reason: str = "",
    details: Mapping[str, str] | None = None,
) -> None:
    """What happened to a measure, to everybody whom it or one of its ideas concerns; to authors also what
    happens on the way."""
    found = measures.ideas_of(db, organization.id, measure.id)
    interested = _interested(db, organization, found, measure)
    for member, why in _hearing(db, organization, interested, action, {by.id} if by else set()):
        theirs = next(
            (idea for idea in found if why == "author" and authors.is_one(db, idea, member.id)), None
        )
        view = _measure_news(db, measure, found, action, why, by, _words(measure, action, reason, details))
        key = f"news:measure:{measure.number}.{measure.turn}:{member.id}"
        telling.member(db, organization, member.id, key, view, now, idea=theirs)
    _heard(db, organization, found, interested, action, now)


def _heard(
    db: Session,
    organization: Organization,
    found: Sequence[Idea],
    interested: Interested,
    action: str,
    now: datetime,
) -> None:
    """Whoever had the idea knows where it stands now, also when they did it themselves."""
    for idea in found:
        if hears(interested[idea.author_id], NewsLevel.EVERYTHING, action):
            idea_clocks.heard(db, organization, idea, now)


def _measure_news(
    db: Session,
    measure: Measure,
    found: Sequence[Idea],
    action: str,
    why: Why,
    by: Member | None,
    text: str,
) -> MeasureNews:
    owner = people.member_of(db, measure.organization_id, measure.owner_id).name
    is_over = measure.state in (MeasureState.DONE, MeasureState.STOPPED)
    return MeasureNews(
        measure.number,
        measure.turn,
        measure.title,
        action,
        by.name if by else owner,
        owner,
        measure.due,
        tuple(IdeaMention(idea.number, idea.title) for idea in found),
        why,
        text,
        None if is_over else measure.review,
    )


def _words(measure: Measure, action: str, reason: str, details: Mapping[str, str] | None) -> str:
    """What whoever did it said about it."""
    if reason:
        return reason
    if action in ("finish", "stop"):
        return measure.result
    return next((said for name in SAID if (said := (details or {}).get(name, ""))), "")


def _asked(measure: Measure | None) -> list[int]:
    return [measure.owner_id] if measure is not None and measure.accepted is None else []


def _interested(
    db: Session,
    organization: Organization,
    found: Sequence[Idea],
    measure: Measure | None = None,
) -> Interested:
    """Everybody whom this concerns, with their strongest reason: the weakest are written first."""
    parts = combining.parts_of(db, organization.id, [idea.id for idea in found])
    followed = [*found, *(part for some in parts.values() for part in some)]
    abouts = [*([f"measure:{measure.id}"] if measure else []), *(f"idea:{idea.id}" for idea in followed)]
    interested: Interested = dict.fromkeys(following.followers(db, organization.id, abouts), "follow")
    backers = following.backers(db, organization.id, [idea.id for idea in found])
    for backing, why in ((Backing.SUPPORT, "support"), (Backing.HELP, "help")):
        interested |= dict.fromkeys((who for who, how in backers if how is backing), why)  # type: ignore[arg-type]
    if measure is not None and measure.accepted is not None:
        interested[measure.owner_id] = "owner"
    interested |= dict.fromkeys((idea.author_id for idea in followed), "author")
    return interested


def _hearing(
    db: Session, organization: Organization, interested: Interested, action: str, besides: set[int]
) -> Iterable[tuple[Member, Why]]:
    """Those of them who want to hear of this."""
    for member in following.members(db, organization.id, [*(interested.keys() - besides)]):
        if hears(interested[member.id], member.news, action):
            yield member, interested[member.id]
