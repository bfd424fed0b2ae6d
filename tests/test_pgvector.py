"""What ideas mean, compared by PostgreSQL: the same as in memory, of one company, and of one moment."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Thread
from time import sleep
from typing import Any

import numpy as np
import pytest
from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from handlers import meaning
from scheduler import meanings
from storage import ideas, imports, in_order, pgvector, sketches, vectors
from storage.database import _cause, transaction
from storage.migrate import migrate
from storage.models import Idea, IdeaState
from storage.shelves import Found, Manners
from storage.sketches import Sketches
from tests.chat import MONDAY
from tests.rows import Company, at_once, company, until_it_waits

MODEL, HALF = "random 1", 64
ALL = 10_000
CLOSE = 1e-3  # half precision, of a number that is at most 1

pytestmark = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
Nearest = list[tuple[int, float]]


class Random:
    """What ideas mean is made up below."""

    name = MODEL

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        raise NotImplementedError

    def asked(self, text: str) -> bytes:
        raise NotImplementedError


@pytest.fixture(autouse=True)
def model() -> Iterator[None]:
    meaning.use(Random())
    yield
    meaning.use(None)


class Talk:
    """A company whose ideas mean anything at all."""

    def __init__(self, engine: Engine, external: str, seed: int) -> None:
        self.engine, self.firm, self.chance = engine, company(engine, external), np.random.default_rng(seed)
        self.common = self.chance.normal(size=2 * HALF)

    def shares(self, count: int) -> list[Idea]:
        with transaction(self.engine) as db:
            last = ideas.next_number(db, self.firm.id, many=count)
            made = [_idea(self.firm, last - at) for at in range(count)]
            ideas.add_all(db, made)
            return made

    def means(self, some: Sequence[Idea]) -> int:
        """The clock has ticked."""
        written = [(idea.id, idea.words, self.vector(2 * HALF)) for idea in some]
        with transaction(self.engine) as db:
            kept = vectors.keep(db, MODEL, written)
        self.prepare()
        return kept

    def prepare(self) -> None:
        meanings.prepare(self.engine)

    def vector(self, width: int) -> bytes:
        some = self.chance.normal(size=width) + self.common[:width]
        return np.clip(np.rint(some * 30), -127, 127).astype(np.int8).tobytes()

    def asks(self, vector: bytes, limit: int = ALL) -> Nearest:
        with transaction(self.engine) as db:
            return vectors.nearest(db, self.firm.id, MODEL, vector, limit=limit)

    def by_database(self, vector: bytes, limit: int = ALL) -> Nearest:
        with transaction(self.engine) as db:
            found = pgvector.nearest(db, self.firm.id, MODEL, vector, limit=limit)
        assert found is not None, "this company's vectors are not in the database"
        return found

    def agree(self, gone: Sequence[int] = ()) -> None:
        """Database and memory, but for what memory forgets later."""
        for limit in (5, ALL):
            vector = self.vector(HALF)
            with pytest.MonkeyPatch.context() as patched:
                patched.setattr(pgvector, "nearest", lambda *_, **__: None)
                expected = [one for one in self.asks(vector, limit + len(gone)) if one[0] not in gone][:limit]
            _same(self.by_database(vector, limit), expected)


def _same(found: Nearest, expected: Nearest) -> None:
    scores = dict(expected)
    assert len(found) == len(expected)
    assert [near for _, near in found] == pytest.approx([near for _, near in expected], abs=CLOSE)
    assert found == sorted(found, key=lambda one: (-one[1], one[0]))
    last = expected[-1][1]
    for idea, near in found:  # two that are as near may change places, also beyond the end
        assert near == pytest.approx(scores.get(idea, last), abs=CLOSE)
    assert found[0][0] == expected[0][0] or abs(expected[0][1] - expected[1][1]) < CLOSE


def _idea(firm: Company, number: int) -> Idea:
    return Idea(
        organization_id=firm.id,
        number=number,
        title=f"Idea {number}",
        problem="",
        benefit="",
        author_id=firm.members["Alice"].id,
        state=IdeaState.DECLINED,
        due=MONDAY.date(),
        draft=str(number),
        created=MONDAY,
        changed=MONDAY,
    )


def _rows(engine: Engine) -> list[tuple[int, int]]:
    with engine.connect() as connection:
        found = connection.exec_driver_sql("SELECT manner_id, idea_id FROM idea_apart ORDER BY 1, 2")
        return [(manner, idea) for manner, idea in found]


def test_as_in_memory_while_a_company_grows_rewords_and_takes_back(engine: Engine) -> None:
    talk, other = Talk(engine, "T1", 1), Talk(engine, "T2", 2)
    first, theirs = talk.shares(300), other.shares(80)
    assert (talk.means(first), other.means(theirs)) == (300, 80)
    talk.agree()
    other.agree()
    talk.means(talk.shares(30))  # by the manner that is known
    talk.agree()
    manners = {manner for manner, _ in _rows(engine)}
    with transaction(engine) as db:
        reworded = [db.get_one(Idea, idea.id) for idea in first[:20]]
        for idea in reworded:
            idea.title = f"Another {idea.title}"
            ideas.reword(db, idea)
    gone, away = ([idea.id for idea in first[at : at + 20]] for at in (0, 20))
    with transaction(engine) as db:
        imports.remove(db, talk.firm.id, away)
    talk.agree([*gone, *away])
    assert talk.means(reworded) == 20
    talk.agree(away)
    assert {manner for manner, _ in _rows(engine)} == manners
    talk.means(talk.shares(200))  # outgrown
    talk.agree()
    other.agree()
    assert {manner for manner, _ in _rows(engine)}.isdisjoint(manners - {max(manners)})
    assert len(_rows(engine)) == 300 + 30 - 20 + 200 + 80
    mine, yours = ({idea for idea, _ in one.asks(one.vector(HALF))} for one in (talk, other))
    assert (len(mine), len(yours), mine & yours) == (510, 80, set())


def test_the_same_is_1_and_comes_first(engine: Engine) -> None:
    talk = Talk(engine, "T1", 3)
    some, vector = talk.shares(100), talk.vector(HALF)
    talk.means(some[1:])
    with transaction(engine) as db:
        vectors.keep(db, MODEL, [(some[0].id, some[0].words, vector * 2)])
    found = talk.by_database(vector)
    assert found[0][0] == some[0].id
    assert found[0][1] == pytest.approx(1.0, abs=0.02)
    assert found[1][1] < 0.9


def test_readers_see_the_old_or_the_new_and_never_a_mix(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when all is written anew after a reader has learnt the manner, and before it compares."""
    talk = Talk(engine, "T1", 4)
    talk.means(talk.shares(100))
    vector, more = talk.vector(HALF), talk.shares(100)
    with transaction(engine) as db:
        written = [(idea.id, idea.words, talk.vector(2 * HALF)) for idea in more]
        vectors.keep(db, MODEL, written)
    old = talk.by_database(vector)
    known, turns = pgvector._known, []

    def meanwhile(db: Session, org: int, manner: int) -> pgvector.Known | None:
        turns.append(manner)
        found = known(db, org, manner)
        if len(turns) == 1:
            monkeypatch.setattr(pgvector, "_known", known)
            talk.prepare()
            monkeypatch.setattr(pgvector, "_known", meanwhile)
        return found

    with transaction(engine) as writer:
        assert vectors.unready(writer, MODEL, many=1) == [talk.firm.id]
        vectors.prepare(writer, talk.firm.id, MODEL)
        assert talk.by_database(vector) == old
        writer.rollback()
    monkeypatch.setattr(pgvector, "_known", meanwhile)
    new = talk.by_database(vector)
    assert len(set(turns)) == 2
    assert len(new) == len(old) == 200
    assert new == talk.by_database(vector) != old


