"""Every view is drawn, in every voice, within Slack's limits, and people's words are never markup."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot import teams_cards
from bot.slack_blocks import Drawing, draw, drawn, error_drawing, failure, field_errors
from bot.slack_blocks.parts import notification
from bot.wording.cutting import BIDI, units
from demo.slack.block_kit import check_message, check_view, texts
from handlers.examples import EXAMPLES, longest, stretched
from handlers.verbs import HANDLERS, Invalid, Refused, Voice
from handlers.views import MeasureCard, ReviewCard, ReviewPrompt, View
from storage.models import Verdict
from tests.slack_drawings import DE, EN, SIE, TEXTS, buttons, english, parts

VOICES = pytest.mark.parametrize("voice", [EN, DE, SIE], ids=["en", "de", "de-formal"])
ALL = [view for views in EXAMPLES.values() for view in views]
STRETCHED = longest()
EVERYTHING = pytest.mark.parametrize(
    "view", ALL + STRETCHED, ids=[f"{type(view).__name__}-{n}" for n, view in enumerate(ALL + STRETCHED)]
)
LONGEST_MESSAGE = 10_000  # below Slack's msg_blocks_too_long


def payload(drawing: Drawing) -> dict[str, Any]:
    view: dict[str, Any] = {"type": drawing.surface, "blocks": drawing.blocks}
    if drawing.surface == "modal":
        plain = {name: getattr(drawing, name) for name in ("title", "submit", "close")}
        view |= {name: {"type": "plain_text", "text": text} for name, text in plain.items()}
        view |= {"callback_id": drawing.callback, "private_metadata": json.dumps(drawing.hidden)}
    return view


def check(drawing: Drawing) -> None:
    """What Slack checks, and what we promise beyond it."""
    if drawing.surface == "message":
        check_message(drawing.text, drawing.blocks)
        assert 0 < units(drawing.text) <= 3000
        assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", drawing.text)
        assert sum(map(units, texts(drawing.blocks))) < LONGEST_MESSAGE
    else:
        check_view(payload(drawing), drawing.surface)
    sent = json.dumps([drawing.blocks, drawing.text], ensure_ascii=False)
    sent.encode("utf-8")
    assert not BIDI & set(sent)
    assert all(part.get("type") != "mrkdwn" for part in parts(drawing.blocks))


# --- every view ---------------------------------------------------------------------------------


def our_views() -> set[type[View]]:
    return {kind for kind in View.kinds.values() if kind.__module__.startswith("handlers.views.")}


def test_every_view_is_drawn_and_has_examples() -> None:
    assert our_views() == set(drawn.registry) - {object, View}
    assert our_views() == set(EXAMPLES)
    assert all(isinstance(view, kind) for kind, views in EXAMPLES.items() for view in views)


def test_a_view_that_nobody_draws_is_a_mistake_of_ours() -> None:
    with pytest.raises(NotImplementedError):
        draw(View(), EN, TEXTS)


@VOICES
@EVERYTHING
def test_every_view_is_accepted_by_slack_in_every_voice(view: View, voice: Voice) -> None:
    check(draw(view, voice, TEXTS))


@EVERYTHING
def test_people_s_words_are_shown_letter_by_letter(view: View) -> None:
    for part in parts(english(view).blocks):
        if "<!channel>" in str(part.get("text", "")) and isinstance(part["text"], str):
            assert part["type"] in ("plain_text", "text")
            assert not part.get("emoji")


@EVERYTHING
def test_buttons_ask_verbs_and_fields_have_one_name(view: View) -> None:
    drawing = english(view)
    assert (drawing.callback in HANDLERS) == (drawing.surface == "modal")
    for part in parts(drawing.blocks):
        if part.get("type") == "button":
            assert part["action_id"] in HANDLERS
        if part.get("type") == "overflow":
            assert {option["value"].partition(" ")[0] for option in part["options"]} <= HANDLERS.keys()
        for element in (part.get("element"), part.get("accessory")):
            if element and element["type"] != "button":
                assert part["block_id"] == element["action_id"]


@EVERYTHING
def test_the_text_alone_says_what_the_blocks_say(view: View) -> None:
    drawing = english(view)
    if drawing.surface == "message" and view not in STRETCHED:
        for said in (part["text"] for part in parts(drawing.blocks) if part.get("type") == "text"):
            assert notification(said.strip()) in drawing.text


@settings(max_examples=60)
@given(
    view=st.sampled_from(ALL),
    voice=st.sampled_from([EN, DE, SIE]),
    words=st.text(st.characters(exclude_categories=()), min_size=1),
)
def test_whatever_people_type_can_be_sent(view: View, voice: Voice, words: str) -> None:
    check(draw(stretched(view, lambda limit: words[:limit]), voice, TEXTS))


@EVERYTHING
def test_a_message_can_stand_in_a_window_without_a_form(view: View) -> None:
    """From the home, answers open as a window that has nothing to send: Slack allows no inputs there."""
    drawing = english(view)
    if drawing.surface == "message":
        assert all(block["type"] != "input" for block in drawing.blocks)


# Each line of these has buttons of its own, which belong to nothing else.
LINES_OF_THEIR_OWN = {"FitAgain", "PictureEditor", "Radar", "SimilarIdeas", "TargetPicture"}


def test_five_buttons_are_in_sight_and_nothing_is_lost_behind_the_dots() -> None:
    """What a card offers in Slack it offers in Teams too, in sight or not."""
    for view in ALL:
        rows = [row["elements"] for row in english(view).blocks if row["type"] == "actions"]
        seen = [one for row in rows for one in row if one["type"] == "button"]
        if type(view).__name__ not in LINES_OF_THEIR_OWN:
            assert len(seen) <= 5, type(view).__name__
    for card in (*EXAMPLES[MeasureCard], *EXAMPLES[ReviewCard], *EXAMPLES[ReviewPrompt]):
        there = teams_cards.draw(card, EN, TEXTS).card
        offered = {part["data"]["verb"] for part in parts(there) if part.get("type") == "Action.Execute"}
        assert offered == buttons(english(card)).keys()
        hidden = [part for part in parts(there) if part.get("mode") == "secondary"]
        assert all(part["type"] in ("Action.Execute", "Action.Submit") for part in hidden)


def test_each_field_has_a_label_of_its_own() -> None:
    """Who jumps from field to field does not hear the headings between them."""
    for view in (view for views in EXAMPLES.values() for view in views):
        labels = [block["label"]["text"] for block in english(view).blocks if block["type"] == "input"]
        assert len(labels) == len({*labels}), type(view).__name__


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_form_that_sends_it(verdict: Verdict) -> None:
    forms = [view for view in ALL if getattr(view, "verdict", None) is verdict]
    sends = {"approve": "approved", "test": "tested", "ask": "asked", "park": "parked", "decline": "declined"}
    assert sends[verdict] in {english(form).callback for form in forms}


# --- what went wrong ----------------------------------------------------------------------------


@VOICES
def test_a_refusal_says_why_in_the_person_s_voice(voice: Voice) -> None:
    on = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
    refused = Refused("already_decided", number=42, by="<!channel> Carla", verdict="decline", on=on)
    drawing = error_drawing(voice, TEXTS, refused)
    check(drawing)
    assert "I-42" in drawing.text
    assert "declined" in drawing.text or "abgelehnt" in drawing.text
    assert "&lt;!channel&gt; Carla" in drawing.text


def test_a_failure_names_the_code_for_the_log() -> None:
    assert "a1b2c3d4" in failure("bug", EN, TEXTS, code="a1b2c3d4").text


def test_each_field_says_what_to_correct() -> None:
    invalid = Invalid({"title": "title_long", "due": "due_missing"}, {"title": {"length": 200, "limit": 150}})
    assert field_errors(invalid, EN, TEXTS) == {
        "title": "The line has 200 characters, 150 fit. The rest can go into the field below.",
        "due": "Please choose a date.",
    }
