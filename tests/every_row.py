"""A company that has rows of every kind, so that no query finds nothing."""

from datetime import timedelta
from functools import partial
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from storage import (
    alignment,
    campaigns,
    channels,
    combining,
    connections,
    drafts,
    following,
    goals,
    ideas,
    imports,
    links,
    measures,
    outbox,
    people,
    postings,
    prompts,
    proposals,
    questions,
    resonance,
    sponsorships,
    updates,
    vectors,
)
from storage.database import transaction
from storage.models import (
    Absence,
    Campaign,
    CampaignState,
    Combination,
    CombinationState,
    DeliveryState,
    IdeaState,
    Measure,
    MeasureState,
    PromptKind,
    Purpose,
    Question,
    Split,
    Sponsorship,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    UpdateTarget,
)
from tests.chat import MONDAY, uid
from tests.leading import leads
from tests.posted import posted
from tests.rows import Company, asks, company, shares


def with_every_row(engine: Engine, external: str) -> Company:
    firm = company(engine, external)
    for title in ("Open on Sundays", "Personal newsletter", "A bench", "A bell"):
        shares(engine, "Alice", title, workspace=external)
    ask = partial(asks, engine, "Carla", workspace=external)
    ask("asked", number="1", turn="0", question="When?")
    asks(engine, "Alice", "answered", workspace=external, number="1", turn=1, answer="Soon.")
    ask("approved", number="2", turn="0", owner=uid("Bob"), due="2026-09-03")
    ask("parked", number="3", turn="0", reason="Later", wake="2026-09-01")
    for verb in ("support", "help_with"):
        asks(engine, "Bob", verb, "1", workspace=external)
        asks(engine, "Alice", verb, "1", workspace=external)
    asks(engine, "Alice", "home", workspace=external)
    asks(engine, "Carla", "home", workspace=external)
    with transaction(engine) as db:
        for purpose in Purpose:
            channels.choose(db, firm.workspace, purpose, [firm.ideas])
        goal = goals.add(db, firm.organization, "Fewer queues", MONDAY)
        idea = ideas.find(db, firm.id, 1)
        assert idea is not None
        idea.goal_id, idea.channel_id = goal.id, firm.ideas.id
        _gives_goal(db, firm, 2, goal.id)
        _waits_for(db, firm, goal.id)
        alignment.record(db, idea, firm.members["Carla"].id, "", "G-1", MONDAY)
        idea.campaign_id = _campaigns(db, firm, goal.id)
        idea.import_id = imports.add(db, firm.id, "ideas.csv", MONDAY).id
        ideas.comment(db, firm.id, idea.id, member_id=None, text="Yes", source="here", at=MONDAY)
        vectors.keep(db, "one", [(idea.id, idea.words, bytes(range(8)))])
        vectors.prepare(db, firm.id, "one")
        alice = firm.members["Alice"].id
        drafts.keep(db, firm.id, "Alice:Open on Sundays", member_id=alice, fields={"title": "So"}, at=MONDAY)
        postings.add(
            db,
            firm.workspace.id,
            firm.id,
            channel=firm.ideas.external,
            message="1.1",
            target=firm.ideas.external,
            view="IdeaCard",
            idea_id=idea.id,
            at=MONDAY,
        )
        leads(db, firm, goal)
        _update(db, firm, goal.id)
        _came_back(db, firm)
        _asked_card(db, firm)
        _stuck(db, firm)
        _linking(db, firm)
        _clocks(db, firm)
        _belongs_together(db, firm)
        _under_way(db, firm)
        _combined(db, firm)
        firm.members["Carla"].admin = True
        db.add(firm.members["Carla"])
    return firm


def _gives_goal(db: Session, firm: Company, number: int, goal_id: int) -> None:
    idea = ideas.find(db, firm.id, number)
    assert idea is not None
    idea.goal_id = goal_id
    db.add(idea)


