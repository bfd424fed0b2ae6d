"""News of ideas and measures: everybody concerned hears once per step, and nobody more than they want."""

from collections.abc import Callable
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import measure_moves, rules
from handlers.verbs import Refused
from handlers.views import IdeaNews, LessNews, MeasureNews, Notice, from_facts
from storage import following, ideas, measures, people
from storage.database import transaction
from storage.models import Backing, Measure, Member, NewsLevel, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company

CAST = ("Alice", "Bob", "Carla", "Dora", "Mallory")
RESULTS = {"finish", "stop"}
STEPS = {"accept", "change", "change_date"}
INSIDE = {"keep", "progress", "obstacle"}
PARTIES = {uid("Carla"), uid("Dora")}  # who decided and who takes care may hear as such
drafts = count(1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


def shared(engine: Engine, who: str, **fields: Any) -> int:
    """The number of a new idea."""
    draft = f"idea {next(drafts)}"
    assert asks(engine, who, "create", title=draft, draft=draft, **fields).view is not None
    with transaction(engine) as db:
        return len(ideas.public(db, 1, offset=0, limit=1000)[0])


def approved(engine: Engine, number: int, owner: str = "Dora", verdict: str = "approved") -> None:
    fields: dict[str, Any] = {"number": str(number), "turn": "0", "owner": uid(owner), "due": "2026-10-30"}
    reply = asks(engine, "Carla", verdict, **fields, reason="Good.", review="", success="Seen.")
    assert reply.view is not None, (reply.invalid and reply.invalid.errors, reply.refused)


def hears(engine: Engine, view: str = "MeasureNews") -> list[tuple[str, Any]]:
    with transaction(engine) as db:
        found = db.exec(select(Outbox).where(Outbox.view == view).order_by(col(Outbox.id)))
        return [(row.target, from_facts(view, row.facts)) for row in found]


def of_measures(engine: Engine) -> list[str]:
    """Who heard of what happened to a measure, in whichever words."""
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).startswith("news:measure:"))
        return [row.target for row in db.exec(found.order_by(col(Outbox.id)))]


def steps(engine: Engine, firm: Company, number: int, action: str, by: str, **details: str) -> bool:
    with transaction(engine) as db:
        found = measures.find(db, firm.id, number)
        assert found is not None
        member = people.member_of(db, firm.id, firm.members[by].id)
        changes = {"accepted": MONDAY} if action == "accept" else {}
        try:
            measure_moves.step(
                db,
                people.organization(db, firm.id),
                found[0],
                action,
                by=member,
                now=MONDAY,
                reason="Because.",
                details=details,
                **changes,
            )
        except Refused:
            return False
    return True


def wants(engine: Engine, firm: Company, who: str, level: NewsLevel) -> None:
    with transaction(engine) as db:
        member = db.get(Member, firm.members[who].id)
        assert member is not None
        member.news = level
        db.add(member)


# --- as a property ----------------------------------------------------------------------------------------

