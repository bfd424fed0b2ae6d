"""One person on two platforms is one member: by a code typed in the other chat, or by an admin."""

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel

from handlers import linking
from handlers.verbs import Profile, Reply
from handlers.views import LinkForm, MeasureCard, MeasureLog, Notice
from storage import goals, ideas, links, people, questions, resonance
from storage.database import open_database, transaction
from storage.models import (
    Absence,
    Account,
    Backing,
    Campaign,
    ChangeReport,
    Comment,
    Decision,
    Goal,
    History,
    Idea,
    LinkCode,
    LinkTry,
    Measure,
    Member,
    NewsLevel,
    Outbox,
    PictureVersion,
    Platform,
    Posting,
    Question,
    Role,
    StrategicUpdate,
    Support,
    Understood,
    UpdatePost,
    Verdict,
)
from tests.cast import MONDAY, uid
from tests.posted import posted
from tests.rows import asks, at_once, company, shares
from tests.two_chats import TENANT, Both, code_of, refusal, rows_of, shown, teams_id, two_chats


@pytest.fixture
def both(engine: Engine) -> Both:
    return two_chats(engine)


def links_bob(both: Both) -> Reply:
    """Bob asks in Slack and types in Teams."""
    return both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")))


# --- by a code --------------------------------------------------------------------------------------


def test_a_code_typed_in_the_other_chat_makes_one_person(both: Both) -> None:
    shares(both.engine, "Alice", "Sunday opening")
    both.in_teams("Bob", "create", title="Fresh bread", draft="d1")
    both.in_teams("Bob", "support", "1")
    before = both.member_in_teams("Bob").id
    said = shown(links_bob(both), Notice)
    assert (said.key, said.params) == ("linked", {"name": "Bob Petersen", "where": "T1"})
    member = both.member_in_teams("Bob")
    assert member.id == both.slack.members["Bob"].id != before
    assert (member.role, member.admin) == (Role.MANAGER, False)
    assert [idea.title for idea in both.rows(Idea) if idea.author_id == member.id] == ["Fresh bread"]
    assert before not in {one.id for one in both.rows(Member)}
    assert [one.reason for one in both.rows(History) if one.verb == "linked"] == ["Bob"]


def test_what_was_supported_twice_counts_once_and_the_card_says_so(both: Both) -> None:
    shares(both.engine, "Alice", "Sunday opening")
    both.in_slack("Bob", "support", "1")
    both.in_teams("Bob", "support", "1")
    both.in_teams("Bob", "help_with", "1")
    with transaction(both.engine) as db:
        idea = ideas.find(db, both.id, 1)
        assert idea is not None
        db.add(_posting(both, idea.id))
    links_bob(both)
    bob = both.slack.members["Bob"].id
    assert sorted((row.member_id, row.backing) for row in both.rows(Support)) == [
        (bob, Backing.HELP),
        (bob, Backing.SUPPORT),
    ]
    assert [row.view for row in both.rows(Outbox) if row.kind == "refresh"] == ["IdeaCard"]


def test_an_update_that_was_understood_twice_counts_once_and_its_card_says_so(both: Both) -> None:
    dora, bob = (both.slack.members[who].id for who in ("Dora", "Bob"))
    with transaction(both.engine) as db:
        post = posted(db, both.slack.organization, dora, both.slack.ideas).post
    for ask in (both.in_slack, both.in_teams):
        assert shown(ask("Bob", "understood", str(post.id)), Notice).key == "understood"
    links_bob(both)
    assert [row.member_id for row in both.rows(Understood)] == [bob]
    assert [row.about for row in both.rows(Outbox) if row.kind == "refresh"] == [f"post:{post.id}"]
    assert shown(both.in_teams("Bob", "understood", str(post.id)), Notice).key == "understood_already"


