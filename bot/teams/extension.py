"""The message extension: new idea, turn a message into an idea, find an idea and share its card."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.asking import Outcome
from bot.teams import asks, trust
from bot.teams.answers import Body, Looks, attachment
from handlers.verbs import Ask, Voice
from handlers.views import IdeaLine, IdeaList, View

SHOWN = 8  # ideas that are offered to share


def opened(activity: asks.Activity, now: datetime) -> Ask:
    """The form: filled from a message, or empty. Not every client names the command. Asked for twice, it
    opens twice."""
    value = asks.part(activity, "value")
    if value.get("commandId") == "turn_into_idea" or asks.part(value, "messagePayload"):
        return trust.clicked(replace(asks.from_message_action(activity, now), once=""))
    return asks.asked(activity, now, "share")


def searched(activity: asks.Activity, now: datetime) -> Ask:
    """Ideas with these words; all of them while nothing was typed."""
    told = asks.part(activity, "value").get("parameters")
    given = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    typed = [str(one.get("value") or "").strip() for one in given if one.get("name") != "initialRun"]
    words = next(filter(None, typed), "")
    if words:
        return asks.asked(activity, now, "find", words=f"1 {words}")
    return asks.asked(activity, now, "list", words="1")


def looked_at(activity: asks.Activity, now: datetime, number: int) -> Ask:
    return asks.asked(activity, now, "show", words=str(number))


def lines(view: View) -> Sequence[IdeaLine]:
    return view.lines[:SHOWN] if isinstance(view, IdeaList) else ()


def results(
    found: Sequence[tuple[IdeaLine, Outcome]], voice: Voice, looks: Looks, *, otherwise: str = ""
) -> Body:
    """The cards to choose from, each with the line that stands for it; where there is none, words."""
    shown = [_result(line, outcome, looks) for line, outcome in found if outcome.reply and outcome.reply.view]
    if not shown:
        return nothing(otherwise or looks.texts.say(voice, "list-found-empty"))
    return {"composeExtension": {"type": "result", "attachmentLayout": "list", "attachments": shown}}


def nothing(words: str) -> Body:
    return {"composeExtension": {"type": "message", "text": words}}


def _result(line: IdeaLine, outcome: Outcome, looks: Looks) -> dict[str, Any]:
    assert outcome.reply is not None
    assert outcome.reply.view is not None
    drawing = looks.drawn(outcome.reply.view, outcome.voice)
    about = looks.texts.say(outcome.voice, f"state-{line.state}")
    preview = {"title": f"I-{line.number} {line.title}", "text": about}
    return {
        **attachment(drawing),
        "preview": {"contentType": "application/vnd.microsoft.card.thumbnail", "content": preview},
    }
