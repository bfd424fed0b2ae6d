"""Pictures: what is drawn can be read, and gets to Slack, or is told in words."""

from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.pictures import Bars, Chain, Column, Link, drawn_bars, drawn_chain
from bot.pictures.chains import HEIGHT, TINT
from bot.pictures.charts import COLORS, LETTERS, PAPER, QUIET, WIDTH, letters, wrapped
from bot.slack.files import upload
from demo.slack.things import Message
from handlers.examples.numbers import GROWN
from tests.chat import SlackChat

CHART = Bars("Ideen je Monat", ("eingereicht", "umgesetzt"), (Column("März", (4, 2)), Column("Apr.", (8, 0))))

COUNT = st.integers(0, 10**6)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGBA")


def _counted(picture: Image.Image) -> list[tuple[int, tuple[int, ...]]]:
    return picture.getcolors(picture.width * picture.height) or []  # type: ignore[return-value]


def area(picture: Image.Image, color: tuple[int, int, int]) -> int:
    return sum(
        count
        for count, pixel in _counted(picture)
        if sum(abs(one - other) for one, other in zip(pixel[:3], color, strict=True)) < 12
    )


def test_a_chart_is_a_small_png_on_paper_of_its_own() -> None:
    """So that dark letters stay readable on a dark screen."""
    png = drawn_bars(CHART)
    picture = opened(png)
    assert picture.width == WIDTH
    assert len(png) < 60_000
    assert picture.getpixel((0, 0))[3] == 0  # type: ignore[index]  # rounded corners
    assert area(picture, PAPER) > WIDTH * picture.height / 2


def test_letters_are_as_large_as_the_small_print_of_a_phone() -> None:
    """Slack shows pictures 306 points wide on one: ten points are left of a letter."""
    assert LETTERS * 306 / WIDTH > 10
    months = tuple(Column(f"Month {number}", (88, 88)) for number in range(12))
    picture = opened(drawn_bars(Bars("", ("shared", "implemented"), months)))
    quiet = [at for at in range(picture.height) if area(picture.crop((0, at, 200, at + 1)), QUIET)]
    assert sum(after - before > 1 for before, after in pairwise(quiet)) >= 11, "no label touches the next"


def test_bars_are_as_long_as_their_numbers() -> None:
    """4 + 8 of the first series, 2 of the second, all equally thick: six times as much color, and legends."""
    picture = opened(drawn_bars(CHART))
    first, second = area(picture, COLORS[0]), area(picture, COLORS[1])
    legend = 36 * 36
    assert (first - legend) / (second - legend) == pytest.approx(6, rel=0.06)


@settings(max_examples=25, deadline=None)
@given(
    title=st.text(max_size=300),
    columns=st.lists(
        st.tuples(st.text(max_size=40), st.integers(0, 10**6), st.integers(0, 10**6)), max_size=12
    ),
)
def test_whatever_is_counted_can_be_drawn(title: str, columns: list[tuple[str, int, int]]) -> None:
    chart = Bars(title, ("a", "b"), tuple(Column(label, (one, other)) for label, one, other in columns))
    assert opened(drawn_bars(chart)).width == WIDTH


# --- on their way to Slack ------------------------------------------------------------------------------


def picture_of(chat: SlackChat, message: Message) -> bytes | None:
    """What the message shows, as it is at Slack."""
    found = [block["slack_file"]["id"] for block in message.blocks if "slack_file" in block]
    return chat.slack.world.files[found[0]].content if found else None


async def _asks_for_the_picture(chat: SlackChat) -> Message:
    await chat.types("Bob", "/gegenstrom numbers")
    assert "[With a picture]" in chat.only_for("Bob")
    await chat.clicks("Bob", "numbers_picture", "aside")
    await chat.settle()
    return chat.messages("Bob")[-1]


async def test_the_picture_comes_with_words_for_those_who_do_not_see_it(slack_chat: SlackChat) -> None:
    message = await _asks_for_the_picture(slack_chat)
    shown = picture_of(slack_chat, message)
    assert shown is not None
    assert opened(shown).width == WIDTH
    (image,) = [block for block in message.blocks if block["type"] == "image"]
    assert image["alt_text"] == ("Ideas per month · Aug 2026: Aug 2026 0 shared, 0 implemented")
    (file,) = slack_chat.slack.world.files.values()
    assert file.alt == image["alt_text"]


