"""What is exported is all there, in the reader's words, with sealed names sealed and no cell a formula."""

import csv
from dataclasses import dataclass
from io import BytesIO, StringIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine

from bot.spreadsheets import Table, csv_bytes, excel_bytes
from bot.tables import WrongKind, file_of
from bot.texts import Texts
from handlers import exporting, importing
from handlers.exported_numbers import NUMBER
from handlers.exporting import DECISION, IDEA, MEASURE
from handlers.import_columns import field_of
from handlers.verbs import Voice
from handlers.views import Counted, FactTable
from storage import goals, ideas, imports, people
from storage.database import transaction
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares

EN, DE = Voice("en"), Voice("de")
WHAT = ("number", "title", "problem", "benefit", "goal", "author", "sealed", "state", "created")
BROUGHT = (*WHAT, "decided", "decided_by", "reason", "wake")  # columns that an import understands
NAMESPACE = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}


@dataclass
class Book:
    """An Excel workbook as another program reads it."""

    data: bytes

    def sheets(self) -> dict[str, list[list[str]]]:
        with ZipFile(BytesIO(self.data)) as archive:
            book = ElementTree.fromstring(archive.read("xl/workbook.xml"))
            names = [sheet.get("name", "") for sheet in book.findall(".//x:sheet", NAMESPACE)]
            return {
                name: self._rows(archive.read(f"xl/worksheets/sheet{number}.xml"))
                for number, name in enumerate(names, 1)
            }

    def _rows(self, xml: bytes) -> list[list[str]]:
        rows = ElementTree.fromstring(xml).findall(".//x:row", NAMESPACE)
        return [["".join(cell.itertext()) for cell in row.findall("x:c", NAMESPACE)] for row in rows]

    def formulas(self) -> int:
        with ZipFile(BytesIO(self.data)) as archive:
            sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
            return sum(
                len(ElementTree.fromstring(archive.read(one)).findall(".//x:f", NAMESPACE)) for one in sheets
            )


def tables(engine: Engine, firm: Company) -> dict[str, FactTable]:
    with transaction(engine) as db:
        made = exporting.tables(db, people.organization(db, firm.id), MONDAY)
    return {table.kind: table for table in made}


def rows(table: FactTable) -> list[dict[str, object]]:
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


@pytest.fixture
def firm(engine: Engine) -> Company:
    """One idea approved, one declined, one sealed and open, one taken back."""
    firm = company(engine)
    with transaction(engine) as db:
        goals.add(db, firm.organization, "Fewer queues", MONDAY, firm.members["Carla"].id)
    asks(engine, "Alice", "create", title="A bench", goal="1", draft="1", benefit="Rest")
    shares(engine, "Alice", "=1+1")
    asks(engine, "Bob", "create", title="Sealed", sealed="yes", draft="3")
    shares(engine, "Bob", "Taken back")
    asks(engine, "Bob", "support", "1")
    asks(engine, "Carla", "approved", number="1", turn="0", owner=uid("Bob"), due="2026-09-30")
    asks(engine, "Carla", "declined", number="2", turn="0", reason="+49 is\nno number")
    asks(engine, "Bob", "withdraw", "4")
    return firm


def test_everything_that_people_see_is_in_the_tables(engine: Engine, firm: Company) -> None:
    made = tables(engine, firm)
    bench, formula, sealed = rows(made["ideas"])
    day = MONDAY.date()
    assert bench["number"], bench["goal"] == ("I-1", "G-1 Fewer queues")
    assert (bench["author"], bench["benefit"], bench["supporters"]) == ("Alice Hansen", "Rest", 1)
    assert (bench["measures"], bench["decided"], bench["decided_by"]) == ("M-1", day, "Carla Brandt")
    assert (formula["state"], formula["reason"]) == ("declined", "+49 is\nno number")
    assert (sealed["author"], sealed["sealed"], sealed["state"]) == ("", True, "new")
    assert sealed["due"] is not None
    (measure,) = rows(made["measures"])
    assert (measure["number"], measure["ideas"], measure["goal"]) == ("M-1", "I-1", "G-1 Fewer queues")
    assert (measure["owner"], str(measure["due"]), measure["ended"]) == ("Bob Petersen", "2026-09-30", None)
    decided = rows(made["decisions"])
    assert [(one["idea"], one["verdict"]) for one in decided] == [("I-1", "approve"), ("I-2", "decline")]


def test_a_sealed_name_is_nowhere_in_the_tables(engine: Engine) -> None:
    firm = company(engine)
    asks(engine, "Mallory", "create", title="Sealed", sealed="yes", draft="3")
    asks(engine, "Carla", "declined", number="1", turn="0", reason="No")
    for kind in ("xlsx", "zip"):
        data = file_of(kind, EN, list(tables(engine, firm).values()))
        with ZipFile(BytesIO(data)) as archive:
            said = b"".join(archive.read(name) for name in archive.namelist())
        assert b"Sealed" in said
        assert b"Mallory" not in said


def test_nobody_elses_rows_are_in_them(engine: Engine, firm: Company) -> None:
    before = tables(engine, firm)
    company(engine, "T2")
    shares(engine, "Alice", "Elsewhere", workspace="T2")
    assert tables(engine, firm) == before


