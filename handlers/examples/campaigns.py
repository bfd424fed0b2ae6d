"""Examples of what campaigns look like."""

from dataclasses import replace

from handlers.examples.everyday import ALICE, CARD, GOALS, IDEA
from handlers.views import Guided, IdeaCard, IdeaForm, View

QUESTION = "What brings customers who bought once back to us?"
GUIDES = ("Who notices it first?", "What does it cost us in the first month?", "What could we leave out?")

CALLED = IdeaForm("d5", ALICE, goal=2, goals=GOALS, campaign=1, call=QUESTION, guides=GUIDES)
GUIDED = replace(
    IDEA,
    guided=(
        Guided(GUIDES[0], "Everybody who pays at the till."),
        Guided(GUIDES[1], "About 80 euros for the stickers."),
    ),
)

CAMPAIGNS: dict[type[View], list[View]] = {
    IdeaForm: [
        CALLED,
        replace(CALLED, title=CARD, guided1="Everybody who pays at the till."),
        replace(CALLED, standing="early", guides=()),
        replace(CALLED, standing="over", guides=()),
    ],
    IdeaCard: [IdeaCard(GUIDED)],
}
