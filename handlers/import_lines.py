"""One line of a list of ideas: what it says, or what is wrong with it. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from handlers import writing
from handlers.commands import goal_number
from handlers.import_columns import (
    NONE,
    OLDEST,
    VERDICTS,
    day,
    folded,
    state_of,
    undefused,
    yes_or_no,
)
from handlers.rules import TEXT_LIMIT, TITLE_LIMIT
from handlers.table_files import Record
from storage.models import IdeaState

NAME_LIMIT = 80
NUMBER_LIMIT = 60
TEXTS = ("problem", "benefit", "reason")
# Remarks on what is taken otherwise than it stands there.
OTHERWISE = ("decided_as_shared", "shared_as_decided", "not_decided")
Param = str | int | date


@dataclass(frozen=True)
class Remark:
    """Something to say about a line: the text `invalid-import_{key}` with its parameters."""

    key: str
    params: Mapping[str, Param] = field(default_factory=dict)


@dataclass(frozen=True)
class GoalKnown:
    id: int
    owner_id: int | None


@dataclass(frozen=True)
class Known:
    """What a line is compared with: the company's goals and people, and the ideas that it has already."""

    today: date
    goals: Mapping[int, GoalKnown] = field(default_factory=dict)
    goal_titles: Mapping[str, int] = field(default_factory=dict)  # folded title -> number
    names: Mapping[str, tuple[int, ...]] = field(default_factory=dict)  # folded name -> members
    accounts: Mapping[str, int] = field(default_factory=dict)  # the platform's id -> member
    titles: dict[str, Remark] = field(default_factory=dict)  # folded title -> where it is
    numbers: dict[str, Remark] = field(default_factory=dict)  # number in the list -> where it is
    same_titles: bool = False  # two ideas may be called the same
    undated: date | None = None  # the day of ideas whose line names none


@dataclass(frozen=True)
class Entry:
    """An idea as it will be stored; people are members, or names of people who have no account here."""

    title: str
    problem: str
    benefit: str
    goal: GoalKnown | None
    author: int | str  # empty: nobody knows
    sealed: bool
    state: IdeaState
    created: date
    decided: date | None
    decided_by: int | str
    reason: str
    wake: date | None
    number: str  # in the list
    dated: bool = True  # whether the list names the day on which it was shared
    decision_dated: bool = True  # and the day of the decision

    @property
    def people(self) -> tuple[int | str, int | str]:
        return self.author, self.decided_by


@dataclass(frozen=True)
class Line:
    """What became of a line: an entry, unless it is wrong or there already."""

    line: int
    number: str
    title: str
    entry: Entry | None = None
    wrong: tuple[Remark, ...] = ()
    twice: Remark | None = None
    notes: tuple[Remark, ...] = ()

    @property
    def result(self) -> str:
        """What becomes of it, in a word."""
        return "wrong" if self.wrong else "twice" if self.twice else "new"

    @property
    def otherwise(self) -> bool:
        """Whether it is taken, but not quite as it says."""
        return bool(self.entry) and any(note.key in OTHERWISE for note in self.notes)


def checked(record: Record, places: Mapping[str, int], width: int, known: Known) -> Line:
    """The line as it will be taken. It is known from then on: the next one like it is there twice."""
    if record.wrong:
        return Line(record.line, "", "", wrong=(Remark(record.wrong),))
    if len(record.cells) > width and any(cell.strip() for cell in record.cells[width:]):
        wrong = Remark("columns", {"count": len(record.cells), "expected": width})
        return Line(record.line, "", "", wrong=(wrong,))
    return _Reading(record, places, known).line()


