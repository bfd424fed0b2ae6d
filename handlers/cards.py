"""From stored rows to facts: what everybody may know of an idea, as it is right now."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import singledispatch
from zoneinfo import ZoneInfo

from sqlmodel import Session

from handlers import alignment, authors, deciders, fitting, rules, things
from handlers.absences import calendar_of
from handlers.views import (
    Clock,
    DecisionFacts,
    GoalFacts,
    Guided,
    IdeaCard,
    IdeaFacts,
    IdeaLine,
    IdeaMention,
    MeasureFacts,
    Page,
    PartFacts,
    Receipt,
    ReviewCard,
    StandIn,
    View,
)
from storage import channels, combining, goals, ideas, measures, people, pictures, resonance
from storage.models import Channel, Goal, Idea, IdeaState, Measure, Organization, Verdict

LIVE = ("IdeaCard", "ReviewCard", "Receipt")  # kept true wherever they stand


def local_date(organization: Organization, moment: datetime) -> date:
    return moment.astimezone(ZoneInfo(organization.timezone)).date()


def author_name(db: Session, idea: Idea) -> str | None:
    """None when the author sealed the name."""
    if idea.sealed:
        return None
    return people.member_of(db, idea.organization_id, idea.author_id).name


def idea_facts(db: Session, organization: Organization, idea: Idea) -> IdeaFacts:
    org = organization.id
    goal = goals.by_id(db, org, idea.goal_id) if idea.goal_id else None
    parts = combining.parts(db, org, idea.id)
    became = tuple(measure_facts(db, organization, one) for one in _measures(db, [idea, *parts]))
    author = author_name(db, idea)
    return IdeaFacts(
        number=idea.number,
        title=idea.title,
        problem=idea.problem,
        benefit=idea.benefit,
        goal=goal.title if goal else None,
        author=author,
        state=idea.state,
        turn=idea.turn,
        created=local_date(organization, idea.created),
        supporters=ideas.supporters(db, org, [idea.id]).get(idea.id, 0),
        helpers=tuple(member.name for member in ideas.helpers(db, org, idea.id)),
        comments=sum(len(ideas.comments(db, org, one.id)) for one in (idea, *parts)),
        source="" if idea.sealed else idea.source,  # a link to a message says who wrote it
        decision=decision_facts(db, organization, idea),
        measure=became[-1] if became else None,
        measures=became,
        wake=idea.wake,
        with_goal=idea.wake_with_goal,
        confirmed_by=alignment.confirmed_by(db, idea),
        guided=tuple(Guided(asked, told) for asked, told in idea.guided if told),
        update=_update(db, idea),
        moved=pictures.moved_by(db, org, idea.id),
        connected=things.connected(db, org, idea),
        guests=things.guests(db, org, idea),
        authors=authors.named(db, parts, author),
        sealed_author=authors.sealed(parts),
        parts=tuple(PartFacts(one.number, one.title, one.problem, one.benefit) for one in parts),
        into=_into(db, idea),
    )


def _measures(db: Session, family: Sequence[Idea]) -> list[Measure]:
    """Every measure that one of these ideas feeds, in order."""
    found = (one for idea in family for one in measures.all_of_idea(db, idea.organization_id, idea.id))
    return [one for _, one in sorted({one.id: one for one in found}.items())]


def _into(db: Session, idea: Idea) -> IdeaMention | None:
    """Where the number of an idea leads that was combined with another one."""
    whole = combining.leads_to(db, idea)
    return IdeaMention(whole.number, whole.title) if whole.id != idea.id else None


def _update(db: Session, idea: Idea) -> int:
    """The number of the strategic update that the idea answers; 0: of none."""
    answers = resonance.posted(db, idea.organization_id, idea.post_id) if idea.post_id else None
    return answers[1].number if answers else 0


def decision_facts(db: Session, organization: Organization, idea: Idea) -> DecisionFacts | None:
    """The latest decision, as long as it is what the idea's state says."""
    last = ideas.last_decision(db, organization.id, idea.id)
    if last is None or not _says_the_state(db, idea):
        return None
    by = people.member_of(db, organization.id, last.member_id).name
    return DecisionFacts(last.verdict, by, local_date(organization, last.at), last.reason)


def _says_the_state(db: Session, idea: Idea) -> bool:
    """Of what was implemented its measures tell; without one, as after an import, only its decision can."""
    if idea.state is IdeaState.IMPLEMENTED:
        return not measures.all_of_idea(db, idea.organization_id, idea.id)
    return idea.state in (*rules.DECIDED, IdeaState.QUESTION)


def measure_facts(db: Session, organization: Organization, measure: Measure) -> MeasureFacts:
    org = organization.id
    feeding = measures.ideas_of(db, org, measure.id)
    return MeasureFacts(
        number=measure.number,
        title=measure.title,
        owner=people.member_of(db, org, measure.owner_id).name,
        due=measure.due,
        state=measure.state,
        turn=measure.turn,
        accepted=measure.accepted is not None,
        asked=local_date(organization, measure.asked) if measure.asked else None,
        review=measure.review,
        success=measure.success,
        obstacle=measure.obstacle,
        result=measure.result,
        ideas=tuple(IdeaMention(idea.number, idea.title) for idea in feeding),
    )


