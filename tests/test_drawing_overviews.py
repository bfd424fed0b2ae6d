"""Overviews in Slack: digest, home, help, lists, numbers and radar, each at one glance."""

from dataclasses import replace
from datetime import date

from bot.slack_blocks import Drawing
from handlers.examples import EXAMPLES
from handlers.examples.everyday import DIGEST, LINES
from handlers.views import (
    Digest,
    DigestDue,
    Help,
    Home,
    IdeaList,
    Numbers,
    Page,
    Radar,
    RadarFinding,
    UpdateList,
)
from tests.slack_drawings import buttons, english, parts, seen

# --- digest -------------------------------------------------------------------------------------


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


# --- home and help ------------------------------------------------------------------------------


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


# --- lists --------------------------------------------------------------------------------------


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


def test_leaders_write_the_next_update_from_their_list() -> None:
    for view in EXAMPLES[UpdateList]:
        assert "post_update" in buttons(english(view))


# --- numbers and radar --------------------------------------------------------------------------


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
