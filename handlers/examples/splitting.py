"""Examples of one idea that becomes two."""

from dataclasses import replace

from handlers.examples.combining import STANDS
from handlers.examples.connecting import IDEA
from handlers.examples.everyday import BACKED, CARD, CARLA, DUE
from handlers.views import (
    Draft,
    Parting,
    Proposed,
    SplitForm,
    SplitProposal,
    SplitStatus,
    SplitTold,
    Thing,
    View,
)

NEW = Thing("idea", 58, "Stamps from the web shop")
ASKED = Proposed(4, CARLA, "The card can be decided at once, the web shop needs a test.", until=DUE)
OPEN = Parting(
    ASKED,
    42,
    Draft(CARD, BACKED.problem, BACKED.benefit),
    Draft(NEW.title, "Who buys online gets no stamps.", ""),
)
AGAIN = replace(OPEN, proposed=replace(ASKED, reminded=True))
DONE = replace(OPEN, proposed=replace(ASKED, state="agreed", until=DUE, undo=True), new=58)
OVER = tuple(replace(OPEN, proposed=replace(ASKED, state=state)) for state in STANDS)

SPLITTING: dict[type[View], list[View]] = {
    SplitForm: [SplitForm("d8", IDEA, CARD, BACKED.problem, BACKED.benefit)],
    SplitProposal: [SplitProposal(one) for one in (OPEN, AGAIN, DONE, *OVER)],
    SplitStatus: [SplitStatus(one) for one in (OPEN, DONE, *OVER)],
    SplitTold: [SplitTold(4, IDEA, NEW, why) for why in ("support", "help", "follow")],
}
