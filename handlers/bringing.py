"""/gegenstrom import: a list from the chat is looked at, brought in when that is wanted, and undone.

What takes long is done by the clock (`scheduler.imports`); here somebody only says what is to be done.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from handlers import cards, deciders, importing, telling, writing
from handlers.import_lines import Line, Remark
from handlers.importing import Sheet
from handlers.kept import keeps
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import (
    Fact,
    FactTable,
    ImportCard,
    ImportForm,
    ImportLines,
    LineRemarks,
    Notice,
    Said,
    View,
)
from storage import importing as stored
from storage import imports
from storage.models import IdeaImport, ImportState, Organization

LARGEST = 16  # MB of a file
NAME = 120  # characters of a file's name
TITLE = 60  # characters of an idea's, by which its line is found
SHOWN = 5  # lines that are named on the card; all of them are in a file
LINE = "line number title result remark"


@on("import")
def asked(db: Session, person: Person, ask: Ask) -> View:
    _needs_admin(db, person)
    return ImportForm(LARGEST)


@on("hand_in_list")
def handed_in(db: Session, person: Person, ask: Ask) -> View:
    """A file was chosen. Its bytes come by `list_came`: they may take longer than an answer."""
    _needs_admin(db, person)
    return Notice("import_reading", {})


@on("list_came")
def came(db: Session, person: Person, ask: Ask) -> View:
    """Only our own code can bring bytes along; what a client sends is text."""
    _needs_admin(db, person)
    data = ask.fields.get("data")
    if not isinstance(data, bytes):
        raise Refused("verb_unknown")
    if len(data) > LARGEST * 2**20:
        raise Refused("import_large", limit=LARGEST)
    name = str(ask.fields.get("name") or "")[:NAME]
    stored.receive(db, person.org, person.id, name, data, ask.now)
    return Notice("import_reading", {})


@on("bring_in")
def wanted(db: Session, person: Person, ask: Ask) -> None:
    _moved(db, person, ask, (ImportState.LOOKED,), ImportState.WANTED)


@on("date_list")
def dated(db: Session, person: Person, ask: Ask) -> None:
    """Ideas that name no day count as shared today. The list is looked at anew, and nothing comes in yet."""
    today = cards.local_date(person.organization, ask.now)
    report = {"day": today.isoformat()}
    _moved(db, person, ask, (ImportState.LOOKED,), ImportState.RECEIVED, report=report)


@on("leave_list")
def left(db: Session, person: Person, ask: Ask) -> None:
    _moved(db, person, ask, (ImportState.LOOKED,), ImportState.LEFT, data=None)


@on("stop_import")
def stopped(db: Session, person: Person, ask: Ask) -> None:
    """Whoever works on it finds out with the next portion; the one under way comes in."""
    _moved(db, person, ask, (ImportState.WANTED,), ImportState.STOPPED)


@on("go_on_importing")
def continued(db: Session, person: Person, ask: Ask) -> None:
    """After somebody stopped it, or when what went wrong is over."""
    begun = _found(db, person, ask)
    if not _goes_on(begun):
        raise Refused("import_settled")
    report = {name: told for name, told in begun.report.items() if name != "failed"}  # tried once more
    _moved(db, person, ask, stored.HALFWAY, _during(begun), report=report)


@on("undo_import")
def undone(db: Session, person: Person, ask: Ask) -> None:
    _moved(db, person, ask, (ImportState.DONE, *stored.HALFWAY), ImportState.UNDOING)


@on("take_lines")
def lines(db: Session, person: Person, ask: Ask) -> View:
    """The file of all lines, where files are offered first."""
    begun = _found(db, person, ask)
    view = ImportLines(begun.id, cards.local_date(person.organization, begun.at))
    filled = cards.current(view, db, person.organization, ask.now)
    if filled is None:
        raise Refused("import_settled")
    return filled


def day_of(begun: IdeaImport) -> date | None:
    """The day of ideas that name none, where somebody has said it."""
    return date.fromisoformat(begun.report["day"]) if "day" in begun.report else None


def _needs_admin(db: Session, person: Person) -> None:
    if not deciders.may_administer(db, person.org, person.member):
        raise Refused("import_not_yours")


def _found(db: Session, person: Person, ask: Ask) -> IdeaImport:
    _needs_admin(db, person)
    number = ask.words if ask.words.isascii() and ask.words.isdecimal() and len(ask.words) < 10 else "0"
    begun = imports.by_id(db, person.org, int(number))
    if begun is None:
        raise Refused("import_unknown")
    return begun


def _moved(
    db: Session, person: Person, ask: Ask, before: Sequence[ImportState], state: ImportState, **values: Any
) -> None:
    """The list is on to this state, and its card says what comes next; refused where somebody was faster."""
    begun = _found(db, person, ask)
    if not stored.move(db, person.org, begun.id, before, state, **values):
        raise Refused("import_settled")
    telling.redraw_showing(db, person.org, f"import:{begun.id}", ask.now)


def _during(begun: IdeaImport) -> ImportState:
    """At what it stopped."""
    return ImportState(begun.report.get("during", ImportState.WANTED))


def _goes_on(begun: IdeaImport) -> bool:
    """Whether what is needed for going on is here: undoing needs no list."""
    halfway = begun.state in stored.HALFWAY
    return halfway and (begun.data is not None or _during(begun) is ImportState.UNDOING)


# --- what is told ---------------------------------------------------------------------------------------


def report(sheet: Sheet) -> dict[str, object]:
    """What the card says of a list, to be kept with it."""
    otherwise = [line for line in sheet.lines if line.otherwise]
    to_name = [*(line for line in sheet.lines if not line.entry), *otherwise]
    return {
        "lines": len(sheet.lines),
        "good": len(sheet.good),
        "twice": sheet.twice,
        "wrong": sheet.wrong,
        "otherwise": len(otherwise),
        "open": sheet.open,
        "undated": sheet.undated,
        "strangers": len(sheet.strangers),
        "aside": list(sheet.aside),
        "remarks": [
            [line.line, [_kept(one) for one in said(line)], short(line.title)] for line in to_name[:SHOWN]
        ],
    }


def short(title: str) -> str:
    """As much of an idea's title as finds its line."""
    return writing.cut_at_word(title, TITLE)


