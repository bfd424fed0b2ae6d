"""Every view is drawn, in every voice, within Slack's limits, and people's words are never markup."""

import json
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from importlib import import_module
from typing import Any

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

import handlers
from bot import teams_cards
from bot.slack_blocks import Drawing, draw, drawn, error_drawing, failure, field_errors
from bot.slack_blocks.parts import notification
from bot.texts import Texts
from bot.wording.cutting import BIDI, body, clean, cut, line, units
from demo.pressing import Pressable, pressables
from demo.slack.block_kit import check_message, check_view, texts
from handlers.examples import EXAMPLES, longest, measures, stretched
from handlers.examples import everyday as examples
from handlers.examples.combining import PART
from handlers.examples.everyday import ALICE, BACKED, CARD, DIGEST, GOALS, IDEA, LINES
from handlers.verbs import HANDLERS, Invalid, Refused, Voice
from handlers.views import (
    Clock,
    CombineNews,
    CombineStatus,
    Digest,
    DigestDue,
    Discussion,
    Help,
    Home,
    IdeaCard,
    IdeaForm,
    IdeaList,
    LogEntry,
    LogLine,
    MeasureCard,
    Numbers,
    OfferIdea,
    Page,
    Radar,
    RadarFinding,
    Receipt,
    ReviewCard,
    ReviewPrompt,
    SplitStatus,
    StillWaiting,
    UpdateList,
    View,
)
from storage.models import IdeaState, Verdict

EN, DE, SIE = Voice("en", timezone="Europe/Berlin"), Voice("de"), Voice("de", formal=True)
VOICES = pytest.mark.parametrize("voice", [EN, DE, SIE], ids=["en", "de", "de-formal"])
TEXTS = Texts()

ALL = [view for views in EXAMPLES.values() for view in views]
STRETCHED = longest()
EVERYTHING = pytest.mark.parametrize(
    "view", ALL + STRETCHED, ids=[f"{type(view).__name__}-{n}" for n, view in enumerate(ALL + STRETCHED)]
)
for subject in pkgutil.iter_modules(handlers.__path__):
    import_module(f"handlers.{subject.name}")  # each registers its verbs
LONGEST_MESSAGE = 10_000  # below Slack's msg_blocks_too_long


def english(view: View) -> Drawing:
    return draw(view, EN, TEXTS)


def parts(thing: Any) -> Iterator[dict[str, Any]]:
    """Every object in a drawing, however deep."""
    if isinstance(thing, list):
        for one in thing:
            yield from parts(one)
    elif isinstance(thing, dict):
        yield thing
        for one in thing.values():
            yield from parts(one)


def buttons(drawing: Drawing) -> dict[str, dict[str, Any]]:
    """By their verbs, the items of menus among them."""
    found = (one for one in pressables(drawing.blocks) if one.place.element["type"] in ("button", "overflow"))
    return {one.verb: _pressed(one) for one in found}


def _pressed(one: Pressable) -> dict[str, Any]:
    """An item as if it were a button."""
    if one.item is None:
        return one.place.element
    item = next(option for option in one.place.element["options"] if option["value"] == one.item)
    return {"type": "item", "action_id": one.verb, "value": one.value, "text": item["text"]}


def seen(drawing: Drawing) -> str:
    return "\n".join(texts(drawing.blocks))


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


# --- cutting ------------------------------------------------------------------------------------


@given(st.text(), st.integers(0, 60))
def test_a_cut_text_is_within_its_limit_and_tears_no_character(text: str, limit: int) -> None:
    short = cut(text, limit)
    assert units(short) <= limit
    if short != text and limit:
        kept = regex.findall(r"\X", short.removesuffix("…"))
        whole = regex.findall(r"\X", text)
        assert short.endswith("…")
        assert kept == whole[: len(kept)]