@pytest.mark.parametrize(("voice", "separator"), [(EN, ","), (DE, ";")], ids=["en", "de"])
def test_csv_opens_in_the_readers_spreadsheet(
    engine: Engine, firm: Company, voice: Voice, separator: str
) -> None:
    data = file_of("csv", voice, [tables(engine, firm)["ideas"]])
    assert data.startswith(b"\xef\xbb\xbf"), "so that Excel reads umlauts"
    header, _, formula, _ = csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=separator)
    assert header[:2] == [Texts().say(voice, "table-number"), Texts().say(voice, "table-title")]
    assert formula[1] == "'=1+1"
    assert "'+49 is\nno number" in formula
    assert str(MONDAY.date()) in formula


def test_excel_has_a_sheet_for_each_table_and_days_are_days(engine: Engine, firm: Company) -> None:
    book = Book(file_of("xlsx", DE, list(tables(engine, firm).values())))
    sheets = book.sheets()
    assert list(sheets) == ["Ideen", "Maßnahmen", "Entscheidungen", "Zahlen"]
    assert [row[1] for row in sheets["Ideen"]] == ["Titel", "A bench", "=1+1", "Sealed"]
    assert "abgelehnt" in sheets["Ideen"][2]
    assert "46265" in sheets["Ideen"][1], "31 August 2026, as Excel counts days"
    assert book.formulas() == 0


def test_numbers_tell_nothing_of_fewer_than_five(engine: Engine, firm: Company) -> None:
    """Ideas are counted; of two people who had them and of two decisions there is only an empty cell."""
    told = {(row["counted"], row["goal"]): row["value"] for row in rows(tables(engine, firm)["numbers"])}
    assert told[Counted.IDEAS, "G-1 Fewer queues"] == 1
    assert told[Counted.IDEAS, Counted.NONE_FITS] == 2
    assert [told[one, ""] for one in (Counted.PARTICIPATION, Counted.DECISION, Counted.SHARE)] == [None] * 3
    sheet = Book(file_of("xlsx", EN, list(tables(engine, firm).values()))).sheets()["Numbers"]
    assert sheet[0] == ["Number", "From", "To", "Goal", "Value", "Of so many ideas"]
    assert ["No goal fits", "2"] in [[row[3], row[4]] for row in sheet[1:] if len(row) > 4]


def test_one_csv_holds_one_table(engine: Engine, firm: Company) -> None:
    with pytest.raises(WrongKind):
        file_of("csv", EN, list(tables(engine, firm).values()))
    with pytest.raises(WrongKind):
        file_of("ods", EN, list(tables(engine, firm).values()))


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40)
DANGEROUS = st.builds(lambda first, rest: first + rest, st.sampled_from("=+-@\t\r＝＋－＠"), TEXT)


@given(st.lists(TEXT | DANGEROUS, min_size=1, max_size=4))
def test_no_cell_is_ever_a_formula(cells: list[str]) -> None:
    table = Table("Ideas", ["Title"] * len(cells), [cells])
    for voice, separator in ((EN, ","), (DE, ";")):
        text = csv_bytes(voice, table).decode("utf-8-sig")
        _, row = csv.reader(StringIO(text, newline=""), delimiter=separator)
        assert not [cell for cell in row if cell[:1] in set("=+-@\t\r＝＋－＠") - {""}]
    assert Book(excel_bytes([table])).formulas() == 0


@pytest.mark.parametrize("voice", [EN, DE], ids=["en", "de"])
def test_what_was_exported_can_be_brought_in_elsewhere(engine: Engine, firm: Company, voice: Voice) -> None:
    """With its text, goal, author, state, days and decision."""
    wanted = rows(tables(engine, firm)["ideas"])
    data = file_of("csv", voice, [tables(engine, firm)["ideas"]])
    other = company(engine, "T2")
    with transaction(engine) as db:
        goals.add(db, other.organization, "Fewer queues", MONDAY)
        sheet = importing.look(db, people.organization(db, other.id), data, MONDAY)
        begun = imports.add(db, other.id, "ideas.csv", MONDAY).id
        importing.bring_in(db, people.organization(db, other.id), begun, sheet.good, MONDAY)
    assert [line.wrong for line in sheet.lines] == [()] * 3
    found = rows(tables(engine, other)["ideas"])
    kept = [name for name in BROUGHT if name not in ("number", "wake")]
    assert [[row[name] for name in kept] for row in found] == [[row[name] for name in kept] for row in wanted]
    with transaction(engine) as db:
        assert ideas.by_author(db, other.id, other.members["Alice"].id, offset=0, limit=9)[1] == 2


@pytest.mark.parametrize("voice", [EN, DE], ids=["en", "de"])
def test_the_names_of_columns_are_known_when_they_are_brought_in(voice: Voice) -> None:
    said = {column: field_of(Texts().say(voice, f"table-{column}")) for column in IDEA.split()}
    assert said == {column: column if column in BROUGHT else None for column in IDEA.split()}
    for column in (*MEASURE.split(), *DECISION.split(), *NUMBER.split()):
        assert Texts().say(voice, f"table-{column}")
