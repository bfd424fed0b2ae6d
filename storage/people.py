"""Organizations, workspaces, members and their accounts on the platforms."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Exists
from sqlmodel import Session, col, exists, or_, select

from storage.inserts import insert_new
from storage.models import Account, Member, Organization, Platform, Role, Workspace


def workspace(db: Session, platform: Platform, external: str) -> Workspace | None:
    found = select(Workspace).where(Workspace.platform == platform, Workspace.external == external)
    return db.exec(found).first()


def workspace_by_id(db: Session, org: int, workspace_id: int) -> Workspace:
    found = select(Workspace).where(Workspace.organization_id == org, Workspace.id == workspace_id)
    return db.exec(found).one()


def organization(db: Session, organization_id: int) -> Organization:
    return db.exec(select(Organization).where(Organization.id == organization_id)).one()


def organizations(db: Session) -> Sequence[Organization]:
    return db.exec(select(Organization).order_by(col(Organization.id))).all()


def workspaces(db: Session, org: int) -> Sequence[Workspace]:
    mine = select(Workspace).where(Workspace.organization_id == org)
    return db.exec(mine.order_by(col(Workspace.id))).all()


def connect(
    db: Session, platform: Platform, external: str, *, name: str, url: str, bot: str, now: datetime
) -> Workspace:
    """The workspace as the platform describes it now; a new one gets an organization of its own."""
    known = workspace(db, platform, external) or _new_workspace(db, platform, external, name, now)
    known.name, known.url, known.bot, known.closed = name, url, bot, None
    db.add(known)
    db.flush()
    return known


def remember(
    db: Session,
    workspace: Workspace,
    now: datetime,
    *,
    external: str,
    name: str,
    locale: str | None = None,
    timezone: str | None = None,
    boss: bool = False,
    owner: bool = False,
    guest: bool = False,
    gone: bool = False,
) -> Account:
    """Store what the platform says of a person; a new one becomes a member."""
    account = account_of(db, workspace, external) or _new_account(db, workspace, external, name, now)
    account.name, account.locale, account.timezone = name, locale, timezone
    account.boss, account.owner, account.guest, account.gone = boss, owner, guest, gone
    account.refreshed = now
    member_of(db, workspace.organization_id, account.member_id).name = name
    db.add(account)
    db.flush()
    return account


def known_or_new(db: Session, workspace: Workspace, external: str, now: datetime) -> tuple[Account, Member]:
    """The account and its member; somebody the platform told us nothing about yet is met by their id."""
    account = account_of(db, workspace, external) or _new_account(db, workspace, external, external, now)
    return account, member_of(db, workspace.organization_id, account.member_id)


def known_externals(db: Session, workspace: Workspace) -> set[str]:
    """The platform's ids of everybody met in this workspace."""
    return set(db.exec(select(Account.external).where(Account.workspace_id == workspace.id)).all())


def account_of(db: Session, workspace: Workspace, external: str) -> Account | None:
    found = select(Account).where(Account.workspace_id == workspace.id, Account.external == external)
    return db.exec(found).first()


def member_of(db: Session, org: int, member_id: int) -> Member:
    return db.exec(select(Member).where(Member.organization_id == org, Member.id == member_id)).one()


def names_of(db: Session, org: int, member_ids: Sequence[int]) -> list[str]:
    found = select(Member.name).where(Member.organization_id == org, col(Member.id).in_(member_ids))
    return list(db.exec(found.order_by(col(Member.name))).all())


def accounts_of(db: Session, org: int, member_id: int) -> Sequence[Account]:
    """Where a member can be reached, the most recently seen account first."""
    reachable = select(Account).where(
        Account.organization_id == org,
        Account.member_id == member_id,
        col(Account.gone).is_(False),
    )
    return db.exec(reachable.order_by(col(Account.refreshed).desc(), col(Account.id))).all()


def with_role(db: Session, org: int, *roles: Role) -> Sequence[Member]:
    found = select(Member).where(Member.organization_id == org, col(Member.role).in_(roles))
    return db.exec(found.where(_reachable()).order_by(col(Member.name), col(Member.id))).all()


def admins(db: Session, org: int) -> Sequence[Member]:
    """Named admins, and whom the platform calls admin or owner."""
    boss = exists().where(
        col(Account.member_id) == Member.id, col(Account.boss).is_(True), col(Account.gone).is_(False)
    )
    found = select(Member).where(Member.organization_id == org, or_(col(Member.admin).is_(True), boss))
    return db.exec(found.where(_reachable()).order_by(col(Member.name), col(Member.id))).all()


def named_admins(db: Session, org: int) -> Sequence[Member]:
    found = select(Member).where(Member.organization_id == org, col(Member.admin).is_(True))
    return db.exec(found.order_by(col(Member.name))).all()


def primary_owner(db: Session, org: int) -> Account | None:
    """Whom to ask first when nothing is set up: the primary owner, else any owner or admin."""
    found = select(Account).where(
        Account.organization_id == org, col(Account.boss).is_(True), col(Account.gone).is_(False)
    )
    return db.exec(found.order_by(col(Account.owner).desc(), col(Account.id))).first()


def keeper(db: Session, org: int) -> int | None:
    """The one member who hears of trouble: the first named admin, else the workspace's owner."""
    named = named_admins(db, org)
    if named:
        return named[0].id
    owner = primary_owner(db, org)
    return owner.member_id if owner else None


def home_openers(db: Session, org: int, member_ids: Sequence[int]) -> Sequence[Account]:
    """Accounts of these members that have opened the bot's home at least once."""
    found = select(Account).where(
        Account.organization_id == org,
        col(Account.member_id).in_(member_ids),
        col(Account.home_opened).is_not(None),
        col(Account.gone).is_(False),
    )
    return db.exec(found).all()


def externals(db: Session, workspace: Workspace, members: Sequence[Member]) -> tuple[str, ...]:
    """The platform's ids of these members in this workspace."""
    found = select(Account.external).where(
        Account.workspace_id == workspace.id, col(Account.member_id).in_([m.id for m in members])
    )
    return tuple(db.exec(found.order_by(col(Account.id))).all())


def _reachable() -> Exists:
    # A member all of whose accounts are gone or guests decides nothing and hears nothing.
    return exists().where(
        col(Account.member_id) == Member.id, col(Account.gone).is_(False), col(Account.guest).is_(False)
    )


def _new_workspace(db: Session, platform: Platform, external: str, name: str, now: datetime) -> Workspace:
    """With an organization of its own; two processes that start at once make one of each."""
    organization = Organization(name=name, created=now)
    db.add(organization)
    db.flush()
    if not insert_new(
        db,
        Workspace,
        organization_id=organization.id,
        platform=platform,
        external=external,
        name=name,
        url="",
        bot="",
    ):
        db.delete(organization)
        db.flush()
    made = workspace(db, platform, external)
    assert made is not None
    return made


def _new_account(db: Session, workspace: Workspace, external: str, name: str, now: datetime) -> Account:
    """Whoever opens the home and says hello at once is met twice at the same time, and is one member."""
    newcomers = select(Workspace.id).where(Workspace.id == workspace.id)
    db.exec(newcomers.with_for_update(key_share=True)).one()
    if known := account_of(db, workspace, external):
        return known
    member = Member(organization_id=workspace.organization_id, name=name, created=now)
    db.add(member)
    db.flush()
    account = Account(
        organization_id=workspace.organization_id,
        workspace_id=workspace.id,
        member_id=member.id,
        external=external,
        name=name,
        refreshed=now,
    )
    db.add(account)
    db.flush()
    return account
