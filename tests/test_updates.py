"""Who may write, release and post strategic updates, and what happens when something changed meanwhile."""

from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from bot.slack_blocks import draw as slack_draw
from bot.teams_cards import draw as teams_draw
from bot.texts import Texts
from handlers.verbs import Voice
from handlers.views import (
    ReleaseCard,
    SendBackForm,
    UpdateForm,
    UpdateList,
    UpdatePreview,
    UpdateStatus,
)
from storage import goals, people
from storage.database import transaction
from storage.models import Repeat, Role, UpdateState
from tests.cast import MONDAY
from tests.rows import asks, at_once, company
from tests.updating import (
    IDEAS,
    TEXT,
    another_room,
    comes,
    firm_with_goal,
    keys,
    posts,
    schedules,
    seen,
    the,
    told,
    writes,
)

WEEK = timedelta(weeks=1)
TUESDAY_NINE = datetime(2026, 9, 1, 7, 0, tzinfo=UTC)  # 09:00 in Berlin
VERBS = "change_update hand_in_update publish_update release_update send_back_update discard_update update"


def _role(engine: Engine, firm: Any, who: str, role: Role) -> None:
    with transaction(engine) as db:
        member = people.member_of(db, firm.id, firm.members[who].id)
        member.role = role
        db.add(member)


def _retire(engine: Engine, firm: Any) -> None:
    with transaction(engine) as db:
        goal = goals.by_number(db, firm.id, 1)
        assert goal is not None
        goals.retire(db, goal, MONDAY)


# --- writing ----------------------------------------------------------------------------------------


def test_the_form_begins_with_a_goal_and_the_usual_channels(engine: Engine) -> None:
    firm_with_goal(engine)
    form = seen(asks(engine, "Carla", "post_update", "G-1"), UpdateForm)
    assert (form.goal, form.chosen, form.plan.day) == (1, (IDEAS,), None)
    assert seen(asks(engine, "Carla", "post_update", "nonsense"), UpdateForm).goal == 0


def test_without_goals_there_is_nothing_to_write_about(engine: Engine) -> None:
    company(engine)
    refused = asks(engine, "Dora", "post_update").refused
    assert refused is not None
    assert refused.key == "update_no_goals"


def test_the_same_form_sent_twice_is_one_update(engine: Engine) -> None:
    firm_with_goal(engine)
    both = at_once(*(partial(writes, engine, draft="same"),) * 2)
    assert [seen(reply, UpdatePreview).number for reply in both] == [1, 1]
    assert seen(writes(engine, draft="another"), UpdatePreview).number == 2
    foreign = writes(engine, "Carla", draft="same").refused
    assert foreign is not None
    assert foreign.key == "update_not_yours"