def _waits_for(db: Session, firm: Company, goal_id: int) -> None:
    """The parked idea comes back with its goal; another one did."""
    parked, woken = ideas.find(db, firm.id, 3), ideas.find(db, firm.id, 4)
    assert parked is not None and woken is not None  # noqa: PT018
    parked.goal_id, parked.wake_with_goal = goal_id, True
    db.add(parked)
    ideas.record(
        db, woken, "wake", member_id=None, before=IdeaState.PARKED, at=MONDAY, details={"because": "day"}
    )


def _campaigns(db: Session, firm: Company, goal_id: int) -> int:
    """One that runs, and one that is over."""
    for number, state in enumerate((CampaignState.PLANNED, CampaignState.ENDED), 1):
        campaign = campaigns.add(
            db,
            Campaign(
                organization_id=firm.id,
                number=number,
                goal_id=goal_id,
                title="What keeps us waiting?",
                guides=[],
                start=MONDAY.date(),
                end=MONDAY.date() + timedelta(days=14),
                member_id=firm.members["Dora"].id,
                state=state,
                draft="Alice:Open on Sundays" if number == 1 else "over",
                created=MONDAY,
            ),
        )
        campaigns.announce_in(db, campaign, [firm.ideas])
    running = campaigns.find(db, firm.id, 1)
    assert running is not None
    return running.id


def _update(db: Session, firm: Company, goal_id: int) -> None:
    """A strategic update that was posted in one channel."""
    dora, org = firm.members["Dora"].id, firm.id
    made: dict[str, Any] = {"organization_id": org, "goal_id": goal_id, "text": "Half as long."}
    one = StrategicUpdate(
        **made,
        number=1,
        author_id=dora,
        state=UpdateState.POSTED,
        draft="Alice:Open on Sundays",
        created=MONDAY,
        changed=MONDAY,
    )
    db.add(one)
    db.flush()
    updates.choose(db, org, one.id, [firm.ideas])
    post = UpdatePost(**made, update_id=one.id, member_id=dora, occurrence="2026-W36", at=MONDAY)
    db.add(post)
    db.flush()
    target: dict[str, Any] = {"post_id": post.id, "channel_id": firm.ideas.id, "organization_id": org}
    db.add(UpdateTarget(**target, key="stuck"))
    db.flush()


def _came_back(db: Session, firm: Company) -> None:
    """Two understood what was posted, one asked about it, and there are two ideas for it."""
    post = posted(db, firm.organization, firm.members["Alice"].id).post
    for who in ("Alice", "Bob"):
        resonance.understand(db, firm.id, post.id, firm.members[who].id, firm.ideas.id, MONDAY)
    facts: dict[str, Any] = {"goal_id": post.goal_id, "post_id": post.id, "draft": "Alice:Open on Sundays"}
    facts |= {"member_id": firm.members["Alice"].id, "text": "Why?", "asked": MONDAY}
    questions.add(db, Question(organization_id=firm.id, number=1, **facts))
    for number in (2, 4):
        idea = ideas.find(db, firm.id, number)
        assert idea is not None
        idea.post_id = post.id
        db.add(idea)


def _asked_card(db: Session, firm: Company) -> None:
    """A card that shows no idea."""
    place = {"channel": firm.ideas.external, "message": "2.1", "target": firm.ideas.external}
    about = f"question:{firm.id}"
    postings.add(
        db, firm.workspace.id, firm.id, **place, view="QuestionCard", idea_id=None, about=about, at=MONDAY
    )


def _linking(db: Session, firm: Company) -> None:
    alice = firm.members["Alice"].id
    account = people.accounts_of(db, firm.id, alice)[0]
    links.offer(db, firm.id, account, "digest", MONDAY + timedelta(minutes=15))
    links.guessed_wrong(db, firm.id, alice, MONDAY)


