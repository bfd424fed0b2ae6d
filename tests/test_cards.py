"""Every view is drawn for Teams, in every voice, within its limits, and people's words are never markup."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema_rs import ValidationError

from bot.teams_cards import (
    draw,
    drawn,
    error_drawing,
    failure,
    field_errors,
    with_banner,
)
from bot.teams_cards.buttons import actions as in_rows
from bot.wording.cutting import BIDI, NOTHING
from handlers.examples import EXAMPLES, longest, stretched
from handlers.examples import everyday as examples
from handlers.examples.everyday import ALICE, BACKED, CARD, DIGEST, IDEA, LINES
from handlers.examples.updates import UPDATE
from handlers.verbs import Invalid, Refused, Voice
from handlers.views import (
    CombineNews,
    CombineStatus,
    Discussion,
    Home,
    IdeaCard,
    IdeaForm,
    IdeaList,
    OfferIdea,
    Page,
    Receipt,
    ReviewCard,
    SimilarForm,
    SplitStatus,
    UpdateCard,
    UpdateList,
    View,
    from_facts,
)
from storage.models import IdeaState
from tests.cards.checks import actions, check, inputs, parts
from tests.cards.seeing import DE, EN, SIE, TEXTS, buttons, english, seen

VOICES = pytest.mark.parametrize("voice", [EN, DE, SIE], ids=["en", "de", "de-formal"])

ALL = [view for views in EXAMPLES.values() for view in views]
STRETCHED = longest()
EVERYTHING = pytest.mark.parametrize(
    "view", ALL + STRETCHED, ids=[f"{type(view).__name__}-{n}" for n, view in enumerate(ALL + STRETCHED)]
)
WAYS: list[dict[str, bool]] = [{}, {"dialogs": True}, {"inside": True}]


# --- every view ---------------------------------------------------------------------------------


def our_views() -> set[type[View]]:
    return {kind for kind in View.kinds.values() if kind.__module__.startswith("handlers.views.")}


def test_every_view_is_drawn() -> None:
    assert our_views() == set(drawn.registry) - {object, View}


def test_a_view_that_nobody_draws_is_a_mistake_of_ours() -> None:
    with pytest.raises(NotImplementedError):
        draw(View(), EN, TEXTS)


@VOICES
@EVERYTHING
def test_every_view_keeps_to_the_schema_and_the_limits(view: View, voice: Voice) -> None:
    for way in WAYS:
        drawing = draw(view, voice, TEXTS, **way)
        check(drawing.card, drawing.text, **way)
        assert not BIDI & set(str(drawing.card))
        told = with_banner(drawing, "Everything is stored, and everybody has been told. " * 10)
        check(told.card, told.text, **way)


@EVERYTHING
def test_people_s_words_are_shown_letter_by_letter(view: View) -> None:
    for part in parts(english(view).card):
        if "<!channel>" in str(part.get("text", "")):
            assert part["type"] == "TextRun"


@EVERYTHING
def test_a_form_remembers_how_to_be_drawn_again(view: View) -> None:
    drawing = english(view)
    sends = [one["data"] for one in buttons(drawing).values() if "form" in one["data"]]
    assert bool(sends) == bool(inputs(drawing.card))
    assert not drawing.form or len(sends) == 1
    for data in sends:
        again = english(from_facts(data["form"]["view"], data["form"]["facts"]))
        assert inputs(again.card).keys() == inputs(drawing.card).keys()
        assert not set(inputs(drawing.card)) & set(data["hidden"])


@settings(max_examples=60)
@given(
    view=st.sampled_from(ALL),
    voice=st.sampled_from([EN, DE, SIE]),
    words=st.text(st.characters(exclude_categories=()), min_size=1),
)
def test_whatever_people_type_can_be_sent(view: View, voice: Voice, words: str) -> None:
    wild = stretched(view, lambda limit: (words * limit)[:limit])
    drawing = draw(wild, voice, TEXTS)
    check(drawing.card, drawing.text)


@pytest.mark.parametrize("words", ["\x1f", "0\r", '"'], ids=["control", "lines", "quotes"])
def test_texts_that_take_the_room_of_several_can_be_sent(words: str) -> None:
    """As JSON, one of these characters is two or six."""
    for view in ALL:
        drawing = draw(stretched(view, lambda limit: (words * limit)[:limit]), DE, TEXTS)
        check(drawing.card, drawing.text)


def test_a_form_with_more_than_fits_says_that_it_was_shortened() -> None:
    lines = "0\n" * 1500
    form = next(view for view in ALL if isinstance(view, IdeaForm) and view.guides)
    card = draw(stretched(form, lambda limit: lines[:limit]), EN, TEXTS).card
    assert "more than fits on this card" in str(card["body"][0])
    assert all(field["value"].startswith("0\n0") for field in inputs(card).values() if "isMultiline" in field)


# --- buttons ------------------------------------------------------------------------------------


def test_forms_open_as_dialogs_where_there_are_dialogs() -> None:
    receipt = Receipt(IDEA, "Carla Brandt", examples.DUE, "ideas")
    edit = buttons(english(receipt, dialogs=True))["edit"]
    assert (edit["type"], edit["data"]["msteams"]) == ("Action.Submit", {"type": "task/fetch"})
    assert buttons(english(receipt))["edit"]["type"] == "Action.Execute"
    review = english(ReviewCard(BACKED, examples.RUNNING), dialogs=True)
    forms = ("connect", "combine", "split")
    others = {verb: one["type"] for verb, one in buttons(review).items() if verb not in forms}
    assert set(others.values()) == {"Action.Execute"}, "decisions take the card's place"


def test_a_withdrawal_is_asked_twice() -> None:
    drawing = english(Receipt(IDEA, "Carla Brandt", examples.DUE, "ideas"))
    first = next(one for one in drawing.card["actions"] if one["title"] == "Withdraw")
    assert first["type"] == "Action.ShowCard"
    assert [one["verb"] for one in first["card"]["actions"]] == ["withdraw"]


def test_where_no_reason_was_given_there_is_none_to_read() -> None:
    form = EXAMPLES[SimilarForm][0]
    assert not form.ideas[0].reason  # type: ignore[attr-defined]
    assert NOTHING not in [part.get("text") for part in parts(english(form).card)]


def test_what_others_agreed_to_is_undone_only_when_asked_twice() -> None:
    for view in (EXAMPLES[CombineStatus][2], EXAMPLES[CombineNews][0], EXAMPLES[SplitStatus][1]):
        undo = next(one for one in english(view).card["actions"] if one["title"] == "Undo")
        (does,) = undo["card"]["actions"]
        assert does["verb"].endswith("_undo")
        assert "agree again" in str(undo["card"]["body"])


def test_an_idea_card_offers_support_with_numbers() -> None:
    drawing = english(IdeaCard(BACKED))
    labels = {verb: one["title"] for verb, one in buttons(drawing).items()}
    counted = {"support": "Support · 3", "help_with": "I can help · 1", "discuss": "Discuss · 2"}
    assert labels == counted | {"ask_publicly": "Ask"}
    assert {one["data"]["words"] for one in buttons(drawing).values()} == {"42"}
    assert (drawing.live, drawing.in_place, drawing.form) == (True, True, False)


@pytest.mark.parametrize(
    ("state", "verbs"),
    [
        ("new", "approve test ask park decline pass_on combine split"),
        ("question", "approve test park decline combine split"),
        ("parked", "approve test ask decline combine"),
        ("testing", "approve decline another_measure"),
        ("approved", "another_measure"),
        ("withdrawn", ""),
    ],
)
def test_a_review_card_offers_what_the_state_allows(state: str, verbs: str) -> None:
    drawing = english(ReviewCard(replace(BACKED, state=IdeaState(state), turn=4), examples.RUNNING))
    connect = set() if state == "withdrawn" else {"connect"}
    assert set(buttons(drawing)) == set(verbs.split()) | connect
    assert {one["data"]["words"] for one in buttons(drawing).values()} <= {"42.4", "I-42", "42"}


def test_equal_buttons_tell_screen_readers_what_they_are_about() -> None:
    drawing = english(IdeaList("all", LINES, Page(1, 1, 4)))
    tips = [one["tooltip"] for one in actions(drawing.card) if one.get("verb") == "show"]
    assert len(set(tips)) == len(LINES)


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [3, 2]), (7, [3, 2, 2]), (8, [3, 3, 2])]
)
def test_no_button_stands_alone_below_a_row(count: int, rows: list[int]) -> None:
    assert [len(row["actions"]) for row in in_rows([{"title": "Ideas"}] * count)] == rows


def test_paragraphs_are_set_apart_and_lines_are_not() -> None:
    said = replace(UPDATE, text="From March on:\nparcels on Mondays.\n\nThat saves two days.")
    drawing = english(UpdateCard(17, said))
    apart = {
        part["inlines"][0]["text"]: part.get("spacing") for part in parts(drawing.card) if "inlines" in part
    }
    assert apart["parcels on Mondays."] == "Small"
    assert apart["That saves two days."] == "Medium"


def test_leaders_write_the_next_update_from_their_list() -> None:
    for view in EXAMPLES[UpdateList]:
        assert "post_update" in buttons(english(view))


@pytest.mark.parametrize("view", ALL, ids=[f"{type(view).__name__}-{n}" for n, view in enumerate(ALL)])
def test_no_sentence_ends_twice(view: View) -> None:
    """A German date may end in a full stop of its own, such as Nov."""
    assert ".." not in seen(draw(view, DE, TEXTS))


@pytest.mark.parametrize("key", ["already_asked", "already_decided", "already_answered"])
def test_no_refusal_ends_twice(key: str) -> None:
    refused = Refused(key, number=3, by="Dora", verdict="decline", on=date(2026, 11, 23))
    assert ".." not in seen(error_drawing(DE, TEXTS, refused))


def test_pages_are_turned_with_the_words_of_the_search() -> None:
    drawing = english(IdeaList("found", LINES, Page(2, 3, 20), "customer card"))
    values = [one["data"]["words"] for one in actions(drawing.card) if one.get("verb") == "find"]
    assert values == ["1 customer card", "3 customer card"]


def test_the_discussion_opens_by_its_link() -> None:
    drawing = english(Discussion(42, CARD, "https://teams.microsoft.com/l/message/1"))
    assert actions(drawing.card)[0]["url"] == "https://teams.microsoft.com/l/message/1"
    assert actions(english(Discussion(42, CARD, None)).card) == []


def test_plain_words_can_be_shared_with_one_click() -> None:
    drawing = english(OfferIdea("Photos of cakes\nin the web shop"))
    assert buttons(drawing)["share"]["data"]["words"] == "Photos of cakes\nin the web shop"


def test_a_list_that_is_too_long_says_how_many_are_missing() -> None:
    home = Home(ALICE, LINES * 4, (), (), may_decide=False, admin=False, set_up=True)
    assert "and 11 more" in seen(english(home))


def test_a_digest_lets_people_act_at_once() -> None:
    drawing = english(DIGEST)
    supported = [one["data"]["words"] for one in actions(drawing.card) if one.get("verb") == "support"]
    assert supported == ["42", "41"]
    assert drawing.text.startswith("Week 47 · 16–22 Nov")


def test_a_sealed_name_is_said_to_be_sealed() -> None:
    drawing = english(IdeaCard(replace(BACKED, author=None)))
    assert "name sealed" in seen(drawing)
    assert ALICE not in seen(drawing) + drawing.text


# --- what went wrong ----------------------------------------------------------------------------


@VOICES
def test_a_refusal_says_why_in_the_person_s_voice(voice: Voice) -> None:
    on = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)
    refused = Refused("already_decided", number=42, by="[Carla](x)", verdict="decline", on=on)
    drawing = error_drawing(voice, TEXTS, refused)
    check(drawing.card, drawing.text)
    assert "I-42" in drawing.text
    assert "[Carla](x)" in drawing.text


def test_a_failure_names_the_code_for_the_log() -> None:
    assert "a1b2c3d4" in failure("bug", EN, TEXTS, code="a1b2c3d4").text


def test_each_field_says_what_to_correct() -> None:
    invalid = Invalid({"ideas": "channel_not_joined"}, {"ideas": {"channel": "Sales"}})
    assert field_errors(invalid, EN, TEXTS) == {
        "ideas": "I cannot post in “Sales”. Add Gegenstrom to this team first, under Apps."
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"colour": "red"},
        {"body": []},
        {"body": [{"type": "TextBlock", "text": "*loud*"}]},
        {"body": [{"type": "RichTextBlock", "inlines": [{"type": "TextRun", "text": "x" * 14_000}]}]},
        {"body": [{"type": "Input.Text", "id": "name"}]},
        {"actions": [{"type": "Action.Execute", "title": "Go", "verb": "help", "data": {"verb": "help"}}]},
        {"actions": [{"type": "Action.Submit", "title": "Go", "data": {"verb": "help"}}]},
        {"actions": [{"type": "Action.OpenUrl", "title": "Go", "url": "javascript:alert(1)"}]},
    ],
)
def test_the_checks_find_what_is_wrong(wrong: dict[str, Any]) -> None:
    card = english(IdeaCard(IDEA)).card
    with pytest.raises((AssertionError, KeyError, ValidationError)):
        check({**card, **wrong}, "words")
