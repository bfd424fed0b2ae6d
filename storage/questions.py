"""Questions and objections to leadership: open until they are answered."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import CursorResult, update
from sqlmodel import Session, col, func, select

from storage.models import Organization, Question, QuestionState


def find(db: Session, org: int, number: int) -> Question | None:
    found = select(Question).where(Question.organization_id == org, Question.number == number)
    return db.exec(found).first()


def by_id(db: Session, org: int, question_id: int) -> Question | None:
    found = select(Question).where(Question.organization_id == org, Question.id == question_id)
    return db.exec(found).first()


def of_draft(db: Session, org: int, draft: str) -> Question | None:
    """The question that this form became, if it was sent before."""
    return db.exec(select(Question).where(Question.organization_id == org, Question.draft == draft)).first()


def hold(db: Session, org: int) -> None:
    """Until the transaction ends nobody else here asks: one form sent twice at once is one question."""
    asking = select(Organization.id).where(Organization.id == org)
    db.exec(asking.with_for_update(key_share=True)).one()


def next_number(db: Session, org: int) -> int:
    """Counts per organization, without gaps; the row stays locked until the transaction ends."""
    counted = (
        update(Organization)
        .where(col(Organization.id) == org)
        .values(last_question=Organization.last_question + 1)
        .returning(col(Organization.last_question))
    )
    return int(db.connection().execute(counted).scalar_one())


def add(db: Session, question: Question) -> Question:
    db.add(question)
    db.flush()
    return question


def answer(
    db: Session, question: Question, *, text: str, in_thread: bool, member_id: int, now: datetime
) -> bool:
    """Answer it; False when somebody else answered first, and nothing is changed then."""
    taken = (
        update(Question)
        .where(col(Question.id) == question.id, col(Question.state) == QuestionState.OPEN)
        .values(
            state=QuestionState.ANSWERED,
            answer=text,
            in_thread=in_thread,
            answered_by=member_id,
            answered=now,
        )
    )
    result = db.connection().execute(taken)
    assert isinstance(result, CursorResult)
    db.refresh(question)
    return result.rowcount == 1


# --- lists: each returns one page and how many there are in all --------------------------------------


def waiting(db: Session, org: int, *, offset: int, limit: int) -> tuple[Sequence[Question], int]:
    """What is still to be answered, the oldest first."""
    still = (Question.organization_id == org, Question.state == QuestionState.OPEN)
    total = db.exec(select(func.count()).select_from(Question).where(*still)).one()
    found = select(Question).where(*still).order_by(col(Question.asked), col(Question.number))
    return db.exec(found.offset(offset).limit(limit)).all(), total


def asked_by(
    db: Session, org: int, member_id: int, *, offset: int, limit: int
) -> tuple[Sequence[Question], int]:
    """What this member asked, the newest first."""
    mine = (Question.organization_id == org, Question.member_id == member_id)
    total = db.exec(select(func.count()).select_from(Question).where(*mine)).one()
    found = select(Question).where(*mine).order_by(col(Question.number).desc())
    return db.exec(found.offset(offset).limit(limit)).all(), total