@given(st.text(st.characters(exclude_categories=())), st.integers(1, 60))
def test_a_line_is_never_empty_and_has_no_controls(text: str, limit: int) -> None:
    short = line(text, limit)
    assert short
    assert units(short) <= limit
    assert "\n" not in short
    assert not any(ord(character) < 32 or character in BIDI for character in short)


@given(st.text(), st.integers(10, 300))
def test_a_notification_is_escaped_and_fits(text: str, limit: int) -> None:
    short = notification(text, limit)
    assert units(short) <= limit
    assert not re.search(r"[<>]|&(?!amp;|lt;|gt;)", short)


@given(st.text(st.characters(exclude_categories=())))
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_families_and_flags_stay_whole() -> None:
    assert cut("ab👩‍👩‍👧‍👦cd", 8) == "ab…"
    assert cut("🇩🇪🇦🇹🇨🇭", 9) == "🇩🇪🇦🇹…"
    assert cut("e\u0301e\u0301e\u0301", 4) == "e\u0301…"
    assert cut("plenty of room", 14) == "plenty of room"


def test_the_direction_of_the_card_cannot_be_turned() -> None:
    assert line("\u202eevil\u202c \u2066x\u2069\u200f", 50) == "evil x"
    assert body("one\r\n\r\n\r\n\r\ntwo\x00\x07", 50) == "one\n\ntwo"
    assert line(" \u202e ", 50) == "–"


# --- ideas --------------------------------------------------------------------------------------


def test_an_idea_card_offers_support_with_numbers() -> None:
    drawing = english(IdeaCard(BACKED))
    labels = {verb: one["text"]["text"] for verb, one in buttons(drawing).items()}
    counted = {"support": "Support · 3", "help_with": "I can help · 1", "discuss": "Discuss · 2"}
    assert labels == counted | {"ask_publicly": "Ask"}
    assert {one["value"] for one in buttons(drawing).values()} == {"42"}
    assert drawing.live
    assert drawing.in_place
    assert drawing.text.startswith("I-42 Digital customer card")


def test_what_a_card_says_above_its_log_is_not_repeated_there() -> None:
    for measure, said in ((measures.STUCK, measures.OBSTACLE), (measures.STOPPED, measures.LEARNED)):
        verb = "stop" if measure.ended else "obstacle"
        card = MeasureCard(7, measure, "", (LogLine(verb, ALICE, measures.THURSDAY, said),))
        for shown in (seen(english(card)), teams_cards.draw(card, EN, TEXTS).text):
            assert shown.count(said) == 1
    older = LogLine("obstacle", ALICE, measures.TUESDAY, "The old till.")
    assert "The old till." in seen(english(MeasureCard(7, measures.STUCK, "", (older,))))


def test_an_open_review_names_the_obstacle_once() -> None:
    last = LogEntry(LogLine("keep", ALICE, measures.TUESDAY), obstacle=measures.OBSTACLE)
    for is_open in (True, False):
        prompt = ReviewPrompt(7, measures.STUCK, open=is_open, answered=last)
        assert seen(english(prompt)).count(measures.OBSTACLE) == 1
        assert teams_cards.draw(prompt, EN, TEXTS).text.count(measures.OBSTACLE) == 1


def test_leadership_is_named_where_an_idea_waits_on_nobody_in_particular() -> None:
    assert "leadership" in seen(english(StillWaiting(42, 0, CARD, "decision")))


@pytest.mark.parametrize("state", ["declined", "implemented", "withdrawn", "combined"])
def test_a_closed_idea_offers_nothing(state: str) -> None:
    drawing = english(IdeaCard(replace(BACKED, state=IdeaState(state))))
    assert buttons(drawing) == {}


def test_a_sealed_name_is_said_to_be_sealed() -> None:
    drawing = english(IdeaCard(replace(BACKED, author=None)))
    assert "name sealed" in seen(drawing)
    assert ALICE not in seen(drawing) + drawing.text


