"""What the local Slack takes for Block Kit, and how it reads text."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.slack import Message
from demo.slack.block_kit import check_message, check_view
from demo.slack.escaping import escape, pings, tokens, visible
from demo.slack.things import SlackError
from tests.slack_world import ALICE, BOT, FORM, GOALS, IDEAS, button, field, plain, section

BAD_BLOCKS = {
    "unknown block": {"type": "sektion"},
    "unknown property": section("a") | {"colour": "red"},
    "long text": section("x" * 3001),
    "long header": {"type": "header", "text": plain("x" * 151)},
    "mrkdwn header": {"type": "header", "text": {"type": "mrkdwn", "text": "x"}},
    "empty text": section(""),
    "too many fields": {"type": "section", "fields": [plain("a")] * 11},
    "section without text": {"type": "section"},
    "too many buttons": {"type": "actions", "elements": [button(f"b{n}") for n in range(26)]},
    "action_id twice": {"type": "actions", "elements": [button("a"), button("a")]},
    "long button": {"type": "actions", "elements": [button("x" * 76)]},
    "long value": {"type": "actions", "elements": [button("a", "x" * 2001)]},
    "input in actions": {"type": "actions", "elements": [{"type": "plain_text_input", "action_id": "a"}]},
    "select without options": {"type": "actions", "elements": [{"type": "static_select", "action_id": "a"}]},
    "foreign preset": field(
        "a", {"type": "static_select", "options": GOALS, "initial_option": GOALS[0] | {"value": "x"}}
    ),
    "image without alt": {"type": "image", "image_url": "https://example.org/a.png"},
    "image without address": {"type": "image", "alt_text": "a"},
    "image from nowhere": {"type": "image", "image_url": "picture.png", "alt_text": "a"},
    "image by another way": {"type": "image", "image_url": "ftp://example.org/a.png", "alt_text": "a"},
    "image that cannot be fetched": {
        "type": "image",
        "image_url": "https://a.invalid/a.png",
        "alt_text": "a",
    },
    "image twice": {
        "type": "image",
        "image_url": "https://example.org/a.png",
        "slack_file": {"id": "F1"},
        "alt_text": "a",
    },
    "image with a long title": {
        "type": "image",
        "image_url": "https://example.org/a.png",
        "alt_text": "a",
        "title": plain("x" * 2001),
    },
    "long option": field(
        "a", {"type": "static_select", "options": [{"text": plain("x" * 76), "value": "a"}]}
    ),
    "long max_length": field("a", {"type": "plain_text_input", "max_length": 3001}),
    "button in input": field("a", button("b")),
    "bad confirm": {"type": "actions", "elements": [button("a", confirm={"title": plain("x" * 101)})]},
    "bad date": field("a", {"type": "datepicker", "initial_date": "1.9.2026"}),
    "rich text": {"type": "rich_text", "elements": [{"type": "text", "text": "a"}]},
    "rich style": {
        "type": "rich_text",
        "elements": [
            {
                "type": "rich_text_section",
                "elements": [{"type": "text", "text": "a", "style": {"loud": True}}],
            }
        ],
    },
    "long block_id": section("a", block_id="x" * 256),
}


@pytest.mark.parametrize("bad", BAD_BLOCKS.values(), ids=BAD_BLOCKS.keys())
def test_what_slack_refuses(bad: dict[str, Any]) -> None:
    with pytest.raises(SlackError) as refused:
        check_message("", [bad])
    assert refused.value.error == "invalid_blocks"
    assert refused.value.extra["response_metadata"]["messages"][0].startswith("[ERROR] ")


def test_what_slack_accepts() -> None:
    rich = [
        {"type": "text", "text": "a", "style": {"bold": True}},
        {"type": "user", "user_id": ALICE},
        {"type": "link", "url": "https://example.org"},
        {"type": "date", "timestamp": 1, "format": "{date}", "fallback": "then"},
    ]
    lists = {
        "type": "rich_text_list",
        "style": "bullet",
        "elements": [{"type": "rich_text_section", "elements": rich}],
    }
    blocks = [
        section("a", block_id="one", accessory=button("a", style="primary")),
        {"type": "divider"},
        {"type": "context", "elements": [plain("a"), {"type": "mrkdwn", "text": "b"}]},
        {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": rich}, lists]},
        {"type": "actions", "elements": [{"type": "overflow", "action_id": "o", "options": GOALS}]},
        field("f", {"type": "conversations_select", "filter": {"include": ["public"]}}),
        {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "a", "title": plain("b")},
        {"type": "image", "slack_file": {"id": "F1"}, "alt_text": "a"},
    ]
    check_message("a", blocks)


def test_limits_of_the_whole() -> None:
    for blocks, error in (
        ([section("a")] * 51, "invalid_blocks"),
        ([section("a", block_id="b")] * 2, "invalid_blocks"),
        ([section("x" * 3000)] * 5, "msg_blocks_too_long"),
        ("text", "invalid_blocks_format"),
    ):
        with pytest.raises(SlackError) as refused:
            check_message("a", blocks)
        assert refused.value.error == error
    with pytest.raises(SlackError, match="msg_too_long"):
        check_message("x" * 40_001, None)


@pytest.mark.parametrize(
    "view",
    [
        FORM | {"title": plain("x" * 25)},
        FORM | {"submit": None},
        FORM | {"private_metadata": "x" * 3001},
        FORM | {"type": "home"},
        FORM | {"blocks": [section("a")] * 101},
        FORM | {"notify": True},
        {"type": "modal", "blocks": []},
    ],
)
def test_views_that_slack_refuses(view: dict[str, Any]) -> None:
    with pytest.raises(SlackError, match="invalid_arguments"):
        check_view(view, "modal")


# Reading


@given(st.text())
def test_escaped_text_reads_as_written_and_pings_nobody(text: str) -> None:
    assert pings(Message("1.0", IDEAS, BOT, escape(text))) == set()
    if not set("*_~`") & set(text):
        assert visible(escape(text)) == text


@given(st.text(alphabet="<>&@!#|*_~` aU1\n^h"))
def test_reading_never_fails(text: str) -> None:
    assert isinstance(visible(text), str)
    assert isinstance(tokens(text), list)
    pings(Message("1.0", IDEAS, BOT, text, [section(text), {"type": "header", "text": plain(text)}]))


def test_mrkdwn_as_people_read_it() -> None:
    names = {ALICE: "Alice Hansen", IDEAS: "ideas"}
    for written, read in (
        ("*a* _b c_ ~d~ `e_f_`", "a b c d e_f_"),
        ("3*4*5 snake_case_name", "3*4*5 snake_case_name"),
        (f"<@{ALICE}> in <#{IDEAS}>", "@Alice Hansen in #ideas"),
        ("<https://x.example|a &amp; b> <https://y.example>", "a & b https://y.example"),
        ("&lt;!here&gt; <!here>", "<!here> @here"),
        ("```*no* bold```", "*no* bold"),
        ("_*both*_ ~_*all*_~", "both all"),
        ("<|> <!>", "<|> @"),
        ("*a* " * 5000, "a " * 5000),
        ("<!date^1^{date}|then>", "then"),
    ):
        assert visible(written, names) == read


def test_who_is_pinged() -> None:
    blocks = [
        section(f"<@{ALICE}>"),
        {"type": "header", "text": plain("<!channel>")},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "broadcast", "range": "here"}]}],
        },
    ]
    assert pings(Message("1.0", IDEAS, BOT, "&lt;@U1&gt;", blocks)) == {ALICE, "here"}
    assert pings(Message("1.0", IDEAS, BOT, "hi @everyone")) == set()
    assert pings(Message("1.0", IDEAS, BOT, "hi @everyone", linkify=True)) == {"everyone"}
