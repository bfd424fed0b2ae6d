"""The demo: its history plays through the real product, time can pass, and it starts and ends cleanly."""

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.serve import bind
from demo import english, german
from demo.__main__ import system_language
from demo.clock import DemoClock
from demo.company import ENGLISH, GERMAN, ZONE, channel_id, user_id
from demo.history import BEGIN
from demo.slack import Message
from demo.steps import Idea, Park, Talk, ago, on, working_day
from demo.worlds import Demo, World, running
from storage import people, pictures, questions
from storage.database import transaction
from tests.unhurried import NEVER

BERLIN = ZoneInfo(ZONE)
ROOT = Path(__file__).parent.parent
MONDAY_EARLY = datetime(2026, 9, 7, 7, 0, tzinfo=BERLIN)  # before this week's digest
THURSDAY = datetime(2026, 10, 1, 15, 0, tzinfo=BERLIN)
PATIENCE = NEVER
TITLES = {"de": "Woche", "en": "Week"}


# --- the history -----------------------------------------------------------------------------------


@pytest.mark.parametrize("now", [MONDAY_EARLY, THURSDAY])
async def test_four_weeks_are_played_through_the_real_product(now: datetime) -> None:
    async with running("de", bind("127.0.0.1", 0), asyncio.Event(), now) as demo:
        await visit_the_other_language(demo)
        for world in demo.worlds.values():
            nothing_went_wrong(world)
            assert digest_times(world) == mondays_until(now)
            shared = len(ideas_of(world)) + len(world.told.campaign_ideas)
            assert len(with_button(world, "ideas", "discuss")) == shared - 1  # one is declined
            leadership_has_spoken(world)
            assert "Imke Lorenzen" not in sealed_card(world)
            assert len(world.slack.messages(world.slack.dm(user_id("carla")))) > 5
            assert "Carla Brandt" in last(world, world.slack.dm(user_id("jule")))  # set up by the admin


async def test_a_week_passes_and_the_digest_comes_by_itself() -> None:
    async with running("en", bind("127.0.0.1", 0), asyncio.Event(), THURSDAY) as demo:
        world = demo.worlds["en"]
        before = digest_times(world)
        began = world.clock()
        assert world.slack.pass_time is not None

        await world.slack.pass_time(7)

        assert timedelta(days=7) <= world.clock() - began < timedelta(days=7, minutes=5)
        assert digest_times(world) == [*before, datetime(2026, 10, 5, 8, 30, tzinfo=BERLIN)]
        digest = world.slack.text_of(digests(world)[-1])
        assert "Vouchers to buy in the web shop" in digest or "more new idea" in digest

        due = next(one for one in world.told.updates if one.days and not one.hands_in)
        for place in due.places:
            assert sum(due.text.partition("\n")[0] in text for text in texts(world, channel_id(place))) == 1
        dora = texts(world, world.slack.dm(user_id("dora")))
        briefs = [text for text in dora if text.startswith("Monday brief")]
        assert len(briefs) == 5  # one on each Monday
        assert "Q-2 has waited for your answer" in briefs[-1]
        assert sum(text.startswith("Strategy review") for text in dora) == 1  # on the first of October
        assert any("What came of" in text for text in texts(world, channel_id("ideas")))

        await world.slack.pass_time(28)

        woken = next(idea for idea in ideas_of(world) if any(isinstance(step, Park) for step in idea.then))
        assert woken.title in last(world, world.slack.dm(user_id(woken.who)))
        nothing_went_wrong(world)


def test_the_histories_are_written_not_translated_but_tell_of_the_same_people() -> None:
    assert [one.name for one in GERMAN.people] == [one.name for one in ENGLISH.people]
    assert [one.key for one in GERMAN.places] == [one.key for one in ENGLISH.places]
    texts = [{entry.text if isinstance(entry, Talk) else entry.title for entry in each}
             for each in (german.HISTORY, english.HISTORY)]  # fmt: skip
    assert not texts[0] & texts[1]
    names = {one.name for one in GERMAN.people}
    assert {entry.who for entry in (*german.HISTORY, *english.HISTORY)} <= names


def test_a_working_day_back_skips_weekends() -> None:
    monday = date(2026, 9, 7)
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


# --- python -m demo --------------------------------------------------------------------------------


def test_it_prints_one_address_and_ends_with_ctrl_c_twice_in_a_row() -> None:
    for name, language in ((signal.SIGINT, "de"), (signal.SIGTERM, "en")):
        with started("--port", "0", "--language", language) as (process, port):
            assert get(port, "/") == (307, "")
            assert get(port, f"/{language}/")[0] == 200
            with open_page(port, language):
                process.send_signal(name)
                told, complaints = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert complaints == ""
        assert "http" not in told  # it stood in the line that was read already


def test_only_this_machine_is_answered() -> None:
    with started("--port", "0") as (_, port):
        for host in ("evil.example", "evil.example:80", f"127.0.0.1.evil.example:{port}"):
            assert get(port, "/", host)[0] == 403
            assert get(port, "/de/page/state", host)[0] == 403
            assert get(port, "/de/bot/healthz", host)[0] == 403
        # All of 127.0.0.0/8 is this machine; who listens everywhere, listens there too.
        with socket.socket() as visitor:
            visitor.settimeout(2)
            assert visitor.connect_ex(("127.0.0.2", port)) != 0


