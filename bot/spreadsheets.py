"""Tables as files: CSV as the reader's spreadsheet opens it, and Excel. No cell is ever a formula."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from bot.texts import spoken
from handlers.verbs import Voice

# A cell that begins like this is read as a formula; so are their full-width forms by some spreadsheets.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
SEPARATOR = {"de": ";", "en": ","}  # what a spreadsheet expects where people write 2,5 and where 2.5
CELL_MOST = 32_767  # characters, by Excel's own limit
WIDTH_LEAST, WIDTH_MOST = 8, 60
Cell = object


class Table(NamedTuple):
    """A table with its name, as the reader sees it."""

    name: str
    header: Sequence[str]
    rows: Iterable[Sequence[Cell]]


def defused(text: str) -> str:
    """The same text with a quotation mark in front where a spreadsheet would calculate it."""
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_bytes(voice: Voice, table: Table) -> bytes:
    """With the mark by which Excel recognizes UTF-8."""
    written = StringIO(newline="")
    writer = csv.writer(written, delimiter=SEPARATOR[spoken(voice)], lineterminator="\r\n")
    writer.writerow([defused(name) for name in table.header])
    writer.writerows([_plain(cell) for cell in row] for row in table.rows)
    return written.getvalue().encode("utf-8-sig")


def write_csv(file: Path, voice: Voice, header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    file.write_bytes(csv_bytes(voice, Table(file.stem, header, rows)))


def excel_bytes(tables: Iterable[Table]) -> bytes:
    """One sheet per table. Text stays text: in Excel's own format a cell says what it is."""
    written = BytesIO()
    book = Workbook(
        written,
        {
            "constant_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
            "remove_timezone": True,
        },
    )
    bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for table in tables:
        _sheet(book.add_worksheet(table.name), table, (bold, day, text))
    book.close()
    return written.getvalue()


def _sheet(sheet: Worksheet, table: Table, formats: tuple[object, ...]) -> None:
    bold, day, text = formats
    sheet.freeze_panes(1, 0)
    for place, name in enumerate(table.header):
        sheet.set_column(place, place, min(WIDTH_MOST, max(WIDTH_LEAST, len(name) + 4)))
        sheet.write_string(0, place, name, bold)
    rows = 0
    for rows, row in enumerate(table.rows, 1):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(rows, place, cell, day)
            elif isinstance(cell, int | float) and not isinstance(cell, bool):
                sheet.write_number(rows, place, cell)
            elif cell not in ("", None):
                sheet.write_string(rows, place, str(cell)[:CELL_MOST], text)
    sheet.autofilter(0, 0, rows, max(0, len(table.header) - 1))


def _plain(cell: Cell) -> str:
    """A day as every program reads it."""
    if isinstance(cell, date):
        return cell.isoformat()
    return "" if cell is None else defused(cell) if isinstance(cell, str) else str(cell)
