"""Reviews of measures, their log, and help with what stands in the way, as people live them."""

from datetime import timedelta

from sqlmodel import col, select

from handlers import measure_clocks
from storage import ideas, measures, people
from storage.database import transaction
from storage.models import History, Measure, MeasureState, Role, Sponsorship
from tests.chat import SlackChat
from tests.face import ASIDE, Chat

TITLE = "Digital customer card"
DAY = timedelta(days=1)
OBSTACLE = "The till cannot read the codes."


async def _runs(chat: Chat, *, review: int = 1, due: int = 60) -> None:
    """Carla decided on Alice's idea, and Bob takes care of the measure; so many days until its dates."""
    chat.names(Role.MANAGER, "Carla")
    chat.names(Role.EMPLOYEE, "Bob", "Alice")
    chat.names(Role.LEADER, "Dora")
    await chat.shares("Alice", TITLE)
    bob, carla, now = chat.account("Bob"), chat.account("Carla"), chat.now()
    assert bob is not None
    assert carla is not None
    with transaction(chat.house.engine) as db:
        org = chat.organization()
        idea = ideas.find(db, org.id, 1)
        assert idea is not None
        measure = Measure(
            organization_id=org.id,
            number=0,
            title=TITLE,
            idea_id=idea.id,
            owner_id=bob.member_id,
            manager_id=carla.member_id,
            asked=now,
            accepted=now,
            state=MeasureState.RUNNING,
            due=now.date() + due * DAY,
            review=now.date() + review * DAY,
            created=now,
        )
        measure_clocks.wind(db, people.organization(db, org.id), measures.add(db, measure), now)


async def _days(chat: Chat, count: int) -> None:
    """Day after day, at the same time."""
    for _ in range(count):
        chat.now.moment += DAY
        await chat.ticks()


async def _answers(chat: Chat, verb: str, who: str = "Bob", where: str = "dm", **fields: object) -> None:
    await chat.clicks(who, f"review_{verb}", where)
    sent = await chat.submits(who, **fields)
    assert sent.closed or not sent.errors, sent.errors
    await chat.settle()


def _measure(chat: Chat) -> Measure:
    with transaction(chat.house.engine) as db:
        return db.exec(select(Measure)).one()


def _log(chat: Chat) -> list[History]:
    with transaction(chat.house.engine) as db:
        return [one for one in db.exec(select(History).order_by(col(History.id))) if one.measure_id]


# --- the review -------------------------------------------------------------------------------------


async def test_a_review_is_answered_in_three_clicks_and_everybody_can_read_it(chat: Chat) -> None:
    await _runs(chat)
    assert chat.about("Bob", "Time for the review") == ""
    await _days(chat, 1)
    prompt = chat.about("Bob", "Time for the review: how is it going?")
    assert "M-1 Digital customer card" in prompt
    for label in ("Keep", "Change", "Stop", "Done", "Ask a sponsor", "Log"):
        assert f"[{label}]" in prompt
    await chat.clicks("Bob", "review_change")
    refused = await chat.submits("Bob", said="\u200b", progress="Twelve shops have it.")
    assert refused.errors == {"said": "Please say what you change."}
    await chat.submits("Bob", said="We begin with the regulars.", obstacle=OBSTACLE, review="2026-09-21")
    await chat.settle()
    answered = chat.about("Bob", "The latest review")
    assert "Bob Petersen is changing something" in answered
    assert "We begin with the regulars." in answered
    assert OBSTACLE in answered
    assert "[Keep]" not in answered
    await chat.types("Mallory", "/measure 1 log")
    read = chat.only_for("Mallory")
    assert "Adaptation log of M-1 Digital customer card" in read
    assert "We begin with the regulars." in read
    assert "Twelve shops have it." in read
    assert OBSTACLE in read
    measure = _measure(chat)
    assert (str(measure.review), measure.state, measure.obstacle) == ("2026-09-21", "changed", OBSTACLE)
    await _days(chat, 5)
    assert len([text for text in chat.texts("Bob") if "how is it going" in text]) == 0


