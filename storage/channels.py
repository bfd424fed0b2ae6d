"""Channels and what they are for."""

from collections.abc import Sequence

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from storage.models import Channel, ChannelPurpose, Posting, Purpose, Workspace

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


def chosen_for(db: Session, org: int, purpose: Purpose) -> Sequence[Channel]:
    """Channels that somebody chose for this purpose."""
    found = (
        select(Channel)
        .join(ChannelPurpose, col(ChannelPurpose.channel_id) == Channel.id)
        .where(ChannelPurpose.organization_id == org, ChannelPurpose.purpose == purpose)
        .where(col(Channel.gone).is_(False))
    )
    return db.exec(found.order_by(col(Channel.id))).all()


def for_ideas(db: Session, org: int) -> Sequence[Channel]:
    """Chosen channels, else those named ideas or ideen that the bot is in."""
    return chosen_for(db, org, Purpose.IDEAS) or _named_for_ideas(db, org)


def for_digest(db: Session, org: int) -> Sequence[Channel]:
    """Chosen channels, else where ideas go, else where the latest idea card stands."""
    return chosen_for(db, org, Purpose.DIGEST) or for_ideas(db, org) or _latest_with_a_card(db, org)


def choose(db: Session, org: int, purpose: Purpose, channels: Sequence[Channel]) -> None:
    """From now on exactly these channels serve the purpose; none: the defaults again."""
    mine = delete(ChannelPurpose).where(
        col(ChannelPurpose.organization_id) == org, col(ChannelPurpose.purpose) == purpose
    )
    db.connection().execute(mine)
    for channel in channels:
        db.add(ChannelPurpose(channel_id=channel.id, purpose=purpose, organization_id=org))
    db.flush()


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
        col(Channel.name).in_(NAMED_FOR_IDEAS),
        col(Channel.joined).is_(True),
        col(Channel.gone).is_(False),
    )
    return db.exec(found.order_by(col(Channel.id)).limit(1)).all()


def _latest_with_a_card(db: Session, org: int) -> Sequence[Channel]:
    found = (
        select(Channel)
        .join(
            Posting,
            (col(Posting.workspace_id) == Channel.workspace_id) & (col(Posting.channel) == Channel.external),
        )
        .where(Posting.organization_id == org, Posting.view == "IdeaCard", col(Channel.gone).is_(False))
    )
    return db.exec(found.order_by(col(Posting.id).desc()).limit(1)).all()


def names(channels: Sequence[Channel]) -> tuple[str, ...]:
    return tuple(channel.name or channel.external for channel in channels)