class _Reading:
    """Reads one record field by field, and collects what is to be said about it."""

    def __init__(self, record: Record, places: Mapping[str, int], known: Known) -> None:
        self.record, self.places, self.known = record, places, known
        self.wrong: list[Remark] = []
        self.notes: list[Remark] = []

    def line(self) -> Line:
        number, title = writing.line(self._cell("number")), writing.line(self._cell("title"))
        entry = self._entry(number, title)
        if self.wrong:
            return Line(self.record.line, number, title, wrong=tuple(self.wrong))
        if twice := self._twice(number, title):
            return Line(self.record.line, number, title, twice=twice)
        here = Remark("twice_in_file", {"line": self.record.line})
        self.known.titles.setdefault(folded(title), here)
        if number:
            self.known.numbers[number] = here
        return Line(self.record.line, number, title, entry, notes=tuple(self.notes))

    def _entry(self, number: str, title: str) -> Entry:
        self._check_texts(number, title)
        state = self._state()
        decided = self._decided(state)
        created = self._created(decided)
        if decided is None and state in VERDICTS:
            decided = self._decided_as_shared(created)
        return Entry(
            title=title,
            problem=self._paragraph("problem"),
            benefit=self._paragraph("benefit"),
            goal=self._goal(),
            author=self._person("author"),
            sealed=self._sealed(),
            state=state,
            created=created,
            decided=decided,
            decided_by=self._person("decided_by") if decided else "",
            reason=self._paragraph("reason"),
            wake=self._wake(state),
            number=number,
            dated=bool(self._cell("created")),
            decision_dated=bool(self._cell("decided")),
        )

    def _check_texts(self, number: str, title: str) -> None:
        if error := writing.title_error(title):
            self._say(error, length=len(title), limit=TITLE_LIMIT)
        elif "\n" in self._cell("title").strip():
            self._say("title_lines")
        if len(number) > NUMBER_LIMIT:
            self._say("number_long", limit=NUMBER_LIMIT)
        for name in TEXTS:
            if writing.too_long(text := self._paragraph(name)):
                self._say(f"{name}_long", length=len(text), limit=TEXT_LIMIT)

    def _state(self) -> IdeaState:
        state = state_of(text := self._cell("state"))
        if state is None:
            self._say("state_unknown", words=_quoted(text))
        return state or IdeaState.NEW

    def _created(self, decided: date | None) -> date:
        named = self._day("created")
        if named and decided and decided < named:
            self._say("decided_before", day=decided, created=named)
        created = named or self._undated(decided)
        if created > self.known.today:
            self._say("created_future", day=created)
        if created < OLDEST:
            self._say("created_old", day=created)
        return created

    def _undated(self, decided: date | None) -> date:
        """The day of an idea whose line names none, as somebody has to say it of all such lines; of what was
        decided earlier it is that day, because it was shared then at the latest."""
        counts = self.known.undated or self.known.today
        earlier = decided if decided and decided < counts else None
        if self._cell("created"):
            return counts  # that it is no day is said already
        if self.known.undated and earlier:
            self._note("shared_as_decided", day=earlier)
        elif earlier:
            self._say("created_missing_before", day=earlier)
        elif self.known.undated is None:
            self._say("created_missing")
        return earlier or counts

    def _decided(self, state: IdeaState) -> date | None:
        """The day that the line names, of what is decided."""
        decided = self._day("decided")
        if state not in VERDICTS:
            if decided or self._paragraph("reason"):
                self._note("not_decided")
            return None
        if decided and decided > self.known.today:
            self._say("decided_future", day=decided)
        return decided

    def _decided_as_shared(self, created: date) -> date | None:
        """Many lists name who decided, or why, and not when: nothing of that is lost for want of a day."""
        if self._cell("decided") or not (self._paragraph("reason") or self._cell("decided_by")):
            return None
        self._note("decided_as_shared", day=created)
        return created

    def _wake(self, state: IdeaState) -> date | None:
        wake = self._day("wake")
        if wake is None or state is not IdeaState.PARKED:
            return None
        if wake <= self.known.today:
            self._say("wake_past", day=wake)
        return wake

    def _day(self, name: str) -> date | None:
        text = self._cell(name)
        found = day(text, self.known.today) if text else None
        if text and found is None:
            self._say("day_unknown", words=_quoted(text))
        return found

    def _goal(self) -> GoalKnown | None:
        text = folded(self._cell("goal"))
        if text in NONE:
            return None
        number = self.known.goal_titles.get(text) or goal_number(text.split(" ")[0].rstrip(":"))
        found = self.known.goals.get(number or 0)
        if found is None:
            self._say("goal_unknown", words=_quoted(self._cell("goal")))
        return found

    def _person(self, name: str) -> int | str:
        text = writing.line(self._cell(name)).removeprefix("@")
        if not text:
            return ""
        if text in self.known.accounts:
            return self.known.accounts[text]
        members = self.known.names.get(folded(text), ())
        if len(members) > 1:
            self._say("person_twice", name=_quoted(text), count=len(members))
        if members:
            return members[0]
        if len(text) > NAME_LIMIT:
            self._say("person_long", limit=NAME_LIMIT)
        else:
            self._note("person_unknown", name=_quoted(text))
        return text

    def _sealed(self) -> bool:
        sealed = yes_or_no(self._cell("sealed"))
        if sealed is None:
            self._say("sealed_unknown", words=_quoted(self._cell("sealed")))
        return bool(sealed) or not self._cell("author")

    def _twice(self, number: str, title: str) -> Remark | None:
        if number and number in self.known.numbers:
            return self.known.numbers[number]
        return None if self.known.same_titles else self.known.titles.get(folded(title))

    def _paragraph(self, name: str) -> str:
        return writing.paragraph(self._cell(name))

    def _cell(self, name: str) -> str:
        place = self.places.get(name)
        cells = self.record.cells
        return undefused(cells[place]).strip() if place is not None and place < len(cells) else ""

    def _say(self, key: str, **params: Param) -> None:
        self.wrong.append(Remark(key, params))

    def _note(self, key: str, **params: Param) -> None:
        self.notes.append(Remark(key, params))


def _quoted(text: str) -> str:
    """As much of what stands there as a reader needs to find it."""
    return writing.cut_at_word(writing.line(text), 40)
