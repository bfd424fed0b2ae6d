"""The demo: its history plays through the real product, and time can pass."""

import asyncio
import json
from datetime import datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import pytest
from sqlmodel import col, select

from bot.serve import bind
from bot.texts import Texts
from demo.company import ZONE, channel_id, user_id
from demo.history import OPENING
from demo.slack import Message
from demo.slack.inputs import places
from demo.slack.page_state import actors, state
from demo.steps import CALENDAR, AskPublicly, Comment, Finish, Idea, Obstacle, Park, Step, Stop
from demo.worlds import Demo, World, running
from handlers import deciders, meaning
from handlers.brief import brief_of
from handlers.radar import radar_of
from handlers.verbs import Voice
from scheduler import meanings
from storage import measures, people, pictures, questions
from storage.database import transaction
from storage.models import (
    Absence,
    Connection,
    IdeaState,
    Measure,
    MeasureIdea,
    MeasureState,
    Member,
    Sponsorship,
    SponsorState,
)
from storage.models import Idea as IdeaRow
from tests.demo_process import get

BERLIN = ZoneInfo(ZONE)
MONDAY_EARLY = datetime(2026, 9, 7, 7, 0, tzinfo=BERLIN)  # before this week's digest
SUNDAY_NIGHT = datetime(2026, 11, 22, 22, 30, tzinfo=BERLIN)
AFTER_NEW_YEAR = datetime(2027, 1, 2, 11, 0, tzinfo=BERLIN)  # a Saturday
EASTER = datetime(2027, 3, 30, 9, 15, tzinfo=BERLIN)  # after four free days and a change of clocks
WINTER_TIME = datetime(2026, 10, 26, 12, 0, tzinfo=BERLIN)  # the day after the clocks changed
THURSDAY = datetime(2026, 10, 1, 15, 0, tzinfo=BERLIN)
TITLES = {"de": "Woche", "en": "Week"}
Kind = TypeVar("Kind", bound=Step)


# --- the history -----------------------------------------------------------------------------------


async def test_four_weeks_are_played_through_the_real_product() -> None:
    async with running("de", bind("127.0.0.1", 0), asyncio.Event(), MONDAY_EARLY) as demo:
        await visit_the_other_language(demo)
        for world in demo.worlds.values():
            all_is_as_told(world, MONDAY_EARLY)
            by_meaning_it_is_the_same(world, MONDAY_EARLY)
            await a_review_takes_three_clicks(world)


@pytest.mark.parametrize(
    ("now", "language"), [(SUNDAY_NIGHT, "de"), (AFTER_NEW_YEAR, "en"), (EASTER, "de"), (WINTER_TIME, "en")]
)
async def test_it_can_be_looked_at_on_any_day(now: datetime, language: str) -> None:
    """Holidays and the change of clocks lie in the weeks before, and nobody works on Sundays."""
    async with running(language, bind("127.0.0.1", 0), asyncio.Event(), now) as demo:
        all_is_as_told(demo.worlds[language], now)
        await a_review_takes_three_clicks(demo.worlds[language])


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

        assert step_of(world, Finish).result in digest  # what came of a measure
        assert step_of(world, Obstacle).text in digest  # and the one that is stuck
        measures_are_reviewed_and_decisions_asked_for(world)

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


def measures_are_reviewed_and_decisions_asked_for(world: World) -> None:
    """Within a week a review falls due, one is asked about again, and an admin hears of a late decision."""
    texts_of, voice = Texts(), Voice(world.company.language)
    svea, alice, jule = (texts(world, world.slack.dm(user_id(name))) for name in ("svea", "alice", "jule"))
    assert any(texts_of.say(voice, "reviewing-due") in text for text in svea)
    assert any(texts_of.say(voice, "reviewing-due-reminder") in text for text in alice)
    assert any("I-10 Return web orders in any of our shops" in text for text in jule)


