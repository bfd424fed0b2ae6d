"""Examples of everything the bot can say, as each platform's JSON."""

import json
from typing import Any

from bot import slack_blocks, teams_cards
from bot.slack.sender import home_payload, modal_payload
from bot.texts import Texts
from handlers.examples import EXAMPLES
from handlers.verbs import Voice
from handlers.views import View


def preview(name: str | None, language: str, platform: str = "slack") -> str:
    """One view's first example as JSON, for Slack's Block Kit Builder or Microsoft's Adaptive Cards Designer;
    without a name, the names."""
    examples = {kind.__name__: views for kind, views in EXAMPLES.items()}
    if name is None or name not in examples:
        return "\n".join(sorted(examples))
    voice = Voice(language, timezone="Europe/Berlin")
    draw = _card if platform == "teams" else _blocks
    return json.dumps(draw(examples[name][0], voice), indent=2, ensure_ascii=False)


def _card(view: View, voice: Voice) -> dict[str, Any]:
    return teams_cards.draw(view, voice, Texts()).card


def _blocks(view: View, voice: Voice) -> dict[str, Any]:
    drawing = slack_blocks.draw(view, voice, Texts())
    if drawing.surface == "modal":
        return modal_payload(drawing)
    if drawing.surface == "home":
        return home_payload(drawing)
    return {"blocks": drawing.blocks}
