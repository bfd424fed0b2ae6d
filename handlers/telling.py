"""What others must hear: into the outbox, in the transaction of what they must hear about."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import uuid4

from sqlmodel import Session

from handlers import authors as whose
from handlers import cards, deciders, fitting, holding
from handlers.views import Home, View, to_facts
from storage import channels, combining, outbox, people, postings, splitting
from storage import resonance as resonance_of
from storage.models import Channel, DeliveryState, Idea, Member, Organization, Posting, Purpose

Hears = Callable[[Member], datetime | None]  # when somebody can be spoken to next


class Place(NamedTuple):
    """Where a message goes."""

    org: int
    workspace: int
    target: str  # the platform's id of a channel or a person


def member(
    db: Session,
    organization: Organization,
    member_id: int,
    key: str,
    view: View,
    now: datetime,
    *,
    idea: Idea | None = None,
    expires: datetime | None = None,
    at_once: bool = False,
    not_before: datetime | None = None,
) -> bool:
    """Tell somebody personally, where we saw them last; False when told before or not reachable. Who wants to
    hear nothing now hears it when that ends, except `at_once`: what answers their own doing. What the clock
    has to tell waits until their working time, `not_before`."""
    reachable = people.accounts_of(db, organization.id, member_id)
    if not reachable:
        return False
    account = reachable[0]
    place = Place(organization.id, account.workspace_id, account.external)
    held_until = None if at_once else holding.until(db, organization, account, now)
    if held_until is not None:
        outbox.hold_line(db, organization.id, account.workspace_id, account.external, held_until)
    if not_before is not None and not_before > (held_until or now):
        held_until = not_before
    return _say(
        db,
        place,
        key,
        view,
        now,
        idea_id=idea.id if idea else None,
        expires=expires,
        patient=not at_once,
        held_until=held_until,
    )


def authors(
    db: Session,
    organization: Organization,
    idea: Idea,
    key: str,
    view: View,
    now: datetime,
    *,
    hears: Hears | None = None,
) -> None:
    """Tell everybody who had the idea; where the clock speaks, when each can hear it."""
    for member_id in whose.ids(db, idea):
        own_key = key if member_id == idea.author_id else f"{key}:{member_id}"
        later = hears(people.member_of(db, organization.id, member_id)) if hears else None
        member(db, organization, member_id, own_key, view, now, idea=idea, not_before=later)


def passed_over(
    db: Session, organization: Organization, member_id: int, key: str, view: View, now: datetime
) -> bool:
    """Take the key without sending anything, so that this is settled; False when it was settled before."""
    reachable = people.accounts_of(db, organization.id, member_id)
    return bool(reachable) and outbox.put(
        db,
        org=organization.id,
        workspace_id=reachable[0].workspace_id,
        key=key,
        target=reachable[0].external,
        view=type(view).__name__,
        facts={},
        now=now,
        state=DeliveryState.SKIPPED,
    )


def channel(
    db: Session,
    room: Channel,
    key: str,
    view: View,
    now: datetime,
    *,
    idea: Idea | None = None,
    expires: datetime | None = None,
) -> bool:
    """Post into a channel; False when this key was queued before."""
    place = Place(room.organization_id, room.workspace_id, room.external)
    return _say(db, place, key, view, now, broadcast=True, idea_id=idea.id if idea else None, expires=expires)


def in_thread(db: Session, posting: Posting, key: str, view: View, now: datetime) -> bool:
    """Reply below a posted card; False when this key was queued before."""
    place = Place(posting.organization_id, posting.workspace_id, posting.channel)
    return _say(db, place, key, view, now, broadcast=True, idea_id=posting.idea_id, posting_id=posting.id)


def new_idea(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """The channel card, the receipt, and the review card to those who decide."""
    for room in cards.card_channels(db, organization, idea):
        channel(
            db,
            room,
            f"idea:{idea.number}:{room.external}",
            cards.idea_card(db, organization, idea),
            now,
            idea=idea,
        )
    member(
        db,
        organization,
        idea.author_id,
        f"receipt:{idea.number}",
        cards.receipt(db, organization, idea),
        now,
        idea=idea,
        at_once=True,
    )
    reviewers(db, organization, idea, now)


def reviewers(
    db: Session, organization: Organization, idea: Idea, now: datetime, *, hears: Hears | None = None
) -> None:
    """A fresh review card for this turn of the idea; where the clock brings it, when they can hear it."""
    fitting.note(db, idea)
    card = cards.review_card(db, organization, idea, now)
    key = f"review:{idea.number}.{idea.turn}"
    today = cards.local_date(organization, now)
    deputies = [one.deputy for one in deciders.deputies(db, organization, idea, today)]
    for decider in (*deciders.personally(db, organization.id, idea), *deputies):
        later = hears(decider) if hears else None
        member(db, organization, decider.id, f"{key}:{decider.id}", card, now, idea=idea, not_before=later)
    if idea.reviewer_id is None:
        for room in channels.chosen_for(db, organization.id, Purpose.REVIEW):
            channel(db, room, f"{key}:{room.external}", card, now, idea=idea)


def changed(db: Session, organization: Organization, idea: Idea, now: datetime) -> None:
    """Redraw every copy of the idea's cards, and the homes of those whom it concerns."""
    redraw_copies(db, organization.id, idea.id, now)
    if idea.campaign_id is not None:  # its cards say how many ideas there are
        redraw_showing(db, organization.id, f"campaign:{idea.campaign_id}", now)
    for one in combining.about(db, organization.id, idea.id):  # whether it can still be done, or undone
        redraw_showing(db, organization.id, f"combination:{one.id}", now)
    for split in splitting.about(db, organization.id, idea.id):
        redraw_showing(db, organization.id, f"split:{split.id}", now)
    decide = deciders.everybody(db, organization.id)
    deputies = deciders.standing_in(db, organization, decide, cards.local_date(organization, now))
    concerned = {*whose.ids(db, idea), *(who.id for who in decide), *(one.deputy.id for one in deputies)}
    homes(db, organization, sorted(concerned), now)


