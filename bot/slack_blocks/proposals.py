"""What is proposed to authors, whatever it is, and what those hear who come along."""

from collections.abc import Iterable

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    button,
    confirmation,
    context,
    message,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording.pen import Pen
from handlers.views import Proposed

NOTE = 1500
AGREE = ("combine_agree", "split_agree")


def proposed(
    pen: Pen,
    one: Proposed,
    lead: str,
    ideas: Iterable[Block],
    *,
    terms: Iterable[str],
    standing: str,
    ways: Iterable[str],
) -> Drawing:
    """Who proposes what and why, the ideas, what it means, where it stands, and what can be done."""
    buttons = (_way(pen, verb, one) for verb in ways)
    blocks = [
        rich(sentence(run(lead)), *quoted(one.note, NOTE)),
        *ideas,
        *map(context, terms),
        section(standing),
        *actions(*buttons),
    ]
    return message(blocks, in_place=True, live=True)


def _way(pen: Pen, verb: str, one: Proposed) -> Block:
    if one.undo:
        return undo(pen, verb, one)
    return button(pen, verb, one.key, style="primary" if verb in AGREE else "")


def undo(pen: Pen, verb: str, one: Proposed) -> Block:
    """Asks first: others have agreed, and would have to agree again."""
    return button(pen, verb, one.key, confirm=confirmation(pen, verb))


def came_along(pen: Pen, told: str, ideas: Iterable[Block], back: Block) -> Drawing:
    """What somebody is told once; the button leads out of it again."""
    return message([section(told), *ideas, context(pen.say("carried-next")), *actions(back)])