def test_a_form_whose_answer_was_lost_is_sent_again_with_what_was_written_since(engine: Engine) -> None:
    firm_with_goal(engine)
    seen(writes(engine, draft="same"), UpdatePreview)
    again = seen(writes(engine, draft="same", text="Cards come in January."), UpdatePreview)
    assert (again.number, again.update.text) == (1, "Cards come in January.")
    asks(engine, "Dora", "publish_update", "1.0")
    writes(engine, draft="same", text="Too late.")
    assert the(engine).text == "Cards come in January."


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"text": " \u200b "}, {"text": "title_no_words"}),
        ({"text": ""}, {"text": "update_text_missing"}),
        ({"text": "x" * 20_000}, {"text": "text_long"}),
        ({"goal": "9"}, {"goal": "goal_gone"}),
        ({"goal": "²"}, {"goal": "goal_gone"}),
        ({"channels": ()}, {"channels": "channels_missing"}),
        ({"channels": ("C0SECRET",)}, {"channels": "channel_not_joined"}),
        (
            {"channels": ("C0NOWHERE",), "text": ""},
            {"channels": "channel_not_joined", "text": "update_text_missing"},
        ),
        ({"elsewhere": ("999",)}, {"elsewhere": "channel_elsewhere_gone"}),
        ({"picture": "http://x.example/a.png", "picture_alt": "A"}, {"picture": "update_picture_https"}),
        ({"picture": "javascript:alert(1)", "picture_alt": "A"}, {"picture": "update_picture_https"}),
        ({"picture": "https://[x/a.png", "picture_alt": "A"}, {"picture": "update_picture_https"}),
        (
            {"picture": "https://x.example/" + "p" * 600, "picture_alt": "A"},
            {"picture": "update_picture_https"},
        ),
        ({"picture": "https://x.example/a.png"}, {"picture_alt": "update_alt_missing"}),
        ({"picture": "https://x.example/a.png", "picture_alt": "a" * 301}, {"picture_alt": "text_long"}),
        ({"when": "later"}, {"day": "due_missing"}),
        ({"when": "later", "day": "31.12.2026"}, {"day": "due_missing"}),
        ({"when": "later", "day": "2026-08-30"}, {"day": "update_past"}),
        ({"when": "later", "day": "2026-08-31", "time": "09:59"}, {"day": "update_past"}),
        ({"when": "later", "day": "9999-12-31", "repeat": "monthly"}, {"day": "update_too_far"}),
        ({"when": "later", "day": "2026-09-01", "time": "25:00"}, {"time": "time_wrong"}),
    ],
)
def test_what_is_wrong_with_a_form_is_named(
    engine: Engine, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    firm = firm_with_goal(engine)
    another_room(engine, firm, "C0SECRET", private=True)
    reply = writes(engine, **fields)
    assert reply.invalid is not None
    assert reply.invalid.errors == errors


def test_a_time_must_be_ahead_in_every_channel(engine: Engine) -> None:
    """10:30 of today has passed in Tokyo, but not in Berlin."""
    firm = firm_with_goal(engine)
    another_room(engine, firm, "C0TOKYO", timezone="Asia/Tokyo")
    given: dict[str, Any] = {"when": "later", "day": "2026-08-31", "time": "10:30"}
    assert writes(engine, **given).invalid is None
    late = writes(engine, **given, channels=(IDEAS, "C0TOKYO")).invalid
    assert late is not None
    assert late.errors == {"day": "update_past"}


def test_the_form_that_was_never_sent_says_nothing(engine: Engine) -> None:
    firm_with_goal(engine)
    assert asks(engine, "Dora", "preview_update").view is None


# --- who may ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", [*VERBS.split(), "post_update", "updates", "sent_back", "preview_update"])
@pytest.mark.parametrize("who", ["Alice", "Mallory", "Gus"])
def test_nobody_else_writes_or_releases(engine: Engine, who: str, verb: str) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla")
    fields: dict[str, Any] = (
        {"draft": "forged", "reason": "No."} if verb in ("preview_update", "sent_back") else {}
    )
    refused = asks(engine, who, verb, "1.0", **fields).refused
    assert refused is not None
    assert refused.key in ("guest", "update_writers_only", "update_leaders_only")
    assert (the(engine).state, the(engine).turn) == (UpdateState.DRAFT, 0)


@pytest.mark.parametrize("verb", ["publish_update", "release_update", "send_back_update", "sent_back"])
def test_managers_release_nothing(engine: Engine, verb: str) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla")
    asks(engine, "Carla", "hand_in_update", "1.0")
    refused = asks(engine, "Carla", verb, "1.1").refused
    assert refused is not None
    assert refused.key == "update_leaders_only"
    assert the(engine).state is UpdateState.WAITING


@pytest.mark.parametrize("verb", ["change_update", "hand_in_update", "discard_update", "update"])
def test_a_manager_s_draft_is_nobody_else_s(engine: Engine, verb: str) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla")
    refused = asks(engine, "Bob", verb, "1.0").refused
    assert refused is not None
    assert refused.key == "update_unknown"
    assert seen(asks(engine, "Bob", "updates"), UpdateList).lines == ()
    assert [one.number for one in seen(asks(engine, "Carla", "updates"), UpdateList).lines] == [1]


@pytest.mark.parametrize("verb", VERBS.split())
@pytest.mark.parametrize("words", ["1.0", "", "0", "-1", "²", "x.y", "1" * 40])
def test_another_company_s_updates_are_not_there(engine: Engine, verb: str, words: str) -> None:
    firm_with_goal(engine)
    firm_with_goal(engine, "T2")
    writes(engine)
    refused = asks(engine, "Dora", verb, words, workspace="T2").refused
    assert refused is not None
    assert refused.key == "update_unknown"
    assert the(engine).state is UpdateState.DRAFT


# --- releasing --------------------------------------------------------------------------------------


def test_two_leaders_release_at_once_and_one_does(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    _role(engine, firm, "Bob", Role.LEADER)
    writes(engine, "Carla")
    asks(engine, "Carla", "hand_in_update", "1.0")
    assert keys(engine, "release:1.1") == sorted(
        f"release:1.1:{firm.members[who].id}" for who in ("Bob", "Dora")
    )
    replies = at_once(*(partial(asks, engine, who, "release_update", "1.1") for who in ("Bob", "Dora")))
    refused = [reply.refused.key for reply in replies if reply.refused]
    assert len(refused) == 1
    assert refused[0] in ("update_released_already", "update_moved_on")
    assert keys(engine, "update:1:") == [f"update:1:2026-W36:{IDEAS}"]
    assert told(engine, "Carla") == ["posted"]


def test_a_double_click_posts_once(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine)
    clicks = at_once(*(partial(asks, engine, "Dora", "publish_update", "1.0"),) * 2)
    assert all(reply.refused is None or reply.refused.key == "update_moved_on" for reply in clicks)
    assert seen(asks(engine, "Dora", "publish_update", "1.0"), UpdateStatus).state is UpdateState.POSTED
    assert len(posts(engine)) == 1
    assert keys(engine, "update:") == [f"update:1:2026-W36:{IDEAS}"]


def test_two_updates_of_one_week_are_two_posts(engine: Engine) -> None:
    firm_with_goal(engine)
    for number in (1, 2):
        writes(engine)
        asks(engine, "Dora", "publish_update", f"{number}.0")
    assert keys(engine, "update:") == [f"update:{number}:2026-W36:{IDEAS}" for number in (1, 2)]


def test_who_leads_no_more_releases_nothing(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    _role(engine, firm, "Bob", Role.LEADER)
    writes(engine, "Carla")
    asks(engine, "Carla", "hand_in_update", "1.0")
    _role(engine, firm, "Bob", Role.EMPLOYEE)
    refused = asks(engine, "Bob", "release_update", "1.1").refused
    assert refused is not None
    assert refused.key == "update_leaders_only"
    assert the(engine).state is UpdateState.WAITING


def test_sent_back_it_is_a_draft_with_a_word(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla")
    asks(engine, "Carla", "hand_in_update", "1.0")
    assert seen(asks(engine, "Dora", "send_back_update", "1.1"), SendBackForm).author == "Carla Brandt"
    silent = asks(engine, "Dora", "sent_back", number=1, turn=1, reason="  ").invalid
    assert silent is not None
    assert silent.errors == {"reason": "update_word_missing"}
    asks(engine, "Dora", "sent_back", number=1, turn=1, reason="From which day on?")
    assert (the(engine).state, told(engine, "Carla")) == (UpdateState.DRAFT, ["sent_back"])
    late = asks(engine, "Dora", "release_update", "1.1").refused
    assert late is not None
    assert late.key == "update_moved_on"


def test_what_changed_since_the_form_is_asked_again_at_the_release(engine: Engine) -> None:
    firm = firm_with_goal(engine)
    writes(engine, "Carla", when="later", day="2026-09-01")
    writes(engine, "Carla")
    late = asks(engine, "Dora", "publish_update", "1.0", now=MONDAY + WEEK).refused
    assert late is not None
    assert late.key == "update_time_past"
    _retire(engine, firm)
    for who, verb in (("Carla", "hand_in_update"), ("Dora", "publish_update")):
        gone = asks(engine, who, verb, "2.0").refused
        assert gone is not None
        assert gone.key == "update_goal_gone"
    assert posts(engine) == []


# --- changing ---------------------------------------------------------------------------------------


def _edits(engine: Engine, who: str, turn: int, **fields: Any) -> Any:
    return writes(engine, who, number=1, turn=turn, when="later", **fields)


def test_a_leader_s_change_stays_released_a_manager_s_does_not(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla", when="later", day="2026-09-08")
    asks(engine, "Carla", "hand_in_update", "1.0")
    asks(engine, "Dora", "release_update", "1.1")
    assert seen(_edits(engine, "Dora", 2, day="2026-09-08", text="Sooner."), UpdatePreview).scheduled
    assert (the(engine).state, the(engine).text) == (UpdateState.SCHEDULED, "Sooner.")
    assert seen(asks(engine, "Carla", "change_update", "1.3"), UpdateForm).releases_again
    assert not seen(_edits(engine, "Carla", 3, day="2026-09-08"), UpdatePreview).scheduled
    assert (the(engine).state, the(engine).next_at) == (UpdateState.DRAFT, None)
    comes(engine, TUESDAY_NINE + WEEK)
    assert posts(engine) == []


def test_the_slower_of_two_changes_is_told_and_loses_nothing(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla", when="later", day="2026-09-08")
    _edits(engine, "Dora", 0, day="2026-09-08", text="Dora's")
    refused = _edits(engine, "Carla", 0, day="2026-09-08", text="Carla's").refused
    assert refused is not None
    assert refused.key == "update_moved_on"
    assert the(engine).text == "Dora's"


def test_a_new_text_does_not_move_the_31st(engine: Engine) -> None:
    """In February the form shows the 28th: sent as it is, March has a 31st all the same."""
    firm_with_goal(engine)
    schedules(engine, "2026-12-31", repeat="monthly")
    february = datetime(2027, 2, 10, tzinfo=UTC)
    form = seen(asks(engine, "Dora", "change_update", "1.1", now=february), UpdateForm)
    assert form.plan.day is not None
    assert form.plan.day.isoformat() == "2027-02-28"
    _edits(engine, "Dora", 1, day="2027-02-28", repeat="monthly", text="New.", now=february)
    assert the(engine).start is not None
    assert str(the(engine).start) == "2026-12-31"


def test_a_week_that_had_its_post_cannot_have_another(engine: Engine) -> None:
    firm_with_goal(engine)
    schedules(engine, "2026-09-01", repeat="weekly")
    comes(engine, TUESDAY_NINE)
    taken = _edits(engine, "Dora", 1, day="2026-09-03", repeat="weekly", now=TUESDAY_NINE).invalid
    assert taken is not None
    assert taken.errors == {"day": "update_week_taken"}
    again = writes(engine, number=1, turn=1, repeat="weekly", now=TUESDAY_NINE).invalid
    assert again is not None
    assert again.errors == {"when": "update_week_taken"}


def test_what_is_called_off_does_not_come(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla", when="later", day="2026-09-01")
    asks(engine, "Carla", "hand_in_update", "1.0")
    asks(engine, "Dora", "release_update", "1.1")
    asks(engine, "Dora", "discard_update", "1.2")
    assert comes(engine, TUESDAY_NINE) == 0
    assert told(engine, "Carla") == ["released", "cancelled"]
    over = asks(engine, "Carla", "change_update", "1.3").refused
    assert over is not None
    assert over.key == "update_over"


def test_a_leader_opens_what_waits_for_a_release(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, "Carla")
    assert seen(asks(engine, "Carla", "update", "1"), UpdatePreview).number == 1
    asks(engine, "Carla", "hand_in_update", "1.0")
    assert seen(asks(engine, "Dora", "update", "1"), ReleaseCard).turn == 1
    assert seen(asks(engine, "Carla", "updates", "U-1"), UpdateStatus).state is UpdateState.WAITING


def test_repeat_words_that_nobody_knows_mean_once(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, repeat="hourly", fresh="yes")
    assert (the(engine).repeat, the(engine).fresh) == (Repeat.ONCE, False)


def test_text_is_kept_paragraph_by_paragraph(engine: Engine) -> None:
    firm_with_goal(engine)
    writes(engine, text=f"{TEXT}\n\nWhy?\u202e Because.")
    assert the(engine).text == f"{TEXT}\n\nWhy? Because."


@pytest.mark.parametrize(
    ("day", "free"),
    [
        ("2026-10-01", ""),
        ("2026-10-03", "weekend"),  # the Day of German Unity, on a Saturday
        ("2026-12-25", "holiday"),
        ("2026-10-07", "pause"),
    ],
)
def test_who_plans_it_for_a_free_day_reads_so(engine: Engine, day: str, free: str) -> None:
    firm = firm_with_goal(engine)
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        organization.region = "DE-NW"
        organization.paused_from, organization.paused_until = date(2026, 10, 5), date(2026, 10, 9)
        db.add(organization)
    preview = seen(writes(engine, when="later", day=day), UpdatePreview)
    assert preview.plan.free == free
    for draw in (slack_draw, teams_draw):
        words = str(draw(preview, Voice("en"), Texts()))
        assert ("all the same" in words) == bool(free)
