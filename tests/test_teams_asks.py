"""What Teams sends becomes a question; whatever else is sent becomes an empty one, and never an exception."""

import time
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.teams import asks, extension

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
BOT, ALICE = "28:app", "29:alice"
TENANT = "7c1b0f3e-0000-4000-8000-000000000001"


def activity(text: str = "", **changes: Any) -> dict[str, Any]:
    """A message of Alice's in the chat with the bot."""
    known: dict[str, Any] = {
        "type": "message",
        "id": "1700000000001",
        "channelId": "msteams",
        "serviceUrl": "https://smba.trafficmanager.net/emea/",
        "from": {"id": ALICE, "name": "Alice Hansen", "aadObjectId": "a11ce"},
        "recipient": {"id": BOT, "name": "Gegenstrom"},
        "conversation": {"conversationType": "personal", "id": "a:chat", "tenantId": TENANT},
        "channelData": {"tenant": {"id": TENANT}},
        "entities": [{"type": "clientInfo", "locale": "de-DE", "timezone": "Europe/Berlin"}],
        "text": text,
    }
    return known | changes


def in_channel(text: str, thread: str = "", mentioned: bool = True, **changes: Any) -> dict[str, Any]:
    where = "19:ideas@thread.tacv2" + (f";messageid={thread}" if thread else "")
    mention = {
        "type": "mention",
        "text": "<at>Gegenstrom</at>",
        "mentioned": {"id": BOT, "name": "Gegenstrom"},
    }
    return activity(
        ("<at>Gegenstrom</at> " if mentioned else "") + text,
        conversation={"conversationType": "channel", "id": where, "tenantId": TENANT, "isGroup": True},
        entities=[mention] if mentioned else [],
        **changes,
    )


def test_a_line_in_the_chat_is_the_command_that_it_begins_with() -> None:
    (ask,) = asks.from_message(activity("idea QR code instead of the paper list"), NOW)
    assert (ask.verb, ask.words) == ("share", "QR code instead of the paper list")
    assert (ask.workspace, ask.person, ask.channel, ask.direct) == (TENANT, "a11ce", "a:chat", True)


def test_the_bot_s_own_mention_is_no_word_and_other_people_are_named() -> None:
    said = in_channel("idea ask <at>Bob Petersen</at>&nbsp;about R&amp;D")
    (ask,) = asks.from_message(said, NOW)
    assert (ask.verb, ask.words) == ("share", "ask Bob Petersen about R&D")
    assert (ask.channel, ask.direct) == ("19:ideas@thread.tacv2", False)


def test_a_mention_in_a_thread_is_a_reply_to_keep_and_words_to_answer() -> None:
    told = asks.from_message(in_channel("we tried that once", thread="1690000000000"), NOW)
    assert [(one.verb, one.thread) for one in told] == [
        ("replied", "1690000000000"),
        ("said", "1690000000000"),
    ]
    assert len({one.once for one in told}) == 2


def test_a_reply_without_a_mention_is_kept_and_not_answered() -> None:
    told = asks.from_message(in_channel("we tried that once", thread="1690000000000", mentioned=False), NOW)
    assert [one.verb for one in told] == ["replied"]


def test_what_others_say_in_a_channel_is_not_for_us() -> None:
    assert asks.from_message(in_channel("idea of the day", mentioned=False), NOW) == []


def test_a_card_that_somebody_shares_is_no_word_to_us() -> None:
    card = {"contentType": "application/vnd.microsoft.card.adaptive", "content": {}}
    assert asks.from_message(activity("<span>I-1</span>", attachments=[card]), NOW) == []
    html = {"contentType": "text/html", "content": "<p>idea bags</p>"}
    assert len(asks.from_message(activity("idea bags", attachments=[html]), NOW)) == 1


def test_a_button_carries_verb_words_and_what_was_filled_in() -> None:
    data = {
        "verb": "approved",
        "hidden": {"number": 42, "turn": 1},
        "several": ["managers"],
        "form": {"view": "ApproveForm", "facts": {}},
        "owner": "b0b",
        "due": "2026-12-18",
        "managers": "c4r1a, d0r4",
        "reason": None,
    }
    click = activity(
        type="invoke", name="adaptiveCard/action", value={"action": {"verb": "approved", "data": data}}
    )
    ask = asks.from_data(click, NOW, asks.action_data(click))
    assert ask.verb == "approved"
    assert ask.fields == {
        "number": 42,
        "turn": 1,
        "owner": "b0b",
        "due": "2026-12-18",
        "managers": ("c4r1a", "d0r4"),
        "reason": "",
    }


def test_hidden_values_win_over_what_a_client_types() -> None:
    assert asks.fields({"number": "7", "hidden": {"number": 42}}) == {"number": 42}


def test_a_message_becomes_plain_words_with_its_link() -> None:
    payload = {
        "body": {
            "contentType": "html",
            "content": "<div>Longer hours<br>on <b>Fridays</b> &amp; Saturdays</div>",
        },
        "linkToMessage": "https://teams.microsoft.com/l/message/19:ideas@thread.tacv2/1690000000000",
    }
    value = {"commandId": "turn_into_idea", "messagePayload": payload}
    ask = extension.opened(activity(type="invoke", name="composeExtension/fetchTask", value=value), NOW)
    assert ask.verb == "turn_into_idea"
    assert ask.fields["text"] == "Longer hours\non Fridays & Saturdays"
    assert ask.fields["link"] == payload["linkToMessage"]