def said(line: Line) -> tuple[Said, ...]:
    found = line.wrong or ((line.twice,) if line.twice else line.notes)
    return tuple(map(_said, found))


def _said(remark: Remark) -> Said:
    named = sorted(remark.params.items())
    params = tuple((name, one) for name, one in named if not isinstance(one, date))
    days = tuple((name, one) for name, one in named if isinstance(one, date))
    return Said(f"invalid-import_{remark.key}", params, days)


def tell(db: Session, organization: Organization, begun: IdeaImport, now: datetime) -> None:
    """Whoever handed the list over hears how it stands; what was said of it before says so too."""
    telling.redraw_showing(db, organization.id, f"import:{begun.id}", now)
    if begun.member_id is None:
        return
    key = f"import:{begun.id}:{begun.state}" + (":dated" if day_of(begun) else "")
    if begun.state is ImportState.FAILED:  # perhaps not for the first time
        key += f":{_during(begun)}:{now.isoformat()}"
    named = sum(begun.report.get(name, 0) for name in ("twice", "wrong", "otherwise"))
    if begun.state is ImportState.LOOKED and named > SHOWN:
        all_lines = ImportLines(begun.id, cards.local_date(organization, begun.at))
        telling.member(db, organization, begun.member_id, f"{key}:lines", all_lines, now, at_once=True)
    card = card_of(db, begun)
    telling.member(db, organization, begun.member_id, key, card, now, at_once=True)


def card_of(db: Session, begun: IdeaImport) -> ImportCard:
    here, first, last = stored.spread(db, begun.organization_id, begun.id) or (0, 0, 0)
    told = {name: tuple(one) if isinstance(one, list) else one for name, one in begun.report.items()}
    told["remarks"] = tuple(_remarks(*found) for found in begun.report.get("remarks", ()))
    told["failed"] = tuple(LineRemarks(line, (), title) for line, title in begun.report.get("failed", ()))
    told |= {"day": day_of(begun), "during": _during(begun), "goes_on": _goes_on(begun)}
    standing: dict[str, Any] = {**told, "here": here, "first": first, "last": last}
    return ImportCard(begun.id, begun.name, begun.state, **standing)


def _remarks(line: int, found: list[Any], title: str) -> LineRemarks:
    return LineRemarks(line, tuple(_read(*one) for one in found), title)


def _kept(said: Said) -> list[object]:
    days = [[name, on.isoformat()] for name, on in said.days]
    return [said.key, list(map(list, said.params)), days]


def _read(key: str, params: list[list[Any]], days: Sequence[tuple[str, str]] = ()) -> Said:
    dated = tuple((name, date.fromisoformat(on)) for name, on in days)
    return Said(key, tuple((name, one) for name, one in params), dated)


def _may_see(db: Session, person: Person, import_id: int) -> bool:
    return deciders.may_administer(db, person.org, person.member)


@keeps(ImportCard, sees=_may_see)
def _card(db: Session, organization: Organization, import_id: int, now: datetime) -> View | None:
    found = imports.by_id(db, organization.id, import_id)
    return card_of(db, found) if found else None


@cards.current.register
def _(view: ImportLines, db: Session, organization: Organization, now: datetime) -> View | None:
    """As everything is when it is sent; None when the list is not kept any more."""
    found = imports.by_id(db, organization.id, view.key)
    if found is None or not found.data:
        return None
    sheet = importing.look(db, organization, stored.unpacked(found), now, undated=day_of(found))
    return replace(view, tables=(FactTable("lines", tuple(LINE.split()), tuple(_rows(sheet))),))


def _rows(sheet: Sheet) -> Iterator[tuple[Fact, ...]]:
    for line in sheet.lines:
        yield line.line, line.number, line.title, (Said(f"import-result-{line.result}"),), said(line)
