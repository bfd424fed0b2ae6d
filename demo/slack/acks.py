"""What an app's answer does: messages in answer to commands, forms in answer to submissions."""

from __future__ import annotations

from typing import Any

from demo.slack.block_kit import check_message, check_view
from demo.slack.outgoing import Answer
from demo.slack.things import JSON, Channel, Message, SlackError, View
from demo.slack.web_files import refuse_pictures
from demo.slack.world import World

TROUBLE = {
    "en": "We had some trouble connecting. Try again?",
    "de": "Wir hatten Probleme beim Verbinden. Noch einmal versuchen?",
}
COMMAND_FAILED = {
    "en": '{command} failed with the error "{problem}"',
    "de": '{command} ist mit dem Fehler "{problem}" fehlgeschlagen',
}
UNANSWERED = {
    "en": "This app is not responding. Try again? ({problem})",
    "de": "Diese App antwortet nicht. Noch einmal versuchen? ({problem})",
}


def say(world: World, texts: dict[str, str], **values: str) -> str:
    """A sentence of Slack's own, in the language of the workspace."""
    return texts.get(world.settings.language, texts["en"]).format(**values)


def after_command(world: World, user_id: str, channel: Channel, command: str, answer: Answer) -> None:
    problem = answer.problem
    if answer.ok and answer.body:
        body = {"text": answer.body} if isinstance(answer.body, str) else answer.body
        problem = _shown(world, user_id, channel.id, body)
    if problem:
        world.whisper(channel.id, user_id, say(world, COMMAND_FAILED, command=command, problem=problem))


def after_click(world: World, user_id: str, answer: Answer) -> None:
    """A click's answer has no content; when it fails the person sees a small warning."""
    if not answer.ok:
        world.notices.setdefault(user_id, []).append(say(world, UNANSWERED, problem=answer.problem))
        world.changed()


def after_submission(world: World, view: View, answer: Answer) -> None:
    """Close, or do the answer's response_action; a bad one leaves the form open with what was typed."""
    view.errors, view.trouble = {}, None
    try:
        if not answer.ok:
            raise SlackError(answer.problem)
        _respond(world, view, answer.body)
    except SlackError as bad:
        if answer.ok:
            world.problems.append(f"view_submission answered badly: {bad.error} {bad.extra}")
        view.trouble = say(world, TROUBLE)
    world.changed()


def post_response(
    world: World, user_id: str, channel_id: str, body: JSON, thread_ts: str | None = None
) -> Message:
    """A message in answer to an interaction: only for the person unless in_channel."""
    text, blocks = str(body.get("text") or ""), body.get("blocks") or []
    check_message(text, blocks)
    refuse_pictures(blocks)
    only_for = None if body.get("response_type") == "in_channel" else user_id
    message = Message("", channel_id, world.settings.bot_user, text, blocks, thread_ts, only_for)
    message.metadata = body.get("metadata")
    return world.post(message)


def _shown(world: World, user_id: str, channel_id: str, body: JSON) -> str:
    """Show a command's answer; the problem when it cannot be shown."""
    if not isinstance(body, dict) or not (body.get("text") or body.get("blocks")):
        return ""
    try:
        post_response(world, user_id, channel_id, body)
    except SlackError as bad:
        world.problems.append(f"command answered badly: {bad.error} {bad.extra}")
        return bad.error
    return ""


def _respond(world: World, view: View, body: Any) -> None:
    if not body:
        return world.drop_modal(view)
    action = body.get("response_action") if isinstance(body, dict) else "no object"
    if action == "clear":
        return world.drop_modal(view, whole_stack=True)
    if action == "errors":
        view.errors = _errors(view, body.get("errors"))
        return None
    if action not in ("update", "push"):
        raise SlackError("invalid_response_action", given=action)
    check_view(body.get("view"), "modal")
    if action == "update":
        return world.replace_view(view, body["view"])
    new = world.new_view(view.user, body["view"])
    new.channel = view.channel
    return world.show_modal(new, on_top=True)


def _errors(view: View, errors: Any) -> dict[str, str]:
    """Errors must name input blocks of this form, or Slack shows none of them."""
    inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors or set(errors) - inputs:
        raise SlackError("invalid_errors", given=errors, inputs=sorted(inputs))
    return {block_id: str(text) for block_id, text in errors.items()}
