"""Forms in Teams: what they ask, what they remember, and what is said of mistakes in them."""

from dataclasses import replace

import pytest

from bot.teams_cards import with_banner, with_errors, with_way_back
from bot.teams_cards.cards import LARGEST, size
from bot.wording import regions
from handlers import rules
from handlers.examples import EXAMPLES
from handlers.examples import everyday as examples
from handlers.examples.everyday import ALICE, CARD, GOALS, IDEA
from handlers.verbs import HANDLERS
from handlers.views import (
    AnswerForm,
    ApproveForm,
    IdeaCard,
    IdeaForm,
    LinkForm,
    MemberChoice,
    PassOnForm,
    PersonChoice,
    ReasonForm,
    RoomChoice,
    SetupChannels,
    SetupLanguage,
    SetupPeople,
    View,
)
from storage.models import Verdict
from tests.cards.checks import check, inputs
from tests.cards.seeing import EN, TEXTS, buttons, english, seen

ROOMS = tuple(RoomChoice(f"19:{number:032x}@thread.tacv2", f"channel {number}") for number in range(100))
KNOWN = tuple(PersonChoice(f"00000000-0000-0000-0000-{n:012}", f"Somebody {n}") for n in range(100))
LARGE: list[View] = [
    ApproveForm(Verdict.APPROVE, 42, 0, CARD, examples.MEASURE_DUE, KNOWN[99].external, KNOWN),
    PassOnForm(42, 0, CARD, KNOWN),
    SetupChannels(ROOMS[99].external, "", ROOMS[98].external, 0, "08:30", ROOMS),
    SetupPeople((KNOWN[97].external,), (KNOWN[98].external, KNOWN[99].external), KNOWN),
    LinkForm(tuple(MemberChoice(n, f"Somebody {n}", "Hansen & Töchter") for n in range(100)), KNOWN),
    replace(
        examples.SETTINGS_FORM,
        ideas=ROOMS[99].external,
        rooms=ROOMS,
        known=KNOWN,
        digest=(),
        managers=(KNOWN[98].external,),
        leaders=(),
    ),
]


@pytest.mark.parametrize("view", LARGE, ids=[type(view).__name__ for view in LARGE])
def test_a_company_with_many_people_and_channels_gets_a_form_too(view: View) -> None:
    drawing = english(view)
    check(drawing.card, drawing.text)
    for field in inputs(drawing.card).values():
        if field["type"] == "Input.ChoiceSet":
            offered = {choice["value"] for choice in field["choices"]}
            assert set(field.get("value", "").split(",")) <= offered | {""}
            assert len(offered) >= 5 or field["id"] in ("language", "formal", "reviews_in_channel")


@pytest.mark.parametrize(
    ("chosen", "zone", "offered", "missing"),
    [
        ("DE-NW", "Europe/Zurich", {"DE", "DE-BY", "AT", "CH"}, {"CH-ZH", "FR"}),
        ("", "Europe/Zurich", {"CH", "CH-ZH", "DE", "AT"}, {"DE-BY", "FR"}),
        ("FR-57", "Europe/Berlin", {"FR-57", "FR", "DE", "AT", "CH"}, {"DE-BY", "IT"}),
        ("", "no zone", {"DE", "AT", "CH"}, {"DE-BY"}),
    ],
)
def test_where_there_is_little_room_holidays_are_those_nearby(
    chosen: str, zone: str, offered: set[str], missing: set[str]
) -> None:
    large = replace(examples.SETTINGS_FORM, region=chosen, timezone=zone, rooms=ROOMS, known=KNOWN)
    field = inputs(english(large).card)["region"]
    codes = [one["value"] for one in field["choices"]]
    assert field["value"] == (chosen or regions.NONE)
    assert len(codes) == len(set(codes))
    assert offered | {regions.NONE} <= set(codes)
    assert not missing & set(codes)


# --- forms --------------------------------------------------------------------------------------


def test_the_form_brings_back_what_it_was_opened_with() -> None:
    form = english(IdeaForm("d1", ALICE, CARD, goals=GOALS, number=42, turn=3))
    data = buttons(form)["save"]["data"]
    assert data["hidden"] == {"draft": "d1", "channel": "", "turn": 3, "source": "", "number": 42}
    assert (form.form, form.title) == (True, "Edit I-42")
    assert inputs(form.card)["title"]["value"] == CARD


def test_what_somebody_wrote_is_never_cut_in_a_form() -> None:
    long = replace(IDEA, problem="x" * 3000, benefit="y" * 3000)
    form = english(IdeaForm("d", ALICE, "z" * 150, long.problem, long.benefit, goals=GOALS * 5, number=42))
    asked = inputs(form.card)
    assert (asked["problem"]["value"], asked["benefit"]["value"]) == (long.problem, long.benefit)
    answer = english(AnswerForm(42, 1, CARD, "?" * 3000, "Carla", "a" * 3000))
    assert inputs(answer.card)["answer"]["value"] == "a" * 3000


def test_people_are_found_by_teams_and_sent_as_ids() -> None:
    owner = inputs(english(EXAMPLES[ApproveForm][0]).card)["owner"]
    assert owner["choices.data"]["dataset"] == "graph.microsoft.com/users"
    assert owner["value"] == "U0BOB"
    managers = inputs(english(examples.SETTINGS_FORM).card)["managers"]
    assert managers["isMultiSelect"]
    assert managers["value"] == "U0CARLA"


