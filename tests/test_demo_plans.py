"""The demo's histories as they are written: of the same people, and possible on every day."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from demo import english, german, german_strategy
from demo.clock import DemoClock
from demo.company import ENGLISH, GERMAN, ZONE
from demo.plans import CampaignIdea
from demo.steps import Approve, Idea, Park, Review, Step, Talk, ago, on, planned_day, working_day

BERLIN = ZoneInfo(ZONE)
MONDAY_EARLY = datetime(2026, 9, 7, 7, 0, tzinfo=BERLIN)  # before this week's digest
THURSDAY = datetime(2026, 10, 1, 15, 0, tzinfo=BERLIN)
GERMAN_IDEAS = [entry for entry in german.HISTORY if isinstance(entry, Idea)]
ENGLISH_IDEAS = [entry for entry in english.HISTORY if isinstance(entry, Idea)]
PLANNED: list[Idea | CampaignIdea] = [*GERMAN_IDEAS, *german_strategy.LEADERSHIP.campaign_ideas]


def test_the_histories_are_written_not_translated_but_tell_of_the_same_people() -> None:
    assert [one.name for one in GERMAN.people] == [one.name for one in ENGLISH.people]
    assert [one.key for one in GERMAN.places] == [one.key for one in ENGLISH.places]
    talks = [{entry.text for entry in each if isinstance(entry, Talk)}
             for each in (german.HISTORY, english.HISTORY)]  # fmt: skip
    assert not talks[0] & talks[1]
    assert not {idea.title for idea in GERMAN_IDEAS} & {idea.title for idea in ENGLISH_IDEAS}
    names = {one.name for one in GERMAN.people}
    assert {entry.who for entry in (*german.HISTORY, *english.HISTORY)} <= names


def test_every_plan_works_on_every_day() -> None:
    """Each idea's steps come in order and are past, no measure is due before its review, and what is planned
    was in the future when it was planned."""
    day = date(2026, 7, 1)
    while day < date(2027, 7, 1):
        now = datetime(day.year, day.month, day.day, 0, 5, tzinfo=BERLIN)
        for idea in PLANNED:
            moments = [idea.at.moment(now, BERLIN), *(step.at.moment(now, BERLIN) for step in idea.then)]
            assert moments == sorted(moments)
            assert moments[-1] < now
            for step, moment in zip(idea.then, moments[1:], strict=True):
                assert the_dates_work(step, moment.date(), day)
        day += timedelta(days=1)


def the_dates_work(step: Step, played: date, today: date) -> bool:
    if isinstance(step, Approve):
        return played < planned_day(today, step.review) <= planned_day(today, step.due)
    if isinstance(step, Review):
        return played < planned_day(today, step.next)
    return not isinstance(step, Park) or today < played + timedelta(days=step.days)


def test_both_histories_happen_at_the_same_times() -> None:
    plans = [[(idea.at, idea.who, tuple((type(step), step.at) for step in idea.then)) for idea in ideas]
             for ideas in (GERMAN_IDEAS, ENGLISH_IDEAS)]  # fmt: skip
    assert plans[0] == plans[1]


def test_a_working_day_back_skips_weekends_and_holidays() -> None:
    monday = date(2026, 9, 7)
    assert working_day(date(2027, 3, 30), 1) == date(2027, 3, 25)  # before Good Friday
    assert planned_day(date(2026, 12, 24), 1) == date(2026, 12, 28)
    assert planned_day(monday, -1) == working_day(monday, 1)
    assert working_day(monday, 1) == date(2026, 9, 4)
    assert working_day(monday, 20) == date(2026, 8, 10)
    assert working_day(date(2026, 9, 6), 1) == date(2026, 9, 4)  # on a Sunday
    assert on(1, "09:15").moment(MONDAY_EARLY, BERLIN) == datetime(2026, 9, 4, 9, 15, tzinfo=BERLIN)
    assert ago(50).moment(MONDAY_EARLY, BERLIN) == MONDAY_EARLY - timedelta(minutes=50)


def test_the_clock_is_never_set_back() -> None:
    clock = DemoClock(THURSDAY)
    clock.stand_at(MONDAY_EARLY)
    assert clock() == THURSDAY
    clock.run()
    assert timedelta() <= clock() - THURSDAY < timedelta(minutes=1)
    clock.leap_to(THURSDAY + timedelta(days=1))
    clock.leap_to(THURSDAY)
    assert timedelta(days=1) <= clock() - THURSDAY < timedelta(days=1, minutes=1)
