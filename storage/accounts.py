"""Who takes part in a workspace, and who only elsewhere."""

from collections.abc import Collection, Sequence

from sqlmodel import Session, col, exists, func, select
from sqlmodel.sql.expression import Select, SelectOfScalar

from storage.models import Account, Member, Workspace


def here(db: Session, workspace: Workspace, members: Sequence[Member]) -> Sequence[Account]:
    """The accounts of these members in this workspace, without guests and those who left."""
    theirs = col(Account.member_id).in_([member.id for member in members])
    return db.exec(_taking_part(workspace).where(theirs).order_by(col(Account.id))).all()


def externals(db: Session, workspace: Workspace, members: Sequence[Member]) -> tuple[str, ...]:
    """The platform's ids of these members in this workspace."""
    return tuple(account.external for account in here(db, workspace, members))


def named(db: Session, workspace: Workspace, name: str) -> Sequence[Account]:
    """Who is called so in this workspace, by the whole name or by its first word; also guests and those who
    left, if nobody else is."""
    everybody = select(Account).where(Account.workspace_id == workspace.id).order_by(col(Account.id))
    wanted = name.casefold()
    found = [
        account
        for account in db.exec(everybody).all()
        if wanted in (account.name.casefold(), account.name.casefold().partition(" ")[0])
    ]
    whole = [account for account in found if account.name.casefold() == wanted] or found
    return [account for account in whole if not (account.gone or account.guest)] or whole


def present(
    db: Session, workspace: Workspace, *, limit: int, first: Collection[str] = ()
) -> Sequence[Account]:
    """Who takes part in this workspace, by name; where they are too many, those in `first` are among them."""
    found = _taking_part(workspace).order_by(col(Account.external).not_in(first), col(Account.name))
    return sorted(db.exec(found.limit(limit)).all(), key=lambda account: account.name.casefold())


def elsewhere(db: Session, workspace: Workspace, *, limit: int) -> Sequence[tuple[Member, Workspace]]:
    """Members of the organization who take part in another workspace only, by name, and where."""
    return db.exec(_not_here(workspace).order_by(col(Member.name), col(Member.id)).limit(limit)).all()


def only_elsewhere(db: Session, workspace: Workspace, member_id: int) -> Member | None:
    """This member, who takes part in another workspace of the organization and has no account here."""
    found = db.exec(_not_here(workspace).where(Member.id == member_id)).first()
    return found[0] if found else None


def _not_here(workspace: Workspace) -> Select[Member, Workspace]:
    theirs = (col(Account.member_id) == Member.id, col(Account.gone).is_(False))
    is_here = exists().where(*theirs, col(Account.workspace_id) == workspace.id)
    there = select(func.min(Account.workspace_id)).where(*theirs, col(Account.guest).is_(False))
    return (
        select(Member, Workspace)
        .join(Workspace, col(Workspace.id) == there.correlate(Member).scalar_subquery())
        .where(Member.organization_id == workspace.organization_id)
        .where(col(Workspace.closed).is_(None), ~is_here)
    )


def _taking_part(workspace: Workspace) -> SelectOfScalar[Account]:
    return select(Account).where(
        Account.workspace_id == workspace.id,
        Account.external != workspace.bot,
        col(Account.gone).is_(False),
        col(Account.guest).is_(False),
    )
