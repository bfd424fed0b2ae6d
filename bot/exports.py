"""`python -m bot export`, and the same tables as files in the words of whoever reads them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Annotated
from zipfile import ZIP_DEFLATED, ZipFile

import typer

from bot.offline import Company, Sorry, Spoken, desk
from bot.spreadsheets import Cell, Table, csv_bytes, excel_bytes
from bot.texts import Texts
from handlers import cards, exporting
from handlers.exporting import TABLES, Fact, FactTable
from handlers.verbs import Voice
from storage import people
from storage.database import transaction
from storage.models import IdeaState, MeasureState, Verdict

WORDS = {IdeaState: "state", MeasureState: "measure-state", Verdict: "verdict"}


def export(
    what: Annotated[str, typer.Argument(help="all, or one of: ideas, measures, decisions")] = "all",
    output: Annotated[
        Path | None, typer.Option(help="File: .xlsx, .csv for one table, or .zip of CSV files")
    ] = None,
    language: Spoken = "",
    company: Company = 0,
) -> None:
    """Write ideas, measures and decisions into an Excel workbook or CSV files."""
    names = TABLES if what == "all" else (what,)
    if not set(names) <= set(TABLES):
        raise typer.BadParameter(f"There are: all, {', '.join(TABLES)}.")
    with desk(company) as at:
        voice = at.voice(language)
        with transaction(at.engine) as db:
            organization = people.organization(db, at.organization.id)
            made = exporting.tables(db, organization, names)
            today = cards.local_date(organization, datetime.now(UTC))
        file = output or Path(f"gegenstrom-{today}.xlsx")
        _write(file, file_of(file.suffix.removeprefix(".").lower(), voice, made))
        counts = ", ".join(f"{Texts().say(voice, f'table-{one.name}')}: {len(one.rows)}" for one in made)
        typer.echo(f"{file}  ({counts})")


def file_of(kind: str, voice: Voice, made: Sequence[FactTable]) -> bytes:
    """These tables as a file of this kind: xlsx, csv or zip. Raises `Sorry`."""
    drawn = [_drawn(voice, table) for table in made]
    if kind == "xlsx":
        return excel_bytes(drawn)
    if kind == "csv" and len(drawn) == 1:
        return csv_bytes(voice, drawn[0])
    if kind == "zip":
        return _zipped(voice, drawn)
    raise Sorry("Excel holds all tables (.xlsx), CSV holds one (.csv), and .zip holds each as CSV.")


def _zipped(voice: Voice, tables: Sequence[Table]) -> bytes:
    written = BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as archive:
        for table in tables:
            archive.writestr(f"{table.name}.csv", csv_bytes(voice, table))
    return written.getvalue()


def _drawn(voice: Voice, table: FactTable) -> Table:
    texts = Texts()

    def cell(fact: Fact) -> Cell:
        if isinstance(fact, bool):
            return texts.say(voice, "table-yes" if fact else "table-no")
        if isinstance(fact, IdeaState | MeasureState | Verdict):
            return texts.say(voice, f"{WORDS[type(fact)]}-{fact}")
        return fact

    header = [texts.say(voice, f"table-{column}") for column in table.columns]
    rows = ([cell(fact) for fact in row] for row in table.rows)
    return Table(texts.say(voice, f"table-{table.name}"), header, rows)


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise Sorry(f"{file}: {error.strerror}.") from error
