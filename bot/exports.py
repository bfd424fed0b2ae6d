"""`python -m bot export`: ideas, measures, decisions and numbers as a file."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.offline import Company, Sorry, Spoken, desk
from bot.tables import WrongKind, file_of
from bot.texts import Texts
from handlers import cards, exporting
from handlers.exporting import TABLES
from storage import people
from storage.database import transaction


def export(
    what: Annotated[str, typer.Argument(help="all, or one of: ideas, measures, decisions, numbers")] = "all",
    output: Annotated[
        Path | None, typer.Option(help="File: .xlsx, .csv for one table, or .zip of CSV files")
    ] = None,
    language: Spoken = "",
    company: Company = 0,
) -> None:
    """Write ideas, measures, decisions and numbers into an Excel workbook or CSV files."""
    if what == "all" and output and output.suffix.lower() == ".csv" and output.stem in TABLES:
        what = output.stem  # a CSV file holds one table, and this one says which
    names = TABLES if what == "all" else (what,)
    if not set(names) <= set(TABLES):
        raise typer.BadParameter(f"There are: all, {', '.join(TABLES)}.")
    with desk(company) as at:
        voice = at.voice(language)
        with transaction(at.engine) as db:
            organization = people.organization(db, at.organization.id)
            now = datetime.now(UTC)
            made = exporting.tables(db, organization, now, names)
            today = cards.local_date(organization, now)
        file = output or Path(f"gegenstrom-{today}.xlsx")
        try:
            _write(file, file_of(file.suffix.removeprefix(".").lower(), voice, made))
        except WrongKind as wrong:
            raise Sorry(str(wrong)) from wrong
        counts = ", ".join(f"{Texts().say(voice, f'table-{one.kind}')}: {len(one.rows)}" for one in made)
        typer.echo(f"{file}  ({counts})")


def _write(file: Path, data: bytes) -> None:
    try:
        file.write_bytes(data)
    except OSError as error:
        raise Sorry(f"{file}: {error.strerror}.") from error
