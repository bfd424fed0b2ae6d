"""Nobody reads another organization's rows: every query is asked with the ids of somebody else."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from types import ModuleType
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import NoResultFound
from sqlmodel import Session, SQLModel, select

from storage import (
    absences,
    alignment,
    campaigns,
    channels,
    combining,
    connections,
    drafts,
    exports,
    fitting,
    following,
    goals,
    ideas,
    importing,
    imports,
    in_order,
    islands,
    links,
    loop,
    measures,
    numbers,
    outbox,
    people,
    pictures,
    postings,
    prompts,
    proposals,
    questions,
    radar,
    redrawing,
    resonance,
    similar,
    splitting,
    sponsorships,
    steering,
    tasks,
    updates,
    vectors,
    week,
)
from storage.database import transaction
from storage.models import (
    Absence,
    Backing,
    Campaign,
    CampaignState,
    Channel,
    Combination,
    CombinationState,
    DeliveryState,
    Goal,
    Idea,
    IdeaImport,
    IdeaState,
    Measure,
    MeasureState,
    Member,
    Organization,
    Outbox,
    PictureVersion,
    Posting,
    PromptKind,
    Purpose,
    Question,
    Role,
    Split,
    Sponsorship,
    StrategicUpdate,
    UpdatePost,
    UpdateState,
    UpdateTarget,
    Workspace,
)
from tests.chat import MONDAY, uid
from tests.leading import leads
from tests.posted import posted
from tests.rows import Company, asks, company, shares

MODULES = (
    absences,
    alignment,
    campaigns,
    channels,
    exports,
    fitting,
    following,
    combining,
    connections,
    drafts,
    goals,
    ideas,
    importing,
    imports,
    in_order,
    islands,
    links,
    loop,
    measures,
    numbers,
    outbox,
    people,
    pictures,
    postings,
    prompts,
    proposals,
    questions,
    radar,
    redrawing,
    resonance,
    similar,
    splitting,
    sponsorships,
    steering,
    tasks,
    updates,
    vectors,
    week,
)


def _functions() -> Iterator[tuple[str, Callable[..., Any]]]:
    for module in MODULES:
        for name, function in inspect.getmembers(module, inspect.isfunction):
            parameters = inspect.signature(function).parameters
            if _is_query(module, name, function) and "org" in parameters:
                yield f"{module.__name__.removeprefix('storage.')}.{name}", function


def _is_query(module: ModuleType, name: str, function: Callable[..., Any]) -> bool:
    return function.__module__ == module.__name__ and not name.startswith("_")


FUNCTIONS = dict(_functions())
# These write: what they may touch is checked below.
WRITERS = {
    "drafts.drop",
    "drafts.keep",
    "similar.forget",
    "absences.drop",
    "ideas.back",
    "ideas.comment",
    "campaigns.next_number",
    "following.follow",
    "following.unfollow",
    "combining.bring",
    "combining.agree",
    "combining.carry",
    "combining.give_back",
    "combining.leave",
    "combining.leave_with_wholes",
    "combining.own_support",
    "combining.step_back",
    "connections.connect",
    "connections.disconnect",
    "connections.introduce",
    "connections.take_out",
    "ideas.next_number",
    "importing.claim",
    "importing.move",
    "importing.note",
    "importing.receive",
    "imports.add",
    "imports.finish",
    "imports.forget_strangers",
    "imports.hold",
    "imports.remove",
    "links.guessed_wrong",
    "links.merge",
    "links.offer",
    "links.use",
    "outbox.hold_line",
    "outbox.put",
    "pictures.add",
    "pictures.name_idea",
    "pictures.next_number",
    "postings.add",
    "postings.hold",
    "postings.hold_about",
    "postings.hold_copies",
    "prompts.look_again",
    "prompts.start",
    "prompts.stop",
    "updates.choose",
    "updates.move",
    "updates.next_number",
    "redrawing.move_due",
    "redrawing.of_ideas",
    "redrawing.of_states",
    "questions.hold",
    "questions.next_number",
    "redrawing.advance",
    "resonance.understand",
    "steering.hold",
    "steering.report",
    "vectors.gone",
    "vectors.prepare",
}
FOR_NOBODY = {"ideas.queue", "ideas.held_queue"}  # these find what waits for nobody in particular too
FOREIGN_IDS = {
    "idea",
    "idea_ids",
    "goal_ids",
    "member_ids",
    "version_ids",
    "one",
    "other",
    "first",
    "second",
    "about",
}  # and whatever ends in _id


def test_queries_know_no_other_organization(engine: Engine) -> None:
    """Each finds rows of its own, the same ones whether or not there is somebody else, and none of theirs
    when it is asked with every id of theirs."""
    mine = _seeded(engine, "T1")
    alone = _answers(engine, mine, mine)
    assert {name for name, rows in alone.items() if not rows} == set()
    theirs = _seeded(engine, "T2")
    assert _answers(engine, mine, mine) == alone
    for name, rows in _answers(engine, mine, theirs).items():
        if any(one in FOREIGN_IDS or one.endswith("_id") for one in _parameters(name)):
            # what waits for nobody in particular is in the queue of whoever asks, but of no other company
            rest = {row for row in rows if isinstance(row, tuple)} if name == "ideas.queue" else set(rows)
            assert rest <= (set(alone[name]) if name in FOR_NOBODY else set()), name


def _answers(engine: Engine, mine: Company, ids_of: Company) -> dict[str, list[object]]:
    """What each query says to `mine`, asked with the ids of `ids_of`."""
    with transaction(engine) as db:
        return {
            name: [
                _plain(row)
                for arguments in _arguments(db, _parameters(name), mine, ids_of)
                for row in _rows(_asked(db, FUNCTIONS[name], arguments))
            ]
            for name in sorted(FUNCTIONS.keys() - WRITERS)
        }


def _parameters(name: str) -> list[str]:
    return [name for name in inspect.signature(FUNCTIONS[name]).parameters if name != "db"]


@pytest.fixture
def two(engine: Engine) -> tuple[Company, Company]:
    """Two companies whose rows look alike; only the ids tell them apart."""
    return _seeded(engine, "T1"), _seeded(engine, "T2")


def test_support_is_taken_back_in_the_own_organization_only(
    engine: Engine, two: tuple[Company, Company]
) -> None:
    mine, theirs = two
    with transaction(engine) as db:
        idea = ideas.find(db, theirs.id, 1)
        assert idea is not None
        backer = theirs.members["Bob"].id
        before = ideas.supporters(db, theirs.id, [idea.id])
        assert not ideas.back(db, mine.id, idea, backer, Backing.SUPPORT, MONDAY)
        assert ideas.supporters(db, theirs.id, [idea.id]) == before


def test_channels_are_chosen_in_the_own_organization_only(
    engine: Engine, two: tuple[Company, Company]
) -> None:
    mine, theirs = two
    with transaction(engine) as db:
        channels.choose(db, mine.workspace, Purpose.DIGEST, [])
        assert channels.chosen_for(db, theirs.id, Purpose.DIGEST)


def _seeded(engine: Engine, external: str) -> Company:
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


def _arguments(
    db: Session, parameters: list[str], mine: Company, theirs: Company
) -> Iterator[dict[str, Any]]:
    """A query's arguments: `mine` as the organization, and every id from `theirs`."""
    known: dict[str, list[Any]] = {
        "org": [mine.id],
        "number": [1, 90],  # what leadership did begins there
        "idea": [ideas.find(db, theirs.id, 1)],
        "idea_ids": [_ids(db, Idea, theirs)],
        "numbers": [()],  # they are the own ones anyway
        "retires": [True],
        "goal_ids": [_ids(db, Goal, theirs)],
        "version_ids": [_ids(db, PictureVersion, theirs)],
        "member_ids": [_ids(db, Member, theirs)],
        "states": [tuple(IdeaState)],
        "over": [tuple(MeasureState)],
        "roles": [tuple(Role)],
        "view": ["IdeaCard"],
        "views": [("IdeaCard",)],
        "purpose": list(Purpose),
        "words": [("o",)],
        "title": ["A bench"],
        "model": ["one"],
        "vector": [bytes(range(4))],
        "said": ["On a bench"],
        "about": [f"question:{theirs.id}"],
        "abouts": [(f"question:{theirs.id}",)],
        "first": [f"question:{theirs.id}"],
        "second": [f"idea:{theirs.id}"],
        "draft": ["Alice:Open on Sundays"],
        "drafts": [["Alice:Open on Sundays"]],
        "version": [0],
        "writer": [None],
        "occurrence": ["2026-W36"],
        "source": ["here"],
        "prefix": ["Alice:"],
        "key": ["stuck"],
        "keys": [("stuck",)],
        "kind": ["refresh"],
        "clock": list(PromptKind),
        "day": [MONDAY.date()],
        "measure_id": _ids(db, Measure, theirs),
        "target": [theirs.ideas.external],
        "offset": [0],
        "limit": [10],
        "more_than": [0],
        "besides": [0],
        # Some compare days, some moments.
        "start": [MONDAY - timedelta(days=30)],
        "end": [MONDAY + timedelta(days=30)],
        "edges": [(MONDAY - timedelta(days=30), MONDAY, MONDAY + timedelta(days=30))],
        "since": [MONDAY - timedelta(days=1)],
        "moment": [MONDAY - timedelta(days=1)],
        "before": [MONDAY + timedelta(days=1)],
        "until": [date(2026, 9, 2)],
        "today": [date(2026, 9, 2)],
        "now": [MONDAY],
        "digest": ["digest"],
        "one": [theirs.members["Alice"].id],
        "other": [theirs.members["Bob"].id],
        "idea_id": _ids(db, Idea, theirs),
        "member_id": _ids(db, Member, theirs),
        "guest_id": _ids(db, Member, theirs),
        "workspace_id": _ids(db, Workspace, theirs),
        "channel_id": _ids(db, Channel, theirs),
        "goal_id": _ids(db, Goal, theirs),
        "version_id": _ids(db, PictureVersion, theirs),
        "campaign_id": _ids(db, Campaign, theirs),
        "import_id": _ids(db, IdeaImport, theirs),
        "combination_id": _ids(db, Combination, theirs),
        "proposal_id": [*_ids(db, Combination, theirs), *_ids(db, Split, theirs)],
        "table": [Combination, Combination, Split],
        "question_id": _ids(db, Question, theirs),
        "sponsorship_id": _ids(db, Sponsorship, theirs),
        "delivery_id": _ids(db, Outbox, theirs),
        "update_id": _ids(db, StrategicUpdate, theirs),
        "post_id": _ids(db, UpdatePost, theirs),
        "posting_id": [None, *_ids(db, Posting, theirs)],
    }
    yield from _each_value({name: known[name] for name in parameters})


