"""Whatever two accounts have done, and whoever becomes one: no row is lost, and none is left behind."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlmodel import Session, SQLModel

from storage import goals, ideas, links, people, questions, resonance
from storage.database import open_database, transaction
from storage.models import (
    Account,
    Backing,
    Campaign,
    ChangeReport,
    Comment,
    Decision,
    Goal,
    History,
    Idea,
    Measure,
    Member,
    PictureVersion,
    Platform,
    Question,
    StrategicUpdate,
    Support,
    Understood,
    UpdatePost,
    Verdict,
)
from tests.cast import MONDAY
from tests.posted import posted
from tests.two_chats import TENANT, rows_of

TABLES: list[type[SQLModel]] = [Account, Comment, Decision, Goal, Idea, Measure, History]
TABLES += [StrategicUpdate, UpdatePost, PictureVersion, Campaign, ChangeReport, Question]
PEOPLE = 4
Facts = dict[str, Any]
Steps = list[tuple[str, int, int]]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "share",
                "support",
                "help",
                "comment",
                "decide",
                "own",
                "lead",
                "understand",
                "question",
                "code",
                "guess",
                "link",
            ]
        ),
        st.integers(0, 2 * PEOPLE - 1),
        st.integers(0, 2 * PEOPLE - 1),
    ),
    min_size=5,
    max_size=30,
)


@pytest.fixture(scope="module")
def folder(empty_sqlite: Path) -> Iterator[Path]:
    """A folder with a migrated file to copy."""
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(empty_sqlite, Path(name) / "empty.sqlite3")
        yield Path(name)


@given(steps=STEPS)
@settings(max_examples=60)
def test_no_row_points_to_nobody_and_nothing_is_lost(folder: Path, steps: Steps) -> None:
    """Accounts 0 to 3 are in one chat, 4 to 7 in the other; any two may become one at any time."""
    file = folder / "one.sqlite3"
    shutil.copy(folder / "empty.sqlite3", file)
    engine = open_database(f"sqlite:///{file}")
    try:
        with transaction(engine) as db:
            crowd = Crowd(db)
            for verb, one, other in steps:
                crowd.does(verb, one, other)
            crowd.check()
    finally:
        engine.dispose()


class Crowd:
    """People at work, and a ledger of what they did by their accounts' numbers."""

    def __init__(self, db: Session) -> None:
        self.db = db
        slack = people.connect(db, Platform.SLACK, "T1", name="T1", url="", bot="B", now=MONDAY)
        beside = (Platform.SLACK, "T1")
        teams = people.connect(
            db, Platform.TEAMS, TENANT, name="Teams", url="", bot="B", now=MONDAY, beside=beside
        )
        self.org = slack.organization_id
        self.accounts = [
            people.remember(db, home, MONDAY, external=f"P{n}", name=f"P{n}")
            for home in (slack, teams)
            for n in range(PEOPLE)
        ]
        self.same = list(range(2 * PEOPLE))  # who is who
        self.backed: set[tuple[int, Backing, int]] = set()  # by idea, kind and account
        self.understood: set[tuple[int, int]] = set()  # by posting and account
        self.made: Counter[type[SQLModel]] = Counter({Account: 2 * PEOPLE})
        self.merged = 0

    def does(self, verb: str, one: int, other: int) -> None:
        member = self.member(one)
        if verb == "link":
            self.link(one, other)
        elif verb == "guess":
            links.guessed_wrong(self.db, self.org, member.id, MONDAY)
        elif verb == "code":
            links.offer(self.db, self.org, self.accounts[one], f"{one}:{self.made.total()}", MONDAY)
        elif verb == "share":
            self.share(member, self.member(other))
        elif verb == "lead":
            self.lead(member)
        elif verb in ("understand", "question"):
            if posts := rows_of(self.db, UpdatePost):
                getattr(self, verb)(posts[other % len(posts)], one, member)
        elif number := self.made[Idea]:
            idea = ideas.find(self.db, self.org, 1 + other % number)
            assert idea is not None
            getattr(self, verb)(idea, one, member)

    def member(self, account: int) -> Member:
        return people.member_of(self.db, self.org, self.accounts[account].member_id)

    def share(self, member: Member, reviewer: Member) -> None:
        number = ideas.next_number(self.db, self.org)
        idea = Idea(
            organization_id=self.org,
            number=number,
            title="T",
            author_id=member.id,
            reviewer_id=reviewer.id,
            due=date(2026, 9, 14),
            draft=str(number),
            created=MONDAY,
            changed=MONDAY,
        )
        ideas.add(self.db, idea)
        ideas.record(self.db, idea, "shared", member_id=member.id, before="", at=MONDAY)
        goals.add(self.db, people.organization(self.db, self.org), "G", MONDAY, member.id)
        self.made.update([Idea, History, Goal])

    def support(self, idea: Idea, one: int, member: Member) -> None:
        self._back(idea, one, member, Backing.SUPPORT)

    def help(self, idea: Idea, one: int, member: Member) -> None:
        self._back(idea, one, member, Backing.HELP)

    def _back(self, idea: Idea, one: int, member: Member, backing: Backing) -> None:
        mine = {
            row
            for row in self.backed
            if row[:2] == (idea.id, backing) and self.same[row[2]] == self.same[one]
        }
        stands = ideas.back(self.db, self.org, idea, member.id, backing, MONDAY)
        assert stands is not bool(mine)
        self.backed = self.backed - mine if mine else self.backed | {(idea.id, backing, one)}

    def comment(self, idea: Idea, one: int, member: Member) -> None:
        source = str(self.made[Comment])
        ideas.comment(self.db, self.org, idea.id, member_id=member.id, text="!", source=source, at=MONDAY)
        self.made.update([Comment])

    def decide(self, idea: Idea, one: int, member: Member) -> None:
        turn = self.made[Decision]
        facts: Facts = {"organization_id": self.org, "idea_id": idea.id, "turn": turn}
        self.db.add(Decision(**facts, member_id=member.id, verdict=Verdict.ASK, at=MONDAY))
        self.db.flush()
        self.made.update([Decision])

    def own(self, idea: Idea, one: int, member: Member) -> None:
        number = self.made[Measure] + 1
        facts: Facts = {"organization_id": self.org, "idea_id": idea.id, "number": number}
        self.db.add(Measure(**facts, owner_id=member.id, title="M", due=date(2026, 9, 14), created=MONDAY))
        self.db.flush()
        self.made.update([Measure])

    def lead(self, member: Member) -> None:
        """Everything that leadership has of its own."""
        number = self.made[UpdatePost] + 1
        posted(self.db, people.organization(self.db, self.org), member.id, number=number)
        facts: Facts = {"organization_id": self.org, "number": number, "member_id": member.id}
        days: Facts = {"start": date(2026, 9, 1), "end": date(2026, 9, 14), "created": MONDAY}
        goal = goals.current(self.db, self.org)[0]
        campaign = Campaign(**facts, **days, goal_id=goal.id, title="C", guides=[], draft=str(number))
        report = {name: value for name, value in facts.items() if name != "number"}
        self.db.add_all(
            [
                PictureVersion(**facts, goals=[], at=MONDAY),
                campaign,
                ChangeReport(**report, version=number, facts={}, draft=str(number), at=MONDAY),
            ]
        )
        self.db.flush()
        self.made.update([Goal, StrategicUpdate, UpdatePost, PictureVersion, Campaign, ChangeReport])

    def understand(self, post: UpdatePost, one: int, member: Member) -> None:
        new = resonance.understand(self.db, self.org, post.id, member.id, None, MONDAY)
        known = {(post.id, self.same[one])} & {(of, self.same[who]) for of, who in self.understood}
        assert new is not bool(known)
        self.understood.add((post.id, one))

    def question(self, post: UpdatePost, one: int, member: Member) -> None:
        number = questions.next_number(self.db, self.org)
        facts: Facts = {"goal_id": post.goal_id, "post_id": post.id, "leader_id": post.member_id}
        facts |= {"member_id": member.id, "answered_by": member.id, "draft": str(number), "asked": MONDAY}
        questions.add(self.db, Question(organization_id=self.org, number=number, text="?", **facts))
        self.made.update([Question])

    def link(self, one: int, other: int) -> None:
        stays, goes = self.member(one), self.member(other)
        if stays.id == goes.id:
            return
        assert links.merge(self.db, self.org, stays, goes, MONDAY)
        self.same = [self.same[one] if who == self.same[other] else who for who in self.same]
        self.made.update([History])
        self.merged += 1

    def check(self) -> None:
        assert self.db.connection().exec_driver_sql("PRAGMA foreign_key_check").all() == []
        counted = {table: len(rows_of(self.db, table)) for table in TABLES}
        assert counted == {table: self.made[table] for table in TABLES}
        assert len(rows_of(self.db, Member)) == 2 * PEOPLE - self.merged == len(set(self.same))
        backed = {(idea, backing, self.same[one]) for idea, backing, one in self.backed}
        assert len(rows_of(self.db, Support)) == len(backed)
        assert len(rows_of(self.db, Understood)) == len({(of, self.same[n]) for of, n in self.understood})
        groups = {self.same[n]: account.member_id for n, account in enumerate(self.accounts)}
        assert {(row.idea_id, row.backing, row.member_id) for row in rows_of(self.db, Support)} == {
            (idea, backing, groups[who]) for idea, backing, who in backed
        }
        assert all(account.member_id == groups[self.same[n]] for n, account in enumerate(self.accounts))
