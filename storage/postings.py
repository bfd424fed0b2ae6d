"""Where which card stands."""

from collections.abc import Sequence
from datetime import datetime

from sqlmodel import Session, col, select

from storage.inserts import insert_new
from storage.models import (
    Campaign,
    Combination,
    Idea,
    IdeaImport,
    Measure,
    Posting,
    Question,
    Split,
    Sponsorship,
    StrategicUpdate,
    UpdatePost,
    Workspace,
)

# What cards show beside ideas, by the word in `about`.
SHOWN: dict[
    str,
    type[StrategicUpdate]
    | type[UpdatePost]
    | type[Question]
    | type[Campaign]
    | type[Measure]
    | type[Sponsorship]
    | type[Combination]
    | type[Split]
    | type[IdeaImport],
] = {
    "update": StrategicUpdate,
    "post": UpdatePost,
    "question": Question,
    "campaign": Campaign,
    "measure": Measure,
    "sponsor": Sponsorship,
    "combination": Combination,
    "split": Split,
    "import": IdeaImport,
}


def add(
    db: Session,
    workspace_id: int,
    org: int,
    *,
    channel: str,
    message: str,
    target: str,
    view: str,
    idea_id: int | None,
    at: datetime,
    about: str = "",
    link: str = "",
) -> None:
    """Remember a posted card; known ones stay as they are."""
    insert_new(
        db,
        Posting,
        organization_id=org,
        workspace_id=workspace_id,
        channel=channel,
        message=message,
        link=link,
        target=target,
        view=view,
        idea_id=idea_id,
        about=about,
        at=at,
    )


def at(db: Session, workspace: Workspace, channel: str, message: str) -> Posting | None:
    found = select(Posting).where(
        Posting.workspace_id == workspace.id, Posting.channel == channel, Posting.message == message
    )
    return db.exec(found).first()


def by_id(db: Session, org: int, posting_id: int) -> Posting | None:
    return db.exec(select(Posting).where(Posting.organization_id == org, Posting.id == posting_id)).first()


def of_idea(db: Session, org: int, idea_id: int, *views: str) -> Sequence[Posting]:
    """Every copy of an idea's cards, the earliest first; `views` narrows to these kinds.

    Until the transaction ends nobody else learns of a copy: one that is being posted right now is either
    in this list, or its sender sees what this transaction changed (`scheduler.deliver`).
    """
    hold(db, org, idea_id)
    found = select(Posting).where(Posting.organization_id == org, Posting.idea_id == idea_id)
    if views:
        found = found.where(col(Posting.view).in_(views))
    return db.exec(found.order_by(col(Posting.id))).all()


def hold(db: Session, org: int, idea_id: int) -> None:
    """Wait for whoever lists or adds copies of this idea right now, and keep others waiting.

    SQLite writes one transaction at a time anyway. Rows that point to the idea can still be written.
    """
    copies = select(Idea.id).where(Idea.organization_id == org, Idea.id == idea_id)
    db.exec(copies.with_for_update(key_share=True)).first()


def showing(db: Session, org: int, about: str) -> Sequence[Posting]:
    """Every card that shows this ("question:3"), the earliest first; with the promise of `of_idea`."""
    hold_about(db, org, about)
    found = select(Posting).where(Posting.organization_id == org, Posting.about == about)
    return db.exec(found.order_by(col(Posting.id))).all()


def hold_copies(db: Session, org: int, idea_id: int | None, about: str) -> None:
    """The copies of a card of this idea, or else of this."""
    if about:
        hold_about(db, org, about)
    elif idea_id is not None:
        hold(db, org, idea_id)


def hold_about(db: Session, org: int, about: str) -> None:
    """The same as `hold` for what is no idea."""
    kind, _, number = about.partition(":")
    table = SHOWN[kind]
    copies = select(table.id).where(table.organization_id == org, table.id == int(number))
    db.exec(copies.with_for_update(key_share=True)).first()
