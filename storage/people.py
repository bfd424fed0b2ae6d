"""Organizations, workspaces, members and their accounts on the platforms."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Exists
from sqlmodel import Session, col, exists, func, or_, select

from storage.inserts import insert_new
from storage.models import Account, Member, Organization, Platform, Role, Workspace
from storage.remembered import remembered

SEEN_EVERY = timedelta(minutes=5)  # how exactly we know when somebody was seen last


def workspace(db: Session, platform: Platform, external: str) -> Workspace | None:
    found = select(Workspace).where(Workspace.platform == platform, Workspace.external == external)
    return db.exec(found).first()


def workspace_by_id(db: Session, org: int, workspace_id: int) -> Workspace:
    found = select(Workspace).where(Workspace.organization_id == org, Workspace.id == workspace_id)
    return db.exec(found).one()


def organization(db: Session, organization_id: int) -> Organization:
    return db.exec(select(Organization).where(Organization.id == organization_id)).one()


@remembered
def organizations(db: Session) -> Sequence[Organization]:
    return db.exec(select(Organization).order_by(col(Organization.id))).all()


def workspaces(db: Session, org: int) -> Sequence[Workspace]:
    mine = select(Workspace).where(Workspace.organization_id == org)
    return db.exec(mine.order_by(col(Workspace.id))).all()


def connect(
    db: Session,
    platform: Platform,
    external: str,
    *,
    name: str,
    url: str,
    bot: str,
    now: datetime,
    beside: tuple[Platform, str] | None = None,
) -> Workspace:
    """The workspace as the platform describes it now.

    A new one joins the organization of the workspace `beside` it (platform and id; without an id the only
    one of its platform); where there is none, it gets an organization of its own.
    """
    known = workspace(db, platform, external) or _new_workspace(db, platform, external, name, now, beside)
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
    boss: bool | None = False,
    owner: bool | None = False,
    guest: bool | None = False,
    gone: bool = False,
) -> Account:
    """Store what the platform says of a person; what it does not say (None) stays as it was. A new one
    becomes a member, and is a guest until it says that they are none."""
    known = account_of(db, workspace, external)
    account = known or _new_account(db, workspace, external, name, now)
    if known is None and guest is None:
        guest = True
    said = {"locale": locale, "timezone": timezone, "boss": boss, "owner": owner, "guest": guest}
    for field, value in said.items():
        if value is not None:
            setattr(account, field, value)
    account.name, account.gone, account.refreshed = name, gone, now
    _member_behind(db, account).name = name
    db.add(account)
    db.flush()
    return account


def known_or_new(db: Session, workspace: Workspace, external: str, now: datetime) -> tuple[Account, Member]:
    """The account of somebody who asks something now, and its member; somebody the platform told us nothing
    about yet is met by their id.

    Until the transaction ends the member does not become one with another one (`storage.links.merge`).
    """
    account = account_of(db, workspace, external) or _new_account(db, workspace, external, external, now)
    _see(db, account, now)
    return account, _member_behind(db, account)


def _see(db: Session, account: Account, now: datetime) -> None:
    """This is where to reach them. Written before the account is held: whoever wrote it may make two
    members one, and waits then for those who hold it."""
    if account.seen is None or now - account.seen > SEEN_EVERY:
        account.seen = now
        db.add(account)
        db.flush()


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


@remembered
def accounts_of(db: Session, org: int, member_id: int) -> Sequence[Account]:
    """Where a member can be reached: where the bot still is, no guest, and seen last, first."""
    reachable = (
        select(Account)
        .join(Workspace, col(Workspace.id) == Account.workspace_id)
        .where(Account.organization_id == org, Account.member_id == member_id, col(Account.gone).is_(False))
    )
    last = func.coalesce(col(Account.seen), col(Account.refreshed))
    best = (col(Workspace.closed).is_not(None), col(Account.guest), last.desc(), col(Account.id))
    return db.exec(reachable.order_by(*best)).all()


@remembered
def with_role(db: Session, org: int, *roles: Role) -> Sequence[Member]:
    found = select(Member).where(Member.organization_id == org, col(Member.role).in_(roles))
    return db.exec(found.where(_reachable()).order_by(col(Member.name), col(Member.id))).all()


@remembered
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


def home_openers(db: Session, org: int, member_ids: Sequence[int] | None) -> Sequence[Account]:
    """Accounts of these members (None: of all) that have opened the bot's home at least once."""
    found = select(Account).where(
        Account.organization_id == org,
        col(Account.home_opened).is_not(None),
        col(Account.gone).is_(False),
    )
    if member_ids is not None:
        found = found.where(col(Account.member_id).in_(member_ids))
    return db.exec(found).all()


def _member_behind(db: Session, account: Account) -> Member:
    """Who this is; until the transaction ends they do not become one with another member."""
    member = _held(db, account)
    if member is None:  # that happened while we waited
        db.refresh(account)
        member = _held(db, account)
    assert member is not None
    return member


def _held(db: Session, account: Account) -> Member | None:
    """With the account, and after it: whoever makes two members one holds accounts, then ideas, then members.
    So they wait while they keep nothing from whoever asks something."""
    theirs = select(Member).select_from(Account).join(Member, col(Member.id) == Account.member_id)
    found = theirs.where(
        Member.organization_id == account.organization_id,
        Member.id == account.member_id,
        Account.id == account.id,
    )
    return db.exec(found.with_for_update(read=True, key_share=True, of=[Account, Member])).first()


def _reachable() -> Exists:
    # A member all of whose accounts are gone or guests decides nothing and hears nothing.
    return exists().where(
        col(Account.member_id) == Member.id, col(Account.gone).is_(False), col(Account.guest).is_(False)
    )


def _new_workspace(
    db: Session,
    platform: Platform,
    external: str,
    name: str,
    now: datetime,
    beside: tuple[Platform, str] | None,
) -> Workspace:
    """Two processes that start at once make one workspace, and at most one organization."""
    org = _organization_of(db, *beside) if beside else None
    if org is not None:
        _insert_workspace(db, org, platform, external, name)
    else:
        organization = Organization(name=name, created=now)
        db.add(organization)
        db.flush()
        if not _insert_workspace(db, organization.id, platform, external, name):
            db.delete(organization)
            db.flush()
    made = workspace(db, platform, external)
    assert made is not None
    return made


def _insert_workspace(db: Session, org: int, platform: Platform, external: str, name: str) -> bool:
    return insert_new(
        db,
        Workspace,
        organization_id=org,
        platform=platform,
        external=external,
        name=name,
        url="",
        bot="",
    )


def _organization_of(db: Session, platform: Platform, external: str) -> int | None:
    """Whose this workspace is; without an id, whose the only workspace of the platform is."""
    found = select(Workspace.organization_id).where(Workspace.platform == platform)
    if external:
        found = found.where(Workspace.external == external)
    owners = db.exec(found.limit(2)).all()
    return owners[0] if len(owners) == 1 else None


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


def closed(db: Session, platform: Platform) -> Sequence[Workspace]:
    """Workspaces of this platform that nothing is sent into at the moment."""
    found = select(Workspace).where(Workspace.platform == platform, col(Workspace.closed).is_not(None))
    return db.exec(found.order_by(col(Workspace.id))).all()
