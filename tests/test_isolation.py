"""Nobody reads another organization's rows: every query is asked with the ids of somebody else."""

import inspect
from collections.abc import Callable, Iterator
from datetime import date, timedelta
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
    Backing,
    Campaign,
    Channel,
    Combination,
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
    Workspace,
)
from tests.chat import MONDAY
from tests.every_row import with_every_row
from tests.rows import Company

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
    "measure_ids",
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
    mine = with_every_row(engine, "T1")
    alone = _answers(engine, mine, mine)
    assert {name for name, rows in alone.items() if not rows} == set()
    theirs = with_every_row(engine, "T2")
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
    return with_every_row(engine, "T1"), with_every_row(engine, "T2")


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
        "measure_ids": [_ids(db, Measure, theirs)],
        "shared": [False],
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