@pytest.mark.parametrize(
    ("method", "error"),
    [
        ("files.getUploadURLExternal", "missing_scope"),  # installed before there were pictures
        ("files.completeUploadExternal", "internal_error"),
        ("files.getUploadURLExternal", "ratelimited"),
    ],
)
async def test_without_the_picture_the_words_come(slack_chat: SlackChat, method: str, error: str) -> None:
    slack_chat.slack.fault(method, error=error, times=9)
    message = await _asks_for_the_picture(slack_chat)
    assert picture_of(slack_chat, message) is None
    assert "Numbers · Aug 2026" in slack_chat.last("Bob")


async def test_slack_may_look_a_picture_over_first(
    slack_chat: SlackChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.files.PAUSES", (0.01, 0.01))
    slack_chat.slack.fault("chat.postMessage", error="invalid_blocks", times=2)
    assert picture_of(slack_chat, await _asks_for_the_picture(slack_chat)) is not None


async def test_slack_may_not_like_the_picture_at_all(
    slack_chat: SlackChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.slack.files.PAUSES", (0.01, 0.01))
    slack_chat.slack.fault("chat.postMessage", error="invalid_blocks", times=3)
    message = await _asks_for_the_picture(slack_chat)
    assert picture_of(slack_chat, message) is None
    assert "Numbers · Aug 2026" in slack_chat.last("Bob")


async def test_a_file_is_shared_into_a_conversation(slack_chat: SlackChat) -> None:
    """As exports are."""
    client = slack_chat.house.slack.client  # type: ignore[union-attr]
    where = slack_chat.slack.dm("U0BOB")
    file = await upload(client, "ideas.csv", b"number;title\n", title="Ideas", channel=where)
    assert slack_chat.last("Bob") == "Ideas"
    (shown,) = slack_chat.messages("Bob")[-1].files
    assert (shown["id"], shown["name"]) == (file, "ideas.csv"), "to be saved on the page"
    assert slack_chat.slack.world.files[file].content == b"number;title\n"


def test_the_example_is_drawn_within_its_edges() -> None:
    """Twelve months with their numbers: nothing touches the edge of the paper."""
    months = tuple(Column(f"{one.start:%b}", (one.ideas, one.implemented)) for one in GROWN.months)
    picture = opened(drawn_bars(Bars("Ideas", ("shared", "implemented"), months)))
    for left in (10, WIDTH - 30):
        edge = picture.crop((left, 40, left + 20, picture.height - 40))
        assert area(edge, PAPER) == 20 * edge.height


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=200), st.lists(st.tuples(st.text(max_size=40), st.integers(0, 10**6)), max_size=9))
def test_whatever_goes_round_can_be_drawn(said: str, links: list[tuple[str, int]]) -> None:
    png = drawn_chain(Chain(said, tuple(Link(*link) for link in links), said))
    assert opened(png).size == (WIDTH, HEIGHT)
    assert len(png) < 90_000


def test_a_long_title_gets_a_second_line_before_it_is_cut() -> None:
    goal = "The loop of G-2 · Our regulars become the digital customer club"
    first, second = wrapped(goal, letters(LETTERS, bold=True), WIDTH - 88, 2)
    assert f"{first} {second}" == goal
    *_, cut = wrapped(goal * 3, letters(LETTERS, bold=True), WIDTH - 88, 2)
    assert cut.endswith("…")


def test_a_link_that_is_missing_looks_empty() -> None:
    """Each link there fills its box; where one is missing, paper is left."""
    links = [Link(str(number), 1) for number in range(6)]
    filled = [
        area(
            opened(
                drawn_chain(
                    Chain(
                        "",
                        tuple(replace(link, count=1 if at < there else 0) for at, link in enumerate(links)),
                        "",
                    )
                )
            ),
            TINT,
        )
        for there in range(7)
    ]
    assert filled[0] == 0
    assert filled == sorted(set(filled)), "one more box each time"
