"""A strategic update that stands in channels already, as it is once it was posted."""

from datetime import datetime
from typing import NamedTuple

from sqlmodel import Session

from storage import goals, postings
from storage.models import (
    Channel,
    Goal,
    Organization,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)
from tests.cast import MONDAY

SAYS = "From March on every parcel is packed in the shop that has the goods."


class Posted(NamedTuple):
    goal: Goal
    post: UpdatePost


def posted(
    db: Session,
    organization: Organization,
    leader_id: int,
    *rooms: Channel,
    number: int = 17,
    text: str = SAYS,
    now: datetime = MONDAY,
) -> Posted:
    """The update and its card in each of these channels; none: it stands nowhere."""
    goal = goals.add(db, organization, "More from the web shop", now)
    update = StrategicUpdate(
        organization_id=organization.id,
        number=number,
        goal_id=goal.id,
        text=text,
        author_id=leader_id,
        leader_id=leader_id,
        state=UpdateState.POSTED,
        draft=f"update {number}",
        created=now,
        changed=now,
    )
    db.add(update)
    db.flush()
    post = UpdatePost(
        organization_id=organization.id,
        update_id=update.id,
        occurrence="2026-W36",
        goal_id=goal.id,
        member_id=leader_id,
        text=text,
        at=now,
    )
    db.add(post)
    db.flush()
    for room in rooms:
        stands(db, post, room)
    return Posted(goal, post)


def stands(db: Session, post: UpdatePost, room: Channel) -> None:
    key, org = f"update:{post.id}:{room.external}", post.organization_id
    db.add(UpdateTarget(post_id=post.id, channel_id=room.id, organization_id=org, key=key, state="sent"))
    postings.add(
        db,
        room.workspace_id,
        post.organization_id,
        channel=room.external,
        message=f"{post.id}.{room.id}",
        target=room.external,
        view="UpdateCard",
        idea_id=None,
        about=f"post:{post.id}",
        at=post.at,
        link=f"https://hansen.slack.com/archives/{room.external}/p{post.id}",
    )
