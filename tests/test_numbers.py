"""Numbers are exact: a small company's two years, counted by hand."""

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, event
from sqlmodel import Session

from handlers.numbers import crowd_of, month_before, numbers_of, wait
from handlers.views import GoalNumbers, MonthNumbers, Numbers, Wait
from storage import goals, ideas, people
from storage.database import transaction
from storage.models import (
    Decision,
    Goal,
    History,
    Idea,
    IdeaState,
    Platform,
    Verdict,
)
from tests.rows import Company, asks, company
from tests.two_chats import refusal, shown

BERLIN = ZoneInfo("Europe/Berlin")
FOUNDED = datetime(2024, 10, 1, 8, 0, tzinfo=UTC)
NOW = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)  # a Thursday
APPROVE, TEST, ASK, PARK, DECLINE = Verdict.APPROVE, Verdict.TEST, Verdict.ASK, Verdict.PARK, Verdict.DECLINE


def on(year: int, month: int, day: int, hour: int = 10) -> datetime:
    return datetime(year, month, day, hour, tzinfo=BERLIN)


class Life:
    """Writes ideas and what became of them, as the handlers do."""

    def __init__(self, engine: Engine, firm: Company) -> None:
        self.engine, self.firm, self.count = engine, firm, 0

    def idea(
        self,
        who: str,
        came: datetime,
        goal: Goal | None = None,
        *decided: tuple[Verdict, datetime],
        done: datetime | None = None,
        state: IdeaState = IdeaState.NEW,
    ) -> None:
        self.count += 1
        facts: dict[str, Any] = {"number": self.count, "title": "Better", "draft": str(self.count)}
        facts |= {"author_id": self.firm.members[who].id, "goal_id": goal.id if goal else None}
        with transaction(self.engine) as db:
            idea = Idea(
                organization_id=self.firm.id,
                **facts,
                state=state,
                due=came.date(),
                created=came,
                changed=came,
            )
            db.add(idea)
            db.flush()
            self._happens(db, idea, "shared", came)
            for turn, (verdict, at) in enumerate(decided, 1):
                who_decides = self.firm.members["Carla"].id
                facts = {"idea_id": idea.id, "turn": turn, "member_id": who_decides, "verdict": verdict}
                db.add(Decision(organization_id=self.firm.id, **facts, at=at))
                self._happens(db, idea, verdict, at)
            if done:
                self._happens(db, idea, "implement", done)

    def _happens(self, db: Session, idea: Idea, verb: str, at: datetime) -> None:
        db.add(History(organization_id=self.firm.id, idea_id=idea.id, verb=verb, at=at))


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


@pytest.fixture
def life(engine: Engine, firm: Company) -> Life:
    return Life(engine, firm)


def hires(engine: Engine, firm: Company, count: int) -> None:
    """More people, beside the five of the cast who take part (Gus is a guest)."""
    with transaction(engine) as db:
        for number in range(count):
            account = people.remember(
                db, firm.workspace, FOUNDED, external=f"U1N{number}", name=f"Person {number}"
            )
            firm.members[f"N{number}"] = people.member_of(db, firm.id, account.member_id)


def names_goal(engine: Engine, firm: Company, title: str) -> Goal:
    with transaction(engine) as db:
        return goals.add(db, firm.organization, title, FOUNDED)


def counted(engine: Engine, firm: Company, now: datetime = NOW, *, monthly: bool = False) -> Numbers:
    with transaction(engine) as db:
        return numbers_of(db, people.organization(db, firm.id), now, monthly=monthly)


def two_years(engine: Engine, firm: Company, life: Life) -> tuple[Goal, Goal, Goal]:
    """Counted by hand below, idea by idea. Twelve months until now begin on 1 December 2025."""
    hires(engine, firm, 7)  # twelve people
    queues, regulars, former = (names_goal(engine, firm, title) for title in ("Queues", "Regulars", "Former"))
    with transaction(engine) as db:
        retired = goals.by_id(db, firm.id, former.id)
        assert retired is not None
        retired.retired = on(2026, 3, 1)
        db.add(retired)
    # The year before: two ideas, one of them approved after 1 working day and implemented after 31 days.
    life.idea("Alice", on(2024, 12, 2), queues, (APPROVE, on(2024, 12, 3)), done=on(2025, 1, 2))
    life.idea("Bob", on(2025, 11, 27), queues)  # a day later than "a year ago today", so in neither year
    # 1 December 2025 begins at midnight in Berlin: the first idea is a minute before it, the second on it.
    life.idea("Bob", datetime(2025, 11, 30, 22, 59, tzinfo=UTC), queues)
    life.idea(
        "Alice",
        datetime(2025, 11, 30, 23, 0, tzinfo=UTC),
        queues,
        (ASK, on(2025, 12, 3)),  # answer: 2 working days
        (APPROVE, on(2025, 12, 8)),  # decision: 5
        done=on(2026, 1, 10),  # 40 days
    )
    life.idea("Alice", on(2026, 4, 1), regulars, (DECLINE, on(2026, 4, 8)))  # Easter between them: 3, 3
    life.idea("Bob", on(2026, 6, 10), regulars, (PARK, on(2026, 6, 10)), (APPROVE, on(2026, 6, 22)))  # 0, 0
    life.idea("N0", on(2026, 7, 6), former, (TEST, on(2026, 7, 7)), (DECLINE, on(2026, 9, 1)))  # 1, 1
    life.idea("N1", on(2026, 8, 31), None, (APPROVE, on(2026, 9, 7)), done=on(2026, 9, 20))  # 5, 5; 20 days
    life.idea("N2", on(2026, 9, 1), queues, (APPROVE, on(2026, 9, 2)), done=on(2026, 11, 10))  # 1, 1; 70 days
    life.idea("N3", on(2026, 10, 5), regulars, (ASK, on(2026, 10, 6)))  # 1, no decision
    life.idea("N3", on(2026, 11, 2), regulars, (APPROVE, on(2026, 11, 3)), done=on(2026, 11, 5))  # 1, 1; 3
    life.idea("N4", on(2026, 11, 20), queues, state=IdeaState.COMBINED)  # was shared all the same
    life.idea("N5", on(2026, 11, 23), queues, state=IdeaState.WITHDRAWN)  # taken back: not counted
    life.idea("N6", on(2026, 11, 26, 14), queues)  # after now
    # An idea of the year before whose way ended in this one: 3 working days were last year's; 365 days.
    life.idea("Bob", on(2025, 2, 3), queues, (APPROVE, on(2025, 2, 6)), done=on(2026, 2, 3))
    return queues, regulars, former


