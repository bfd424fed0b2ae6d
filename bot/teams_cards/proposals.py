"""What is proposed to authors, whatever it is, and what those hear who come along."""

from collections.abc import Iterable

from bot.teams_cards.buttons import asking_first, button
from bot.teams_cards.cards import Drawing, message
from bot.teams_cards.elements import Element, bold, lines, quoted, run, small, words
from bot.teams_cards.pen import TeamsPen
from handlers.views import Proposed

NOTE = 1500
AGREE = ("combine_agree", "split_agree")


def proposed(
    pen: TeamsPen,
    one: Proposed,
    lead: str,
    ideas: Iterable[Element],
    *,
    terms: Iterable[str],
    standing: str,
    ways: Iterable[str],
) -> Drawing:
    """Who proposes what and why, the ideas, what it means, where it stands, and what can be done."""
    elements = [
        *lines(lead),
        *quoted(pen, one.note, NOTE),
        *ideas,
        *map(small, terms),
        words(run(standing), spacing="Medium"),
    ]
    return message(pen, elements, [_way(pen, verb, one) for verb in ways], live=True, in_place=True)


def _way(pen: TeamsPen, verb: str, one: Proposed) -> Element:
    if one.undo:
        return undo(pen, verb, one)
    return button(pen, verb, one.key, style="positive" if verb in AGREE else "")


def undo(pen: TeamsPen, verb: str, one: Proposed) -> Element:
    """Asks first: others have agreed, and would have to agree again."""
    title = words(bold(pen.say(f"confirm-{verb}-title")))
    question = [title, *lines(pen.say(f"confirm-{verb}-text"))]
    return asking_first(pen, verb, one.key, question, pen.say(f"confirm-{verb}-yes"))


def came_along(pen: TeamsPen, told: str, ideas: Iterable[Element], back: Element) -> Drawing:
    """What somebody is told once; the button leads out of it again."""
    return message(pen, [*lines(told), *ideas, small(pen.say("carried-next"))], [back])