def test_many_helpers_are_counted_not_all_named() -> None:
    drawing = english(IdeaCard(replace(BACKED, helpers=("Ann", "Ben", "Cem", "Dan", "Eva"))))
    assert "5 can help (Ann, Ben, Cem and 2 more)" in seen(drawing)


def test_only_real_links_become_links() -> None:
    safe = english(IdeaCard(replace(IDEA, source="https://hansen.slack.com/archives/C0IDEAS/p1")))
    assert "from this message" in seen(safe)
    assert "from this message" not in seen(english(IdeaCard(replace(IDEA, source="javascript:alert(1)"))))


def test_the_form_brings_back_what_it_was_opened_with() -> None:
    share = english(IdeaForm("d1", ALICE, CARD, goals=GOALS, channel="C1", source="https://x.slack.com/p1"))
    edit = english(IdeaForm("d1", ALICE, CARD, goals=GOALS, number=42, turn=3))
    assert (share.callback, edit.callback) == ("create", "save")
    assert share.hidden == {"draft": "d1", "channel": "C1", "turn": 0, "source": "https://x.slack.com/p1"}
    assert edit.hidden == {"draft": "d1", "channel": "", "turn": 3, "source": "", "number": 42}
    assert edit.title == "Edit I-42"


def test_without_goals_there_is_nothing_to_choose() -> None:
    drawing = english(IdeaForm("d1", ALICE))
    assert "goal" not in {block.get("block_id") for block in drawing.blocks}
    assert drawing.hidden["goal"] == "0"


def test_a_pasted_title_is_not_cut_in_the_form() -> None:
    title = next(
        part for part in parts(english(IdeaForm("d", ALICE, "x " * 400)).blocks) if "max_length" in part
    )
    assert title["initial_value"] == ("x " * 400).strip()
    assert title["max_length"] == 3000


def test_a_withdrawal_is_asked_twice() -> None:
    drawing = english(Receipt(IDEA, "Carla Brandt", date(2026, 12, 7), "ideas"))
    assert "confirm" in buttons(drawing)["withdraw"]
    assert "Who decides: Carla Brandt, by Mon 7 Dec" in seen(drawing)
    assert "#ideas" in seen(drawing)


@pytest.mark.parametrize(
    "view", [EXAMPLES[CombineStatus][2], EXAMPLES[CombineNews][0], EXAMPLES[SplitStatus][1]]
)
def test_what_others_agreed_to_is_undone_only_when_asked_twice(view: View) -> None:
    (undo,) = [one for verb, one in buttons(english(view)).items() if verb.endswith("_undo")]
    assert "agree" in undo["confirm"]["text"]["text"], "it says what it would take to have it back"


def test_each_field_has_a_label_of_its_own() -> None:
    """Who jumps from field to field does not hear the headings between them."""
    for view in (view for views in EXAMPLES.values() for view in views):
        labels = [block["label"]["text"] for block in english(view).blocks if block["type"] == "input"]
        assert len(labels) == len({*labels}), type(view).__name__


def test_a_combined_idea_leads_to_where_it_goes_on() -> None:
    for view in (IdeaCard(PART), Receipt(PART, "Carla Brandt", date(2026, 12, 7))):
        assert buttons(english(view))["show"]["value"] == "42"


def test_numbers_are_compared_with_months_before_only_where_there_were_some() -> None:
    """A growth from nothing, before there was a bot, is none."""
    grown, young = EXAMPLES[Numbers][0], EXAMPLES[Numbers][2]
    assert "in the three before" in seen(english(grown))
    assert len(young.months) < 6  # type: ignore[attr-defined]
    assert "in the three before" not in seen(english(young))


def test_what_the_radar_found_stands_out_from_what_it_means() -> None:
    rich = [block for block in english(EXAMPLES[Radar][0]).blocks if block["type"] == "rich_text"]
    found = [block["elements"][0]["elements"][0] for block in rich]
    assert len(found) > 2
    assert all(one["style"] == {"bold": True} for one in found)
    alone = seen(english(Radar(2, 1, (RadarFinding("none_fits", 1),))))
    assert "1 active idea of the last 90 days fits no goal" in alone
    assert "It may show" in alone, "one is one"