def test_lists_come_back_as_lists_and_no_channel_is_an_empty_one() -> None:
    form = english(examples.SETTINGS_FORM)
    several = buttons(form)["save_settings"]["data"]["several"]
    assert set(several) == {"ideas", "review", "digest", "managers", "leaders", "admins"}
    review = inputs(form.card)["review"]
    assert review["value"].strip() == ""
    assert review["choices"][0] == {"title": "not chosen", "value": review["value"]}


def test_a_dialog_has_its_title_above_the_card() -> None:
    form = ReasonForm(Verdict.DECLINE, 42, 0, CARD)
    assert "Decline I-42" in seen(english(form))
    assert "Decline I-42" not in seen(english(form, inside=True))
    assert english(form, inside=True).title == "Decline I-42"


def test_a_form_with_mistakes_keeps_what_was_typed_and_says_what_is_wrong() -> None:
    form = english(examples.SETTINGS_FORM)
    typed = {"time": "late", "decision_days": "12", "digest": "C0GENERAL", "verb": "save_settings"}
    wrong = with_errors(form, typed, {"time": "Please choose a time.", "": "Nothing was saved."})
    check(wrong.card, wrong.text)
    body = wrong.card["body"]
    at = next(n for n, one in enumerate(body) if one.get("id") == "time")
    assert body[at]["value"] == "late"
    assert body[at + 1]["inlines"][0]["color"] == "Attention"
    assert body[at + 1]["inlines"][0]["text"] == "Please choose a time."
    assert body[0]["inlines"][0]["text"] == "Nothing was saved."
    assert inputs(wrong.card)["decision_days"]["value"] == 12
    assert inputs(wrong.card)["digest"]["value"] == "C0GENERAL"
    assert "Please choose a time." in wrong.text
    assert seen(wrong).count("Nothing was saved.") == 1
    assert "Nothing was saved." not in seen(form)


@pytest.mark.parametrize("letter", ["x", "\n", '"', "🎉", "ﷺ"])
def test_a_form_stays_in_its_size_whatever_was_typed(letter: str) -> None:
    form = english(IdeaForm("d", ALICE, CARD, goals=GOALS * 5, number=42))
    typed = dict.fromkeys(("title", "problem", "benefit", "goal", "sealed"), letter * 30000)
    wrong = with_errors(form, typed, {"title": "It is too long."}, "The beginning is kept.")
    check(wrong.card, wrong.text)
    assert size(wrong.card) <= LARGEST
    assert wrong.card["body"][0]["inlines"][0]["text"] == "The beginning is kept."
    kept = inputs(wrong.card)["problem"]["value"]
    assert kept.endswith("…")
    assert set(kept[:-1]) <= {letter}
    assert inputs(wrong.card)["goal"] == inputs(form.card)["goal"]


def test_what_fits_is_not_cut() -> None:
    typed = {"title": "t" * 600, "problem": "x" * 3200, "benefit": "y" * 3200}
    wrong = with_errors(english(IdeaForm("d", ALICE, goals=GOALS)), typed, {"title": "Too long."}, "Cut.")
    assert {name: inputs(wrong.card)[name]["value"] for name in typed} == typed
    assert "Cut." not in seen(wrong)


def test_clients_stop_a_little_above_what_is_taken() -> None:
    form = inputs(english(IdeaForm("d", ALICE, goals=GOALS)).card)
    assert rules.TEXT_LIMIT < form["problem"]["maxLength"] <= rules.TEXT_LIMIT + 500
    assert form["title"]["maxLength"] > rules.TITLE_LIMIT


def test_a_number_of_many_digits_is_no_number() -> None:
    wrong = with_errors(english(examples.SETTINGS_FORM), {"decision_days": "9" * 5000}, {"": "No."})
    assert "value" not in inputs(wrong.card)["decision_days"]


def test_a_way_back_minds_no_field() -> None:
    form = with_way_back(
        english(ReasonForm(Verdict.PARK, 42, 0, CARD, examples.WAKE)), EN, TEXTS, "look", "42"
    )
    check(form.card, form.text)
    back = form.card["actions"][-1]
    assert (back["title"], back["verb"], back["data"]["words"]) == ("Cancel", "look", "42")
    assert back["associatedInputs"] == back["fallback"]["associatedInputs"] == "none"


def test_a_banner_stands_on_top() -> None:
    card = with_banner(english(IdeaCard(IDEA)), "You support I-42 *now*.")
    check(card.card, card.text)
    assert card.card["body"][0]["items"][0]["inlines"][0]["text"] == "You support I-42 *now*."
    assert card.text.startswith("You support I-42")


def test_the_first_run_takes_its_own_place_and_can_go_back() -> None:
    first = english(SetupLanguage("Dora", "de", False, "Europe/Berlin"))
    second = english(SetupChannels("", "", "", 0, "08:30", examples.ROOMS))
    assert (first.in_place, first.form, second.in_place) == (True, False, True)
    assert set(buttons(first)) == {"setup_language"}
    assert set(buttons(second)) == {"setup_channels", "setup_back"}
    assert buttons(second)["setup_back"]["associatedInputs"] == "none"


def test_every_form_sends_a_verb_that_somebody_answers() -> None:
    shown = [view for views in EXAMPLES.values() for view in views]
    forms = [drawing for drawing in map(english, shown) if drawing.form]
    assert {verb for form in forms for verb in buttons(form)} <= HANDLERS.keys()
    assert len(forms) > 10