@pytest.mark.parametrize("length", [100_000, 1_000_000])
@pytest.mark.parametrize(
    "piece",
    ["<a ", "<at>", "<at", "<", "<!--", "<a b='", "&", "&#", "<p/", "</", "&#9", "9", "<at></a", "]]>"],
)
def test_hostile_texts_are_read_in_no_time(piece: str, length: int) -> None:
    text = ("&#" if piece == "9" else "") + piece * (length // len(piece))
    payload = {"body": {"contentType": "html", "content": text}}
    value = {"commandId": "turn_into_idea", "messagePayload": payload}
    began = time.process_time()
    asks.from_message(activity(text), NOW)
    extension.opened(activity(type="invoke", name="composeExtension/fetchTask", value=value), NOW)
    assert time.process_time() - began < 1  # takes milliseconds; minutes when it is quadratic


def test_a_thousand_mentions_of_the_bot_are_read_in_no_time() -> None:
    mention = {"type": "mention", "text": "<at>x</at>", "mentioned": {"id": BOT}}
    began = time.process_time()
    asks.from_message(activity("<at>x</at>" * 50_000, entities=[mention] * 5_000), NOW)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    ("marked", "words"),
    [
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br/>two<BR />three<br>four", "one\ntwo\nthree\nfour"),
        ('<p style="a">1 < 2 &lt; 3</p>', "1 < 2 < 3"),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<p\nclass='x'>a</p\n>b<!-- c -->", "a\nb"),
        ("&#99999999999999; &#38; &amp;#65;", "&#99999999999999; & &#65;"),
    ],
)
def test_markup_becomes_lines_of_words(marked: str, words: str) -> None:
    payload = {"body": {"contentType": "html", "content": marked}}
    value = {"commandId": "turn_into_idea", "messagePayload": payload}
    ask = extension.opened(activity(type="invoke", name="composeExtension/fetchTask", value=value), NOW)
    assert ask.fields["text"] == words


@pytest.mark.parametrize("several", [5, "digest", {"digest": 1}, None, [["digest"], 5, None]])
def test_what_is_no_list_of_fields_names_none(several: Any) -> None:
    assert asks.fields({"digest": "a,b", "several": several}) == {"digest": "a,b"}


def test_only_a_message_that_was_brought_back_undoes_its_deletion() -> None:
    changed = in_channel("again", thread="1690000000000", mentioned=False, type="messageUpdate")
    told = [
        asks.from_change(changed | {"channelData": {"eventType": event}}, NOW)
        for event in ("editMessage", "undeleteMessage")
    ]
    assert [ask and ask.fields for ask in told] == [{"restored": False}, {"restored": True}]


@pytest.mark.parametrize(
    ("parameters", "verb", "words"),
    [
        ([{"name": "words", "value": "customer card"}], "find", "1 customer card"),
        ([{"name": "initialRun", "value": "true"}], "list", "1"),
        ([{"value": "card"}], "find", "1 card"),
        ([], "list", "1"),
        (None, "list", "1"),
    ],
)
def test_the_search_looks_for_what_was_typed(parameters: Any, verb: str, words: str) -> None:
    query = activity(type="invoke", name="composeExtension/query", value={"parameters": parameters})
    ask = extension.searched(query, NOW)
    assert (ask.verb, ask.words) == (verb, words)


def test_a_repeated_invoke_is_recognised_with_and_without_an_id() -> None:
    click = activity(type="invoke", name="task/submit", value={"data": {"title": "Bags"}}, timestamp="T1")
    assert asks.repetition(click) == asks.repetition(dict(click))
    assert asks.repetition(click) != asks.repetition(click | {"id": "1700000000002"})
    del click["id"]
    assert asks.repetition(click) == asks.repetition(dict(click))
    assert asks.repetition(click) != asks.repetition(click | {"timestamp": "T2"})


def test_links_lead_to_the_message_in_its_thread() -> None:
    link = asks.permalink("19:ideas@thread.tacv2", "2", "1", tenant=TENANT, group="g")
    assert link == (
        "https://teams.microsoft.com/l/message/19%3Aideas%40thread.tacv2/2"
        f"?tenantId={TENANT}&groupId=g&parentMessageId=1"
    )
    assert "context=%7B%22contextType%22%3A%22chat%22%7D" in asks.permalink("a:chat", "2")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
    max_leaves=8,
)
PARTS = (
    "from",
    "recipient",
    "conversation",
    "channelData",
    "entities",
    "value",
    "text",
    "id",
    "membersAdded",
)


@given(st.fixed_dictionaries({}, optional=dict.fromkeys(PARTS, JSON)))
def test_whatever_comes_is_read_without_an_exception(raw: dict[str, Any]) -> None:
    for ask in asks.from_message(raw, NOW):
        assert isinstance(ask.verb, str)
    assert isinstance(asks.from_data(raw, NOW, asks.action_data(raw)).words, str)
    assert isinstance(asks.from_data(raw, NOW, asks.dialog_data(raw)).fields, dict)
    assert extension.opened(raw, NOW).verb in ("share", "turn_into_idea")
    assert extension.searched(raw, NOW).verb in ("find", "list")
    assert asks.names_bot(raw, "membersAdded") in (True, False)
    assert isinstance(asks.repetition(raw) + asks.locale(raw) + asks.tenant(raw) + asks.person(raw), str)
