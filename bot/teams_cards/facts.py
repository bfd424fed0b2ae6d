"""Facts of ideas as elements: the same on every card."""

from bot.teams_cards.buttons import button
from bot.teams_cards.elements import (
    TEXT,
    Element,
    bold,
    box,
    lines,
    link,
    prose,
    run,
    subtle,
    titled_row,
    told,
    words,
)
from bot.teams_cards.elements import row as row_of
from bot.teams_cards.pen import TeamsPen
from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import titled
from handlers.views import IdeaFacts, IdeaLine, PartFacts
from storage.models import IdeaState

REASON = 1500
PARTS, PART = 3, 300  # of what was combined with an idea
GUIDED, GUIDE = 3, 150
COLORS = {
    IdeaState.QUESTION: "Warning",
    IdeaState.APPROVED: "Good",
    IdeaState.TESTING: "Good",
    IdeaState.IMPLEMENTED: "Good",
}


def head(pen: TeamsPen, idea: IdeaFacts) -> list[Element]:
    """The title, and below it where the idea stands, whose it is and what for."""
    state = bold(facts.state(pen, idea.state), color=COLORS.get(idea.state, "Accent"))
    rest = facts.belonging(pen, idea)
    title = words(bold(titled(idea.number, idea.title), size="Medium"))
    return [title, words(state, subtle(f" · {rest}"), spacing="Small")]


def story(pen: TeamsPen, idea: IdeaFacts, problem: int = TEXT, benefit: int = TEXT) -> list[Element]:
    return [
        *told(pen, pen.say("card-problem"), idea.problem, problem),
        *told(pen, pen.say("card-benefit"), idea.benefit, benefit),
        *(
            element
            for one in idea.guided[:GUIDED]
            for element in told(pen, line(one.asked, GUIDE), one.told, problem // 4)
        ),
    ]


def outcome(pen: TeamsPen, idea: IdeaFacts, reason: int = REASON) -> list[Element]:
    """What was decided, by whom, why, and what follows."""
    elements = []
    if idea.decision:
        elements.append(words(bold(facts.decided(pen, idea.decision))))
        elements += prose(pen, idea.decision.reason, reason)
    return box([*elements, *lines(*facts.consequences(pen, idea))])


def parts(pen: TeamsPen, idea: IdeaFacts) -> list[Element]:
    """What was combined with it, each with the button that opens it as it was shared."""
    return [_part(pen, one) for one in idea.parts[:PARTS]]


def _part(pen: TeamsPen, one: PartFacts) -> Element:
    title = titled(one.number, one.title)
    look = button(pen, "show_part", one.number, label=pen.say("button-show"), of=title)
    said = words(bold(pen.say("card-part", idea=title)))
    return row_of([said, *prose(pen, one.problem, PART)], look, separator=True)


def onward(pen: TeamsPen, idea: IdeaFacts) -> list[Element]:
    """The way to the idea that it has become part of."""
    if idea.into is None:
        return []
    label, title = (
        pen.say("card-leads-to", number=idea.into.number),
        titled(idea.into.number, idea.into.title),
    )
    return [button(pen, "show", idea.into.number, label=label, of=title)]


def source(pen: TeamsPen, url: str) -> list[Element]:
    """The way back to the message that the idea came from."""
    return [words(link(url, pen.say("card-source")), spacing="Small")] if facts.is_link(url) else []


def counts(pen: TeamsPen, idea: IdeaFacts) -> Element:
    return words(subtle(facts.counts(pen, idea), size="Small"), spacing="Medium")


def row(pen: TeamsPen, idea: IdeaLine, verb: str) -> Element:
    """An idea in a list, with the button that opens it."""
    title = titled(idea.number, idea.title)
    return titled_row(title, facts.standing(pen, idea), button(pen, verb, idea.number, of=title))


def rest(pen: TeamsPen, count: int) -> list[Element]:
    """How many more there are than there was room for."""
    return [words(run(pen.say("rows-more", count=count)), spacing="Medium")] if count > 0 else []