INTERESTS = st.sets(
    st.tuples(
        st.sampled_from(CAST),
        st.sampled_from(["support 1", "support 2", "help 1", "help 2", "follow 1", "follow 2", "follow M"]),
    ),
    max_size=12,
)
WALKS = st.lists(
    st.tuples(st.sampled_from(sorted({a for _, a in rules.MEASURE_TRANSITIONS})), st.sampled_from(CAST)),
    min_size=1,
    max_size=7,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(INTERESTS, st.tuples(*[st.sampled_from(NewsLevel)] * len(CAST)), WALKS)
def test_everybody_concerned_hears_each_step_once(
    sqlite_walk: Callable[[], tuple[Engine, Company]],
    interests: set[tuple[str, str]],
    levels: tuple[NewsLevel, ...],
    walk: list[tuple[str, str]],
) -> None:
    """Ideas of Alice and Bob feed Dora's measure; others back and follow them as it comes."""
    engine, firm = sqlite_walk()
    first, second = shared(engine, "Alice"), shared(engine, "Bob")
    for who, level in zip(CAST, levels, strict=True):
        wants(engine, firm, who, level)
    approved(engine, first)
    with transaction(engine) as db:
        (measure,) = measures.all_of_idea(db, firm.id, _idea(db, firm, first).id)
        number = measure.number
        measures.feed(db, measure, _idea(db, firm, second))
        for who, how in interests:
            _takes_interest(db, firm, who, how, (first, second), measure)
    accepted = False
    for action, by in walk:
        before = len(of_measures(engine))
        done = steps(engine, firm, number, action, by)
        told = of_measures(engine)[before:]
        accepted = accepted or (done and action == "accept")
        expected = [
            uid(who)
            for who, level in zip(CAST, levels, strict=True)
            if done and who != by and _should_hear(who, level, action, interests, accepted)
        ]
        assert len(told) == len(set(told)), (action, by)
        assert set(expected) <= set(told), (action, by)
        # Whoever stops it for their own idea hears who decides about that now, and until when.
        asked_again = {uid(by)} if action == "stop" and by in ("Alice", "Bob") else set()
        assert set(told) <= ({*expected, *PARTIES} - {uid(by)}) | asked_again, (action, by)


def _should_hear(
    who: str, level: NewsLevel, action: str, interests: set[tuple[str, str]], accepted: bool
) -> bool:
    if who in ("Alice", "Bob") or (who == "Dora" and accepted):
        return action in RESULTS | STEPS | INSIDE
    if who not in {one for one, _ in interests} or level is NewsLevel.OWN:
        return False
    return action in RESULTS or (action in STEPS and level is NewsLevel.EVERYTHING)


def _idea(db: Any, firm: Company, number: int) -> Any:
    idea = ideas.find(db, firm.id, number)
    assert idea is not None
    return idea


def _takes_interest(
    db: Any, firm: Company, who: str, how: str, numbers: tuple[int, int], measure: Measure
) -> None:
    verb, _, what = how.partition(" ")
    member = firm.members[who].id
    if what == "M":
        following.follow(db, firm.id, f"measure:{measure.id}", member, MONDAY)
        return
    idea = _idea(db, firm, numbers[int(what) - 1])
    if verb == "follow":
        following.follow(db, firm.id, f"idea:{idea.id}", member, MONDAY)
    else:
        ideas.back(db, firm.id, idea, member, Backing(verb), MONDAY)


@pytest.fixture
def sqlite_walk(engine: Engine, firm: Company) -> Callable[[], tuple[Engine, Company]]:
    return lambda: (engine, firm)


# --- by hand ----------------------------------------------------------------------------------------------


def test_supporters_and_followers_hear_of_the_decision(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    asks(engine, "Bob", "support", str(number))
    asks(engine, "Mallory", "help_with", str(number))
    asks(engine, "Mallory", "follow", str(number))
    approved(engine, number)
    assert [(who, news.why, news.verdict.value) for who, news in hears(engine, "IdeaNews")] == [
        (uid("Bob"), "support", "approve"),
        (uid("Mallory"), "help", "approve"),
    ]


def test_who_is_asked_to_take_care_is_told_by_the_card_alone(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    asks(engine, "Bob", "help_with", str(number))
    approved(engine, number, owner="Bob")
    assert hears(engine, "IdeaNews") == []


def test_a_question_is_between_two(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    asks(engine, "Bob", "support", str(number))
    asks(engine, "Carla", "asked", number=str(number), turn="0", question="Why?")
    assert hears(engine, "IdeaNews") == []


def test_a_sealed_author_stays_sealed(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice", sealed="yes")
    asks(engine, "Bob", "support", str(number))
    approved(engine, number)
    steps(engine, firm, 1, "accept", "Dora")
    told = hears(engine, "IdeaNews") + hears(engine)
    assert {who for who, _ in told} == {uid("Alice"), uid("Bob")}
    for who, news in told:
        assert isinstance(news, IdeaNews | MeasureNews)
        if who == uid("Bob"):
            assert "Alice" not in repr(news)


def test_what_was_learned_is_told(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    approved(engine, number)
    asks(engine, "Dora", "measure_stopped", number="1", turn="0", learned="Because.")
    ((who, news),) = hears(engine, "IdeaOutcome")
    assert (who, news.action, news.measure.result) == (uid("Alice"), "reconsider", "Because.")
    assert hears(engine) == [], "once"


def test_somebody_who_left_hears_nothing(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    asks(engine, "Mallory", "support", str(number))
    with transaction(engine) as db:
        (account,) = people.accounts_of(db, firm.id, firm.members["Mallory"].id)
        account.gone = True
        db.add(account)
    approved(engine, number)
    assert hears(engine, "IdeaNews") == []


# --- how much ---------------------------------------------------------------------------------------------


def test_less_of_this(engine: Engine, firm: Company) -> None:
    assert asks(engine, "Bob", "less").view == LessNews(NewsLevel.EVERYTHING)
    for level in NewsLevel:
        assert asks(engine, "Bob", "news_level", level.value).view == LessNews(level)
    assert asks(engine, "Bob", "news_level", "nonsense").refused is not None
    assert asks(engine, "Bob", "less").view == LessNews(NewsLevel.OWN)


def test_following_and_no_more(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    approved(engine, number)
    for _ in range(2):
        view = asks(engine, "Bob", "follow", "M-1").view
        assert isinstance(view, Notice)
        assert view.key == "followed"
    steps(engine, firm, 1, "accept", "Dora")
    assert [news.why for who, news in hears(engine) if who == uid("Bob")] == ["follow"]
    asks(engine, "Bob", "unfollow", "M-1")
    steps(engine, firm, 1, "finish", "Dora")
    assert len([1 for who, _ in hears(engine) if who == uid("Bob")]) == 1


def test_who_hears_only_of_their_own_is_told_that_following_is_in_vain(engine: Engine, firm: Company) -> None:
    number = shared(engine, "Alice")
    wants(engine, firm, "Bob", NewsLevel.OWN)
    view = asks(engine, "Bob", "follow", str(number)).view
    assert isinstance(view, Notice)
    assert view.key == "followed_in_vain"


@pytest.mark.parametrize("words", ["", "M-99", "99", "nonsense", "M-", "m"])
def test_what_is_not_there_cannot_be_followed(engine: Engine, firm: Company, words: str) -> None:
    assert asks(engine, "Bob", "follow", words).refused is not None
    assert asks(engine, "Gus", "follow", words).refused is not None
