"""Facts of ideas as blocks: the same on every card."""

from bot.slack_blocks.parts import (
    TEXT,
    Block,
    bold,
    button,
    link,
    paragraph,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import facts
from bot.wording.cutting import body, line
from bot.wording.facts import titled
from bot.wording.pen import Pen
from handlers.views import IdeaFacts, IdeaLine, PartFacts

REASON = 1500
PARTS, PART = 3, 300  # of what was combined with an idea
GUIDED, GUIDE, SHARED = 3, 100, 0.65


def head(pen: Pen, idea: IdeaFacts) -> Block:
    """The title, and below it where the idea stands, whose it is and what for."""
    return paragraph(bold(titled(idea.number, idea.title)), run(f"\n{facts.about(pen, idea)}"))


def story(pen: Pen, idea: IdeaFacts, problem: int = TEXT, benefit: int = TEXT) -> list[Block]:
    """With a campaign's questions, or what was combined with it, each text has less room."""
    share = SHARED if idea.guided or idea.parts else 1.0
    return [
        *told(pen.say("card-problem"), body(idea.problem, int(problem * share))),
        *told(pen.say("card-benefit"), body(idea.benefit, int(benefit * share))),
        *(
            block
            for one in idea.guided[:GUIDED]
            for block in told(line(one.asked, GUIDE), body(one.told, problem // 5))
        ),
    ]


def told(label: str, words: str) -> list[Block]:
    """A short label and the words below it; nothing when there are none."""
    return [paragraph(bold(label), run(f"\n{words}"))] if words else []


def outcome(pen: Pen, idea: IdeaFacts, reason: int = REASON) -> list[Block]:
    """What was decided, by whom, why, and what follows."""
    elements = []
    if idea.decision:
        decided = sentence(run(facts.decided(pen, idea.decision)))
        elements += [decided, *quoted(idea.decision.reason, reason)]
    elements += [sentence(run(line)) for line in facts.consequences(pen, idea)]
    return [rich(*elements)] if elements else []


def parts(pen: Pen, idea: IdeaFacts) -> list[Block]:
    """What was combined with it, each with the button that opens it as it was shared."""
    return [_part(pen, one) for one in idea.parts[:PARTS]]


def _part(pen: Pen, one: PartFacts) -> Block:
    title = titled(one.number, one.title)
    said = f"{pen.say('card-part', idea=title)}\n{body(one.problem, PART)}".strip()
    return section(said, button(pen, "show_part", one.number, label=pen.say("button-show"), about=title))


def onward(pen: Pen, idea: IdeaFacts) -> list[Block]:
    """The way to the idea that it has become part of."""
    if idea.into is None:
        return []
    label, about = (
        pen.say("card-leads-to", number=idea.into.number),
        titled(idea.into.number, idea.into.title),
    )
    return [button(pen, "show", idea.into.number, label=label, about=about)]


def source(pen: Pen, url: str) -> list[Block]:
    """The way back to the message that the idea came from."""
    return [paragraph(link(url, pen.say("card-source")))] if facts.is_link(url) else []


def row(pen: Pen, idea: IdeaLine, verb: str) -> Block:
    """An idea in a list, with the button that opens it."""
    title = titled(idea.number, idea.title)
    return section(f"{title}\n{facts.standing(pen, idea)}", button(pen, verb, idea.number, about=title))