def goal_facts(db: Session, goal: Goal) -> GoalFacts:
    owner = people.member_of(db, goal.organization_id, goal.owner_id).name if goal.owner_id else None
    return GoalFacts(
        goal.number, goal.title, goal.description, owner, goal.indicator, goal.target, goal.target_on
    )


def clock(organization: Organization, idea: Idea, now: datetime) -> Clock:
    """How many working days the idea waits; days on which its author was asked do not count."""
    today = idea.paused or local_date(organization, now)
    days = calendar_of(organization)
    left = days.between(today, idea.due) - days.between(idea.due, today)
    return Clock(max(0, idea.days - left), idea.days, idea.due, bool(idea.paused))


def idea_card(db: Session, organization: Organization, idea: Idea) -> IdeaCard:
    return IdeaCard(idea_facts(db, organization, idea))


def review_card(db: Session, organization: Organization, idea: Idea, now: datetime) -> ReviewCard:
    last = ideas.last_decision(db, organization.id, idea.id)
    asked = last is not None and last.verdict is Verdict.ASK
    woken = ideas.woken(db, organization.id, idea.id) if idea.state in ideas.TO_DECIDE else {}
    return ReviewCard(
        idea_facts(db, organization, idea),
        clock(organization, idea, now),
        question=last.reason if last and asked else "",
        answer=ideas.last_answer(db, organization.id, idea.id) if asked else "",
        reviewer=_reviewer(db, idea),
        alignment=alignment.facts(db, idea),
        stand_ins=_stand_ins(db, organization, idea, now),
        back=woken.get("because", ""),
        changed_goal=woken.get("goal", ""),
        similar=fitting.noted(db, idea) if rules.after(idea.state, "combine") else (),
    )


def _stand_ins(db: Session, organization: Organization, idea: Idea, now: datetime) -> tuple[StandIn, ...]:
    found = deciders.deputies(db, organization, idea, local_date(organization, now))
    return tuple(StandIn(one.deputy.name, one.away.name) for one in found)


def _reviewer(db: Session, idea: Idea) -> str:
    return people.member_of(db, idea.organization_id, idea.reviewer_id).name if idea.reviewer_id else ""


def receipt(db: Session, organization: Organization, idea: Idea) -> Receipt:
    stands = channel_of(db, organization, idea)
    return Receipt(
        idea_facts(db, organization, idea),
        reviewer=deciders.described(db, organization, idea),
        due=idea.due,
        channel=stands,
        can_edit=idea.state in rules.EDITABLE,
        can_withdraw=rules.after(idea.state, "withdraw") is not None,
    )


def channel_of(db: Session, organization: Organization, idea: Idea) -> str:
    """The name of the channel that the idea's card goes to; empty when there is none."""
    found = card_channels(db, organization, idea)
    return channels.names(found)[0] if found else ""


def card_channels(db: Session, organization: Organization, idea: Idea) -> Sequence[Channel]:
    """Where the idea's card belongs: the channels for ideas, else where it was typed."""
    chosen = channels.for_ideas(db, organization.id)
    if chosen or idea.channel_id is None:
        return chosen
    typed = channels.by_id(db, organization.id, idea.channel_id)
    return [typed] if typed and not typed.gone else []


def lines(
    db: Session, organization: Organization, found: Sequence[Idea], now: datetime | None = None
) -> tuple[IdeaLine, ...]:
    """One line each; with `now`, the clock too."""
    counts = ideas.supporters(db, organization.id, [idea.id for idea in found])
    parts = combining.parts_of(db, organization.id, [idea.id for idea in found])
    return tuple(
        IdeaLine(
            idea.number,
            idea.title,
            idea.state,
            author_name(db, idea),
            local_date(organization, idea.created),
            counts.get(idea.id, 0),
            clock(organization, idea, now) if now and idea.state in ideas.WAITING else None,
            authors=authors.named(db, parts.get(idea.id, ()), author_name(db, idea)),
            sealed_author=authors.sealed(parts.get(idea.id, ())),
        )
        for idea in found
    )


def page(number: int, total: int) -> Page:
    return Page(number, max(1, -(-total // rules.PAGE)), total)


@singledispatch
def current(view: View, db: Session, organization: Organization, now: datetime) -> View | None:
    """The view as it is true now; what was said once stays as it was. None: no longer worth saying."""
    return view


@current.register
def _(view: IdeaCard, db: Session, organization: Organization, now: datetime) -> View | None:
    idea = ideas.find(db, organization.id, view.idea.number)
    return idea_card(db, organization, idea) if idea else None


@current.register
def _(view: ReviewCard, db: Session, organization: Organization, now: datetime) -> View | None:
    idea = ideas.find(db, organization.id, view.idea.number)
    return review_card(db, organization, idea, now) if idea else None


@current.register
def _(view: Receipt, db: Session, organization: Organization, now: datetime) -> View | None:
    idea = ideas.find(db, organization.id, view.idea.number)
    return receipt(db, organization, idea) if idea else None


def live(db: Session, organization: Organization, kind: str, idea: Idea, now: datetime) -> View:
    """The card of this kind for an idea, as it is now."""
    if kind == "IdeaCard":
        return idea_card(db, organization, idea)
    if kind == "ReviewCard":
        return review_card(db, organization, idea, now)
    return receipt(db, organization, idea)
