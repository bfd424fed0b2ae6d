"""Examples of one idea that becomes two."""

from dataclasses import replace

from handlers.examples.connecting import IDEA
from handlers.examples.everyday import BACKED, CARD, CARLA, DUE
from handlers.views import Draft, Parting, SplitForm, SplitProposal, SplitStatus, SplitTold, Thing, View

NEW = Thing("idea", 58, "Stamps from the web shop")
OPEN = Parting(
    4,
    42,
    Draft(CARD, BACKED.problem, BACKED.benefit),
    Draft(NEW.title, "Who buys online gets no stamps.", ""),
    CARLA,
    "The card can be decided at once, the web shop needs a test.",
)
DONE = replace(OPEN, state="agreed", new=58, until=DUE, undo=True)
OVER = tuple(replace(OPEN, state=state) for state in ("lapsed", "agreed", "separate", "taken_back", "undone"))

SPLITTING: dict[type[View], list[View]] = {
    SplitForm: [SplitForm("d8", IDEA, CARD, BACKED.problem, BACKED.benefit)],
    SplitProposal: [SplitProposal(one) for one in (OPEN, DONE, *OVER)],
    SplitStatus: [SplitStatus(one) for one in (OPEN, DONE, *OVER)],
    SplitTold: [SplitTold(4, IDEA, NEW, why) for why in ("support", "help")],
}
