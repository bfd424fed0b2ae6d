"""What people see on a card, for tests."""

import pkgutil
from importlib import import_module
from typing import Any

import handlers
from bot.teams_cards import Drawing, draw
from bot.texts import Texts
from handlers.verbs import Voice
from handlers.views import View
from tests.cards.checks import actions, parts

EN, DE, SIE = Voice("en", timezone="Europe/Berlin"), Voice("de"), Voice("de", formal=True)
TEXTS = Texts()
for subject in pkgutil.iter_modules(handlers.__path__):
    import_module(f"handlers.{subject.name}")  # each registers its verbs


def english(view: View, **way: bool) -> Drawing:
    return draw(view, EN, TEXTS, **way)


def buttons(drawing: Drawing) -> dict[str, dict[str, Any]]:
    sending = [one for one in actions(drawing.card) if "data" in one]
    return {one["data"]["verb"]: one for one in sending}


def seen(drawing: Drawing) -> str:
    return "\n".join(part["text"] for part in parts(drawing.card) if "text" in part)
