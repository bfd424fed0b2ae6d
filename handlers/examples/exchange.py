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
    LineRemarks(12, (Said("invalid-import_decided_as_shared", days=(("day", date(2024, 1, 31)),)),), CARD),
)
FAILED_LINES = (LineRemarks(72, (), CARD), LineRemarks(81, ()))
MANY_LINES = tuple(LineRemarks(number, (), CARD) for number in range(9_000, 9_050))
LOOKED = ImportCard(
    3,
    "Ideen *2024* [alt].csv",
    ImportState.LOOKED,
    lines=10_000,
    good=9_700,
    twice=120,
    wrong=180,
    otherwise=6,
    open=12,
    undated=160,
    strangers=31,
    aside=("Kostenstelle", "<b>Raum</b>"),
    remarks=REMARKS,
)
FINE = replace(LOOKED, twice=0, wrong=0, otherwise=0, remarks=())
FAILED = replace(LOOKED, standing=ImportState.FAILED, goes_on=True)
ROWS = ((7, "", "", (Said("import-result-wrong"),), REMARKS[0].said), (8, "17", CARD, (), ()))
LINES = FactTable("lines", ("line", "number", "title", "result", "remark"), ROWS)
EXCHANGE: dict[type[View], list[View]] = {
    Export: [Export(MONDAY, TABLES), Export(MONDAY)],
    ImportForm: [ImportForm(16)],
    ImportCard: [
        LOOKED,
        replace(LOOKED, undated=0, wrong=20, good=9_860, day=MONDAY),
        replace(FINE, undated=0, good=1, open=0, strangers=0, aside=()),
        replace(LOOKED, undated=1, open=0, strangers=0, good=0, lines=2, twice=1, wrong=1, otherwise=0),
        replace(LOOKED, undated=0, open=0, strangers=0, good=0, lines=2, twice=2, wrong=1, otherwise=0),
        *(replace(LOOKED, standing=one, unread="file_empty") for one in ImportState),
        replace(LOOKED, standing=ImportState.UNREADABLE, unread="file_excel"),
        replace(LOOKED, standing=ImportState.DONE, here=9_700, first=43, last=9_742),
        replace(LOOKED, standing=ImportState.DONE, here=1, first=43, last=43),
        replace(LOOKED, standing=ImportState.DONE, here=1, first=43, last=43, failed=FAILED_LINES[:1]),
        replace(LOOKED, standing=ImportState.DONE, here=9_698, first=43, last=9_740, failed=FAILED_LINES),
        replace(LOOKED, standing=ImportState.DONE, here=9_650, first=43, last=9_692, failed=MANY_LINES),
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