def test_questions_and_answers_of_both_accounts_are_one_person_s(both: Both) -> None:
    with transaction(both.engine) as db:
        org = both.slack.organization
        post = posted(db, org, both.slack.members["Dora"].id, both.slack.ideas).post
    fields: dict[str, Any] = {"post": post.id, "question": "Why?"}
    both.in_slack("Bob", "send_question", draft="1", **fields)
    both.in_teams("Bob", "send_question", draft="2", **fields)
    _promote(both, both.member_in_teams("Bob").id, role=Role.LEADER)
    both.in_teams("Bob", "send_answer", number="1", answer="Because.")
    links_bob(both)
    bob = both.slack.members["Bob"].id
    asked = sorted(both.rows(Question), key=lambda one: one.number)
    assert [(one.member_id, one.answered_by) for one in asked] == [(bob, bob), (bob, None)]
    assert asked[0].leader_id == both.slack.members["Dora"].id


def test_cards_with_the_name_that_goes_are_drawn_again(both: Both) -> None:
    both.in_teams("Bob", "mine")
    goes = both.member_in_teams("Bob").id
    with transaction(both.engine) as db:
        post = posted(db, both.slack.organization, goes, both.slack.ideas).post
        facts: dict[str, Any] = {"organization_id": both.slack.id, "number": 1, "goal_id": post.goal_id}
        days: dict[str, Any] = {"start": MONDAY.date(), "end": MONDAY.date(), "created": MONDAY}
        campaign = Campaign(**facts, **days, title="Why?", guides=[], member_id=goes, draft="d")
        db.add(campaign)
        db.flush()
        assert links.cards_naming(db, both.slack.id, goes)[-1] == f"campaign:{campaign.id}"
    links_bob(both)
    assert [row.about for row in both.rows(Outbox) if row.kind == "refresh"] == [f"post:{post.id}"]
    assert [row.member_id for row in both.rows(UpdatePost)] == [both.slack.members["Bob"].id]


def test_a_measure_s_log_names_who_it_was(both: Both) -> None:
    _adopts_in_teams(both)
    links_bob(both)
    bob = both.slack.members["Bob"]
    card = shown(both.in_slack("Alice", "measure", "1"), MeasureCard)
    assert [(line.verb, line.owner) for line in card.log] == [
        ("plan", "Alice Hansen"),
        ("accept", bob.name),
        ("sponsor", ""),
    ]
    log = shown(both.in_slack("Alice", "measure_log", "1"), MeasureLog)
    assert [entry.sponsor for entry in log.entries] == [bob.name, "", ""]
    noted = [one.details for one in both.rows(History) if one.verb in ("accept", "sponsor")]
    assert [one.get("owner", one.get("sponsor")) for one in noted] == [str(bob.id)] * 2


def test_cards_of_measures_with_the_name_that_goes_are_drawn_again(both: Both) -> None:
    _adopts_in_teams(both)
    with transaction(both.engine) as db:
        there = links.cards_naming(db, both.id, both.member_in_teams("Bob").id)
    assert [about.partition(":")[0] for about in there] == ["measure", "sponsor"]


def test_nobody_stands_in_for_themself_and_a_pause_goes_on(both: Both) -> None:
    both.in_teams("Bob", "news_level", "results")
    both.in_teams("Bob", "pause", "2026-09-11")
    with transaction(both.engine) as db:
        bob = both.slack.members["Bob"].id
        days: dict[str, Any] = {"start": MONDAY.date(), "until": MONDAY.date(), "created": MONDAY}
        deputy = people.account_of(db, both.teams, teams_id("Bob"))
        assert deputy is not None
        db.add(Absence(organization_id=both.id, member_id=bob, deputy_id=deputy.member_id, **days))
    links_bob(both)
    assert [(one.member_id, one.deputy_id) for one in both.rows(Absence)] == [(bob, None)]
    member = both.member_in_teams("Bob")
    assert (member.news, member.paused_until) == (NewsLevel.RESULTS, date(2026, 9, 11))


