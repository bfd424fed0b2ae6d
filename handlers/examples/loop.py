"""Examples of the counter-current of a goal."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import CARD, CARLA, MONDAY, REGULARS
from handlers.views import Loop, LoopLast, LoopLink, LoopPart, View

SINCE = date(2026, 9, 1)
NOTE = "Regulars instead of new customers: the survey in autumn showed how many we lose."
LINKS = (
    LoopLink(
        "updates", 4, last=LoopLast("U-17", "From November on, every regular gets a customer card.", MONDAY)
    ),
    LoopLink("ideas", 12, (LoopPart("loop-part-answering", 5),), LoopLast("I-42", CARD, MONDAY)),
    LoopLink(
        "decisions",
        9,
        (LoopPart("verdict-approve", 4), LoopPart("verdict-decline", 3), LoopPart("verdict-park", 2)),
        LoopLast("I-42", CARD, MONDAY),
    ),
    LoopLink(
        "measures",
        5,
        (LoopPart("measure-state-running", 3), LoopPart("measure-state-done", 2)),
        LoopLast("M-7", CARD, MONDAY),
    ),
    LoopLink(
        "reviews",
        6,
        (
            LoopPart("loop-part-keep", 3),
            LoopPart("loop-part-change", 1),
            LoopPart("loop-part-finish", 1),
            LoopPart("loop-part-stop", 1),
        ),
        LoopLast("M-7", CARD, MONDAY),
    ),
    LoopLink("changes", 2, (LoopPart("loop-part-moved", 2),), LoopLast("#3", NOTE, MONDAY)),
)
ROUND = Loop(REGULARS, SINCE, LINKS, CARLA)


def _up_to(links: int) -> Loop:
    """It stands still behind so many links."""
    empty = tuple(LoopLink(link.kind, 0) for link in LINKS[links:])
    return replace(ROUND, links=(*LINKS[:links], *empty))


LOOP: dict[type[View], list[View]] = {
    Loop: [
        ROUND,
        *map(_up_to, range(6)),
        replace(ROUND, owner=None, retired=MONDAY),
        replace(ROUND, posted=True),
    ]
}