def test_the_year_is_counted_as_by_hand(engine: Engine, firm: Company, life: Life) -> None:
    two_years(engine, firm, life)
    told = counted(engine, firm)
    assert (told.start, told.end, told.people, told.monthly) == (
        date(2025, 12, 1),
        date(2026, 11, 26),
        12,
        False,
    )
    year = told.year
    assert year.ideas == 9  # Dec, Apr, Jun, Jul, Aug, Sep, Oct, Nov, Nov
    assert year.per_hundred == 75
    assert (year.participation, year.crowd) == (58, "")  # Alice, Bob, N0, N1, N2, N3, N4: 7 of 12
    assert year.answer == Wait(1.0, 8)  # 0, 1, 1, 1, 1, 2, 3, 5
    assert year.decision == Wait(1.0, 7)  # 0, 1, 1, 1, 3, 5, 5
    assert year.implementation == Wait(40.0, 5)  # 3, 20, 40, 70, 365
    assert (year.concluded, year.implemented, year.share) == (7, 5, 71)  # two were declined


def test_who_had_a_part_of_an_idea_took_part(engine: Engine, firm: Company, life: Life) -> None:
    """Their own idea is older, and became part of a part of one of this year."""
    hires(engine, firm, 7)
    for who in ("Alice", "Bob", "N0", "N1"):
        life.idea(who, on(2026, 5, 4))
    assert counted(engine, firm).year.crowd == "few"
    life.idea("N2", on(2025, 3, 3), state=IdeaState.COMBINED)
    life.idea("N3", on(2025, 3, 4), state=IdeaState.COMBINED)
    _becomes_part(engine, firm, 6, 5)
    assert counted(engine, firm).year.crowd == "few"
    _becomes_part(engine, firm, 5, 1)
    year = counted(engine, firm).year
    assert (year.ideas, year.participation) == (4, 50)  # six of twelve


def _becomes_part(engine: Engine, firm: Company, number: int, whole: int) -> None:
    with transaction(engine) as db:
        part, into = ideas.find(db, firm.id, number), ideas.find(db, firm.id, whole)
        assert part is not None and into is not None  # noqa: PT018
        part.into_id = into.id
        db.add(part)


def test_the_year_before_is_as_long(engine: Engine, firm: Company, life: Life) -> None:
    two_years(engine, firm, life)
    before = counted(engine, firm).before
    assert before is not None
    assert before.ideas == 2  # December and February: those of the end of November came after its last day
    assert (before.participation, before.crowd) == (None, "few")
    assert (before.answer, before.implementation, before.share) == (None, None, None)  # too few to tell
    assert (before.concluded, before.implemented) == (1, 1)


def test_months_and_goals_are_counted_as_by_hand(engine: Engine, firm: Company, life: Life) -> None:
    two_years(engine, firm, life)
    told = counted(engine, firm)
    assert [(one.ideas, one.implemented) for one in told.months] == [
        *((1, 0), (0, 1), (0, 1), (0, 0), (1, 0), (0, 0)),  # December to May
        *((1, 0), (1, 0), (1, 0), (1, 1), (1, 0), (2, 2)),  # June to November
    ]
    assert told.months[1] == MonthNumbers(date(2026, 1, 1), 0, 1)
    assert told.goals == (
        GoalNumbers("goal", 3, 3, 2, 0, 1, "Queues"),
        GoalNumbers("goal", 4, 1, 2, 1, 2, "Regulars"),
        GoalNumbers("retired", 1, 0, 0, 1),
        GoalNumbers("none_fits", 1, 1, 0, 1),
    )
    assert sum(one.ideas for one in told.goals) == told.year.ideas == sum(one.ideas for one in told.months)