async def visit_the_other_language(demo: Demo) -> None:
    """Its page answers as soon as its history is played."""
    port = int(demo.address.split(":")[2].partition("/")[0])
    status, body = await asyncio.to_thread(get, port, "/en/page/state?user=U0ALICE")
    assert (status, json.loads(body)["team"]["name"]) == (200, "Hansen & Daughters")
    assert demo.worlds["en"].ready.is_set()


# --- what is looked at -----------------------------------------------------------------------------


def all_is_as_told(world: World, now: datetime) -> None:
    nothing_went_wrong(world)
    actors = [user_id(one.name) for one in world.company.people if one.label]
    assert [who for who in actors if world.slack.modal(who)] == []  # a visitor finds no window open
    assert digest_times(world) == digest_days_until(now)
    shared = len(ideas_of(world)) + len(world.told.campaign_ideas)
    assert len(with_button(world, "ideas", "discuss")) == shared - 2  # one is declined, one done
    leadership_has_spoken(world)
    measures_were_lived(world)
    the_radar_has_something_of_everything(world, now)
    assert "Imke Lorenzen" not in sealed_card(world)
    assert len(world.slack.messages(world.slack.dm(user_id("carla")))) > 5
    set_up = texts(world, world.slack.dm(user_id("jule")))[0]  # by the admin
    assert "Carla Brandt" in set_up


def nothing_went_wrong(world: World) -> None:
    slack = world.slack
    assert slack.problems == []
    assert slack.world.notices == {}
    assert [(call.method, call.answer) for call in slack.requests if not call.answer.get("ok")] == []
    assert not [message for each in slack.world.channels for message in slack.messages(each, "U0ALICE")
                if message.ephemeral]  # fmt: skip


def the_radar_has_something_of_everything(world: World, now: datetime) -> None:
    """Two with the same idea, one without a goal, a goal that nothing comes of, and somebody too willing."""
    with transaction(world.house.engine) as db:
        organization = people.organizations(db)[0]
        found = radar_of(db, organization, now, leads=True).findings
        lines = brief_of(db, organization, deciders.leaders(db, organization.id)[0].id, now).lines
    assert [one.kind for one in found] == ["island", "none_fits", "dry", "busy"]
    island, _, dry, busy = found
    assert (island.room, island.other_room) == tuple(
        one.name for one in world.company.places if one.key in ("ideas", "husum")
    )
    assert island.other_title == next(idea.title for idea in ideas_of(world) if idea.place != "ideas")
    assert dry.title == world.told.goals[-1].title
    assert (busy.name, busy.count) == ("Mareike Jessen", 4)
    assert [one.count for one in lines if one.kind == "radar"] == [2]  # the dry goal has a line of its own


def by_meaning_it_is_the_same(world: World, now: datetime) -> None:
    """Visitors have the model."""
    assert meaning.use_installed()
    try:
        meanings.write_missing(world.house.engine)
        the_radar_has_something_of_everything(world, now)
    finally:
        meaning.use(None)


def measures_were_lived(world: World) -> None:
    """One of each: done, stopped, hindered, not accepted; two ideas for one; connected; away, and quiet."""
    with transaction(world.house.engine) as db:
        every = db.exec(select(Measure).order_by(col(Measure.number))).all()
        ideas = {one.id: one for one in db.exec(select(IdeaRow)).all()}
        done = [one for one in every if one.state is MeasureState.DONE]
        stopped = [one for one in every if one.state is MeasureState.STOPPED]
        assert [ideas[one.idea_id].state for one in done] == [IdeaState.IMPLEMENTED]
        assert step_of(world, Finish).result == done[0].result
        assert [one.result for one in stopped] == [step_of(world, Stop).learned]
        hindered = [one for one in every if one.obstacle]
        request = db.exec(select(Sponsorship)).one()
        assert [request.measure_id] == [one.id for one in hindered]
        assert request.state is SponsorState.OPEN
        asked = [one for one in every if one.accepted is None]
        assert [one.idea_id for one in asked] == [stopped[0].idea_id]
        fed = db.exec(select(MeasureIdea.measure_id)).all()
        assert len(fed) - len(set(fed)) == 1
        assert len(db.exec(select(Connection)).all()) == 1
        assert len(db.exec(select(Absence)).all()) == 1
        assert db.exec(select(Member.name).where(Member.quiet_from != "")).all() == ["Pawel Nowak"]
    assert any(done[0].result in text for text in texts(world, world.slack.dm(user_id("jule"))))  # supports
    a_question_is_answered_in_public(world)


