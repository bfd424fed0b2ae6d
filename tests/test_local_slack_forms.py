"""The local Slack's forms, through a real Bolt app over HTTP and Socket Mode."""

from typing import Any

import pytest

from tests.slack_world import ALICE, BOB, FORM, GOALS, IDEAS, World, error_of, field, modal, section, world

__all__ = ["world"]  # fixtures


async def test_a_form_goes_from_command_to_submission(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea", "R & D")
    body = world.heard[-1]
    assert (body["text"], body["channel_name"], body["user_name"]) == ("R &amp; D", "ideas", "alice")
    await slack.fill(
        ALICE, {"title": "Free fruit", "Goal": "fruit", "due": "2026-09-01", "who": BOB, "tags": ["speed"]}
    )
    assert (await slack.submit(ALICE)).closed
    body = world.heard[-1]
    values = {block: entry["it"] for block, entry in body["view"]["state"]["values"].items()}
    assert values == {
        "title": {"type": "plain_text_input", "value": "Free fruit"},
        "goal": {"type": "static_select", "selected_option": GOALS[0]},
        "due": {"type": "datepicker", "selected_date": "2026-09-01"},
        "who": {"type": "users_select", "selected_user": BOB},
        "tags": {"type": "checkboxes", "selected_options": [GOALS[1]]},
    }
    assert body["view"]["private_metadata"] == "kept"
    assert slack.modal(ALICE) is None


async def test_slack_itself_asks_for_required_fields(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    heard = len(world.heard)
    answer = await world.slack.submit(ALICE)
    assert (answer.closed, answer.errors) == (False, {"title": "Please complete this required field."})
    await world.slack.fill(ALICE, {"title": "x" * 21})
    assert "20 characters" in (await world.slack.submit(ALICE)).errors["title"]
    assert len(world.heard) == heard


async def test_errors_keep_the_form_and_what_was_typed(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"title": "Nope"})
    world.answer = {"response_action": "errors", "errors": {"title": "Not that"}}
    assert (await world.slack.submit(ALICE)).errors == {"title": "Not that"}
    view = world.slack.modal(ALICE)
    assert view
    assert view.typed == {"title": {"it": "Nope"}}


async def test_errors_for_fields_that_do_not_exist_are_trouble(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"title": "Nope"})
    world.answer = {"response_action": "errors", "errors": {"gone": "Not that"}}
    assert not (await world.slack.submit(ALICE)).closed
    view = world.slack.modal(ALICE)
    assert view
    assert view.trouble == "We had some trouble connecting. Try again?"
    assert world.slack.problems


async def test_push_update_and_clear(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea")
    await slack.fill(ALICE, {"title": "Kept"})
    world.answer = {"response_action": "push", "view": modal(section("Sure?"))}
    assert not (await slack.submit(ALICE)).closed
    top, below = slack.modal(ALICE), slack.world.stack(ALICE)[0]
    assert top
    assert (top.previous, top.root) == (below.id, below.id)
    world.answer = {"response_action": "update", "view": modal(section("Really?"))}
    await slack.submit(ALICE)
    assert "Really?" in slack.text_of(top)
    await slack.close(ALICE)
    assert slack.modal(ALICE) is below
    assert below.typed == {"title": {"it": "Kept"}}
    world.answer = {"response_action": "clear"}
    assert (await slack.submit(ALICE)).closed


async def test_closing_is_told_to_those_who_asked(world: World) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.close(ALICE)
    assert world.heard[-1].get("type") != "view_closed"
    world.form = FORM | {"notify_on_close": True}
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.close(ALICE)
    assert (world.heard[-1]["type"], world.heard[-1]["is_cleared"]) == ("view_closed", False)


async def test_a_choice_outside_of_inputs_is_sent_at_once(world: World) -> None:
    select = {"type": "static_select", "action_id": "it", "options": GOALS}
    world.form = modal(section("Goal", block_id="pick", accessory=select))
    await world.slack.command(ALICE, IDEAS, "/idea")
    await world.slack.fill(ALICE, {"pick": "speed"})
    body = world.heard[-1]
    assert body["actions"][0]["selected_option"] == GOALS[1]
    assert body["view"]["state"]["values"]["pick"]["it"]["selected_option"] == GOALS[1]
    assert body["container"] == {"type": "view", "view_id": body["view"]["id"]}


async def test_a_message_shortcut_carries_the_message(world: World) -> None:
    ts = await world.slack.say(BOB, IDEAS, "Fruit?")
    await world.slack.shortcut(ALICE, IDEAS, ts, "turn")
    body = next(one for one in world.heard if one.get("type") == "message_action")
    assert (body["message"]["text"], body["message_ts"], body["user"]["id"]) == ("Fruit?", ts, ALICE)
    assert world.slack.modal(ALICE)


async def test_input_survives_an_update_only_where_ids_and_types_match(world: World) -> None:
    slack = world.slack
    await slack.command(ALICE, IDEAS, "/idea")
    await slack.fill(ALICE, {"title": "Kept", "goal": "speed"})
    view = slack.modal(ALICE)
    assert view
    old = view.hash
    new = modal(FORM["blocks"][0], field("goal", {"type": "datepicker"}))
    await world.client.views_update(view_id=view.id, hash=old, view=new)
    assert view.typed == {"title": {"it": "Kept"}}
    assert await error_of(world.client.views_update(view_id=view.id, hash=old, view=new)) == "hash_conflict"


async def test_triggers_are_used_once_and_soon(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    await world.slack.command(ALICE, IDEAS, "/idea")
    used = world.heard[-1]["trigger_id"]
    assert await error_of(world.client.views_open(trigger_id=used, view=FORM)) == "exchanged_trigger_id"
    assert await error_of(world.client.views_open(trigger_id="1.2.x", view=FORM)) == "invalid_trigger_id"
    monkeypatch.setattr("demo.slack.world.TRIGGER_SECONDS", 0.0)
    late = world.slack.world.new_trigger(ALICE)
    assert await error_of(world.client.views_open(trigger_id=late, view=FORM)) == "expired_trigger_id"


async def test_the_app_offers_the_choices_of_an_external_select(world: World) -> None:
    async def offer(ack: Any, payload: dict[str, Any]) -> None:
        await ack(options=[one for one in GOALS if payload["value"] in one["value"]])

    world.app.options("it")(offer)
    world.form = modal(field("goal", {"type": "external_select", "min_query_length": 1}))
    await world.slack.command(ALICE, IDEAS, "/idea")
    offered = await world.slack.suggest(ALICE, "goal", "spe")
    assert offered == [GOALS[1]]
    await world.slack.fill(ALICE, {"goal": offered[0]})
    assert (await world.slack.submit(ALICE)).closed
    values = world.heard[-1]["view"]["state"]["values"]
    assert values["goal"]["it"]["selected_option"] == GOALS[1]
