"""What is exported is all there, in the reader's words, with sealed names sealed and no cell a formula."""

import csv
from datetime import date, datetime, timedelta
from io import BytesIO, StringIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook
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
from storage import exports, goals, ideas, imports, people
from storage.database import transaction
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.test_importing import opened

EN, DE = Voice("en"), Voice("de")
WHAT = ("number", "title", "problem", "benefit", "goal", "author", "sealed", "state", "created")
BROUGHT = (*WHAT, "decided", "decided_by", "reason", "wake")  # columns that an import understands


def read(data: bytes) -> Workbook:
    """As another program reads it, that shares no line with the one that wrote it."""
    return load_workbook(BytesIO(data))


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
    book = read(file_of("xlsx", DE, list(tables(engine, firm).values())))
    assert book.sheetnames == ["Ideen", "Maßnahmen", "Entscheidungen", "Zahlen"]
    header, *lines = book["Ideen"].values
    bench, formula, sealed = (dict(zip(header, line, strict=True)) for line in lines)
    assert [one["Titel"] for one in (bench, formula, sealed)] == ["A bench", "=1+1", "Sealed"]
    assert bench["Geteilt am"].date() == date(2026, 8, 31)
    assert (formula["Stand"], formula["Begründung"]) == ("abgelehnt", "+49 is\nno number")
    assert (bench["Unterstützungen"], sealed["Geteilt von"]) == (1, None)
    for sheet in book:
        assert sheet.freeze_panes == "A2", "the names of the columns stay in sight"
        assert sheet.auto_filter.ref == sheet.dimensions, "and each can be filtered by"
        assert all(cell.font.bold for cell in sheet[1])


def test_another_program_finds_every_cell_as_what_it_is() -> None:
    facts = ("=1+1", "@SUM(A1)", "Müßige Größe für Köln, 5 €", "00123", "https://hansen.example", 7, 2.5)
    written = (*facts, date(2024, 3, 1), "ja", None, "x" * 40_000)
    table = Table("Maßnahmen", [f"Spalte {number}" for number in range(11)], [written])
    cells = read(excel_bytes([table]))["Maßnahmen"][2]
    assert [cell.value for cell in cells[:7]] == list(facts)
    assert [cell.data_type for cell in cells[:7]] == ["s"] * 5 + ["n"] * 2
    day, yes, nothing, long = cells[7:]
    assert (day.is_date, day.value.date(), day.number_format) == (True, date(2024, 3, 1), "yyyy-mm-dd")
    assert (yes.value, nothing.value, len(long.value)) == ("ja", None, 32_767)


def test_numbers_tell_nothing_of_fewer_than_five(engine: Engine, firm: Company) -> None:
    """Ideas are counted; of two people who had them and of two decisions there is only an empty cell."""
    told = {(row["counted"], row["goal"]): row["value"] for row in rows(tables(engine, firm)["numbers"])}
    assert told[Counted.IDEAS, "G-1 Fewer queues"] == 1
    assert told[Counted.IDEAS, Counted.NONE_FITS] == 2
    assert [told[one, ""] for one in (Counted.PARTICIPATION, Counted.DECISION, Counted.SHARE)] == [None] * 3
    header, *lines = read(file_of("xlsx", EN, list(tables(engine, firm).values())))["Numbers"].values
    assert header == ("Number", "From", "To", "Goal", "Value", "Of so many ideas")
    assert ("No goal fits", 2) in [(line[3], line[4]) for line in lines]


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
    sheet = read(excel_bytes([table]))["Ideas"]
    assert not [cell for line in sheet for cell in line if cell.data_type == "f"]


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
def test_a_day_that_nobody_named_is_none_in_the_tables_nor_wherever_they_are_brought_in(
    engine: Engine, voice: Voice
) -> None:
    """The fourth, whose day is not known either, was decided here."""
    office, today = opened(engine), MONDAY.date()
    lines = (
        "1;Open;;Alice Hansen;;neu;;;;",
        "2;Declined;;;;abgelehnt;;;Carla Brandt;Zu teuer",
        "3;Named;;;;abgelehnt;2024-01-31;;;Zu groß",
        "4;Decided here;;;;neu;;;;",
    )
    office.brings(office.looks(*lines, undated=today))
    asks(engine, "Carla", "declined", number="4", turn="0", reason="No room")
    made = tables(engine, office.firm)
    named = [(None, None), (None, None), (date(2024, 1, 31), None), (None, today)]
    assert [(row["created"], row["decided"]) for row in rows(made["ideas"])] == named
    assert {row["idea"]: row["decided"] for row in rows(made["decisions"])} == {
        "I-2": None,
        "I-3": None,
        "I-4": today,
    }
    sheet = read(file_of("xlsx", voice, list(made.values()))).worksheets[0]
    shared, decided = (IDEA.split().index(name) for name in ("created", "decided"))
    cells = [(row[shared], row[decided]) for row in sheet.iter_rows(min_row=2, values_only=True)]
    assert [tuple(one and one.date() for one in pair) for pair in cells] == named
    data = file_of("csv", voice, [made["ideas"]])
    assert _brought_in_on(engine, company(engine, "T2"), data, MONDAY + timedelta(days=1)) == [
        ("Open", False, None),
        ("Declined", False, False),
        ("Named", True, False),
        ("Decided here", False, True),
    ]


def _brought_in_on(
    engine: Engine, firm: Company, data: bytes, now: datetime
) -> list[tuple[str, bool, bool | None]]:
    """By somebody who says that ideas without a day count as shared then; whether days are known there."""
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        looked = importing.look(db, organization, data, now)
        assert [line.number for line in looked.good] == ["I-3"]
        assert looked.undated == looked.wrong == 3, "nothing else keeps the others away"
        sheet = importing.look(db, organization, data, now, undated=now.date())
        begun = imports.add(db, firm.id, "ideas.csv", now).id
        importing.bring_in(db, organization, begun, sheet.good, now)
        decisions = {idea.id: decision.dated for decision, idea in exports.decisions(db, firm.id)}
        return [(idea.title, idea.dated, decisions.get(idea.id)) for idea in exports.ideas(db, firm.id)]


@pytest.mark.parametrize("voice", [EN, DE], ids=["en", "de"])
def test_the_names_of_columns_are_known_when_they_are_brought_in(voice: Voice) -> None:
    said = {column: field_of(Texts().say(voice, f"table-{column}")) for column in IDEA.split()}
    assert said == {column: column if column in BROUGHT else None for column in IDEA.split()}
    for column in (*MEASURE.split(), *DECISION.split(), *NUMBER.split()):
        assert Texts().say(voice, f"table-{column}")
