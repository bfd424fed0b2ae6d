"""Cards and forms in Slack: what they say about ideas, measures and decisions, and what they offer."""

from dataclasses import replace
from datetime import date

import pytest

from bot import teams_cards
from handlers.examples import EXAMPLES, measures
from handlers.examples import everyday as examples
from handlers.examples.combining import PART
from handlers.examples.everyday import ALICE, BACKED, CARD, GOALS, IDEA
from handlers.views import (
    Clock,
    CombineNews,
    CombineStatus,
    Discussion,
    IdeaCard,
    IdeaForm,
    LogEntry,
    LogLine,
    MeasureCard,
    OfferIdea,
    Receipt,
    ReviewCard,
    ReviewPrompt,
    SplitStatus,
    StillWaiting,
    View,
)
from storage.models import IdeaState
from tests.slack_drawings import EN, TEXTS, buttons, english, parts, seen

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


def test_a_combined_idea_leads_to_where_it_goes_on() -> None:
    for view in (IdeaCard(PART), Receipt(PART, "Carla Brandt", date(2026, 12, 7))):
        assert buttons(english(view))["show"]["value"] == "42"


def test_a_receipt_offers_the_answer_while_a_question_is_open() -> None:
    asked = replace(IDEA, state=IdeaState.QUESTION, turn=1, decision=examples.ASKED)
    drawing = english(Receipt(asked, "Carla Brandt", date(2026, 12, 7)))
    assert buttons(drawing)["answer"]["value"] == "42.1"
    assert examples.ASKED.reason in seen(drawing)


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


# --- measures -----------------------------------------------------------------------------------


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
