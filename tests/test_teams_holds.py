"""Forms that are open in cards, and what has to wait for them: that card, for a while, and nothing else."""

from datetime import timedelta

from sqlmodel import select

from bot.teams.answers import ALONE, AMONG_OTHERS, Writing
from storage.database import transaction
from storage.models import DeliveryState, Outbox, Role
from tests.teams.chat import TeamsChat
from tests.teams.world import BOT

CARD = ("19:room", "1700000000000")


class Clock:
    """Moves when it is told to."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


async def in_review_channel(chat: TeamsChat) -> None:
    """Two managers, and their cards in a channel."""
    chat.names(Role.MANAGER, "Carla", "Mallory")
    await chat.types("Dora", "settings")
    await chat.clicks("Dora", "edit_settings")
    await chat.submits("Dora", review=chat.room("review"))
    await chat.shares("Alice", "Newsletter")


async def seconds_later(chat: TeamsChat, seconds: float) -> None:
    chat.now.moment += timedelta(seconds=seconds)
    await chat.settle()


def the_card(chat: TeamsChat) -> str:
    """As somebody sees it who has no form open in it."""
    return chat.card("Dora", 1, "review")


async def test_a_form_in_a_card_keeps_no_other_card_waiting(teams_chat: TeamsChat) -> None:
    await in_review_channel(teams_chat)
    await teams_chat.clicks("Carla", "decline", "review")
    await teams_chat.clicks("Bob", "support", "ideas")
    await teams_chat.shares("Alice", "Second idea")
    assert "I-2 Second idea" in teams_chat.card("Dora", 2, "review")
    for _ in range(3):
        await seconds_later(teams_chat, 5)
    assert "1 supporter" not in the_card(teams_chat), "somebody writes in it"
    with transaction(teams_chat.house.engine) as db:
        [held] = db.exec(select(Outbox).where(Outbox.state == DeliveryState.WAITING)).all()
        assert (held.kind, held.error, held.attempts) == ("refresh", "form_open", 0)


async def test_when_somebody_cancels_the_card_is_redrawn_at_once(teams_chat: TeamsChat) -> None:
    await in_review_channel(teams_chat)
    await teams_chat.clicks("Carla", "decline", "review")
    await teams_chat.clicks("Bob", "support", "ideas")
    await teams_chat.closes("Carla")
    await seconds_later(teams_chat, 5)
    assert "1 supporter" in the_card(teams_chat)


async def test_a_form_that_came_too_late_keeps_its_words_and_can_be_cancelled(teams_chat: TeamsChat) -> None:
    await in_review_channel(teams_chat)
    await teams_chat.clicks("Carla", "decline", "review")
    await teams_chat.types("Mallory", "/review 1")
    await teams_chat.clicks("Mallory", "decline", "dm")
    assert (await teams_chat.submits("Mallory", reason="Never.")).closed
    assert not (await teams_chat.submits("Carla", reason="We have one.")).closed
    assert "We have one." in teams_chat.form("Carla")
    await teams_chat.closes("Carla")
    await seconds_later(teams_chat, 5)
    assert "Decision: declined" in the_card(teams_chat)


async def test_who_cancels_does_not_take_the_words_of_others_away(teams_chat: TeamsChat) -> None:
    await in_review_channel(teams_chat)
    await teams_chat.clicks("Carla", "decline", "review")
    await teams_chat.clicks("Mallory", "approve", "review")
    await teams_chat.closes("Mallory")
    await teams_chat.clicks("Bob", "support", "ideas")
    await seconds_later(teams_chat, 5)
    card = next(one for one in teams_chat.messages("Carla", "review") if one.author == BOT)
    assert "Why not?" in teams_chat.text_of(card, "Carla")
    await teams_chat.closes("Carla")
    await seconds_later(teams_chat, 5)
    assert "1 supporter" in the_card(teams_chat)


async def test_a_form_that_stands_in_no_card_of_ours_holds_nothing_back(teams_chat: TeamsChat) -> None:
    await teams_chat.opens_home("Dora")
    await teams_chat.clicks("Dora", "setup", "home")
    assert teams_chat.is_open("Dora")
    home = teams_chat.homes["Dora"]
    assert teams_chat.house.teams is not None
    assert teams_chat.house.teams.sender.writing.seconds(home.room.id, home.id) == 0


def test_a_form_holds_its_card_back_for_a_while_only() -> None:
    clock = Clock()
    writing = Writing(clock)
    writing.begins(*CARD, "carla", alone=True)
    assert writing.seconds(*CARD) == ALONE
    clock.seconds += ALONE
    assert writing.seconds(*CARD) == 0
    writing.begins(*CARD, "carla", alone=False)
    assert writing.seconds(*CARD) == AMONG_OTHERS < ALONE


def test_only_whoever_opened_a_form_ends_it() -> None:
    clock = Clock()
    writing = Writing(clock)
    writing.begins(*CARD, "carla", alone=False)
    clock.seconds += 30
    writing.begins(*CARD, "mallory", alone=False)
    writing.ends(*CARD, "bob")
    assert writing.seconds(*CARD) == AMONG_OTHERS
    writing.ends(*CARD, "mallory")
    assert writing.seconds(*CARD) == AMONG_OTHERS - 30
    writing.ends(*CARD, "carla")
    assert writing.seconds(*CARD) == 0
    assert writing.seconds("19:elsewhere", CARD[1]) == 0