def test_a_company_may_take_longer_than_a_transaction_may_be_silent(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What very many ideas have in common takes long to find out on a busy machine."""
    talk, alone, of = Talk(engine, "T1", 5), vectors._alone, Manners.of

    def impatient(db: Session) -> None:
        alone(db)
        db.connection().execute(text("SET LOCAL idle_in_transaction_session_timeout = 100"))

    def slow(found: Found) -> Manners:
        sleep(0.5)
        return of(found)

    monkeypatch.setattr(vectors, "_alone", impatient)
    monkeypatch.setattr(Manners, "of", slow)
    talk.means(talk.shares(60))
    assert len(talk.by_database(talk.vector(HALF))) == 60


def test_several_clocks_write_at_once(engine: Engine) -> None:
    talk = Talk(engine, "T1", 5)
    some = talk.shares(200)
    portions = [some[at : at + 50] for at in range(0, 200, 50)]
    assert at_once(*[lambda portion=portion: talk.means(portion) for portion in portions]) == [50] * 4
    talk.prepare()
    assert [idea for _, idea in _rows(engine)] == sorted(idea.id for idea in some)
    assert len({manner for manner, _ in _rows(engine)}) == 1
    with transaction(engine) as db:
        assert vectors.unready(db, MODEL, many=1) == []


@pytest.mark.parametrize("last", [False, True])
def test_what_is_reworded_or_taken_away_while_all_is_written_anew(engine: Engine, last: bool) -> None:
    """Nobody has to wait for that, and it is not found by what it meant; nor when it was looked already for
    what is gone."""
    talk = Talk(engine, "T1", 6)
    some = talk.shares(120)
    with transaction(engine) as db:
        vectors.keep(db, MODEL, [(idea.id, idea.words, talk.vector(2 * HALF)) for idea in some])
    ran = pgvector._run

    def reword() -> None:
        with transaction(engine) as db:
            ideas.reword(db, db.get_one(Idea, some[0].id))
            imports.remove(db, talk.firm.id, [some[1].id])

    def meanwhile(db: Session, statement: str, **values: object) -> Sequence[Any]:
        if statement == (pgvector.OLD[0] if last else pgvector.GONE):
            changing = Thread(target=reword)
            changing.start()
            changing.join()
        return ran(db, statement, **values)

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(pgvector, "_run", meanwhile)
        talk.prepare()
    asked = talk.vector(HALF)
    assert {idea for idea, _ in talk.asks(asked)} == {idea.id for idea in some[2:]}
    assert {idea for idea, _ in talk.by_database(asked)} == {idea.id for idea in some[2:]}


def test_who_undoes_an_import_and_who_writes_do_not_wait_for_each_other(engine: Engine) -> None:
    """Both take the ideas first."""
    talk = Talk(engine, "T1", 11)
    some = talk.shares(20)
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            in_order.ideas(db, talk.firm.id, [idea.id for idea in some[10:]])
            writing = thread.submit(talk.means, some)
            until_it_waits(engine, writing)
            imports.hold(db, talk.firm.id)
            imports.remove(db, talk.firm.id, [idea.id for idea in some[10:]])
        assert writing.result() == 10


def test_who_combines_ideas_and_who_writes_do_not_wait_for_each_other(engine: Engine) -> None:
    """Both take ideas by number, wherever their rows are."""
    talk = Talk(engine, "T1", 12)
    some = sorted(talk.shares(2), key=lambda idea: idea.number)
    with transaction(engine) as db:
        db.get_one(Idea, some[0].id).title = "Now behind the other one"
    with ThreadPoolExecutor(1) as thread:
        with transaction(engine) as db:
            in_order.ideas(db, talk.firm.id, [some[0].id])
            writing = thread.submit(talk.means, some)
            until_it_waits(engine, writing)
            db.connection().exec_driver_sql("SET LOCAL lock_timeout = 200")
            assert in_order.ideas(db, talk.firm.id, [some[1].id])
        assert writing.result() == 2


def test_another_model_and_nothing_at_all(engine: Engine) -> None:
    talk = Talk(engine, "T1", 7)
    talk.means(talk.shares(5))
    with transaction(engine) as db:
        assert vectors.nearest(db, talk.firm.id, "random 2", talk.vector(HALF), limit=5) == []
        away = db.exec(select(Idea.id)).all()
        imports.remove(db, talk.firm.id, away)
    assert talk.asks(talk.vector(HALF)) == []


def test_in_memory_what_is_left_is_found_when_most_was_taken_away(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As by undoing an import: what is gone takes nobody's place among the nearest."""
    talk = Talk(engine, "T1", 17)
    talk.means(talk.shares(60))
    monkeypatch.setattr(pgvector, "nearest", lambda *_, **__: None)
    vector = talk.vector(HALF)
    everything = talk.asks(vector)
    with transaction(engine) as db:
        imports.remove(db, talk.firm.id, [idea for idea, _ in everything[:50]])
    assert {idea for idea, _ in talk.asks(vector, 10)} == {idea for idea, _ in everything[50:]}


# --- where a company is large ---------------------------------------------------------------------------


@pytest.fixture
def large(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> tuple[Talk, list[Idea]]:
    monkeypatch.setattr(sketches, "MANY", 200)
    monkeypatch.setattr(sketches, "WORTH", 25)  # of a large company, fewer than a quarter
    talk = Talk(engine, "T1", 13)
    some = talk.shares(600)
    assert talk.means(some) == 600
    return talk, some


def _exactly(talk: Talk, vector: bytes) -> Nearest:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(Sketches, "chosen", lambda *_: [])
        return talk.by_database(vector, 5)


@pytest.fixture
def asked_for(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Which statements were run."""
    ran, statements = pgvector._run, list[str]()

    def run(db: Session, statement: str, **values: object) -> Sequence[Any]:
        statements.append(statement)
        return ran(db, statement, **values)

    monkeypatch.setattr(pgvector, "_run", run)
    return statements


def test_of_many_the_nearest_are_chosen_and_compared_exactly(
    large: tuple[Talk, list[Idea]], asked_for: list[str]
) -> None:
    talk, some = large
    other = Talk(talk.engine, "T2", 14)
    other.means(other.shares(100))  # is small
    hits, chosen = [], set()
    for _ in range(30):
        vector = talk.vector(HALF)
        exact, asked_for[:] = _exactly(talk, vector), []
        found = talk.by_database(vector, 5)
        assert pgvector.NEAREST_OF_CHOSEN in asked_for
        assert pgvector.NEAREST_OF_ALL not in asked_for
        assert len(found) == 5
        assert found == sorted(found, key=lambda one: (-one[1], one[0]))
        assert found[0][1] <= exact[0][1]
        hits += [idea in dict(found) for idea, _ in exact]
        chosen |= {idea for idea, _ in found}
    assert sum(hits) / len(hits) > 0.9  # of vectors that mean nothing at all, which is hardest
    assert chosen <= {idea.id for idea in some}
    assert len(talk.by_database(vector)) == 600  # who asks for all gets them
    asked_for.clear()
    other.agree()
    assert pgvector.NEAREST_OF_CHOSEN not in asked_for


def test_each_process_reads_the_sketches_once_and_then_what_is_new(
    large: tuple[Talk, list[Idea]], monkeypatch: pytest.MonkeyPatch
) -> None:
    add, counts = Sketches.add, list[int]()

    def counted(seen: Sketches, newest: int, written: bytes, width: int) -> None:
        before = len(seen)
        add(seen, newest, written, width)
        counts.append(len(seen) - before)

    monkeypatch.setattr(Sketches, "add", counted)
    talk, _ = large
    for _ in range(2):
        talk.by_database(talk.vector(HALF), 5)
    new = talk.shares(1)[0]
    vector = talk.vector(HALF)
    with transaction(talk.engine) as db:  # as another process does
        assert vectors.keep(db, MODEL, [(new.id, new.words, vector * 2)]) == 1
    assert talk.by_database(vector, 5)[0][0] == new.id
    assert counts == [600, 1]
    assert len(_seen(talk)) == 601


def test_sketches_of_what_is_rolled_back_are_in_nobodys_way(large: tuple[Talk, list[Idea]]) -> None:
    talk, _ = large
    new = talk.shares(1)[0]
    vector = talk.vector(HALF)
    with transaction(talk.engine) as db:
        vectors.keep(db, MODEL, [(new.id, new.words, vector * 2)])
        found = pgvector.nearest(db, talk.firm.id, MODEL, vector, limit=5)
        assert found is not None
        assert found[0][0] == new.id
        db.rollback()
    assert new.id not in dict(talk.by_database(vector, 5))
    talk.means([new])
    assert new.id in dict(talk.by_database(vector))


def test_several_ask_at_once_while_ideas_come(large: tuple[Talk, list[Idea]]) -> None:
    talk, some = large
    pgvector._KNOWN.clear()  # as after a start
    questions = [talk.vector(HALF) for _ in range(6)]
    new = talk.shares(20)
    asking = [lambda one=one: len(talk.by_database(one, 5)) for one in questions]
    assert at_once(*asking, lambda: talk.means(new)) == [5] * 6 + [20]
    talk.by_database(questions[0], 5)
    assert _seen(talk) == sorted(idea.id for idea in (*some, *new))  # each once


def test_a_large_company_grows_rewords_and_takes_back(large: tuple[Talk, list[Idea]]) -> None:
    talk, some = large
    new = talk.shares(2)
    said = {idea.id: talk.vector(HALF) for idea in (some[0], *new)}
    with transaction(talk.engine) as db:
        reworded = db.get_one(Idea, some[0].id)
        reworded.title = "Another one"
        ideas.reword(db, reworded)
        written = [(idea.id, idea.words, said[idea.id] * 2) for idea in (reworded, *new)]
        assert vectors.keep(db, MODEL, written) == 3
    for idea, vector in said.items():  # each once, though there is a sketch of what it meant before
        found = talk.by_database(vector, 5)
        assert found[0][0] == idea
        assert found[0][1] == pytest.approx(1.0, abs=0.02)
        assert len({other for other, _ in found}) == 5
    with transaction(talk.engine) as db:
        imports.remove(db, talk.firm.id, [idea.id for idea in some[:597]])
    left = {idea.id for idea in (*some[597:], *new)}
    assert {idea for idea, _ in talk.by_database(said[new[0].id], 5)} == left  # hardly any: all are compared
    talk.means(talk.shares(900))  # outgrown
    assert talk.by_database(said[new[1].id], 5)[0][0] == new[1].id
    assert len(_seen(talk)) == 905  # by the new manner


def test_sketches_of_ideas_that_are_reworded_again_and_again_are_read_anew(
    large: tuple[Talk, list[Idea]],
) -> None:
    talk, some = large
    counts = []
    for _ in range(3):
        talk.means(some)
        talk.by_database(talk.vector(HALF), 5)
        counts.append(len(_seen(talk)))
    assert counts == [600, 1200, 1800]
    talk.by_database(talk.vector(HALF), 5)
    assert _seen(talk) == sorted(idea.id for idea in some)


def test_what_the_version_before_kept_is_used_and_what_it_needed_is_gone(
    large: tuple[Talk, list[Idea]],
) -> None:
    talk, _ = large
    with talk.engine.begin() as connection:
        for statement in (
            "ALTER TABLE idea_apart DROP COLUMN written",
            "ALTER TABLE idea_manner ADD COLUMN sample bytea NOT NULL DEFAULT ''",
            "ALTER TABLE idea_manner ALTER sample DROP DEFAULT",
            "CREATE TABLE idea_sketch (organization_id integer)",
            "UPDATE alembic_version SET version_num = '0007'",
        ):
            connection.exec_driver_sql(statement)
    pgvector._KNOWN.clear()
    migrate(talk.engine)
    talk.agree()
    assert len(talk.by_database(talk.vector(HALF), 5)) == 5
    assert len(_seen(talk)) == 600
    assert talk.means(talk.shares(900)) == 900  # a new manner is learnt
    talk.agree()
    with talk.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT to_regclass('idea_sketch')").scalar_one() is None


def _seen(talk: Talk) -> list[int]:
    """Whose sketches are in memory, by the newest manner."""
    known = pgvector._KNOWN[talk.engine]
    held = known[max(known)].seen._held
    assert held is not None
    return sorted(int(idea) for idea in held[0])


# --- where the extension is missing ---------------------------------------------------------------------


def test_in_memory_until_a_start_finds_the_extension(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP TABLE idea_apart")
        connection.exec_driver_sql("DROP EXTENSION vector")
        connection.commit()
    with monkeypatch.context() as patched:
        patched.setattr(pgvector, "EXTENSION", "not_installed")
        migrate(engine)
    talk = Talk(engine, "T1", 8)
    assert talk.means(talk.shares(60)) == 60
    vector = talk.vector(HALF)
    before = talk.asks(vector)
    assert len(before) == 60
    _kept_nowhere(talk, vector)
    migrate(engine)
    assert talk.asks(vector) == before  # until the next tick
    talk.prepare()
    _same(talk.by_database(vector), before)


@pytest.mark.parametrize(
    "refused",
    [
        "CREATE EXTENSION without_a_file",
        "CREATE TABLE too_old (numbers no_such_type)",
        "DO $$ BEGIN RAISE insufficient_privilege; END $$",
    ],
)
def test_what_was_kept_is_forgotten_when_the_extension_cannot_be_used(
    engine: Engine, monkeypatch: pytest.MonkeyPatch, refused: str
) -> None:
    """In memory everything is there again, and what came meanwhile too."""
    talk = Talk(engine, "T1", 9)
    talk.means(talk.shares(10))
    monkeypatch.setattr(pgvector, "MAKE", (refused,))
    migrate(engine)
    talk.means(talk.shares(5))
    vector = talk.vector(HALF)
    assert len(talk.asks(vector)) == 15
    _kept_nowhere(talk, vector)


def test_it_heals_when_somebody_took_the_extension_away(engine: Engine) -> None:
    talk = Talk(engine, "T1", 10)
    talk.means(talk.shares(10))
    with engine.connect() as connection:
        connection.exec_driver_sql("DROP EXTENSION vector CASCADE")
        connection.commit()
    migrate(engine)
    assert len(talk.asks(talk.vector(HALF))) == 10
    migrate(engine)
    talk.prepare()
    talk.agree()


def test_what_is_wrong_otherwise_stops_the_start(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pgvector, "MAKE", ("SELECT 1 / 0",))
    with pytest.raises(DBAPIError):
        migrate(engine)


def test_an_error_of_the_copy_is_the_databases(engine: Engine) -> None:
    """And is told apart like any other: who writes is asked to come back, not told of a mistake."""
    with pytest.raises(DBAPIError), transaction(engine) as db:
        pgvector._copy(db, pgvector.COPY, b"no rows")
    with engine.connect() as holding:
        holding.exec_driver_sql("LOCK TABLE idea_apart")
        with Session(engine) as db:
            db.connection().exec_driver_sql("SET LOCAL lock_timeout = 50")
            with pytest.raises(DBAPIError) as caught:
                pgvector._copy(db, pgvector.COPY, b"")
    assert _cause(caught.value) == "busy"


def _kept_nowhere(talk: Talk, vector: bytes) -> None:
    with transaction(talk.engine) as db:
        assert not pgvector.is_there(db)
        assert pgvector.nearest(db, talk.firm.id, MODEL, vector, limit=5) is None
