"""Tables of facts as files, in the words of whoever reads them."""

from collections.abc import Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from bot.spreadsheets import Cell, Table, csv_bytes, excel_bytes
from bot.texts import Texts
from bot.wording.exchange import sentences
from bot.wording.pen import Pen
from handlers.verbs import Voice
from handlers.views import Counted, Fact, FactTable
from storage.models import IdeaState, MeasureState, Verdict

WORDS = {IdeaState: "state", MeasureState: "measure-state", Verdict: "verdict", Counted: "counted"}


class WrongKind(Exception):
    """These tables are no file of this kind."""


def file_of(kind: str, voice: Voice, made: Sequence[FactTable]) -> bytes:
    """These tables as a file of this kind: xlsx, csv or zip. Raises `WrongKind`."""
    drawn = [_drawn(voice, table) for table in made]
    if kind == "xlsx":
        return excel_bytes(drawn)
    if kind == "csv" and len(drawn) == 1:
        return csv_bytes(voice, drawn[0])
    if kind == "zip":
        return _zipped(voice, drawn)
    raise WrongKind(
        "Excel holds all tables (.xlsx), and .zip holds each as CSV. A CSV file holds one: call it "
        "ideas.csv, measures.csv, decisions.csv or numbers.csv, or say which one before --output."
    )


def _zipped(voice: Voice, tables: Sequence[Table]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for table in tables:
            archive.writestr(f"{table.name}.csv", csv_bytes(voice, table))
    return written.getvalue()


def _drawn(voice: Voice, table: FactTable) -> Table:
    pen = Pen(voice, Texts())

    def cell(fact: Fact) -> Cell:
        if isinstance(fact, bool):
            return pen.say("table-yes" if fact else "table-no")
        if isinstance(fact, IdeaState | MeasureState | Verdict | Counted):
            return pen.say(f"{WORDS[type(fact)]}-{fact}")
        if isinstance(fact, tuple):
            return sentences(fact, pen)
        return fact

    header = [pen.say(f"table-{column}") for column in table.columns]
    rows = ([cell(fact) for fact in row] for row in table.rows)
    return Table(pen.say(f"table-{table.kind}"), header, rows)