def redraw_copies(db: Session, org: int, idea_id: int, now: datetime) -> None:
    """Redraw the idea's cards wherever they stand."""
    for posting in postings.of_idea(db, org, idea_id, *cards.LIVE):
        redraw(db, posting, now)


def redraw_all(db: Session, org: int, idea_id: int | None, about: str, now: datetime) -> None:
    """Redraw whatever shows this idea, or else this."""
    if about:
        redraw_showing(db, org, about, now)
    elif idea_id is not None:
        redraw_copies(db, org, idea_id, now)


def redraw_showing(db: Session, org: int, about: str, now: datetime) -> None:
    """Redraw the cards that show this ("question:3") wherever they stand."""
    for posting in postings.showing(db, org, about):
        redraw(db, posting, now)


def resonance(db: Session, org: int, post_id: int, now: datetime) -> None:
    """Redraw the cards of a strategic update on which something came back, and its leader's status."""
    redraw_showing(db, org, f"post:{post_id}", now)
    posted = resonance_of.posted(db, org, post_id)
    if posted is not None:
        redraw_showing(db, org, f"update:{posted[1].id}", now)


def redraw(db: Session, posting: Posting, now: datetime) -> None:
    """Queue a redrawing, unless one waits already: it draws what is true when its turn comes. Each card has
    a line of its own: one that has to wait keeps nothing else waiting."""
    target = f"refresh:{posting.id}"
    if outbox.waits_already(
        db, posting.organization_id, kind="refresh", target=target, posting_id=posting.id
    ):
        return
    outbox.put(
        db,
        org=posting.organization_id,
        workspace_id=posting.workspace_id,
        key=f"refresh:{posting.id}:{uuid4().hex}",
        kind="refresh",
        target=target,
        view=posting.view,
        facts={},
        now=now,
        idea_id=posting.idea_id,
        about=posting.about,
        posting_id=posting.id,
    )


def homes(db: Session, organization: Organization, member_ids: Sequence[int] | None, now: datetime) -> None:
    """Redraw the homes of these members (None: of all), if they ever opened them."""
    for account in people.home_openers(db, organization.id, member_ids):
        target = f"home:{account.external}"
        if outbox.waits_already(db, organization.id, kind="home", target=target):
            continue
        outbox.put(
            db,
            org=organization.id,
            workspace_id=account.workspace_id,
            key=f"{target}:{uuid4().hex}",
            kind="home",
            target=target,
            view=Home.__name__,
            facts={},
            now=now,
            expires=now + timedelta(hours=1),
        )


def _say(
    db: Session,
    place: Place,
    key: str,
    view: View,
    now: datetime,
    *,
    broadcast: bool = False,
    idea_id: int | None = None,
    posting_id: int | None = None,
    expires: datetime | None = None,
    patient: bool = False,
    held_until: datetime | None = None,
) -> bool:
    return outbox.put(
        db,
        org=place.org,
        workspace_id=place.workspace,
        key=key,
        target=place.target,
        view=type(view).__name__,
        facts=to_facts(view),
        now=now,
        broadcast=broadcast,
        idea_id=idea_id,
        about=view.about,
        posting_id=posting_id,
        expires=expires,
        patient=patient,
        held_until=held_until,
    )
