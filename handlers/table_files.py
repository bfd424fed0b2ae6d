"""A table that somebody saved as text, whichever program wrote it: bytes in, numbered records out. Pure."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO

SEPARATORS = (";", ",", "\t")
SAID = re.compile(r"sep=(.)")  # Excel's first line, where somebody asked for it
EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # "Unicode text", as Excel calls it
BOM = b"\xef\xbb\xbf"


class Unreadable(Exception):
    """This is no such table; `key` says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Record:
    """One record: the line on which it begins, as a text editor counts, and its cells; or what is wrong with
    how it is written."""

    line: int
    cells: tuple[str, ...]
    wrong: str = ""


def read(data: bytes, knows: Callable[[str], bool]) -> list[Record]:
    """The records, the header first. `knows` says whether a cell is a known header: the separator is the one
    by which most of them are found. Raises `Unreadable`."""
    text = decoded(data)
    if not text.strip():
        raise Unreadable("file_empty")
    lines = text.splitlines(keepends=True)
    first = SAID.fullmatch(lines[0].rstrip("\r\n"))
    if first:
        return list(_records(lines[1:], first[1], 1))
    header = next(line for line in lines if line.strip())

    def found(separator: str) -> tuple[int, int]:
        cells = next(_records([header], separator, 0)).cells
        return sum(map(knows, cells)), len(cells)

    return list(_records(lines, max(SEPARATORS, key=found), 0))


def decoded(data: bytes) -> str:
    """UTF-8, with or without its mark, UTF-16 with it, or Windows-1252; decided line by line, so that one
    pasted line does not spoil the others. Raises `Unreadable`."""
    if data.startswith(EXCEL):
        raise Unreadable("file_excel")
    for mark, encoding in WIDE:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise Unreadable("file_encoding") from error
    if b"\0" in data:
        raise Unreadable("file_binary")
    return "".join(map(_line, data.removeprefix(BOM).splitlines(keepends=True)))


def _line(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError as error:
        raise Unreadable("file_encoding") from error


def _records(lines: Sequence[str], separator: str, before: int) -> Iterator[Record]:
    """Every record that is not empty; `before` lines stand above these."""
    longest = csv.field_size_limit(sum(map(len, lines)) + 1)  # a quote that is not closed is told as such
    reader = csv.reader(StringIO("".join(lines), newline=""), delimiter=separator, strict=True)
    try:
        while True:
            line = before + reader.line_num + 1
            try:
                cells = tuple(next(reader))
            except csv.Error as error:
                yield Record(line, (), "quote_open" if "unexpected end" in str(error) else "quote_stray")
                continue
            if any(cell.strip() for cell in cells):
                yield Record(line, cells)
    except StopIteration:
        return
    finally:
        csv.field_size_limit(longest)