def _each_value(choices: dict[str, list[Any]]) -> Iterator[dict[str, Any]]:
    """Each value once; names with one value have it always."""
    for turn in range(max(len(values) for values in choices.values())):
        yield {name: values[turn % len(values)] for name, values in choices.items()}


def _asked(db: Session, function: Callable[..., Any], arguments: dict[str, Any]) -> Any:
    """The answer; None where the function insists that the row is there, and says so."""
    parameters = inspect.signature(function).parameters
    several = next((n for n, p in parameters.items() if p.kind is p.VAR_POSITIONAL), None)
    keyword = {n: v for n, v in arguments.items() if parameters[n].kind is parameters[n].KEYWORD_ONLY}
    positional = [v for n, v in arguments.items() if n not in keyword and n != several]
    try:
        return function(db, *positional, *(arguments[several] if several else ()), **keyword)
    except NoResultFound:
        return None


def _rows(answer: Any) -> Iterator[Any]:
    """Every row, id, name or number in an answer, however deep."""
    if isinstance(answer, dict):
        yield from (key for key, value in answer.items() if value)
    elif isinstance(answer, (list, tuple)):
        for one in answer:
            yield from _rows(one)
    elif answer:
        yield answer


def _plain(row: Any) -> object:
    """Something that can be compared after the transaction."""
    return (type(row).__name__, row.id) if isinstance(row, SQLModel) and hasattr(row, "id") else repr(row)


def _ids(db: Session, table: Any, firm: Company) -> list[int]:
    mine = table.id if table is Organization else table.organization_id
    return list(db.exec(select(table.id).where(mine == firm.id).order_by(table.id)))