def test_both_homes_are_drawn_again(both: Both) -> None:
    both.in_slack("Bob", "home")
    both.in_teams("Bob", "home")
    links_bob(both)
    homes = {row.target for row in both.rows(Outbox) if row.kind == "home"}
    assert homes == {f"home:{uid('Bob')}", f"home:{teams_id('Bob')}"}


def test_news_go_to_where_somebody_was_seen_last(both: Both) -> None:
    links_bob(both)
    later = MONDAY + timedelta(hours=1)
    both.in_teams("Bob", "create", now=later, title="Fresh bread", draft="d1")
    receipts = [row for row in both.rows(Outbox) if row.view == "Receipt"]
    assert [row.target for row in receipts] == [teams_id("Bob")]
    both.in_slack("Bob", "create", now=later + timedelta(hours=1), title="Dark bread", draft="d2")
    receipts = [row for row in both.rows(Outbox) if row.view == "Receipt"]
    assert [row.target for row in receipts] == [teams_id("Bob"), uid("Bob")]


@pytest.mark.parametrize("spell", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_a_code_may_be_typed_in_any_way(both: Both, spell: Any) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert shown(both.in_teams("Bob", "link_code", spell(code)), Notice).key == "linked"


def test_the_stronger_role_stays_and_so_does_the_chosen_language(both: Both) -> None:
    both.in_teams("Bob", "set_language", "de")
    _promote(both, both.member_in_teams("Bob").id, role=Role.LEADER, admin=True)
    reply = links_bob(both)
    member = both.member_in_teams("Bob")
    assert (member.role, member.admin, member.language) == (Role.LEADER, True, "de")
    assert reply.voice.language == "de"


def test_codes_can_be_read_aloud_and_are_not_kept(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert set(code.replace("-", "")) <= set("CDFGHJKMNPQRTVWXY234679")
    assert len(code.replace("-", "")) >= 6
    (kept,) = both.rows(LinkCode)
    assert code.replace("-", "") not in str(kept)


def test_a_code_is_good_for_one_time_and_fifteen_minutes(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    late = MONDAY + timedelta(minutes=15)
    assert shown(both.in_teams("Bob", "link_code", code, now=late), Notice).key == "link_unknown"
    links_bob(both)
    code = code_of(both.in_slack("Carla", "link"))
    both.in_teams("Carla", "link_code", code)
    assert shown(both.in_teams("Alice", "link_code", code), Notice).key == "link_unknown"


def test_a_new_code_replaces_the_one_before(both: Both) -> None:
    first, second = (code_of(both.in_slack("Bob", "link")) for _ in range(2))
    assert shown(both.in_teams("Bob", "link_code", first), Notice).key == "link_unknown"
    assert shown(both.in_teams("Bob", "link_code", second), Notice).key == "linked"


def test_a_code_does_nothing_where_it_was_asked_for(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert refusal(both.in_slack("Bob", "link_code", code)) == "link_same_chat"
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "linked"


def test_whoever_is_connected_already_is_told_so(both: Both) -> None:
    links_bob(both)
    assert refusal(links_bob(both)) == "link_already"


def test_two_accounts_in_one_chat_stay_two_people(both: Both) -> None:
    links_bob(both)
    code = code_of(both.in_slack("Bob", "link"))
    assert refusal(both.in_slack("Alice", "link_code", code)) == "link_both_here"
    assert (
        refusal(both.in_slack("Alice", "link_code", code_of(both.in_teams("Bob", "link"))))
        == "link_both_here"
    )


def test_guests_connect_nothing(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    guest = (Profile(teams_id("Gus"), "Gus", guest=True),)
    assert refusal(both.in_teams("Gus", "link_code", code, profiles=guest)) == "guest"
    assert refusal(both.in_slack("Gus", "link")) == "guest"


def test_a_code_of_somebody_who_left_is_worth_nothing(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    with transaction(both.engine) as db:
        people.remember(db, both.slack.workspace, MONDAY, external=uid("Bob"), name="Bob", gone=True)
    assert shown(both.in_teams("Mallory", "link_code", code), Notice).key == "link_unknown"


def test_a_code_of_another_company_is_unknown(both: Both) -> None:
    company(both.engine, "T2")
    code = code_of(asks(both.engine, "Bob", "link", workspace="T2"))
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "link_unknown"
    assert len(both.rows(LinkCode)) == 1


def test_whoever_guesses_is_stopped_for_an_hour(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    for _ in range(linking.TRIES):
        assert shown(both.in_teams("Mallory", "link_code", "CCC-CCC"), Notice).key == "link_unknown"
    assert refusal(both.in_teams("Mallory", "link_code", code)) == "link_tries"
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "linked"  # others are not
    later = MONDAY + timedelta(minutes=61)
    assert shown(both.in_teams("Mallory", "link_code", "CCC-CCC", now=later), Notice).key == "link_unknown"


def test_old_codes_and_guesses_are_forgotten(both: Both) -> None:
    both.in_slack("Bob", "link")
    both.in_teams("Mallory", "link_code", "CCC-CCC")
    with transaction(both.engine) as db:
        links.forget_before(db, MONDAY + timedelta(days=1))
    assert (both.rows(LinkCode), both.rows(LinkTry)) == ([], [])


# --- at the same time -------------------------------------------------------------------------------


def test_a_code_that_is_typed_twice_at_once_works_once(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    both.in_teams("Alice", "mine")
    both.in_teams("Bob", "mine")
    replies = at_once(*(partial(both.in_teams, who, "link_code", code) for who in ("Alice", "Bob")))
    assert [_outcome(reply) for reply in replies].count("linked") == 1
    _check_rows(both)


def test_whoever_is_at_work_while_they_become_one_loses_nothing(both: Both) -> None:
    for number in range(4):
        shares(both.engine, "Alice", f"Idea {number}")
    both.in_teams("Bob", "mine")
    later = MONDAY + timedelta(hours=1)
    code = code_of(both.in_slack("Bob", "link", now=later))
    ask = partial(both.in_teams, "Bob", now=later)
    replies = at_once(
        partial(ask, "link_code", code), *(partial(ask, "support", str(n)) for n in range(1, 5))
    )
    assert _outcome(replies[0]) == "linked"
    assert all(reply.view is not None for reply in replies)
    bob = both.slack.members["Bob"].id
    assert sorted(row.idea_id for row in both.rows(Support) if row.member_id == bob) == [
        idea.id for idea in both.rows(Idea)
    ]
    _check_rows(both)


# --- by an admin ------------------------------------------------------------------------------------


def test_an_admin_says_who_is_who(both: Both) -> None:
    both.in_teams("Bob", "create", title="Fresh bread", draft="d1")
    form = shown(both.in_slack("Dora", "link_accounts"), LinkForm)
    assert [(one.name, one.where) for one in form.others] == [("Bob", "Microsoft Teams")]
    assert uid("Bob") in {one.external for one in form.known}
    other = str(form.others[0].number)
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=other)
    assert shown(reply, Notice).params == {"name": "Bob Petersen", "where": "Microsoft Teams"}
    assert both.member_in_teams("Bob").id == both.slack.members["Bob"].id
    assert shown(both.in_slack("Dora", "link_accounts"), LinkForm).others == ()
    again = both.in_slack("Dora", "linked", person=uid("Alice"), other=other)
    assert again.invalid is not None
    assert again.invalid.errors == {"other": "other_gone"}


def test_an_admin_may_connect_themself_from_either_side(both: Both) -> None:
    both.in_teams("Dora", "mine")
    _promote(both, both.member_in_teams("Dora").id, admin=True)
    form = shown(both.in_teams("Dora", "link_accounts"), LinkForm)
    dora = next(one for one in form.others if one.name == "Dora Hansen")
    reply = both.in_teams("Dora", "linked", person=teams_id("Dora"), other=str(dora.number))
    assert shown(reply, Notice).key == "linked"
    assert both.member_in_teams("Dora").id == both.slack.members["Dora"].id


def test_only_admins_say_who_is_who(both: Both) -> None:
    assert refusal(both.in_slack("Carla", "link_accounts")) == "settings_admins_only"
    assert refusal(both.in_slack("Carla", "linked", person=uid("Bob"), other="1")) == "settings_admins_only"


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"person": "somebody_missing"}),
        ({"person": "U0NOBODY", "other": "1"}, {"person": "person_unusable"}),
        ({"person": uid("Gus"), "other": "1"}, {"person": "person_unusable"}),
        ({"person": uid("Bob")}, {"other": "other_missing"}),
        ({"person": uid("Bob"), "other": "99999"}, {"other": "other_gone"}),
        ({"person": uid("Bob"), "other": "²"}, {"other": "other_gone"}),
        ({"person": uid("Bob"), "other": "1"}, {"other": "other_gone"}),  # has an account here
    ],
)
def test_what_is_wrong_in_the_form_is_named(
    both: Both, fields: dict[str, str], errors: dict[str, str]
) -> None:
    reply = both.in_slack("Dora", "linked", **fields)
    assert reply.invalid is not None
    assert reply.invalid.errors == errors


def test_a_member_of_another_company_cannot_be_chosen(both: Both) -> None:
    theirs = company(both.engine, "T2")
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=str(theirs.members["Bob"].id))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"other": "other_gone"}


def test_a_connected_person_cannot_become_a_second_one_of_the_same_chat(both: Both) -> None:
    links_bob(both)
    both.in_teams("Alice", "mine")
    other = str(both.member_in_teams("Alice").id)
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=other)
    assert reply.invalid is not None
    assert reply.invalid.errors == {"other": "other_both_here"}


