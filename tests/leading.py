"""Rows of leadership's half: goals, what was posted about them, and what came back."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session, select

from storage import goals, ideas, people
from storage.database import transaction
from storage.models import (
    ChangeReport,
    Goal,
    Idea,
    Measure,
    MeasureState,
    PictureVersion,
    Question,
    QuestionState,
    StrategicUpdate,
    Understood,
    UpdatePost,
    UpdateState,
    VersionIdea,
)
from tests.cast import MONDAY
from tests.rows import Company


def names_goal(engine: Engine, firm: Company, title: str, now: datetime) -> Goal:
    with transaction(engine) as db:
        return goals.add(db, firm.organization, title, now)


def writes_update(
    engine: Engine,
    firm: Company,
    goal: Goal,
    text: str,
    now: datetime,
    *,
    by: str = "Dora",
    state: UpdateState = UpdateState.POSTED,
    start: date | None = None,
    next_at: datetime | None = None,
) -> StrategicUpdate:
    with transaction(engine) as db:
        made = StrategicUpdate(
            organization_id=firm.id,
            number=_next(db, firm, "last_update"),
            goal_id=goal.id,
            text=text,
            author_id=firm.members[by].id,
            state=state,
            start=start,
            next_at=next_at,
            draft=f"{text}:{now.isoformat()}",
            created=now,
            changed=now,
        )
        db.add(made)
        db.flush()
        return made


def posts(
    engine: Engine, firm: Company, goal: Goal, text: str, now: datetime, *, by: str = "Dora"
) -> UpdatePost:
    """An update that was posted at this moment."""
    update = writes_update(engine, firm, goal, text, now, by=by)
    with transaction(engine) as db:
        made = UpdatePost(
            organization_id=firm.id,
            update_id=update.id,
            occurrence=f"{now:%G-W%V}",
            goal_id=goal.id,
            member_id=firm.members[by].id,
            text=text,
            at=now,
        )
        db.add(made)
        db.flush()
        return made


def understand(engine: Engine, firm: Company, post: UpdatePost, *who: str) -> None:
    with transaction(engine) as db:
        for name in who:
            member = firm.members[name].id
            db.add(Understood(post_id=post.id, member_id=member, organization_id=firm.id, at=post.at))


def asks_leader(
    engine: Engine,
    firm: Company,
    goal: Goal,
    text: str,
    now: datetime,
    *,
    post: UpdatePost | None = None,
    who: str = "Alice",
    leader: str | None = None,
) -> Question:
    with transaction(engine) as db:
        made = Question(
            organization_id=firm.id,
            number=_next(db, firm, "last_question"),
            goal_id=goal.id,
            post_id=post.id if post else None,
            member_id=firm.members[who].id,
            text=text,
            leader_id=firm.members[leader].id if leader else None,
            draft=f"{text}:{now.isoformat()}",
            asked=now,
        )
        db.add(made)
        db.flush()
        return made


def saves_version(
    engine: Engine, firm: Company, note: str, now: datetime, moved_by: dict[int, bool | None] | None = None
) -> PictureVersion:
    """The target picture as it was saved; ideas by number that moved it, and whether their authors want to
    be named."""
    with transaction(engine) as db:
        made = PictureVersion(
            organization_id=firm.id,
            number=_next(db, firm, "last_version"),
            goals=[],
            note=note,
            member_id=firm.members["Dora"].id,
            at=now,
        )
        db.add(made)
        db.flush()
        for number, named in (moved_by or {}).items():
            idea_id = _idea(db, firm, number).id
            db.add(VersionIdea(version_id=made.id, idea_id=idea_id, organization_id=firm.id, named=named))
        return made


def leads(db: Session, firm: Company, goal: Goal) -> None:
    """Leadership's half: what was posted, asked, changed and told, and what is still to come, with
    numbers from 90 on."""
    dora, idea = firm.members["Dora"].id, _idea(db, firm, 1)
    idea.goal_id = goal.id
    known: dict[str, Any] = {"organization_id": firm.id, "goal_id": goal.id}
    stages = {"posted": UpdateState.POSTED, "": UpdateState.SCHEDULED, "to release": UpdateState.WAITING}
    for number, (text, state) in enumerate(stages.items(), 90):
        made = {**known, "number": number, "draft": f"update {number}", "author_id": dora, "text": text}
        made |= {"state": state, "start": MONDAY.date(), "created": MONDAY, "changed": MONDAY}
        db.add(StrategicUpdate(**made))
    for number, answered in enumerate(QuestionState, 90):
        made = {**known, "number": number, "draft": f"question {number}", "member_id": dora, "text": "Why?"}
        db.add(Question(**made, state=answered, asked=MONDAY, answered=MONDAY))
    db.flush()
    ours = select(StrategicUpdate.id).where(StrategicUpdate.organization_id == firm.id)
    posted = {**known, "update_id": db.exec(ours.where(StrategicUpdate.number == 90)).one()}
    db.add(UpdatePost(**posted, occurrence="2026-W90", member_id=dora, text="posted", at=MONDAY))
    _changes(db, firm, idea)


def _changes(db: Session, firm: Company, idea: Idea) -> None:
    """The target picture was changed, by an idea that became a measure and is done, and everybody heard."""
    dora, org = firm.members["Dora"].id, firm.id
    version = PictureVersion(organization_id=org, number=90, goals=[], member_id=dora, at=MONDAY)
    task: dict[str, Any] = {"number": 90, "idea_id": idea.id, "owner_id": dora, "due": MONDAY.date()}
    done = Measure(organization_id=org, title="Done", **task, state=MeasureState.DONE, created=MONDAY)
    told: dict[str, Any] = {"draft": "Alice:Open on Sundays", "member_id": dora, "version": 0, "facts": {}}
    db.add_all([version, done, ChangeReport(organization_id=org, **told, at=MONDAY)])
    db.flush()
    db.add(VersionIdea(version_id=version.id, idea_id=idea.id, organization_id=org))


def _idea(db: Session, firm: Company, number: int) -> Idea:
    found = ideas.find(db, firm.id, number)
    assert found is not None
    return found


def _next(db: Session, firm: Company, counter: str) -> int:
    organization = people.organization(db, firm.id)
    count: int = getattr(organization, counter) + 1
    setattr(organization, counter, count)
    db.add(organization)
    return count
