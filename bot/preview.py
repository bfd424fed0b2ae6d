"""Examples of everything the bot can say, as Block Kit."""

import json

from bot.slack.sender import home_payload, modal_payload
from bot.slack_blocks import draw
from bot.texts import Texts
from handlers.examples import EXAMPLES
from handlers.verbs import Voice


def preview(name: str | None, language: str) -> str:
    """One view's first example as JSON for Slack's Block Kit Builder; without a name, the names."""
    examples = {kind.__name__: views for kind, views in EXAMPLES.items()}
    if name is None or name not in examples:
        return "\n".join(sorted(examples))
    drawing = draw(examples[name][0], Voice(language, timezone="Europe/Berlin"), Texts())
    if drawing.surface == "modal":
        payload = modal_payload(drawing)
    elif drawing.surface == "home":
        payload = home_payload(drawing)
    else:
        payload = {"blocks": drawing.blocks}
    return json.dumps(payload, indent=2, ensure_ascii=False)
