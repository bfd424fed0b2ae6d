"""What becomes of ideas when their measures have ended: carried out, or back for a decision."""

from collections import defaultdict
from datetime import datetime

from sqlmodel import Session

from handlers import authors, cards, deciders, due_dates, idea_clocks, rules, telling
from handlers.measure_told import heard_once
from handlers.views import IdeaMention, IdeaOutcome
from storage import ideas, measures, people
from storage.models import Idea, IdeaState, Measure, MeasureState, Member, Organization, Verdict

BACK = ("report", "reconsider")  # for a decision: its test is over, or all its measures were stopped


def settle(
    db: Session, organization: Organization, measure: Measure, *, by: Member | None, now: datetime
) -> None:
    """Move every idea that waited for this measure, and tell each author once what came of theirs. Of two
    measures that end at once the second one sees that the first one has ended."""
    moved: dict[tuple[int, str], list[Idea]] = defaultdict(list)
    due = [(idea, _due(db, idea)) for idea in measures.hold_ideas_of(db, organization.id, measure.id)]
    if any(action in BACK for _, action in due):
        due_dates.hold(db, organization)  # before the first clock: a calendar that changes takes all of them
    for idea, action in due:
        if action is not None and _move(db, organization, idea, action, measure, by, now):
            for author_id in authors.ids(db, idea):
                moved[author_id, action].append(idea)
    for (author_id, action), theirs in moved.items():
        if by is None or by.id != author_id or action in BACK:  # who finished it themselves was answered
            _tell(db, organization, measure, author_id, action, theirs, now)


def _due(db: Session, idea: Idea) -> str | None:
    """What all its measures together mean for the idea now."""
    found = measures.all_of_idea(db, idea.organization_id, idea.id)
    if any(one.state in rules.GOING for one in found):
        return None
    if idea.state is IdeaState.TESTING:
        return "report"
    last = ideas.last_decision(db, idea.organization_id, idea.id)
    if idea.state is not IdeaState.APPROVED or last is None:
        return None
    # A test that was done before the approval is not yet the idea carried out.
    done = any(one.state is MeasureState.DONE and one.ended and one.ended >= last.at for one in found)
    return "implement" if done else "reconsider"


def _move(
    db: Session,
    organization: Organization,
    idea: Idea,
    action: str,
    measure: Measure,
    by: Member | None,
    now: datetime,
) -> bool:
    before, to = idea.state, rules.after(idea.state, action)
    if to is None or not ideas.move(db, idea, to, now):
        return False  # somebody was faster, and what they decided stays
    if action in BACK:
        _ask_again(db, organization, idea, now)
    ideas.record(
        db,
        idea,
        action,
        member_id=by.id if by else None,
        before=before,
        at=now,
        reason=measure.result,
        details={"because": "stopped"} if action == "reconsider" else None,
    )
    if action in BACK:
        telling.reviewers(db, organization, idea, now)
    idea_clocks.wind(db, organization, idea, now)
    return True


def _ask_again(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """Whoever wanted the test, or approved it, decides in as many days as everybody has. The organization is
    held."""
    last = ideas.last_decision(db, organization.id, idea.id)
    decided = last if last is not None and last.verdict in (Verdict.TEST, Verdict.APPROVE) else None
    decide = {one.id for one in deciders.everybody(db, organization.id)}
    if decided is not None and decided.member_id in decide:
        idea.reviewer_id = decided.member_id
    idea.due, idea.days = due_dates.begun(db, organization, now), organization.decision_days
    db.add(idea)
    db.flush()


def _tell(
    db: Session,
    organization: Organization,
    measure: Measure,
    author_id: int,
    action: str,
    theirs: list[Idea],
    now: datetime,
) -> None:
    first = theirs[0]
    again = action in BACK
    reviewer = people.member_of(db, organization.id, first.reviewer_id) if first.reviewer_id else None
    told = IdeaOutcome(
        action,
        tuple(IdeaMention(idea.number, idea.title) for idea in theirs),
        cards.measure_facts(db, organization, measure),
        reviewer=reviewer.name if reviewer and again else "",
        due=first.due if again else None,
    )
    key = heard_once(measure, author_id)
    if not telling.member(db, organization, author_id, key, told, now, idea=first):
        telling.member(db, organization, author_id, f"{key}:{action}", told, now, idea=first)
    for idea in theirs:
        idea_clocks.heard(db, organization, idea, now)
