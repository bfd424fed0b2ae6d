"""Examples of exports and imports."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import ALICE, BOB, CARD, MONDAY
from handlers.views import (
    Export,
    FactTable,
    ImportCard,
    ImportForm,
    ImportLines,
    LineRemarks,
    Said,
    View,
)
from storage.models import ImportState

TABLES = (
    FactTable("ideas", ("number", "title", "author"), (("I-42", CARD, ALICE), ("I-43", "=1+1", ""))),
    FactTable("measures", ("number", "title", "owner"), (("M-7", CARD, BOB),)),
    FactTable("decisions", ("idea", "title", "reason"), ()),
)
REMARKS = (
    LineRemarks(7, (Said("invalid-import_title_empty"), Said("invalid-import_created_missing"))),
    LineRemarks(9, (Said("invalid-import_there", (("number", 42),)),), CARD),
    LineRemarks(11, (Said("invalid-import_created_future", days=(("day", date(2030, 1, 1)),)),), CARD),
)
LOOKED = ImportCard(
    3,
    "Ideen *2024* [alt].csv",
    ImportState.LOOKED,
    lines=10_000,
    good=9_700,
    twice=120,
    wrong=180,
    open=12,
    undated=160,
    strangers=31,
    aside=("Kostenstelle", "<b>Raum</b>"),
    remarks=REMARKS,
)
FAILED = replace(LOOKED, standing=ImportState.FAILED, goes_on=True)
ROWS = ((7, "", "", (Said("import-result-wrong"),), REMARKS[0].said), (8, "17", CARD, (), ()))
LINES = FactTable("lines", ("line", "number", "title", "result", "remark"), ROWS)
EXCHANGE: dict[type[View], list[View]] = {
    Export: [Export(MONDAY, TABLES), Export(MONDAY)],
    ImportForm: [ImportForm(16)],
    ImportCard: [
        LOOKED,
        replace(LOOKED, undated=0, wrong=20, good=9_860, day=MONDAY),
        replace(LOOKED, undated=0, good=1, twice=0, wrong=0, open=0, strangers=0, aside=(), remarks=()),
        replace(LOOKED, undated=1, open=0, strangers=0, good=0, lines=2, twice=1, wrong=1),
        replace(LOOKED, undated=0, open=0, strangers=0, good=0, lines=2, twice=2, wrong=1),
        *(replace(LOOKED, standing=one, unread="file_empty") for one in ImportState),
        replace(LOOKED, standing=ImportState.UNREADABLE, unread="file_excel"),
        replace(LOOKED, standing=ImportState.DONE, here=9_700, first=43, last=9_742),
        replace(LOOKED, standing=ImportState.DONE, here=1, first=43, last=43),
        replace(LOOKED, standing=ImportState.UNDONE, stayed=(44, 52)),
        replace(LOOKED, standing=ImportState.WANTED, here=3_000, first=43, last=3_042),
        replace(LOOKED, standing=ImportState.STOPPED, here=3_000, first=43, last=3_042, goes_on=True),
        replace(LOOKED, standing=ImportState.STOPPED, here=3_000, first=43, last=3_042),
        replace(FAILED, during=ImportState.RECEIVED),
        replace(FAILED, here=3_000, first=43, last=3_042),
        replace(FAILED, here=12, first=43, last=54, during=ImportState.UNDOING),
    ],
    ImportLines: [ImportLines(3, MONDAY, (LINES,)), ImportLines(3, MONDAY)],
}
