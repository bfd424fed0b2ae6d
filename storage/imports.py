"""Lists of ideas that are brought in: what they are compared with, what came of them, and undoing them."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Column, Table, delete, update
from sqlalchemy import select as sql_select
from sqlmodel import Session, SQLModel, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from storage import similar, vectors
from storage.models import (
    Account,
    Connection,
    Decision,
    Follow,
    History,
    Idea,
    IdeaImport,
    Introduction,
    Member,
    Organization,
    Prompt,
)

WRITTEN = ("decision", "history")  # where an import writes about its own ideas
ABOUT: tuple[tuple[type[SQLModel], str], ...] = (  # where an idea is written as "idea:12"
    (Follow, "about"),
    (Introduction, "about"),
    (Connection, "one"),
    (Connection, "other"),
    (Prompt, "about"),
)


def hold(db: Session, org: int) -> None:
    """Until the transaction ends nobody else brings in a list or shares an idea. Rows that name the
    organization can still be written."""
    db.exec(select(Organization.id).where(Organization.id == org).with_for_update(key_share=True)).one()


def add(db: Session, org: int, name: str, now: datetime) -> IdeaImport:
    begun = IdeaImport(organization_id=org, name=name, at=now)
    db.add(begun)
    db.flush()
    return begun


def by_id(db: Session, org: int, import_id: int) -> IdeaImport | None:
    found = select(IdeaImport).where(IdeaImport.organization_id == org, IdeaImport.id == import_id)
    return db.exec(found).first()


def all_of(db: Session, org: int) -> Sequence[tuple[IdeaImport, int]]:
    """Every list and how many of its ideas are here, the latest first."""
    counted = (
        select(IdeaImport, func.count(col(Idea.id)))
        .join(Idea, col(Idea.import_id) == IdeaImport.id, isouter=True)
        .where(IdeaImport.organization_id == org)
        .group_by(col(IdeaImport.id))
    )
    return db.exec(counted.order_by(col(IdeaImport.id).desc())).all()


# --- what a line is compared with -------------------------------------------------------------------


def titles(db: Session, org: int) -> Sequence[tuple[int, str]]:
    """Number and title of every idea, in order."""
    found = select(Idea.number, Idea.title).where(Idea.organization_id == org)
    return db.exec(found.order_by(col(Idea.number))).all()


def drafts(db: Session, org: int, prefix: str) -> Sequence[tuple[str, int]]:
    """The tokens that begin like this, with the numbers of their ideas."""
    found = select(Idea.draft, Idea.number).where(
        Idea.organization_id == org, col(Idea.draft).startswith(prefix, autoescape=True)
    )
    return db.exec(found).all()


def drafted(db: Session, org: int, drafts: Sequence[str]) -> set[str]:
    """Those of these tokens whose ideas are here."""
    found = select(Idea.draft).where(Idea.organization_id == org, col(Idea.draft).in_(drafts))
    return set(db.exec(found).all())


def names(db: Session, org: int) -> Sequence[tuple[int, str]]:
    """Every member and their name."""
    return db.exec(select(Member.id, Member.name).where(Member.organization_id == org)).all()


def externals(db: Session, org: int) -> Sequence[tuple[str, int]]:
    """The platforms' ids of everybody, and whose they are."""
    return db.exec(select(Account.external, Account.member_id).where(Account.organization_id == org)).all()


# --- undoing -------------------------------------------------------------------------------------------


def ideas_of(db: Session, org: int, import_id: int) -> Sequence[Idea]:
    """The ideas that came from this list and are here, in order."""
    found = select(Idea).where(Idea.organization_id == org, Idea.import_id == import_id)
    return db.exec(found.order_by(col(Idea.number))).all()


def touched(db: Session, org: int, idea_ids: Sequence[int]) -> set[int]:
    """Those of these ideas with which anything has happened here: they were changed, or some row that the
    import did not write names them."""
    found = set(db.exec(_changed(org, idea_ids)).all())
    for table, column in _pointing_to(Idea):
        if table.name not in WRITTEN and not _goes_along(column):
            found.update(_named(db, table, column, org, idea_ids))
    abouts = {f"idea:{idea_id}": idea_id for idea_id in idea_ids}
    for model, name in ABOUT:
        table = model.__table__  # type: ignore[attr-defined]
        found.update(abouts[about] for about in _named(db, table, table.c[name], org, list(abouts)))
    return found


def named_by(db: Session, org: int, idea_ids: Sequence[int]) -> Sequence[int]:
    """Who shared these ideas, and who decided on them."""
    shared = select(Idea.author_id).where(Idea.organization_id == org, col(Idea.id).in_(idea_ids))
    decided = select(Decision.member_id).where(
        Decision.organization_id == org, col(Decision.idea_id).in_(idea_ids)
    )
    return sorted({*db.exec(shared).all(), *db.exec(decided).all()})


def finish(db: Session, org: int, import_id: int, now: datetime) -> None:
    """It was undone."""
    done = update(IdeaImport).where(col(IdeaImport.organization_id) == org, col(IdeaImport.id) == import_id)
    db.connection().execute(done.values(undone=now))


def remove(db: Session, org: int, idea_ids: Sequence[int]) -> None:
    """Take these ideas away, with what their import wrote about them."""
    similar.forget(db, org, idea_ids)
    for model in (Decision, History):
        written = delete(model).where(col(model.organization_id) == org, col(model.idea_id).in_(idea_ids))
        db.connection().execute(written)
    gone = delete(Idea).where(col(Idea.organization_id) == org, col(Idea.id).in_(idea_ids))
    db.connection().execute(gone)
    vectors.gone(db, org, idea_ids)  # after the ideas, in the order in which `vectors.keep` takes them
    db.expire_all()


def forget_strangers(db: Session, org: int, member_ids: Sequence[int]) -> int:
    """Take those of these people away who have no account and whom nothing names; says how many."""
    strangers = set(member_ids)
    for table, column in _pointing_to(Member):
        strangers -= set(_named(db, table, column, org, sorted(strangers)))
    gone = delete(Member).where(col(Member.organization_id) == org, col(Member.id).in_(strangers))
    db.connection().execute(gone)
    db.expire_all()
    return len(strangers)


def _changed(org: int, idea_ids: Sequence[int]) -> SelectOfScalar[int]:
    """Whatever is done with an idea is written into its history; the import wrote one row."""
    found = select(History.idea_id).where(History.organization_id == org, col(History.idea_id).in_(idea_ids))
    return found.group_by(col(History.idea_id)).having(func.count() > 1)  # type: ignore[return-value]


def _pointing_to(model: type[SQLModel]) -> Iterator[tuple[Table, Column[int]]]:
    """Every column of every table that names such a row: none is forgotten when a table is added."""
    for table in SQLModel.metadata.sorted_tables:
        for column in table.columns:
            if column.references(model.__table__.c.id):  # type: ignore[attr-defined]
                yield table, column


def _goes_along(column: Column[int]) -> bool:
    """Whether such rows are only a part of what they name, as what an index keeps, and go with it."""
    return any(key.ondelete == "CASCADE" for key in column.foreign_keys)


def _named(db: Session, table: Table, column: Column[Any], org: int, values: Sequence[Any]) -> Sequence[Any]:
    """Those of these values that stand in this column."""
    found = sql_select(column).where(table.c.organization_id == org, column.in_(values)).distinct()
    return db.connection().execute(found).scalars().all()