def test_a_receipt_offers_the_answer_while_a_question_is_open() -> None:
    asked = replace(IDEA, state=IdeaState.QUESTION, turn=1, decision=examples.ASKED)
    drawing = english(Receipt(asked, "Carla Brandt", date(2026, 12, 7)))
    assert buttons(drawing)["answer"]["value"] == "42.1"
    assert examples.ASKED.reason in seen(drawing)


def test_leaders_write_the_next_update_from_their_list() -> None:
    for view in EXAMPLES[UpdateList]:
        assert "post_update" in buttons(english(view))


def test_pages_are_turned_with_the_words_of_the_search() -> None:
    drawing = english(IdeaList("found", LINES, Page(2, 3, 20), "customer card"))
    values = [part["value"] for part in parts(drawing.blocks) if part.get("action_id") == "find"]
    assert values == ["1 customer card", "3 customer card"]
    assert "20 ideas · page 2 of 3" in seen(drawing)


def test_equal_buttons_tell_screen_readers_what_they_are_about() -> None:
    drawing = english(IdeaList("all", LINES, Page(1, 1, 4)))
    labels = [
        part["accessibility_label"] for part in parts(drawing.blocks) if part.get("action_id") == "show"
    ]
    assert len(set(labels)) == len(LINES)


def test_plain_words_can_be_shared_with_one_click() -> None:
    drawing = english(OfferIdea("Photos of cakes\nin the web shop"))
    assert buttons(drawing)["share"]["value"] == "Photos of cakes\nin the web shop"


def test_the_discussion_opens_by_its_link() -> None:
    assert (
        buttons(english(Discussion(42, CARD, "https://x.slack.com/p1")))["opened"]["url"]
        == "https://x.slack.com/p1"
    )
    assert buttons(english(Discussion(42, CARD, None))) == {}


# --- decisions ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("clock", "said"),
    [
        (Clock(0, 10, date(2026, 12, 7)), "just arrived · decision due Mon 7 Dec"),
        (Clock(2, 10, date(2026, 12, 7)), "day 2 of 10 · decision due Mon 7 Dec"),
        (Clock(10, 10, date(2026, 12, 7)), "day 10 of 10 · decision due Mon 7 Dec"),
        (Clock(11, 10, date(2026, 12, 7)), "1 working day late · decision was due Mon 7 Dec"),
        (Clock(3, 10, date(2026, 12, 7), paused=True), "clock paused: waiting for the author's answer"),
    ],
)
def test_the_clock_says_where_the_decision_stands(clock: Clock, said: str) -> None:
    assert said in seen(english(ReviewCard(BACKED, clock)))


@pytest.mark.parametrize(
    ("state", "verbs"),
    [
        ("new", "approve test ask park decline pass_on combine split"),
        ("question", "approve test park decline combine split"),
        ("parked", "approve test ask decline combine"),
        ("testing", "approve decline another_measure"),
        ("approved", "another_measure"),
        ("declined", ""),
        ("withdrawn", ""),
    ],
)
def test_a_review_card_offers_what_the_state_allows(state: str, verbs: str) -> None:
    drawing = english(ReviewCard(replace(BACKED, state=IdeaState(state), turn=4), examples.RUNNING))
    connect = set() if state == "withdrawn" else {"connect"}
    assert set(buttons(drawing)) == set(verbs.split()) | connect
    assert {one["value"] for one in buttons(drawing).values()} <= {"42.4", "I-42", "42"}


def test_verdicts_stand_in_rows_and_are_told_apart_by_words() -> None:
    drawing = english(ReviewCard(BACKED, examples.RUNNING))
    rows = [block["elements"] for block in drawing.blocks if block["type"] == "actions"]
    assert [[one["type"] for one in row] for row in rows] == [
        ["button"] * 3,
        ["button", "button", "overflow"],
    ]
    styles = {verb: one.get("style") for verb, one in buttons(drawing).items()}
    assert (styles["approve"], styles["decline"], styles["ask"]) == ("primary", "danger", None)


