"""Cards to fill in. What a form remembers comes back with it: hidden values, which fields take several
values, and the facts to draw it again with what was typed."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.teams_cards import buttons
from bot.teams_cards.cards import Drawing, card, readable
from bot.teams_cards.elements import Element, bold, heading, words
from bot.teams_cards.fields import takes_several
from bot.teams_cards.pen import TeamsPen
from bot.wording.cutting import clean, cut
from bot.wording.facts import titled
from handlers.views import View, to_facts

KEPT = 300  # of a text that the form only shows


def form(
    pen: TeamsPen,
    view: View,
    title: str,
    verb: str,
    elements: Sequence[Element],
    submit: str = "button-send",
    **hidden: Any,
) -> Drawing:
    """A dialog has its title above the card, a card has it inside."""
    top = [] if pen.inside else [heading(title)]
    sends = sending(pen, view, verb, elements, submit, hidden)
    text = "\n".join([title, *readable(elements)])
    return Drawing(card(pen, [*top, *elements], [sends]), cut(text, KEPT), title, form=True)


def sending(
    pen: TeamsPen,
    view: View,
    verb: str,
    elements: Sequence[Element],
    submit: str,
    hidden: Mapping[str, Any] | None = None,
) -> Element:
    """The button that sends what was typed, with all that the form remembers."""
    several = [one["id"] for one in elements if takes_several(one)]
    memory = {"view": type(view).__name__, "facts": remembered(view, elements)}
    data = {"verb": verb, "hidden": dict(hidden or {}), "several": several, "form": memory}
    return buttons.sending(pen, verb, pen.say(submit), data, {"style": "positive"})


def remembered(view: View, elements: Sequence[Element]) -> dict[str, Any]:
    """The view's facts without what comes back typed; long texts are only shown, never sent."""
    typed = {one["id"] for one in elements if one["type"] == "Input.Text"}
    return {name: _short(value, name in typed) for name, value in to_facts(view).items()}


def about(number: int, title: str) -> Element:
    """Which idea the form is about."""
    return words(bold(titled(number, title)))


def _short(value: Any, typed: bool = False) -> Any:
    """However deep the texts stand, and without what takes six characters to send and is never shown."""
    if isinstance(value, str):
        return "" if typed else cut(clean(value), KEPT)
    if isinstance(value, list):
        return [_short(one) for one in value]
    return {name: _short(one) for name, one in value.items()} if isinstance(value, dict) else value
