"""The fragmentation radar."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    divider,
    drawn,
    header,
    message,
    paragraph,
    run,
    section,
)
from bot.wording import radar as words
from bot.wording.pen import Pen
from handlers.views import Radar, RadarFinding


@drawn.register
def radar(view: Radar, pen: Pen) -> Drawing:
    shown = view.findings[: words.FINDINGS]
    rest = words.rest(view, pen, len(shown))
    blocks = [
        header(pen.say("radar-title")),
        context(words.opening(view, pen)),
        *(block for place, one in enumerate(shown) for block in _finding(one, pen, place)),
        *([] if shown else [section(pen.say("radar-nothing"))]),
        *([context(rest)] if rest else []),
        divider(),
        *actions(button(pen, "numbers"), button(pen, "strategy", label=pen.say("steer-picture"))),
    ]
    return message(blocks)


def _finding(one: RadarFinding, pen: Pen, place: int) -> list[Block]:
    """Its row of buttons says that they stand in the radar, which forget it otherwise."""
    told = words.finding(one, pen)
    steps = (
        button(pen, step.verb, step.words, label=words.step(step, pen), about=told)
        for step in words.steps(one)
    )
    found, _, means = told.partition("\n")
    return [paragraph(bold(found), run(f"\n{means}")), *actions(*steps, name=f"radar {place}")]