def test_a_decided_review_card_says_who_when_why_and_what_follows() -> None:
    words = seen(english(ReviewCard(examples.DONE, examples.RUNNING)))
    assert "Decision: approved · Carla Brandt · Mon 23 Nov" in words
    assert examples.APPROVED.reason in words
    assert "Measure M-7" in words
    assert "due Fri 18 Dec 2026" in words


# --- digest and home ----------------------------------------------------------------------------


def lines_of(drawing: Drawing) -> int:
    """What stands in a digest below its header, line by line."""
    one_line = ("section", "context")
    return sum(
        len(block["elements"]) if block["type"] == "rich_text" else block["type"] in one_line
        for block in drawing.blocks
    )


def full_digest() -> Digest:
    many = {name: getattr(DIGEST, name) * 5 for name in ("new", "decided", "due")}
    return replace(DIGEST, **many, more_new=3, more_decided=1)


def test_a_digest_is_one_glance() -> None:
    drawing = english(full_digest())
    assert lines_of(drawing) == 12
    assert "And 11 more new ideas, 9 more decisions." in seen(drawing)
    assert ", and 13 more due next week" in seen(drawing)
    assert seen(drawing).startswith("Week 47 · 16–22 Nov")


def test_what_a_digest_has_no_room_for_is_one_click_away() -> None:
    """Ideas and measures each in their own list, and both still within twelve lines."""
    drawing = english(replace(full_digest(), ended=DIGEST.ended * 9))
    assert lines_of(drawing) == 12
    ways = buttons(drawing)
    assert {"list", "ended_measures"} <= ways.keys()
    measured = next(
        block for block in drawing.blocks if block.get("accessory", {}).get("action_id") == "ended_measures"
    )
    assert "more measures that ended" in measured["text"]["text"]
    assert "idea" not in measured["text"]["text"]


def test_a_digest_lets_people_act_at_once() -> None:
    drawing = english(DIGEST)
    supported = [part["value"] for part in parts(drawing.blocks) if part.get("action_id") == "support"]
    assert supported == ["42", "41"]
    assert buttons(drawing)["help_with"]["value"] == "35"


def test_a_digest_calls_decisions_and_measures_by_their_names() -> None:
    due = (DigestDue("measure", 5, "Labels", date(2026, 11, 26), "Bob Petersen"),)
    assert "Due Thu 26 Nov: measure M-5 Labels (Bob Petersen)" in seen(english(replace(DIGEST, due=due)))


def test_home_shows_first_what_waits_for_me() -> None:
    titles = [
        block["text"]["text"] for block in english(EXAMPLES[Home][0]).blocks if block["type"] == "header"
    ]
    assert titles[:2] == ["Hello Carla Brandt", "Waiting for me"]
    assert "Waiting for me" not in seen(english(EXAMPLES[Home][1]))


def test_only_admins_are_asked_to_set_up() -> None:
    fresh = Home("Dora", (), (), (), may_decide=True, admin=True, set_up=False)
    assert "setup" in buttons(english(fresh))
    assert "setup" not in buttons(english(replace(fresh, admin=False)))
    assert "setup" not in buttons(english(replace(fresh, set_up=True)))


def test_help_offers_only_what_somebody_may_do() -> None:
    assert "queue" not in buttons(english(Help("review")))
    assert "setup" in buttons(english(Help("gegenstrom", admin=True)))


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


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_form_that_sends_it(verdict: Verdict) -> None:
    forms = [view for view in ALL if getattr(view, "verdict", None) is verdict]
    sends = {"approve": "approved", "test": "tested", "ask": "asked", "park": "parked", "decline": "declined"}
    assert sends[verdict] in {english(form).callback for form in forms}