# --- whatever there is, and whoever becomes one -------------------------------------------------------

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


# --- how it is looked at ----------------------------------------------------------------------------


def _adopts_in_teams(both: Both) -> None:
    """Bob, as he is known in Teams, takes over a measure of Alice's, and is asked to remove its obstacle."""
    shares(both.engine, "Alice", "A bench")
    plan: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Alice"), "due": "2026-10-30"}
    both.in_slack("Carla", "approved", title="A bench", **plan)
    for who in ("Bob", "Carla"):
        both.in_teams(who, "mine")
        _promote(both, both.member_in_teams(who).id, role=Role.MANAGER)
    assert shown(both.in_teams("Bob", "take_measure", "1.0"), Notice).key == "measure_taken"
    asked: dict[str, Any] = {"sponsor": teams_id("Bob"), "until": "2026-09-11", "draft": "s1"}
    said = both.in_teams("Carla", "send_sponsor", number="1", obstacle="No wood", **asked)
    assert shown(said, Notice).key == "sponsor_asked"


def _promote(both: Both, member_id: int, **marks: Any) -> None:
    with transaction(both.engine) as db:
        member = people.member_of(db, both.id, member_id)
        for name, value in marks.items():
            setattr(member, name, value)
        db.add(member)


def _posting(both: Both, idea_id: int) -> Posting:
    return Posting(
        organization_id=both.id,
        workspace_id=both.slack.workspace.id,
        channel="C1",
        message="1.1",
        target="C1",
        view="IdeaCard",
        idea_id=idea_id,
        at=MONDAY,
    )


def _outcome(reply: Reply) -> str:
    if reply.refused is not None:
        return f"refused {reply.refused.key}"
    return reply.view.key if isinstance(reply.view, Notice) else type(reply.view).__name__


def _check_rows(both: Both) -> None:
    """Nobody's rows are left without somebody."""
    members = {one.id for one in both.rows(Member)}
    assert {row.member_id for row in both.rows(Account)} == members
    assert {row.member_id for row in both.rows(Support)} <= members
