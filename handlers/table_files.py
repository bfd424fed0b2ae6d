"""A table that somebody saved as text, whichever program wrote it: bytes in, numbered records out. Pure."""

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import count

SEPARATORS = (";", ",", "\t")
ABOVE = 20  # lines in which the header is looked for
SAID = re.compile(r"sep=(.)")  # Excel's first line, where somebody asked for it
EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))  # "Unicode text", as Excel calls it
BOM = b"\xef\xbb\xbf"

# Of the whole process, so it is set once, and not while somebody reads. A cell may be as long as its file
# (one that is not closed is told as such): files are measured before they are read, and texts after it.
csv.field_size_limit(2**31 - 1)


class Unreadable(Exception):
    """This is no such table; `key` says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True)
class Record:
    """One record: its line as a spreadsheet counts, where a cell may have several, and its cells; or what is
    wrong with how it is written."""

    line: int
    cells: tuple[str, ...]
    wrong: str = ""


def read(data: bytes, heading: Callable[[Sequence[str]], int]) -> list[Record]:
    """The records, the header first; what stands above it is a title page. `heading` says how much cells look
    like the names of columns: the separator is the one by which they do so most. Raises `Unreadable`."""
    lines = decoded(data).splitlines(keepends=True)
    said = SAID.fullmatch(lines[0].rstrip("\r\n")) if lines else None
    before = 1 if said else 0

    def looks(separator: str) -> list[tuple[int, int]]:
        begin = _records(lines[before : before + ABOVE], separator, before)
        return [(heading(one.cells), len(one.cells)) for one in begin]

    separator = said[1] if said else max(SEPARATORS, key=lambda one: max(looks(one), default=(0, 0)))
    # The first that does, unless only a later one has more names than a title page or an idea may have.
    clear = [(names > 0) + (names > 2) for names, _ in looks(separator)]
    records = list(_records(lines[before:], separator, before))
    if not records:
        raise Unreadable("file_empty")
    return records[clear.index(max(clear)) if clear else 0 :]


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
    reader = csv.reader(StringIO("".join(lines), newline=""), delimiter=separator, strict=True)
    try:
        for line in count(before + 1):
            try:
                cells = tuple(next(reader))
            except csv.Error as error:
                yield Record(line, (), "quote_open" if "unexpected end" in str(error) else "quote_stray")
                continue
            if any(cell.strip() for cell in cells):
                yield Record(line, cells)
    except StopIteration:
        return
