"""Channels and what they are for."""

from collections.abc import Collection, Sequence

from sqlalchemy import delete, func, update
from sqlmodel import Session, col, select

from storage.models import Channel, ChannelPurpose, Posting, Purpose, Workspace
from storage.remembered import remembered

NAMED_FOR_IDEAS = ("ideas", "ideen")


def remember(
    db: Session,
    workspace: Workspace,
    *,
    external: str,
    name: str,
    private: bool = False,
    joined: bool = False,
    gone: bool = False,
) -> Channel:
    """Store what the platform says of a channel."""
    channel = by_external(db, workspace, external) or _new(db, workspace, external)
    channel.name, channel.private, channel.joined, channel.gone = name, private, joined, gone
    db.add(channel)
    db.flush()
    return channel


def by_external(db: Session, workspace: Workspace, external: str) -> Channel | None:
    found = select(Channel).where(Channel.workspace_id == workspace.id, Channel.external == external)
    return db.exec(found).first()


def by_id(db: Session, org: int, channel_id: int) -> Channel | None:
    return db.exec(select(Channel).where(Channel.organization_id == org, Channel.id == channel_id)).first()


def left_all_but(db: Session, workspace: Workspace, joined: Sequence[str]) -> None:
    """The bot is in these channels of the workspace and in no others."""
    others = update(Channel).where(
        col(Channel.workspace_id) == workspace.id, col(Channel.external).not_in(joined)
    )
    db.connection().execute(others.values(joined=False))


@remembered
def chosen_for(db: Session, org: int, purpose: Purpose) -> Sequence[Channel]:
    """Channels that somebody chose for this purpose."""
    found = (
        select(Channel)
        .join(ChannelPurpose, col(ChannelPurpose.channel_id) == Channel.id)
        .where(ChannelPurpose.organization_id == org, ChannelPurpose.purpose == purpose)
        .where(col(Channel.gone).is_(False))
    )
    return db.exec(found.order_by(col(Channel.id))).all()


@remembered
def for_ideas(db: Session, org: int) -> Sequence[Channel]:
    """In each workspace the chosen channels, else the one named ideas or ideen that the bot is in."""
    chosen = chosen_for(db, org, Purpose.IDEAS)
    return [*chosen, *_one_each(_named_for_ideas(db, org), chosen)]


@remembered
def for_digest(db: Session, org: int) -> Sequence[Channel]:
    """In each workspace the chosen channels, else where ideas go, else where the latest idea card stands."""
    chosen = chosen_for(db, org, Purpose.DIGEST)
    there = [*chosen, *_not_beside(for_ideas(db, org), chosen)]
    return [*there, *_latest_with_a_card(db, org, [room.workspace_id for room in there])]


def choose(db: Session, workspace: Workspace, purpose: Purpose, channels: Sequence[Channel]) -> None:
    """From now on exactly these channels of the workspace serve the purpose; none: the defaults again."""
    here = select(Channel.id).where(Channel.workspace_id == workspace.id)
    before = delete(ChannelPurpose).where(
        col(ChannelPurpose.purpose) == purpose, col(ChannelPurpose.channel_id).in_(here)
    )
    db.connection().execute(before)
    for channel in channels:
        org = workspace.organization_id
        db.add(ChannelPurpose(channel_id=channel.id, purpose=purpose, organization_id=org))
    db.flush()


def postable(
    db: Session, workspace: Workspace, *, limit: int, first: Collection[str] = ()
) -> Sequence[Channel]:
    """Channels of the workspace that the bot can post in, by name; where they are too many, those in
    `first` are among them."""
    found = select(Channel).where(
        Channel.workspace_id == workspace.id,
        col(Channel.gone).is_(False),
        col(Channel.private).is_(False) | col(Channel.joined).is_(True),
    )
    found = found.order_by(col(Channel.external).not_in(first), col(Channel.name)).limit(limit)
    return sorted(db.exec(found).all(), key=lambda channel: channel.name.casefold())


def elsewhere(db: Session, workspace: Workspace, *, limit: int) -> Sequence[tuple[Channel, Workspace]]:
    """Channels of the organization's other workspaces that the bot can post in, by workspace and name."""
    found = (
        select(Channel, Workspace)
        .join(Workspace, col(Workspace.id) == Channel.workspace_id)
        .where(Channel.organization_id == workspace.organization_id, Channel.workspace_id != workspace.id)
        .where(col(Workspace.closed).is_(None), col(Channel.gone).is_(False))
        .where(col(Channel.private).is_(False) | col(Channel.joined).is_(True))
    )
    return db.exec(found.order_by(col(Workspace.id), func.lower(col(Channel.name))).limit(limit)).all()


def is_postable(channel: Channel) -> bool:
    """Public ones, and private ones that the bot was invited to."""
    return not channel.gone and (channel.joined or not channel.private)


def _new(db: Session, workspace: Workspace, external: str) -> Channel:
    """Met in two messages at the same time, it is one channel."""
    newcomers = select(Workspace.id).where(Workspace.id == workspace.id)
    db.exec(newcomers.with_for_update(key_share=True)).one()
    return by_external(db, workspace, external) or Channel(
        organization_id=workspace.organization_id, workspace_id=workspace.id, external=external
    )


def _named_for_ideas(db: Session, org: int) -> Sequence[Channel]:
    found = select(Channel).where(
        Channel.organization_id == org,
        func.lower(col(Channel.name)).in_(NAMED_FOR_IDEAS),
        col(Channel.joined).is_(True),
        col(Channel.gone).is_(False),
    )
    return db.exec(found.order_by(col(Channel.id))).all()


def _not_beside(rooms: Sequence[Channel], there: Sequence[Channel]) -> list[Channel]:
    """Those rooms in whose workspace there is none yet."""
    settled = {room.workspace_id for room in there}
    return [room for room in rooms if room.workspace_id not in settled]


def _one_each(rooms: Sequence[Channel], there: Sequence[Channel]) -> list[Channel]:
    """The first of these in each workspace in which there is none yet."""
    missing = _not_beside(rooms, there)
    return list({room.workspace_id: room for room in reversed(missing)}.values())[::-1]


def _latest_with_a_card(db: Session, org: int, settled: Sequence[int]) -> Sequence[Channel]:
    """The channel with the latest idea card of each workspace that is not settled yet."""
    others = select(Workspace.id).where(Workspace.organization_id == org, col(Workspace.id).not_in(settled))
    found = [_with_a_card(db, org, one) for one in db.exec(others.order_by(col(Workspace.id))).all()]
    return [room for room in found if room is not None]


def _with_a_card(db: Session, org: int, workspace_id: int) -> Channel | None:
    found = (
        select(Channel)
        .join(
            Posting,
            (col(Posting.workspace_id) == Channel.workspace_id) & (col(Posting.channel) == Channel.external),
        )
        .where(Posting.organization_id == org, Posting.workspace_id == workspace_id)
        .where(Posting.view == "IdeaCard", col(Channel.gone).is_(False))
    )
    return db.exec(found.order_by(col(Posting.id).desc()).limit(1)).first()


def names(channels: Sequence[Channel]) -> tuple[str, ...]:
    return tuple(channel.name or channel.external for channel in channels)