async def test_two_answers_at_once_are_one(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _days(either_chat, 1)
    await either_chat.clicks("Bob", "review_keep")
    with transaction(either_chat.house.engine) as db:
        assert db.exec(select(Measure)).one().turn == 0
    await either_chat.types("Carla", "/measure 1 log")
    await either_chat.clicks("Bob", "review_stop")
    await either_chat.submits("Bob", said="Nobody wants it.")
    await either_chat.settle()
    assert _measure(either_chat).state is MeasureState.STOPPED
    assert [one.verb for one in _log(either_chat)] == ["stop"]


async def test_who_comes_second_reads_who_was_first_and_loses_nothing(either_chat: Chat) -> None:
    await _runs(either_chat)
    with transaction(either_chat.house.engine) as db:
        organization = people.organization(db, either_chat.organization().id)
        organization.reviews_in_channel = True
        db.add(organization)
    await _days(either_chat, 1)
    await either_chat.clicks("Carla", "review_keep", "ideas")
    await _answers(either_chat, "stop", said="Paper is good enough.")
    sent = await either_chat.submits("Carla", progress="We are fine.")
    said = " ".join(sent.errors.values()) + either_chat.form("Carla")
    assert "Bob Petersen already answered for M-1 on Tue 1 Sept" in said
    assert _measure(either_chat).result == "Paper is good enough."
    assert [one.verb for one in _log(either_chat)] == ["stop"]


async def test_the_channel_sees_the_review_and_who_may_not_answer_hears_why(chat: Chat) -> None:
    await _runs(chat)
    with transaction(chat.house.engine) as db:
        organization = people.organization(db, chat.organization().id)
        organization.reviews_in_channel = True
        db.add(organization)
    await _days(chat, 1)
    post = chat.about("Alice", "Today Bob Petersen will tell us how it is going", "ideas")
    assert "[Keep]" in post
    await chat.clicks("Mallory", "review_keep", "ideas")
    no = chat.only_for("Mallory", "ideas")
    assert "Bob Petersen is taking care of M-1." in no
    await _answers(chat, "done", said="412 customers use it.")
    told = chat.about("Alice", "412 customers use it.", "ideas")
    assert "finished it" in told
    assert "[Keep]" not in told


async def test_dates_that_cannot_be_are_named_and_the_form_stays(either_chat: Chat) -> None:
    await _runs(either_chat, due=20)
    await _days(either_chat, 1)
    await either_chat.clicks("Bob", "review_keep")
    past = await either_chat.submits("Bob", review="2026-09-01")
    assert past.errors == {"review": "Please choose a day from tomorrow on."}
    late = await either_chat.submits("Bob", review="2026-10-05")
    assert "The measure ends on" in late.errors["review"]
    assert "move the last day below" in late.errors["review"]
    await either_chat.submits("Bob", review="2026-10-05", due="2026-10-09", progress="On the way.")
    await either_chat.settle()
    measure = _measure(either_chat)
    assert (str(measure.review), str(measure.due)) == ("2026-10-05", "2026-10-09")
    assert [(one.verb, one.details["due"], one.reason) for one in _log(either_chat)] == [
        ("keep", "2026-10-09", "On the way.")
    ]


async def test_no_further_review_can_be_wanted(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _days(either_chat, 1)
    await _answers(either_chat, "keep", review="", progress="Nearly there.")
    assert _measure(either_chat).review is None
    await _days(either_chat, 9)
    assert either_chat.about("Bob", "how is it going") == ""


async def test_an_unanswered_review_reaches_the_manager_who_can_take_it(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _days(either_chat, 5)
    assert "The review is still open" in either_chat.about("Bob", "how is it going")
    await _days(either_chat, 3)
    told = either_chat.about("Carla", "It is with Bob Petersen.")
    assert "M-1 Digital customer card" in told
    await either_chat.clicks("Carla", "take_measure")
    await either_chat.settle()
    assert "Carla Brandt is taking care of this measure" in either_chat.about("Bob", "taking care of this")
    assert _measure(either_chat).owner_id == _measure(either_chat).manager_id


async def test_the_review_of_a_stopped_measure_is_over(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _days(either_chat, 1)
    await either_chat.clicks("Bob", "review_stop")
    await either_chat.submits("Bob", said="Nobody wants it.")
    await either_chat.settle()
    stopped = either_chat.about("Bob", "The latest review")
    assert "Nobody wants it." in stopped
    assert "[Keep]" not in stopped
    assert "Nobody wants it." in either_chat.about("Alice", "Nobody wants it.")


async def test_the_log_can_be_read_from_both_ends(either_chat: Chat) -> None:
    await _runs(either_chat)
    with transaction(either_chat.house.engine) as db:
        measure = db.exec(select(Measure)).one()
        for number in range(1, 8):
            measures.record(
                db,
                measure,
                "progress",
                member_id=measure.owner_id,
                before=measure.state,
                at=either_chat.now(),
                reason=f"Step number {number}.",
            )
    await either_chat.types("Gus", "/measure 1 protokoll")
    newest = either_chat.only_for("Gus")
    assert "7 entries · page 1 of 2" in newest
    assert "Step number 7." in newest
    assert "Step number 3." not in newest
    await either_chat.clicks("Gus", "turn_log", ASIDE, "2 1 newest")
    assert "Step number 3." in either_chat.only_for("Gus")
    await either_chat.clicks("Gus", "turn_log", ASIDE, "1 1 oldest")
    oldest = either_chat.only_for("Gus")
    assert oldest.index("Step number 1.") < oldest.index("Step number 2.")


# --- sponsors -----------------------------------------------------------------------------------------


async def _asks_dora(chat: Chat, **fields: object) -> None:
    await _days(chat, 1)
    await chat.clicks("Bob", "sponsor")
    sent = await chat.submits("Bob", **({"sponsor": chat.id("Dora"), "obstacle": OBSTACLE} | fields))
    assert not sent.errors, sent.errors
    await chat.settle()


async def test_an_obstacle_becomes_a_request_and_comes_back_removed(chat: Chat) -> None:
    await _runs(chat)
    await _asks_dora(chat)
    card = chat.about("Dora", "Bob Petersen asks for your help")
    assert OBSTACLE in card
    assert "not answered yet" in card
    await chat.clicks("Dora", "sponsor_take")
    await chat.settle()
    assert "Dora Hansen is taking care of it" in chat.about("Dora", OBSTACLE)
    assert "Dora Hansen is taking care of what is in the way" in chat.about("Bob", "taking care of what")
    await chat.clicks("Dora", "sponsor_removed")
    await chat.settle()
    assert "Dora Hansen has removed what was in the way" in chat.about("Bob", "has removed")
    assert [one.verb for one in _log(chat)] == ["sponsor", "sponsor_taken", "sponsor_removed"]
    assert _measure(chat).obstacle == ""
    await _days(chat, 9)
    assert chat.about("Bob", "still in the way") == ""


async def test_who_cannot_says_why(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _asks_dora(either_chat)
    await either_chat.clicks("Dora", "sponsor_cannot")
    empty = await either_chat.submits("Dora", reason="\u200b")
    assert empty.errors == {"reason": "Please say briefly why it is not possible."}
    await either_chat.submits("Dora", reason="Ask the wholesaler.")
    await either_chat.settle()
    told = either_chat.about("Bob", "cannot remove")
    assert "Ask the wholesaler." in told
    assert "[I cannot]" not in either_chat.about("Dora", OBSTACLE)
    with transaction(either_chat.house.engine) as db:
        assert db.exec(select(Sponsorship.state)).all() == ["declined"]


async def test_nobody_asks_themselves_or_a_guest_or_without_a_day(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _days(either_chat, 1)
    await either_chat.clicks("Bob", "sponsor")
    same = await either_chat.submits("Bob", sponsor=either_chat.id("Bob"), obstacle=OBSTACLE)
    assert same.errors == {"sponsor": "That is you. Please choose somebody else."}
    guest = await either_chat.submits("Bob", sponsor=either_chat.id("Gus"))
    assert "cannot be asked" in guest.errors["sponsor"]
    past = await either_chat.submits("Bob", sponsor=either_chat.id("Dora"), until="2026-08-30")
    assert past.errors == {"until": "Please choose a date from tomorrow on."}
    await either_chat.submits("Bob", until="2026-09-04")
    await either_chat.settle()
    assert OBSTACLE in either_chat.about("Dora", "asks for your help")


async def test_a_silent_sponsor_is_reminded_and_then_whoever_waits_hears_it(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _asks_dora(either_chat, until="2026-09-07")
    await _days(either_chat, 3)
    assert "is still waiting for your answer" in either_chat.about("Dora", "is still waiting")
    await _days(either_chat, 5)
    for who in ("Bob", "Carla"):
        late = [text for text in either_chat.texts(who) if "still in the way" in text]
        assert len(late) == 1
        assert OBSTACLE in late[0]


async def test_requests_end_with_their_measure(either_chat: Chat) -> None:
    await _runs(either_chat)
    await _asks_dora(either_chat)
    await _answers(either_chat, "done", said="It works without.")
    assert "This measure has ended" in either_chat.about("Dora", "has ended")
    assert "[It is removed]" not in either_chat.about("Dora", OBSTACLE)
    await _days(either_chat, 9)
    assert either_chat.about("Dora", "is still waiting") == ""


async def test_an_old_button_says_that_it_was_answered(slack_chat: SlackChat) -> None:
    await _runs(slack_chat)
    await _asks_dora(slack_chat)
    await slack_chat.clicks("Dora", "sponsor_take")
    await slack_chat.settle()
    with transaction(slack_chat.house.engine) as db:
        request = db.exec(select(Sponsorship)).one()
        request.turn = 5
        db.add(request)
    await slack_chat.clicks("Dora", "sponsor_removed")
    assert "was answered on" in slack_chat.only_for("Dora", "dm")


async def test_an_admin_lets_the_channel_see_reviews(either_chat: Chat) -> None:
    await either_chat.types("Dora", "/gegenstrom")
    await either_chat.clicks("Dora", "edit_settings", ASIDE)
    sent = await either_chat.submits("Dora", reviews_in_channel="yes")
    assert not sent.errors, sent.errors
    assert either_chat.organization().reviews_in_channel
    await either_chat.types("Dora", "/gegenstrom")
    assert "also the channel with the idea" in either_chat.only_for("Dora")
