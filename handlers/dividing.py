"""How one idea becomes two, and one again: what each of them is, and who hears of it."""

from datetime import datetime

from sqlmodel import Session

from handlers import consent, due_dates, idea_clocks, splitting_cards, telling, things
from handlers.views import SplitTold
from storage import combining, connections, following, ideas
from storage.models import CombinationState, Idea, IdeaState, Member, Organization, Split


def divide(
    db: Session, organization: Organization, split: Split, idea: Idea, *, by: Member, now: datetime
) -> Idea:
    """The second one is shared, with all who stand behind the first or follow it; each card leads to the
    other. The idea is held."""
    new = _share(db, organization, split, idea, by=by, now=now)
    split.new_id = new.id
    consent.agree(db, organization, split, now)
    _write(db, idea, split.first)
    consent.turn(db, idea, idea.state, "split", by=by, now=now, other=new)
    _bring_along(db, organization, split, idea, new, by=by, now=now)
    both = things.about(idea), things.about(new)
    connections.connect(db, organization.id, *both, member_id=split.member_id, note="", at=now)
    telling.new_idea(db, organization, new, now)
    for one in (idea, new):
        telling.changed(db, organization, one, now)
    return new


def rejoin(
    db: Session, organization: Organization, split: Split, idea: Idea, new: Idea, *, by: Member, now: datetime
) -> None:
    """The new number leads to the first idea, which says again what it said, unless it was edited since; who
    stands behind one of the two stands behind it. Both ideas are held."""
    consent.end(db, split, CombinationState.UNDONE, by, now)
    if splitting_cards.texts(idea) == split.first:
        _write(db, idea, split.was)
    combining.bring(db, organization.id, idea.id, new.id, now)
    new.into_id = idea.id
    consent.turn(db, new, IdeaState.COMBINED, "combine", by=by, now=now, other=idea)
    consent.turn(db, idea, idea.state, "combined_with", by=by, now=now, other=new)
    ideas.reword(db, idea)
    for one in (idea, new):
        idea_clocks.told(db, organization, one, now)
        telling.changed(db, organization, one, now)
    splitting_cards.redraw(db, split, now)


def _share(
    db: Session, organization: Organization, split: Split, idea: Idea, *, by: Member, now: datetime
) -> Idea:
    """An idea of the same author, for the same goal, with all its days."""
    title, problem, benefit = split.second
    number = ideas.next_number(db, organization.id)
    new = ideas.add(
        db,
        Idea(
            organization_id=organization.id,
            number=number,
            title=title,
            problem=problem,
            benefit=benefit,
            goal_id=idea.goal_id,
            goal_source=idea.goal_source,
            reviewer_id=idea.reviewer_id,
            author_id=idea.author_id,
            sealed=idea.sealed,
            due=due_dates.begun(db, organization, now),
            days=organization.decision_days,
            draft=f"split:{split.id}",
            source=idea.source,
            campaign_id=idea.campaign_id,
            channel_id=idea.channel_id,
            created=now,
            changed=now,
        ),
    )
    ideas.record(db, new, "shared", member_id=by.id, before="", at=now)
    idea_clocks.wind(db, organization, new, now)
    return new


def _bring_along(
    db: Session,
    organization: Organization,
    split: Split,
    idea: Idea,
    new: Idea,
    *,
    by: Member,
    now: datetime,
) -> None:
    """Whoever stands behind the idea or follows it does the same for the new one, hears it once, and may step
    back."""
    org = organization.id
    whys = dict.fromkeys(following.followers(db, org, things.abouts(db, org, idea)), "follow")
    for member_id in whys:
        following.follow(db, org, things.about(new), member_id, now)
    came = combining.bring(db, org, new.id, idea.id, now)
    whys |= {member_id: consent.WHYS[backing] for member_id, backing in sorted(came, reverse=True)}
    besides, both = {idea.author_id, split.member_id, by.id}, (things.mention(idea), things.mention(new))
    views = {one: SplitTold(split.id, *both, why) for one, why in whys.items() if one not in besides}
    consent.tell(db, organization, views.items(), f"split_told:{split.id}", now)


def _write(db: Session, idea: Idea, texts: list[str]) -> None:
    idea.title, idea.problem, idea.benefit = texts
    ideas.reword(db, idea)
