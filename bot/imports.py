"""`python -m bot import`: a list of existing ideas, looked at first, brought in, and undone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.offline import Company, Desk, Sorry, Spoken, desk
from bot.spreadsheets import write_csv
from bot.texts import Texts
from bot.wording.exchange import sentences
from bot.wording.pen import Pen
from handlers import importing, setting_aside
from handlers.bringing import said
from handlers.import_lines import Line
from handlers.importing import Sheet
from handlers.table_files import Unreadable
from handlers.verbs import Voice
from storage import imports, people
from storage.database import transaction

LARGEST = 64  # MB of a file
SHOWN = 40  # lines that are named on the screen


def bring(
    what: Annotated[str, typer.Argument(help="A CSV file; or: undo, list")],
    number: Annotated[int, typer.Argument(help="With undo: which import; else the last one")] = 0,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Look at every line, change nothing")] = False,
    report: Annotated[Path | None, typer.Option(help="Write what became of every line into this CSV")] = None,
    shared: Annotated[str, typer.Option(help="The day of ideas that have none, e.g. 2024-12-31")] = "",
    same_titles: Annotated[bool, typer.Option("--same-titles", help="Also titles that are there")] = False,
    language: Spoken = "",
    company: Company = 0,
) -> None:
    """Bring in ideas from a CSV file, look first with --dry-run, undo it, or list what was brought in."""
    with desk(company) as at:
        clerk = _Clerk(at, at.voice(language))
        if what == "undo":
            clerk.undo(number)
        elif what == "list":
            clerk.list_all()
        else:
            chosen = Choices(dry_run, report, _day(shared), same_titles)
            clerk.bring(Path(what), chosen)


@dataclass(frozen=True)
class Choices:
    """How a file is brought in."""

    dry_run: bool
    report: Path | None
    undated: date | None
    same_titles: bool


class _Clerk:
    """Does it, and says what was done."""

    def __init__(self, at: Desk, voice: Voice) -> None:
        self.engine, self.organization = at
        self.pen = Pen(voice, Texts())
        self.now = datetime.now(UTC)

    def bring(self, file: Path, chosen: Choices) -> None:
        sheet = self._looked(_bytes(file, self), chosen)
        became: dict[int, int] = {}
        if not chosen.dry_run and sheet.good:
            sheet, became = self._stored(file.name, sheet)
        self._tell(file.name, sheet)
        if chosen.report:
            write_csv(chosen.report, self.pen.voice, *self._table(sheet, became))
        if chosen.dry_run or not sheet.good:
            self.say("import-dry" if chosen.dry_run else "import-nothing")

    def _looked(self, data: bytes, chosen: Choices) -> Sheet:
        try:
            with transaction(self.engine) as db:
                return importing.look(
                    db,
                    people.organization(db, self.organization.id),
                    data,
                    self.now,
                    same_titles=chosen.same_titles,
                    undated=chosen.undated,
                )
        except Unreadable as unreadable:
            raise Sorry(self.text(f"import-{unreadable.key}")) from unreadable

    def _stored(self, name: str, sheet: Sheet) -> tuple[Sheet, dict[int, int]]:
        """The list with what went wrong, and which idea each line became."""
        org, became, failed = self.organization.id, dict[int, int](), set[int]()
        with transaction(self.engine) as db:
            begun = imports.add(db, org, name, self.now)
        for lines in importing.portions(sheet.good):
            with transaction(self.engine) as db:
                organization = people.organization(db, org)
                come, aside = setting_aside.bring_in(db, organization, begun.id, lines, self.now)
                became |= come
                failed |= {line.line for line in aside}
        if numbers := became.values():
            count, first, last = len(numbers), min(numbers), max(numbers)
            self.say("import-done", number=begun.id, count=count, first=first, last=last)
        told = tuple(setting_aside.blamed(one) if one.line in failed else one for one in sheet.lines)
        return replace(sheet, lines=told), became

    def undo(self, number: int) -> None:
        org = self.organization.id
        with transaction(self.engine) as db:
            last = next((one for one, _ in imports.all_of(db, org) if not one.undone), None)
            begun = imports.by_id(db, org, number) if number else last
            if begun is None:
                raise Sorry(
                    self.text("import-unknown", number=number) if number else self.text("import-none")
                )
            if begun.undone:
                raise Sorry(self.text("import-undone-before", number=begun.id))
            brought = importing.brought(db, org, begun.id)
        kept: list[int] = []
        for some in importing.portions(brought, importing.TAKEN_BACK):
            with transaction(self.engine) as db:
                kept += importing.take_back(db, org, some)
        with transaction(self.engine) as db:
            imports.finish(db, org, begun.id, self.now)
        self.say("import-undone", number=begun.id, count=len(brought) - len(kept))
        if kept:
            names = ", ".join(f"I-{number}" for number in kept)
            self.say("import-kept", count=len(kept), names=names)

    def list_all(self) -> None:
        with transaction(self.engine) as db:
            found = imports.all_of(db, self.organization.id)
        for one, count in found:
            key = "import-list-undone" if one.undone else "import-list"
            self.say(key, number=one.id, name=one.name, at=one.at, count=count)
        if not found:
            self.say("import-none")

    # --- what is said ----------------------------------------------------------------------------------

    def text(self, key: str, **params: object) -> str:
        return self.pen.say(key, **params)

    def say(self, key: str, **params: object) -> None:
        typer.echo(self.text(key, **params))

    def _tell(self, name: str, sheet: Sheet) -> None:
        good, twice, wrong = len(sheet.good), sheet.twice, sheet.wrong
        self.say("import-looked", name=name, lines=len(sheet.lines), good=good, twice=twice, wrong=wrong)
        if sheet.open:
            self.say("import-open", count=sheet.open)
        if sheet.strangers:
            self.say("import-strangers", count=len(sheet.strangers))
        if sheet.aside:
            self.say("import-aside", names=", ".join(sheet.aside))
        to_name = [line for line in sheet.lines if not line.entry or line.otherwise]
        for line in to_name[:SHOWN]:
            self.say("import-line", line=line.line, remark=self._remarks(line))
        if len(to_name) > SHOWN:
            self.say("import-more-lines", count=len(to_name) - SHOWN)

    def _table(self, sheet: Sheet, became: dict[int, int]) -> tuple[list[str], Iterator[list[object]]]:
        header = [
            self.text("import-column-line"),
            self.text("table-number"),
            self.text("table-title"),
            self.text("import-column-result"),
            self.text("import-column-idea"),
            self.text("import-column-remark"),
        ]
        return header, (self._row(line, became) for line in sheet.lines)

    def _row(self, line: Line, became: dict[int, int]) -> list[object]:
        idea = f"I-{became[line.line]}" if line.line in became else ""
        result = self.text(f"import-result-{line.result}")
        return [line.line, line.number, line.title, result, idea, self._remarks(line)]

    def _remarks(self, line: Line) -> str:
        return sentences(said(line), self.pen)


def _bytes(file: Path, clerk: _Clerk) -> bytes:
    try:
        if file.stat().st_size > LARGEST * 2**20:
            raise Sorry(clerk.text("import-file_large", limit=LARGEST))
        return file.read_bytes()
    except OSError as error:
        raise Sorry(f"{file}: {error.strerror}.") from error


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Sorry(f"{text} is not a day. Write it as 2024-12-31.") from error
