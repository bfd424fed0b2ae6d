"""The fragmentation radar: what has no goal, crowds around one, exists twice, dries up or lies on few."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from sqlmodel import Session

from handlers import deciders, rules
from handlers.islands import LATELY, islands_of
from handlers.strategy_review import dry_goals
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import Radar, RadarFinding, RadarStep, View
from storage import channels, goals, people, radar
from storage.models import Idea, Organization
from storage.remembered import remembered

SHOWN = 8  # findings
MANY = 3  # measures that somebody can take care of at once
CROWD, CROWDED = 8, 0.6  # from so many with a goal on, this share around one goal is worth a look
STRAY, STRAYING = 5, 0.3  # the same for those without a goal
ISLANDS = 3  # findings


@on("radar")
def shown(db: Session, person: Person, ask: Ask) -> View:
    """For whoever decides; names only for whoever leads."""
    leads = deciders.leads(db, person.org, person.member)
    if not leads and not deciders.may_decide(db, person.org, person.member):
        raise Refused("radar_deciders_only")
    return radar_of(db, person.organization, ask.now, leads=leads)


def radar_of(db: Session, organization: Organization, now: datetime, *, leads: bool) -> Radar:
    return _radar(db, organization.id, now, leads=leads)


@remembered
def _radar(db: Session, org: int, now: datetime, *, leads: bool) -> Radar:
    """Once for all leaders whose brief is due in the same tick."""
    organization = people.organization(db, org)
    ideas, measures = (
        radar.ideas_by_goal(db, organization.id),
        radar.measures_by_goal(db, organization.id),
    )
    stray = list(_without_goal(ideas, measures, leads))
    found = [
        *stray,
        *(_island(db, organization, *pair) for pair in islands_of(db, organization.id, now, limit=ISLANDS)),
        *_crowded(db, organization, ideas, measures, leads),
        *(() if stray else _none_fits(db, organization, now, leads)),  # which says the same
        *_dry(db, organization, now, leads),
        *(_busy(db, organization) if leads else ()),
    ]
    more = max(0, len(found) - SHOWN)
    return Radar(sum(ideas.values()), sum(measures.values()), tuple(found[:SHOWN]), more)


def strategy_step(leads: bool, goal: int = 0) -> tuple[RadarStep, ...]:
    """Ask the strategy: whoever leads opens its agenda, everybody else asks about a goal."""
    if leads:
        return (RadarStep("ask", "strategy_review"),)
    return (RadarStep("ask", "ask_about_goal", str(goal), goal),) if goal else ()


def _without_goal(
    ideas: dict[int | None, int], measures: dict[int | None, int], leads: bool
) -> Iterator[RadarFinding]:
    stray, total = ideas.get(None, 0) + measures.get(None, 0), sum(ideas.values()) + sum(measures.values())
    if stray >= STRAY and stray / total >= STRAYING:
        steps = (RadarStep("see", "unaligned", "1"), *strategy_step(leads))
        yield RadarFinding("stray", stray, total, steps=steps)


def _crowded(
    db: Session,
    organization: Organization,
    ideas: dict[int | None, int],
    measures: dict[int | None, int],
    leads: bool,
) -> Iterator[RadarFinding]:
    """One goal that most of what has a goal belongs to, while there are others."""
    current = {goal.id: goal for goal in goals.current(db, organization.id)}
    active = Counter({one: ideas.get(one, 0) + measures.get(one, 0) for one in current})
    total = active.total()
    if len(current) < 2 or total < CROWD:
        return
    ((top, count),) = active.most_common(1)
    if count / total >= CROWDED:
        goal = current[top]
        steps = (RadarStep("see", "goal_ideas", str(goal.number)), *strategy_step(leads, goal.number))
        yield RadarFinding("crowd", count, total, goal.number, goal.title, steps=steps)


def _none_fits(db: Session, organization: Organization, now: datetime, leads: bool) -> Iterator[RadarFinding]:
    count = radar.unaligned_since(db, organization.id, now - LATELY)
    if count:
        steps = (RadarStep("see", "unaligned", "1"), *strategy_step(leads))
        yield RadarFinding("none_fits", count, steps=steps)


def _dry(db: Session, organization: Organization, now: datetime, leads: bool) -> Iterator[RadarFinding]:
    for one in dry_goals(db, organization, now):
        post = (RadarStep("post", "post_update", str(one.goal.number), one.goal.number),) if leads else ()
        steps = (*post, *strategy_step(leads, one.goal.number))
        yield RadarFinding("dry", one.days, number=one.goal.number, title=one.goal.title, steps=steps)


def _busy(db: Session, organization: Organization) -> Iterator[RadarFinding]:
    """Named to leaders, who can move a date; nobody is blamed for being asked so often."""
    for owner, count in radar.taking_care_of_many(db, organization.id, MANY):
        last = radar.latest_due(db, organization.id, owner)
        if last is None:  # done meanwhile
            continue
        name = people.member_of(db, organization.id, owner).name
        pause = RadarStep("later", "change_date", f"{last.number}.{last.turn}", last.number)
        yield RadarFinding("busy", count, number=last.number, name=name, due=last.due, steps=(pause,))


# --- islands --------------------------------------------------------------------------------------------


def _island(db: Session, organization: Organization, one: Idea, other: Idea) -> RadarFinding:
    rooms = [_room(db, organization, idea) for idea in (one, other)]
    park = (
        (RadarStep("park", "park", f"{other.number}.{other.turn}", other.number),)
        if rules.after(other.state, "park")
        else ()
    )
    return RadarFinding(
        "island",
        number=one.number,
        title=one.title,
        other=other.number,
        other_title=other.title,
        room=rooms[0],
        other_room=rooms[1],
        steps=(RadarStep("connect", "connect", f"I-{one.number}+I-{other.number}", one.number), *park),
    )


def _room(db: Session, organization: Organization, idea: Idea) -> str:
    """What its channel is called, unless only some may know."""
    room = channels.by_id(db, organization.id, idea.channel_id) if idea.channel_id else None
    return room.name if room and not room.private else ""