def a_question_is_answered_in_public(world: World) -> None:
    asked, posts = step_of(world, AskPublicly), world.slack.messages(channel_id("ideas"))
    question = next(one for one in posts if asked.question in world.slack.text_of(one))
    thread = [one.text for one in posts if one.thread_ts == question.thread_ts]
    answers = [step.text for idea in ideas_of(world) for step in idea.then if isinstance(step, Comment)]
    assert thread[-1] in answers


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


async def a_review_takes_three_clicks(world: World) -> None:
    """The page opens with its first actor, who has unread messages, and the last of them asks."""
    slack, alice = world.slack, user_id("alice")
    page = state(slack.world, actors(slack.world)[0], [])
    direct = next(one for one in page["channels"] if one["is_im"])
    assert page["me"] == alice
    assert direct["unread"] > 0  # so that the first click on the app opens its messages
    prompt = slack.messages(direct["id"])[-1]
    title = slack.text_of(prompt).partition("\n")[0]

    value = next(
        one.element["value"] for one in places(prompt.blocks) if one.element["action_id"] == "review_keep"
    )
    await slack.click(alice, direct["id"], prompt.ts, "review_keep", value)  # the second
    submitted = await slack.submit(alice)  # the third

    assert submitted.errors == {}
    await slack.until(lambda: not with_verb(slack.messages(direct["id"])[-1], "review_keep"))
    if not submitted.closed:
        await slack.close(alice)
    with transaction(world.house.engine) as db:
        measure = db.exec(select(Measure).where(Measure.title == title.partition(" ")[2])).one()
        entry = measures.log(db, measure.organization_id, measure.id)[-1]
    assert entry.verb == "keep"
    said = Texts().say(Voice(world.company.language), "log-keep", by="Alice Hansen")

    def answered() -> list[str]:
        return [text for text in texts(world, direct["id"]) if title in text and said in text]

    await slack.until(lambda: len(answered()) == 2)  # the measure's card and the prompt
    nothing_went_wrong(world)


# --- what stands where -----------------------------------------------------------------------------


def step_of(world: World, kind: type[Kind]) -> Kind:
    """The only step of this kind in the history."""
    every = [step for idea in ideas_of(world) for step in idea.then]
    (found,) = [step for step in every if isinstance(step, kind)]
    return found


def ideas_of(world: World) -> list[Idea]:
    return [entry for entry in world.history if isinstance(entry, Idea)]


def with_verb(message: Message, verb: str) -> bool:
    return any(one.element["action_id"] == verb for one in places(message.blocks))


def digests(world: World) -> list[Message]:
    title = TITLES[world.company.language]
    posts = world.slack.messages(channel_id("ideas"))
    return [one for one in posts if one.bot_id and world.slack.text_of(one).startswith(f"{title} ")]


def digest_times(world: World) -> list[datetime]:
    """To the minute: what else is told at that time may come first."""
    moments = [datetime.fromtimestamp(float(one.ts), BERLIN) for one in digests(world)]
    return [one.replace(second=0, microsecond=0) for one in moments]


def digest_days_until(now: datetime) -> list[datetime]:
    """Every Monday, 08:30, since the day after people began; where that is a holiday, the day after it."""
    begun = OPENING.moment(now, BERLIN).date()
    monday = begun - timedelta(days=begun.weekday())
    days = [CALENDAR.first_from(monday + timedelta(weeks=week)) for week in range(8)]
    moments = [datetime.combine(day, time(8, 30), BERLIN) for day in days if day > begun]
    return [one for one in moments if one <= now]


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
