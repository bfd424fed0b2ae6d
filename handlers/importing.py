"""A list of ideas is brought in: looked at as a whole, stored in portions, told to nobody; and undone.

What comes from elsewhere is not news: no card is posted, nobody is asked or reminded. Ideas that are still
open wait in the review queue.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from time import sleep
from typing import TypeVar
from zoneinfo import ZoneInfo

import structlog
from sqlmodel import Session

from handlers import cards, due_dates
from handlers.import_columns import VERDICTS, columns, folded, heading
from handlers.import_lines import Entry, GoalKnown, Known, Line, Remark, checked
from handlers.table_files import Record, Unreadable, read
from storage import ideas, imports, in_order, steering
from storage.models import Decision, GoalSource, Idea, IdeaState, Member, Organization

PORTION = 50  # lines in one transaction: whoever types meanwhile waits for no more than these
BREATH = 0.05  # seconds: whoever waits for SQLite has no place in a line, and looks every 0.1 s
TAKEN_BACK = 500  # ideas in one: many of them take hardly longer than one
NOON = time(12)  # of days that have no time: the same day wherever it is read
STRANGER = "Import"  # who shared or decided what the list does not say it of
BY_NUMBER, BY_LINE = "import:no:", "import:line:"
UNDATED = (["created_missing"], ["created_missing_before"])  # all that is wrong with a line
MOST_ASIDE = 50  # lines of a list that fail though nothing seems wrong with them: more are no fault of theirs

log = structlog.get_logger()
T = TypeVar("T")


def portions(rows: Sequence[T], many: int = PORTION) -> Iterator[Sequence[T]]:
    """As many at a time as one transaction takes, with a moment for everybody else in between."""
    for start in range(0, len(rows), many):
        if start:
            sleep(BREATH)
        yield rows[start : start + many]


@dataclass(frozen=True)
class Sheet:
    """A list as it was looked at: every line, and the columns that mean nothing here."""

    lines: tuple[Line, ...]
    aside: tuple[str, ...]

    @property
    def good(self) -> list[Line]:
        return [line for line in self.lines if line.entry]

    @property
    def twice(self) -> int:
        return sum(1 for line in self.lines if line.result == "twice")

    @property
    def wrong(self) -> int:
        return sum(1 for line in self.lines if line.result == "wrong")

    @property
    def open(self) -> int:
        """How many of them nothing is decided of."""
        return sum(1 for line in self.good if line.entry and line.entry.state is IdeaState.NEW)

    @property
    def undated(self) -> int:
        """How many would be taken if they named the day on which they were shared."""
        return sum(1 for line in self.lines if [one.key for one in line.wrong] in UNDATED)

    @property
    def strangers(self) -> set[str]:
        """Names of people who have no account here."""
        named = [name for line in self.good if line.entry for name in line.entry.people]
        return {folded(name) for name in named if isinstance(name, str) and name}


def look(
    db: Session,
    organization: Organization,
    data: bytes,
    now: datetime,
    *,
    same_titles: bool = False,
    undated: date | None = None,
) -> Sheet:
    """What would become of this list; nothing is changed. Raises `Unreadable`."""
    return looked_at(data, compared(db, organization, now, same_titles=same_titles, undated=undated))


def looked_at(data: bytes, with_what: Known) -> Sheet:
    """The same without the database, because a long list takes its time. Raises `Unreadable`."""
    header, *records = read(data, heading)
    places, aside = columns(header.cells)
    if header.wrong or "title" not in places:
        raise Unreadable("file_no_title")
    return Sheet(tuple(_checked(records, places, len(header.cells), with_what)), tuple(aside))


def _checked(
    records: Sequence[Record], places: Mapping[str, int], width: int, with_what: Known
) -> Iterator[Line]:
    """A line at which reading fails, for a reason that nobody foresaw, is not taken; the others are read."""
    failed = 0
    for record in records:
        try:
            yield checked(record, places, width, with_what)
        except Exception:
            failed += 1
            if failed > min(MOST_ASIDE, len(records) - 1):
                raise
            log.error("import.line_unread", line=record.line, exc_info=True)
            yield Line(record.line, "", "", wrong=(Remark("failed"),))


def compared(
    db: Session,
    organization: Organization,
    now: datetime,
    *,
    same_titles: bool = False,
    undated: date | None = None,
) -> Known:
    """What lines are compared with."""
    org = organization.id
    every = steering.every_goal(db, org)
    names: dict[str, tuple[int, ...]] = {}
    for member_id, name in imports.names(db, org):
        names[folded(name)] = (*names.get(folded(name), ()), member_id)
    return Known(
        today=cards.local_date(organization, now),
        goals={goal.number: GoalKnown(goal.id, None if goal.retired else goal.owner_id) for goal in every},
        goal_titles={folded(goal.title): goal.number for goal in every},
        names=names,
        accounts=dict(imports.externals(db, org)),
        titles={folded(title): _there(number) for number, title in imports.titles(db, org)},
        numbers={
            draft.removeprefix(BY_NUMBER): _there(number)
            for draft, number in imports.drafts(db, org, BY_NUMBER)
        },
        same_titles=same_titles,
        undated=undated,
    )


def _there(number: int) -> Remark:
    return Remark("there", {"number": number})


# --- storing -------------------------------------------------------------------------------------------


def bring_in(
    db: Session, organization: Organization, begun: int, lines: Sequence[Line], now: datetime
) -> dict[int, int]:
    """Store these lines; says which idea each became. What came in meanwhile by another one is left out."""
    imports.hold(db, organization.id)
    there = imports.drafted(db, organization.id, [_draft(begun, line) for line in lines])
    fresh = [line for line in lines if _draft(begun, line) not in there]
    desk = _Desk(db, organization, begun, now)
    first = ideas.next_number(db, organization.id, many=len(fresh)) - len(fresh) + 1
    made = [
        (line, desk.idea(number, line, line.entry)) for number, line in enumerate(fresh, first) if line.entry
    ]
    ideas.add_all(db, [idea for _, idea in made])
    for line, idea in made:
        desk.tell_history(line, idea)
    return {line.line: idea.number for line, idea in made}


class _Desk:
    """Where lines become ideas, of people who are known or become members without an account."""

    def __init__(self, db: Session, organization: Organization, begun: int, now: datetime) -> None:
        self.db, self.organization, self.begun, self.now = db, organization, begun, now
        self.due = due_dates.begun(db, organization, now)
        self.members: dict[str, int] = {}
        for member_id, name in imports.names(db, organization.id):
            self.members.setdefault(folded(name), member_id)

    def idea(self, number: int, line: Line, entry: Entry) -> Idea:
        is_open = entry.state is IdeaState.NEW
        return Idea(
            organization_id=self.organization.id,
            number=number,
            title=entry.title,
            problem=entry.problem,
            benefit=entry.benefit,
            goal_id=entry.goal.id if entry.goal else None,
            goal_source=GoalSource.AUTHOR,
            reviewer_id=entry.goal.owner_id if entry.goal and is_open else None,
            author_id=self._member(entry.author),
            sealed=entry.sealed,
            state=entry.state,
            turn=0 if is_open else 1,
            due=self.due if is_open else entry.decided or entry.created,
            days=self.organization.decision_days,
            wake=entry.wake,
            draft=_draft(self.begun, line),
            import_id=self.begun,
            guided=[],  # said here, because asking for the default takes as long as all else
            created=_noon(self.organization, entry.created),
            dated=entry.dated,
            changed=self.now,
        )

    def tell_history(self, line: Line, idea: Idea) -> None:
        """What the list says of the decision, and where the idea came from."""
        entry = line.entry
        if entry and entry.decided:
            decision = Decision(
                organization_id=self.organization.id,
                idea_id=idea.id,
                turn=idea.turn,
                member_id=self._member(entry.decided_by),
                verdict=VERDICTS[entry.state],
                reason=entry.reason,
                at=_noon(self.organization, entry.decided),
                dated=entry.decision_dated,
            )
            self.db.add(decision)
        details = {"import": str(self.begun), "line": str(line.line)}
        ideas.record(self.db, idea, "imported", member_id=None, before="", at=self.now, details=details)

    def _member(self, named: int | str) -> int:
        if isinstance(named, int):
            return named
        name = named or STRANGER
        if folded(name) not in self.members:
            member = Member(organization_id=self.organization.id, name=name, created=self.now)
            self.db.add(member)
            self.db.flush()
            self.members[folded(name)] = member.id
        return self.members[folded(name)]


def _draft(begun: int, line: Line) -> str:
    """By which a line is known again: another list, or the same one once more, does not bring it in twice."""
    return BY_NUMBER + line.number if line.number else f"{BY_LINE}{begun}:{line.line}"


def _noon(organization: Organization, day: date) -> datetime:
    return datetime.combine(day, NOON, ZoneInfo(organization.timezone))


# --- undoing -------------------------------------------------------------------------------------------


def brought(db: Session, org: int, begun: int) -> list[int]:
    """The ideas of a list that are here, by id."""
    return [idea.id for idea in imports.ideas_of(db, org, begun)]


def take_back(db: Session, org: int, idea_ids: Sequence[int]) -> list[int]:
    """Remove these ideas, but for those with which something has happened here, whose numbers are returned;
    and people whom nothing else names."""
    in_order.ideas(db, org, idea_ids)
    imports.hold(db, org)
    touched = imports.touched(db, org, idea_ids)
    gone = [idea_id for idea_id in idea_ids if idea_id not in touched]
    people = imports.named_by(db, org, gone)
    kept = [ideas.by_id(db, org, idea_id).number for idea_id in sorted(touched)]
    imports.remove(db, org, gone)
    imports.forget_strangers(db, org, people)
    return kept
