"""Examples of exports."""

from handlers.examples.everyday import ALICE, BOB, CARD, MONDAY
from handlers.views import Export, FactTable, View

TABLES = (
    FactTable("ideas", ("number", "title", "author"), (("I-42", CARD, ALICE), ("I-43", "=1+1", ""))),
    FactTable("measures", ("number", "title", "owner"), (("M-7", CARD, BOB),)),
    FactTable("decisions", ("idea", "title", "reason"), ()),
)
EXCHANGE: dict[type[View], list[View]] = {Export: [Export(MONDAY, TABLES), Export(MONDAY)]}