def _clocks(db: Session, firm: Company) -> None:
    """Carla is away, Bob stands in, and a measure's review is due."""
    carla, bob = firm.members["Carla"].id, firm.members["Bob"].id
    today = MONDAY.date()
    away = Absence(
        organization_id=firm.id, member_id=carla, deputy_id=bob, start=today, until=today, created=MONDAY
    )
    db.add(away)
    found = measures.find(db, firm.id, 1)
    assert found is not None
    measures.record(db, found[0], "accept", member_id=bob, before="planned", at=MONDAY)
    ideas.record(db, found[1], "implement", member_id=bob, before="approved", at=MONDAY)
    answer = {"review_answer": "keep"}
    measures.record(db, found[0], "keep", member_id=bob, before="planned", at=MONDAY, details=answer)
    following.follow(db, firm.id, f"question:{firm.id}", bob, MONDAY)
    sponsorships.add(
        db,
        Sponsorship(
            organization_id=firm.id,
            measure_id=found[0].id,
            asked_by=bob,
            sponsor_id=carla,
            obstacle="No key",
            due=today,
            draft="Alice:Open on Sundays",
            created=MONDAY,
        ),
    )
    prompts.start(db, firm.id, PromptKind.REVIEW, f"question:{firm.id}", due=MONDAY, now=MONDAY)


def _belongs_together(db: Session, firm: Company) -> None:
    """Carla connected a question with an idea, and brought in Bob."""
    carla, bob, about = firm.members["Carla"].id, firm.members["Bob"].id, f"question:{firm.id}"
    connections.connect(db, firm.id, about, f"idea:{firm.id}", member_id=carla, note="", at=MONDAY)
    connections.introduce(db, firm.id, about, bob, member_id=carla, note="", at=MONDAY)


def _under_way(db: Session, firm: Company) -> None:
    """Bob has to review and finish one measure, and finished another."""
    idea, today = ideas.find(db, firm.id, 2), MONDAY.date()
    assert idea is not None
    facts: dict[str, Any] = {"organization_id": firm.id, "number": 0, "idea_id": idea.id, "title": "A bench"}
    facts |= {"owner_id": firm.members["Bob"].id, "accepted": MONDAY, "due": today, "created": MONDAY}
    measures.add(db, Measure(**facts, review=today, obstacle="No wood.", state=MeasureState.RUNNING))
    measures.add(db, Measure(**facts, ended=MONDAY, state=MeasureState.DONE))
    both = ideas.find(db, firm.id, 1)
    assert both is not None
    measures.feed(db, measures.find(db, firm.id, 2)[0], both)  # type: ignore[index]


def _combined(db: Session, firm: Company) -> None:
    """The fourth idea became part of the first one, and another proposal waits."""
    whole, part = ideas.find(db, firm.id, 1), ideas.find(db, firm.id, 4)
    assert whole is not None and part is not None  # noqa: PT018
    carla = firm.members["Carla"].id
    facts: dict[str, Any] = {"organization_id": firm.id, "member_id": carla, "created": MONDAY}
    done: dict[str, Any] = {"state": CombinationState.AGREED, "draft": "Alice:Open on Sundays"}
    done |= {"stays_id": whole.id, "goes_id": part.id}
    for more in (done, {"stays_id": part.id, "goes_id": whole.id, "draft": "waits"}):
        made = proposals.add(db, Combination(**facts, **more))
        combining.agree(db, firm.id, made.id, firm.members["Alice"].id, MONDAY)
    part.into_id = whole.id
    db.add(part)
    proposals.add(db, Split(**facts, idea_id=whole.id, new_id=part.id, draft="Alice:Open on Sundays"))


def _stuck(db: Session, firm: Company) -> None:
    for key, state in (("stuck", DeliveryState.PARKED), ("refresh", DeliveryState.WAITING)):
        outbox.put(
            db,
            org=firm.id,
            workspace_id=firm.workspace.id,
            key=key,
            kind=key,
            target=firm.ideas.external,
            view="IdeaCard",
            facts={},
            now=MONDAY,
            state=state,
        )