def test_on_the_monthly_occasion_months_are_full(engine: Engine, firm: Company, life: Life) -> None:
    two_years(engine, firm, life)
    told = counted(engine, firm, on(2026, 12, 1, 9), monthly=True)
    assert (told.start, told.end, told.monthly) == (date(2025, 12, 1), date(2026, 11, 30), True)
    assert told.year.ideas == 10  # and the one that came after
    assert counted(engine, firm, on(2026, 11, 30, 9), monthly=True).end == date(2026, 10, 31)


def test_a_young_organization_has_few_months_and_no_year_before(engine: Engine) -> None:
    firm = company(engine, now=on(2026, 10, 5))
    Life(engine, firm).idea("Alice", on(2026, 11, 2))
    told = counted(engine, firm)
    assert told.before is None
    assert told.months == (MonthNumbers(date(2026, 10, 1), 0, 0), MonthNumbers(date(2026, 11, 1), 1, 0))
    assert (told.start, told.people, told.goals) == (
        date(2026, 10, 1),
        5,
        (GoalNumbers("none_fits", 1, 0, 1, 0),),
    )


def test_ideas_that_are_older_than_the_organization_count(engine: Engine) -> None:
    """They were brought along."""
    firm = company(engine, now=on(2026, 11, 5))
    Life(engine, firm).idea("Alice", on(2026, 8, 2))
    assert [one.ideas for one in counted(engine, firm).months] == [1, 0, 0, 0]


def test_nobody_and_nothing_is_divided_by(engine: Engine) -> None:
    firm = company(engine, now=on(2026, 11, 5))
    with transaction(engine) as db:
        for who in firm.members.values():
            for account in people.accounts_of(db, firm.id, who.id):
                account.gone = True
                db.add(account)
    told = counted(engine, firm)
    assert (told.people, told.year.per_hundred, told.year.participation, told.year.share) == (
        None,
        None,
        None,
        None,
    )


def test_the_company_next_door_changes_nothing(engine: Engine, firm: Company, life: Life) -> None:
    two_years(engine, firm, life)
    alone = counted(engine, firm)
    other = company(engine, "T2", now=FOUNDED)
    two_years(engine, other, Life(engine, other))
    assert counted(engine, firm) == alone


def test_every_number_is_one_query(engine: Engine, firm: Company, life: Life) -> None:
    """However many ideas there are."""
    two_years(engine, firm, life)
    assert _queries(engine, firm) == (few := _queries(engine, firm))
    for day in range(1, 29):
        life.idea("Alice", on(2026, 2, day), None, (APPROVE, on(2026, 3, day)), done=on(2026, 4, day))
    assert _queries(engine, firm) == few


def _queries(engine: Engine, firm: Company) -> int:
    asked: list[str] = []
    listener = lambda *given: asked.append(given[2])  # noqa: E731
    event.listen(engine, "before_cursor_execute", listener)
    counted(engine, firm)
    event.remove(engine, "before_cursor_execute", listener)
    return len(asked)


@given(people=st.integers(0, 300), data=st.data())
def test_a_percentage_tells_of_no_small_group(people: int, data: st.DataObject) -> None:
    authors = data.draw(st.integers(0, people))
    told = not crowd_of(authors, people)
    assert told == (authors >= 5 and people - authors >= 5)


@given(st.lists(st.integers(0, 400)))
def test_a_median_tells_of_no_small_group(days: list[int]) -> None:
    told = wait(days)
    assert (told is None) == (len(days) < 5)
    if told:
        assert sum(day <= told.days for day in days) * 2 >= told.ideas == len(days)
        assert sum(day >= told.days for day in days) * 2 >= told.ideas


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(-30, 30))
def test_months_are_counted_back_and_forth(day: date, back: int) -> None:
    first = day.replace(day=1)
    assert month_before(month_before(first, back), -back) == first
    assert month_before(first, 12) == first.replace(year=first.year - 1)


def test_everybody_may_see_them_but_guests(engine: Engine, firm: Company) -> None:
    assert shown(asks(engine, "Mallory", "numbers", now=NOW), Numbers).people == 5
    assert refusal(asks(engine, "Gus", "numbers", now=NOW)) == "guest"


def test_a_late_answer_to_an_old_idea_counts_when_it_was_given(
    engine: Engine, firm: Company, life: Life
) -> None:
    for number in range(5):
        came = on(2024, 11, 4) + timedelta(days=number)
        life.idea("Alice", came, None, (APPROVE, on(2026, 11, 2)))
    told = counted(engine, firm).year
    assert told.ideas == 0
    assert told.decision is not None and told.decision.ideas == 5  # noqa: PT018


def test_platforms_of_one_person_are_one_person(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        there = people.connect(
            db,
            Platform.TEAMS,
            "tenant",
            name="Hansen",
            url="",
            bot="b",
            now=NOW,
            beside=(Platform.SLACK, "T1"),
        )
        account = people.remember(db, there, NOW, external="A2", name="Alice Hansen")
        account.member_id = firm.members["Alice"].id
        db.add(account)
        db.flush()
    assert counted(engine, firm).people == 5
