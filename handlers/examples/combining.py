"""Examples of two ideas that become one."""

from dataclasses import replace

from handlers.examples.connecting import IDEA
from handlers.examples.everyday import ALICE, BACKED, BOB, CARD, CARLA, DUE, LINES, REGULARS, RUNNING, SHOP
from handlers.views import (
    CarriedOver,
    CombineForm,
    CombineNews,
    CombineProposal,
    CombineStatus,
    Half,
    IdeaCard,
    IdeaMention,
    Page,
    Pairing,
    PartFacts,
    Proposed,
    Queue,
    Receipt,
    ReviewCard,
    Thing,
    View,
)
from storage.models import IdeaState

STAMPS = Thing("idea", 57, "Collect stamps on the phone")
PROBLEM = "I forget the paper card at home, and then I get no stamp."
WHY = "Both want to replace the paper card."
STANDS = ("lapsed", "agreed", "separate", "taken_back", "undone", "unanswered")  # without a way on
ASKED = Proposed(3, CARLA, WHY, until=DUE)
OPEN = Pairing(
    ASKED,
    Half(42, CARD, BACKED.problem, REGULARS.title, ALICE, 3),
    Half(57, STAMPS.title, PROBLEM, SHOP.title, BOB, 1),
)
HALF = replace(OPEN, agreed=(57,))
AGAIN = replace(HALF, proposed=replace(ASKED, reminded=True))
SEALED = replace(OPEN, goes=Half(57, STAMPS.title, "", REGULARS.title, None))
DONE = replace(OPEN, proposed=replace(ASKED, state="agreed", until=DUE, undo=True))
OVER = tuple(replace(OPEN, proposed=replace(ASKED, state=state)) for state in STANDS)
WHOLE = replace(
    BACKED,
    authors=(BOB,),
    parts=(PartFacts(57, STAMPS.title, PROBLEM, "One card less in the wallet."),),
)
PART = replace(BACKED, state=IdeaState.COMBINED, turn=1, into=IdeaMention(42, CARD))
TOGETHER = replace(LINES[0], authors=(BOB,))

COMBINING: dict[type[View], list[View]] = {
    CombineForm: [
        CombineForm("d7", IDEA),
        CombineForm("d7", IDEA, "I-57", (STAMPS, Thing("idea", 38, "One list for all deliveries"))),
        CombineForm("d7", IDEA, "I-12", (STAMPS,)),
    ],
    CombineProposal: [CombineProposal(one) for one in (OPEN, HALF, AGAIN, SEALED, DONE, *OVER)],
    CombineStatus: [CombineStatus(one) for one in (OPEN, HALF, DONE, *OVER)],
    CombineNews: [
        CombineNews(DONE, "agreed"),
        CombineNews(OVER[2], "separate"),
        CombineNews(OVER[3], "taken_back"),
        CombineNews(OVER[3], "taken_back", CARLA),
        CombineNews(OVER[4], "undone"),
        CombineNews(OVER[4], "undone", CARLA),
        CombineNews(OVER[5], "unanswered"),
    ],
    CarriedOver: [CarriedOver(3, IDEA, STAMPS, why) for why in ("support", "help", "follow")],
    IdeaCard: [
        IdeaCard(WHOLE),
        IdeaCard(replace(WHOLE, authors=(), sealed_author=True)),
        IdeaCard(replace(WHOLE, author=None)),
        IdeaCard(PART),
    ],
    ReviewCard: [ReviewCard(WHOLE, RUNNING), ReviewCard(PART, RUNNING)],
    Receipt: [Receipt(PART, CARLA, DUE, "ideas", can_edit=False, can_withdraw=False)],
    Queue: [Queue((TOGETHER, replace(TOGETHER, sealed_author=True)), Page(1, 1, 2))],
}
