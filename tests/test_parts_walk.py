"""Ideas that are combined, split and made whole again in any order: nobody is lost, counted or told twice."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from handlers import authors
from storage import combining, ideas, people
from storage.database import open_database, transaction
from storage.models import Carried, Combination, CombinationState, History, Idea, Outbox, Split, Support
from tests.chat import uid
from tests.parts import drafts, latest, refused
from tests.rows import Company, asks, company

AUTHORS = ("Alice", "Bob", "Mallory", "Alice")
BACKERS = ("Carla", "Dora", "Mallory")
PROPOSES = "Carla"
TURNS = ("combine", "combined_with", "separate", "separated_from", "split", "decline")
Step = tuple[str, int, Any]
STEPS = st.one_of(
    st.tuples(st.just("support"), st.integers(0, 5), st.sampled_from(BACKERS)),
    st.tuples(st.just("combine"), st.integers(0, 5), st.integers(0, 5)),
    st.tuples(st.just("separate"), st.integers(0, 5), st.just("")),
    st.tuples(st.just("step back"), st.integers(0, 5), st.sampled_from(BACKERS)),
    st.tuples(st.just("split"), st.integers(0, 5), st.just("")),
    st.tuples(st.just("rejoin"), st.integers(0, 2), st.just("")),
    st.tuples(st.just("leave"), st.integers(0, 2), st.sampled_from(BACKERS)),
    st.tuples(st.just("decline"), st.integers(0, 15), st.just("")),
)


@dataclass
class Halves:
    """An idea that was split, and what came of it."""

    idea: int
    new: int
    row: int
    undone: bool = False


@dataclass
class Expected:
    """Who had what, and who stands behind it: by themselves, and by each combination that stands."""

    author: list[str] = field(default_factory=lambda: list(AUTHORS))
    own: list[set[str]] = field(default_factory=lambda: [set() for _ in AUTHORS])
    brought: dict[int, set[str]] = field(default_factory=dict)  # by the idea that goes
    into: dict[int, int] = field(default_factory=dict)
    joined: dict[int, int] = field(default_factory=dict)  # what was split and is one again
    halves: list[Halves] = field(default_factory=list)
    declined: set[int] = field(default_factory=set)
    turns: Counter[int] = field(default_factory=Counter)
    told: Counter[tuple[str, str]] = field(default_factory=Counter)

    def leads(self) -> dict[int, int]:
        return self.into | self.joined

    def whole(self, idea: int) -> int:
        return self.whole(self.leads()[idea]) if idea in self.leads() else idea

    def parts(self, idea: int) -> list[int]:
        return [part for part, whole in self.into.items() if whole == idea]

    def carried(self, idea: int) -> set[str]:
        return set().union(*(self.brought[part] for part in self.parts(idea)))

    def behind(self, idea: int) -> set[str]:
        return self.own[idea] | self.carried(idea)

    def leaves(self, who: str, idea: int) -> None:
        self.own[idea].discard(who)
        for part in self.parts(idea):
            self.brought[part].discard(who)

    def withdraws(self, who: str, idea: int) -> None:
        """From this one, and further up only as far as they came by it."""
        self.leaves(who, idea)
        while idea in self.into and who in self.brought[idea]:
            self.brought[idea].discard(who)
            idea = self.into[idea]
            if who in self.carried(idea):
                return
            self.leaves(who, idea)

    def family(self, idea: int) -> set[str]:
        below = [part for part, whole in self.leads().items() if whole == idea]
        return {self.author[idea]}.union(*(self.family(part) for part in below))

    def tells(self, view: str, members: set[str]) -> None:
        self.told.update((view, uid(who)) for who in members)


@dataclass
class Walk:
    """The same steps in the house and in what is expected of it."""

    engine: Engine
    firm: Company
    first: int  # the number of the first idea
    since: int  # what was told up to here belongs to other walks
    known: Expected = field(default_factory=Expected)
    made: dict[int, int] = field(default_factory=dict)  # the combination by which an idea went

    def number(self, idea: int) -> int:
        return self.first + idea

    def does(self, step: str, idea: int, other: Any) -> None:
        if step in ("rejoin", "leave"):
            if idea < len(self.known.halves):
                getattr(self, step)(self.known.halves[idea], other)
        elif idea < len(self.known.author):
            getattr(self, step.replace(" ", "_"))(idea, other)

    def support(self, idea: int, who: str) -> None:
        known, whole = self.known, self.known.whole(idea)
        reply = asks(self.engine, who, "support", str(self.number(idea)))
        if whole in known.declined:
            assert refused(reply) == "idea_closed"
        elif who in known.behind(whole):
            known.leaves(who, whole)
        else:
            known.own[whole].add(who)

    def combine(self, idea: int, other: int) -> None:
        known = self.known
        if other >= len(known.author):
            return
        stays, goes = known.whole(idea), known.whole(other)
        fields: dict[str, Any] = {
            "number": str(self.number(idea)),
            "other": f"I-{self.number(other)}",
            "why": "The same.",
        }
        reply = asks(self.engine, PROPOSES, "combine_proposed", draft=f"c{next(drafts)}", **fields)
        if stays in known.declined:
            assert refused(reply) == "combine_decided"
        elif stays == goes or goes in known.declined:
            assert reply.invalid is not None
        else:
            assert reply.view, (reply.refused, reply.invalid)
            self._agreed(stays, goes)

    def _agreed(self, stays: int, goes: int) -> None:
        known, row = self.known, latest(self.engine, Combination)
        everybody = known.family(stays) | known.family(goes)
        for who in sorted(everybody):
            assert asks(self.engine, who, "combine_agree", str(row)).view
        known.tells("CarriedOver", known.behind(goes) - known.behind(stays) - everybody - {PROPOSES})
        known.brought[goes] = known.behind(goes) - known.own[stays]
        known.into[goes], self.made[goes] = stays, row
        known.turns.update((stays, goes))

    def separate(self, idea: int, _: object) -> None:
        known = self.known
        reply = asks(self.engine, "Dora", "separate_idea", str(self.number(idea)))
        if idea not in known.into:
            assert refused(reply) == "not_a_part"
        elif known.into[idea] in known.into:
            assert refused(reply) == "undo_later_first"
        elif known.into[idea] in known.declined:
            assert refused(reply) == "undo_decided"
        else:
            assert reply.view, reply.refused
            known.turns.update((known.into.pop(idea), idea))
            del known.brought[idea]

    def step_back(self, idea: int, who: str) -> None:
        known = self.known
        if idea in known.into:
            assert asks(self.engine, who, "carried_back", str(self.made[idea])).view
            if who in known.brought[idea]:
                known.withdraws(who, known.into[idea])

    def split(self, idea: int, _: object) -> None:
        known, whole = self.known, self.known.whole(idea)
        fields: dict[str, Any] = {
            "number": str(self.number(idea)),
            "title": "One",
            "second_title": "Two",
            "why": "They are two.",
        }
        reply = asks(self.engine, PROPOSES, "split_proposed", draft=f"s{next(drafts)}", **fields)
        if whole in known.declined:
            assert refused(reply) == "split_decided"
        elif known.parts(whole):
            assert refused(reply) == "split_parts"
        else:
            assert reply.view, (reply.refused, reply.invalid)
            row, author = latest(self.engine, Split), known.author[whole]
            assert asks(self.engine, author, "split_agree", str(row)).view
            known.tells("SplitTold", known.own[whole] - {PROPOSES, author})
            known.halves.append(Halves(whole, len(known.author), row))
            known.author.append(author)
            known.own.append(set(known.own[whole]))
            known.turns[whole] += 1

    def rejoin(self, halves: Halves, _: object) -> None:
        known, both = self.known, (halves.idea, halves.new)
        reply = asks(self.engine, known.author[halves.idea], "split_undo", str(halves.row))
        if halves.undone:
            assert refused(reply) == "split_not_done"
        elif any(one in known.leads() or known.parts(one) for one in both):
            assert refused(reply) == "split_combined"
        elif known.declined.intersection(both):
            assert refused(reply) == "split_decided_since"
        else:
            assert reply.view, reply.refused
            known.own[halves.idea] |= known.own[halves.new]
            known.joined[halves.new], halves.undone = halves.idea, True
            known.turns.update(both)

    def leave(self, halves: Halves, who: str) -> None:
        reply = asks(self.engine, who, "split_leave", str(halves.row))
        if halves.undone:
            assert refused(reply) == "split_not_done"
        else:
            assert reply.view, reply.refused
            self.known.withdraws(who, halves.new)

    def decline(self, idea: int, _: object) -> None:
        whole = self.known.whole(idea)
        if whole not in self.known.declined:
            turn = str(self.known.turns[whole])
            said = asks(
                self.engine, "Dora", "declined", number=str(self.number(whole)), turn=turn, reason="No"
            )
            assert said.view, (said.refused, said.invalid)
            self.known.declined.add(whole)
            self.known.turns[whole] += 1

    def agrees(self) -> None:
        with transaction(self.engine) as db:
            for idea in range(len(self.known.author)):
                found = ideas.find(db, self.firm.id, self.number(idea))
                assert found is not None
                self._fits(db, idea, found)
            told = select(Outbox.view, Outbox.target).where(
                col(Outbox.id) > self.since, col(Outbox.view).in_(("CarriedOver", "SplitTold"))
            )
            assert Counter(db.exec(told).all()) == self.known.told
            standing = set(db.exec(select(Carried.combination_id)).all())
            agreed = select(Combination.id).where(Combination.state == CombinationState.AGREED)
            assert standing <= set(db.exec(agreed).all())

    def _fits(self, db: Session, idea: int, found: Idea) -> None:
        known, org = self.known, self.firm.id
        assert combining.leads_to(db, found).number == self.number(known.whole(idea))
        assert (found.into_id is not None) == (idea in known.leads())
        behind = db.exec(select(Support.member_id).where(Support.idea_id == found.id)).all()
        assert sorted(called(db, org, one) for one in behind) == sorted(known.behind(idea))
        assert {called(db, org, one) for one in authors.ids(db, found)} == known.family(idea)
        rows = db.exec(select(History.verb).where(History.idea_id == found.id)).all()
        assert found.turn == sum(verb in TURNS for verb in rows) == known.turns[idea], rows


def called(db: Session, org: int, member_id: int) -> str:
    return people.member_of(db, org, member_id).name.split()[0]


def walks(engine: Engine, firm: Company, steps: list[Step]) -> None:
    with transaction(engine) as db:
        first = ideas.next_number(db, firm.id) + 1
    for who in AUTHORS:
        assert asks(engine, who, "create", title="An idea", draft=f"w{next(drafts)}").view
    with transaction(engine) as db:
        since = max(db.exec(select(Outbox.id)).all())
    walk = Walk(engine, firm, first, since)
    for step in steps:
        walk.does(*step)
        walk.agrees()
    for _ in range(len(walk.known.into)):  # the last ones first, until those stand alone that can
        for idea in list(walk.known.into):
            walk.does("separate", idea, "")
    walk.agrees()
    assert {walk.known.whole(part) for part in walk.known.into} <= walk.known.declined


CHAIN: list[Step] = [
    ("support", 1, "Carla"),
    ("support", 1, "Dora"),
    ("combine", 0, 1),
    ("combine", 2, 0),
    ("split", 1, ""),
    ("step back", 1, "Dora"),
    ("separate", 1, ""),
    ("separate", 0, ""),
    ("separate", 1, ""),
    ("split", 1, ""),
    ("combine", 3, 4),
    ("leave", 0, "Carla"),
    ("rejoin", 0, ""),
    ("separate", 4, ""),
    ("rejoin", 0, ""),
    ("split", 4, ""),
    ("combine", 0, 5),
    ("decline", 5, ""),
    ("separate", 5, ""),
    ("rejoin", 1, ""),
]
BESIDE: list[Step] = [
    *(("support", idea, "Dora") for idea in (1, 2)),
    ("combine", 0, 1),
    ("combine", 0, 2),
    ("separate", 1, ""),
    ("support", 0, "Dora"),
    ("separate", 2, ""),
]


@pytest.fixture
def world(sqlite_url: str) -> Iterator[tuple[Engine, Company]]:
    engine = open_database(sqlite_url)
    yield engine, company(engine)
    engine.dispose()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(steps=st.lists(STEPS, min_size=4, max_size=14))
@example(steps=BESIDE)
@example(steps=CHAIN)
def test_in_any_order_everybody_counts_once_and_every_number_leads_somewhere(
    world: tuple[Engine, Company], steps: list[Step]
) -> None:
    walks(*world, steps)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_the_same_on_the_other_database(engine: Engine) -> None:
    walks(engine, company(engine), CHAIN)
