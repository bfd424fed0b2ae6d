"""A table that somebody saved as text is read as it was meant, or refused as a whole."""

import csv
from collections.abc import Sequence
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.import_columns import COLUMNS, FIELDS, field_of, heading
from handlers.table_files import Record, Unreadable, decoded, read

ROWS = [("Titel", "Begründung"), ("Kürzere Wege – für alle", "„Ja“, sagt Jörg; gut"), ("Bänke\nim Hof", "")]


def saved(separator: str, encoding: str, ends: str = "\r\n") -> bytes:
    written = StringIO(newline="")
    csv.writer(written, delimiter=separator, lineterminator=ends).writerows(ROWS)
    return written.getvalue().encode(encoding)


@pytest.mark.parametrize("separator", [";", ",", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ends", ["\r\n", "\n"])
def test_whatever_program_saved_it(separator: str, encoding: str, ends: str) -> None:
    records = read(saved(separator, encoding, ends), heading)
    assert [record.cells for record in records] == ROWS
    assert [record.line for record in records] == [1, 2, 3]


def test_one_line_in_other_letters_spoils_no_other() -> None:
    mixed = "Titel\nGrüße\n".encode() + "Müßig\n".encode("cp1252") + "Öl".encode()
    assert [record.cells for record in read(mixed, heading)] == [("Titel",), ("Grüße",), ("Müßig",), ("Öl",)]


def test_excel_may_say_the_separator() -> None:
    records = read(b"sep=|\r\nTitle|Reason\r\nA bench|No; never\r\n", heading)
    assert records == [Record(2, ("Title", "Reason")), Record(3, ("A bench", "No; never"))]


def test_the_separator_is_the_one_that_makes_known_columns() -> None:
    """More commas than semicolons, all of them inside the names."""
    records = read(b"Titel;Notiz, intern, alt, sonstiges;Stand\nA;b;neu", heading)
    assert records[1].cells == ("A", "b", "neu")


def test_lines_are_counted_as_in_a_spreadsheet() -> None:
    records = read(b'Title,Problem\n\n"A","one\ntwo\nthree"\n\nB,four\n', heading)
    assert [(record.line, record.cells[0]) for record in records] == [(1, "Title"), (3, "A"), (5, "B")]


def test_what_stands_above_the_header_is_a_title_page() -> None:
    page = "Ideenliste 2024;;\nThema;Verbesserungen\n;;\nStand;01.03.2024;\n"
    table = read(f'{page}"Lfd.\nNr.";Titel der Idee;Eingereicht am\n1;Idee;2024-01-31\n'.encode(), heading)
    assert [(one.line, one.cells[1]) for one in table] == [(5, "Titel der Idee"), (6, "Idee")]


def test_a_header_is_the_first_one_that_looks_like_it() -> None:
    assert read(b"Titel;Art\nProblem;Idee\n", heading)[0].cells == ("Titel", "Art")


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Lfd. Nr.", "number"),
        ("Idee-Nr.", "number"),
        ("Titel (Pflichtfeld)", "title"),
        ("Was ist das Problem?", "problem"),
        ("IST-Zustand", "problem"),
        ("Einreicher:in", "author"),
        ("Mitarbeiter/-in", "author"),
        ("Ideengeber(in)", "author"),
        ("Verfasser*in", "author"),
        ("Verfasser_in", "author"),
        ("Eingereicht\nam", "created"),
        ("Name", None),
        ("Kommentar", None),
    ],
)
def test_columns_are_known_however_their_names_are_written(header: str, field: str | None) -> None:
    assert field_of(header) == field


def test_a_quotation_mark_that_stays_open_is_told_where_it_stands() -> None:
    records = read(b'Title\nA\n"B\nC\nD\n', heading)
    assert records[1:] == [Record(2, ("A",)), Record(3, (), "quote_open")]


def test_a_stray_quotation_mark_costs_one_line() -> None:
    records = read(b'Title\n"A" bench\nB\n', heading)
    assert records[1:] == [Record(2, (), "quote_stray"), Record(3, ("B",))]


def test_a_cell_may_be_long() -> None:
    before = csv.field_size_limit()
    meanwhile: set[int] = set()

    def looks(cells: Sequence[str]) -> int:
        meanwhile.add(csv.field_size_limit())
        return heading(cells)

    (_, record) = read(b"Title\n" + b"x" * 200_000, looks)
    assert len(record.cells[0]) == 200_000
    assert meanwhile == {before}, "the limit is the process's: another thread reads a list right now"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n", "file_empty"),
        (b"sep=;\r\n", "file_empty"),
        (b"\r\n" * 30 + b" ", "file_empty"),
        (b"PK\x03\x04rest", "file_excel"),
        (b"\xd0\xcf\x11\xe0rest", "file_excel"),
        (b"\x89PNG\0", "file_binary"),
        (b"Titel\n\x81\x8d\x8f", "file_encoding"),
        (b"\xff\xfea", "file_encoding"),
    ],
)
def test_what_is_no_table_says_why(data: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, heading)
    assert refused.value.key == key


@given(st.binary(max_size=300))
def test_no_file_breaks_it(data: bytes) -> None:
    try:
        records = read(data, heading)
    except Unreadable:
        return
    lines = [record.line for record in records]
    assert lines == sorted(set(lines)), "each record has a line of its own"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1), st.sampled_from(";,\t"))
def test_what_a_spreadsheet_writes_is_read(rows: list[list[str]], separator: str) -> None:
    written = StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([["Title", "Reason"], *rows])
    data = written.getvalue().encode("utf-8", "surrogatepass")
    if "\0" in written.getvalue() or any("\ud800" <= c <= "\udfff" for c in written.getvalue()):
        return
    wanted = [tuple(row) for row in rows if any(cell.strip() for cell in row)]
    assert [record.cells for record in read(data, heading)[1:]] == wanted
    assert decoded(data) == written.getvalue()


def test_no_name_of_a_column_means_two_things() -> None:
    names = [name for names in COLUMNS.values() for name in names.split(", ")]
    assert len(names) == len(set(names)) == len(FIELDS)
