"""A table that somebody saved as text is read as it was meant, or refused as a whole."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.import_columns import COLUMNS, FIELDS, known
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
    records = read(saved(separator, encoding, ends), known)
    assert [record.cells for record in records] == ROWS
    assert [record.line for record in records] == [1, 2, 3]


def test_one_line_in_other_letters_spoils_no_other() -> None:
    mixed = "Titel\nGrüße\n".encode() + "Müßig\n".encode("cp1252") + "Öl".encode()
    assert [record.cells for record in read(mixed, known)] == [("Titel",), ("Grüße",), ("Müßig",), ("Öl",)]


def test_excel_may_say_the_separator() -> None:
    records = read(b"sep=|\r\nTitle|Reason\r\nA bench|No; never\r\n", known)
    assert records == [Record(2, ("Title", "Reason")), Record(3, ("A bench", "No; never"))]


def test_the_separator_is_the_one_that_makes_known_columns() -> None:
    """More commas than semicolons, all of them inside the names."""
    records = read(b"Titel;Notiz, intern, alt, sonstiges;Stand\nA;b;neu", known)
    assert records[1].cells == ("A", "b", "neu")


def test_lines_are_counted_as_in_an_editor() -> None:
    records = read(b'Title,Problem\n\n"A","one\ntwo\nthree"\n\nB,four\n', known)
    assert [(record.line, record.cells[0]) for record in records] == [(1, "Title"), (3, "A"), (7, "B")]


def test_a_quotation_mark_that_stays_open_is_told_where_it_stands() -> None:
    records = read(b'Title\nA\n"B\nC\nD\n', known)
    assert records[1:] == [Record(2, ("A",)), Record(3, (), "quote_open")]


def test_a_stray_quotation_mark_costs_one_line() -> None:
    records = read(b'Title\n"A" bench\nB\n', known)
    assert records[1:] == [Record(2, (), "quote_stray"), Record(3, ("B",))]


def test_a_cell_may_be_long() -> None:
    (_, record) = read(b"Title\n" + b"x" * 200_000, known)
    assert len(record.cells[0]) == 200_000
    assert csv.field_size_limit() == 131_072, "and nobody else's limit is changed"


@pytest.mark.parametrize(
    ("data", "key"),
    [
        (b"", "file_empty"),
        (b"\xef\xbb\xbf \r\n", "file_empty"),
        (b"PK\x03\x04rest", "file_excel"),
        (b"\xd0\xcf\x11\xe0rest", "file_excel"),
        (b"\x89PNG\0", "file_binary"),
        (b"Titel\n\x81\x8d\x8f", "file_encoding"),
        (b"\xff\xfea", "file_encoding"),
    ],
)
def test_what_is_no_table_says_why(data: bytes, key: str) -> None:
    with pytest.raises(Unreadable) as refused:
        read(data, known)
    assert refused.value.key == key


@given(st.binary(max_size=300))
def test_no_file_breaks_it(data: bytes) -> None:
    try:
        records = read(data, known)
    except Unreadable:
        return
    lines = [record.line for record in records]
    assert lines == sorted(set(lines)), "each record begins on a line of its own"


@given(st.lists(st.lists(st.text(), min_size=2, max_size=2), min_size=1), st.sampled_from(";,\t"))
def test_what_a_spreadsheet_writes_is_read(rows: list[list[str]], separator: str) -> None:
    written = StringIO(newline="")
    csv.writer(written, delimiter=separator, quoting=csv.QUOTE_ALL).writerows([["Title", "Reason"], *rows])
    data = written.getvalue().encode("utf-8", "surrogatepass")
    if "\0" in written.getvalue() or any("\ud800" <= c <= "\udfff" for c in written.getvalue()):
        return
    wanted = [tuple(row) for row in rows if any(cell.strip() for cell in row)]
    assert [record.cells for record in read(data, known)[1:]] == wanted
    assert decoded(data) == written.getvalue()


def test_no_name_of_a_column_means_two_things() -> None:
    names = [name for names in COLUMNS.values() for name in names.split(", ")]
    assert len(names) == len(set(names)) == len(FIELDS)