def test_a_taken_port_is_no_obstacle() -> None:
    with bind("127.0.0.1", 0) as taken:
        wanted = taken.getsockname()[1]
        with started("--port", str(wanted), first=f"Port {wanted} is taken") as (_, port):
            assert port > wanted


@pytest.mark.parametrize("delay", [0.6, 2.5])
def test_it_can_be_ended_while_it_prepares(delay: float) -> None:
    process = launch("--port", "0")
    assert process.stdout is not None
    process.stdout.readline()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(delay)  # somewhere in the middle of setting up
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints) == (0, "")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
        ({}, "en"),
    ],
)
def test_the_system_decides_the_language(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


# --- what is looked at -----------------------------------------------------------------------------


async def visit_the_other_language(demo: Demo) -> None:
    """Its page answers as soon as its history is played."""
    port = int(demo.address.split(":")[2].partition("/")[0])
    status, body = await asyncio.to_thread(get, port, "/en/page/state?user=U0ALICE")
    assert (status, json.loads(body)["team"]["name"]) == (200, "Hansen & Daughters")
    assert demo.worlds["en"].ready.is_set()


def nothing_went_wrong(world: World) -> None:
    slack = world.slack
    assert slack.problems == []
    assert slack.world.notices == {}
    assert [(call.method, call.answer) for call in slack.requests if not call.answer.get("ok")] == []
    assert not [message for each in slack.world.channels for message in slack.messages(each, "U0ALICE")
                if message.ephemeral]  # fmt: skip


def leadership_has_spoken(world: World) -> None:
    """The target picture was drawn, told and changed; people answered, and one question waits."""
    told, dora = world.told, world.slack.dm(user_id("dora"))
    with transaction(world.house.engine) as db:
        org = people.organizations(db)[0].id
        version = pictures.latest(db, org)
        waiting, _ = questions.waiting(db, org, offset=0, limit=5)
    assert version is not None
    assert version.number == len(told.goals) + 2  # the vision, each goal, and one change
    assert version.note == told.change.note
    assert [one.text for one in waiting] == [told.updates[1].questions[0].text]
    posts = [one for one in told.updates if not one.days]
    for post in posts:
        for place in post.places:
            first = post.text.partition("\n")[0]
            assert any(first in text for text in texts(world, channel_id(place)))
    assert any(told.updates[-1].text.partition("\n")[0] in text for text in texts(world, dora))  # to release
    assert any(told.campaign.title in text for text in texts(world, channel_id("ideas")))
    answered = told.updates[0].questions[0].answer
    assert sum(answered in text for text in texts(world, channel_id("ideas"))) == 1  # in the thread


def digests(world: World) -> list[Message]:
    title = TITLES[world.company.language]
    posts = world.slack.messages(channel_id("ideas"))
    return [one for one in posts if one.bot_id and world.slack.text_of(one).startswith(f"{title} ")]


def digest_times(world: World) -> list[datetime]:
    """To the minute: what else is told at that time may come first."""
    moments = [datetime.fromtimestamp(float(one.ts), BERLIN) for one in digests(world)]
    return [one.replace(second=0, microsecond=0) for one in moments]


def mondays_until(now: datetime) -> list[datetime]:
    """Every Monday, 08:30, since the bot came."""
    day = BEGIN.moment(now, BERLIN).date()
    moments = [
        datetime(day.year, day.month, day.day, 8, 30, tzinfo=BERLIN) + timedelta(days=n) for n in range(40)
    ]
    return [one for one in moments[1:] if one.weekday() == 0 and one <= now]


def ideas_of(world: World) -> list[Idea]:
    return [entry for entry in world.history if isinstance(entry, Idea)]


def sealed_card(world: World) -> str:
    title = next(idea.title for idea in ideas_of(world) if idea.sealed)
    return next(text for text in texts(world, channel_id("ideas")) if f" {title}\n" in text)


def with_button(world: World, place: str, verb: str) -> list[Message]:
    return [
        message
        for message in world.slack.messages(channel_id(place))
        if any(
            one.get("action_id") == verb for block in message.blocks for one in block.get("elements") or []
        )
    ]


def texts(world: World, channel: str) -> list[str]:
    return [world.slack.text_of(message) for message in world.slack.messages(channel)]


def last(world: World, channel: str) -> str:
    return texts(world, channel)[-1]


# --- a process of its own --------------------------------------------------------------------------


def launch(*arguments: str) -> "subprocess.Popen[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unhurried", "demo", *arguments],
        cwd=ROOT,
        env=environment | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextlib.contextmanager
def started(*arguments: str, first: str = "") -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The demo, once it has printed its address; ended at the end of the block if it still runs."""
    process = launch(*arguments)
    assert process.stdout is not None
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "http://127.0.0.1:" in line:
                break
        assert lines[0].startswith(first)
        yield process, int(lines[-1].partition("127.0.0.1:")[2].partition("/")[0])
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=PATIENCE)


def get(port: int, path: str, host: str | None = None) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@contextlib.contextmanager
def open_page(port: int, language: str) -> Iterator[None]:
    """A page that listens for news, as an open browser does."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", f"/{language}/page/events?user=U0ALICE")
    answer = connection.getresponse()
    try:
        assert answer.readline().startswith(b"retry")
        yield
    finally:
        answer.close()
        connection.close()
