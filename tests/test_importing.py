"""A list of existing ideas is brought in as it says, told to nobody, and undone without a trace."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, SQLModel, select

from bot.spreadsheets import defused
from bot.tables import file_of
from handlers import bringing, cards, exporting, importing
from handlers.import_columns import STATES, columns, day, heading, state_of, undefused
from handlers.import_lines import GoalKnown, Known, Line, checked
from handlers.importing import PORTION, Sheet
from handlers.numbers import numbers_of
from handlers.similar import similar
from handlers.table_files import Unreadable, read
from handlers.verbs import Voice
from handlers.views import FactTable, ReviewCard, Wait
from storage import goals, ideas, imports, numbers, people
from storage.database import transaction
from storage.models import Decision, History, Idea, IdeaState, Member, Organization, Outbox, Prompt, Verdict
from storage.similar import sharing
from tests.chat import MONDAY
from tests.rows import Company, asks, company, shares
from tests.test_texts import messages

HEADER = "Nr.;Titel;Ziel;Eingereicht von;Anonym;Status;Datum;Entschieden am;Entschieden von;Begründung"


@dataclass
class Office:
    """Where lists are brought in."""

    engine: Engine
    firm: Company

    def looks(self, *lines: str, header: str = HEADER, undated: date | None = None) -> Sheet:
        return self.looks_at("\n".join((header, *lines)).encode(), undated=undated)

    def looks_at(self, data: bytes, *, same_titles: bool = False, undated: date | None = None) -> Sheet:
        with transaction(self.engine) as db:
            return importing.look(
                db, self.organization(db), data, MONDAY, same_titles=same_titles, undated=undated
            )

    def brings(self, sheet: Sheet, now: datetime = MONDAY) -> tuple[int, dict[int, int]]:
        """The import and which idea each line became."""
        became: dict[int, int] = {}
        with transaction(self.engine) as db:
            begun = imports.add(db, self.firm.id, "ideas.csv", now).id
        for lines in importing.portions(sheet.good):
            with transaction(self.engine) as db:
                became |= importing.bring_in(db, self.organization(db), begun, lines, now)
        return begun, became

    def undoes(self, begun: int) -> list[int]:
        """The numbers of the ideas that stay."""
        kept: list[int] = []
        with transaction(self.engine) as db:
            found = importing.brought(db, self.firm.id, begun)
        for some in importing.portions(found, importing.TAKEN_BACK):
            with transaction(self.engine) as db:
                kept += importing.take_back(db, self.firm.id, some)
        return kept

    def idea(self, number: int) -> Idea:
        with transaction(self.engine) as db:
            found = ideas.find(db, self.firm.id, number)
            assert found is not None
            return found

    def all_rows(self, *tables: type[SQLModel]) -> dict[str, list[str]]:
        with transaction(self.engine) as db:
            return {one.__name__: sorted(map(repr, db.exec(select(one)).all())) for one in tables}

    def organization(self, db: Session) -> Organization:
        return people.organization(db, self.firm.id)


@pytest.fixture
def office(engine: Engine) -> Office:
    return opened(engine)


def opened(engine: Engine) -> Office:
    firm = company(engine)
    with transaction(engine) as db:
        goals.add(db, firm.organization, "Fewer queues", MONDAY, firm.members["Carla"].id)
    return Office(engine, firm)


def keys(line: Line) -> list[str]:
    return [remark.key for remark in line.wrong or ((line.twice,) if line.twice else line.notes)]


def test_a_line_becomes_the_idea_that_it_tells_of(office: Office) -> None:
    sheet = office.looks(
        "17;Kürzere Wege;G-1;alice  hansen;nein;abgelehnt;03.02.2021;1.4.2021;Carla Brandt;Zu  teuer\u202e"
    )
    _, became = office.brings(sheet)
    idea = office.idea(became[2])
    with transaction(office.engine) as db:
        decision = ideas.last_decision(db, office.firm.id, idea.id)
        assert decision is not None
        assert ideas.containing(db, office.firm.id, ["WEGE"], offset=0, limit=1)[1] == 1
    assert (idea.title, idea.state, idea.sealed, idea.goal_id is not None) == (
        "Kürzere Wege",
        IdeaState.DECLINED,
        False,
        True,
    )
    members = office.firm.members
    assert (idea.author_id, decision.member_id) == (members["Alice"].id, members["Carla"].id)
    assert idea.created == datetime(2021, 2, 3, 11, tzinfo=UTC), "noon in Berlin"
    assert (decision.verdict, decision.reason) == (Verdict.DECLINE, "Zu  teuer")
    assert decision.at == datetime(2021, 4, 1, 10, tzinfo=UTC)


def test_who_decided_and_why_is_not_lost_for_want_of_a_day(office: Office) -> None:
    """The day of the idea counts; so does the one that an admin agreed to. Said of every such line."""
    lines = ("1;A;;;;abgelehnt;2024-01-31;;;Zu teuer", "2;B;;;;geparkt;;;Carla Brandt;")
    sheet = office.looks(*lines, undated=date(2024, 12, 31))
    assert [[remark.params["day"] for remark in line.notes] for line in sheet.lines] == [
        [date(2024, 1, 31)],
        [date(2024, 12, 31)],
    ]
    report = bringing.report(sheet)
    assert (report["good"], report["otherwise"], report["wrong"]) == (2, 2, 0)
    days = ("2024-01-31", "2024-12-31")
    told = [[["invalid-import_decided_as_shared", [], [["day", day]]]] for day in days]
    assert report["remarks"] == [[2, told[0], "A"], [3, told[1], "B"]]
    assert office.looks(*lines).undated == 1, "nothing else keeps the second one away"
    _, became = office.brings(sheet)
    one, two = (office.idea(became[line]) for line in (2, 3))
    with transaction(office.engine) as db:
        first, second = (ideas.last_decision(db, office.firm.id, idea.id) for idea in (one, two))
        span = (MONDAY - timedelta(days=5000), MONDAY)
        assert numbers.until_decision(db, office.firm.id, *span) == [], "nobody knows how long it took"
        assert ideas.decided_between(db, office.firm.id, *span) == [], "or when it was"
    assert first is not None
    assert second is not None
    assert (first.reason, first.at) == ("Zu teuer", one.created)
    assert (second.member_id, second.at) == (office.firm.members["Carla"].id, two.created)


def test_a_day_that_is_named_counts_and_one_that_is_missing_does_not(office: Office) -> None:
    """Counted by hand: five ideas waited 0, 0, 1, 5 and 10 working days; of three more nobody knows it."""
    decided = ("2026-03-02", "2026-03-02", "2026-03-03", "2026-03-09", "2026-03-16", "")
    lines = [f"{n};Idee {n};;;;abgelehnt;2026-03-02;{day};;Nein" for n, day in enumerate(decided, 1)]
    friday = date(2026, 8, 28)
    lines += [f"7;Idee 7;;;;abgelehnt;;{friday};;Nein", "8;Idee 8;;;;neu;;;;"]
    office.brings(office.looks(*lines, undated=friday))
    assert asks(office.engine, "Carla", "declined", number="8", turn="0", reason="No room").view
    span = (MONDAY - timedelta(days=365), MONDAY + timedelta(days=1))
    with transaction(office.engine) as db:
        year = numbers_of(db, office.organization(db), span[1]).year
        first = ideas.first_answers(db, office.firm.id, span[0])
        reported = {idea.number for _, idea in ideas.decided_between(db, office.firm.id, *span)}
        exported = exporting.tables(db, office.organization(db), MONDAY, ("ideas",))[0]
    assert (year.answer, year.decision) == (Wait(1, 5), Wait(1, 5))
    assert sorted((answered - came).days for came, answered in first) == [0, 0, 1, 7, 14]
    assert reported == {1, 2, 3, 4, 5, 7, 8}, "when the sixth was decided is not known"
    days = [row[exported.columns.index("decided")] for row in exported.rows]
    assert days[4:] == [date(2026, 3, 16), None, friday, cards.local_date(office.firm.organization, MONDAY)]


def test_nobody_hears_of_it_and_no_clock_runs(office: Office) -> None:
    before = office.all_rows(Outbox)
    lines = [f"{n};Idee {n};1;Alice Hansen;;{s};2024-01-0{n};;;" for n, s in enumerate(("neu", "geparkt"), 1)]
    office.brings(office.looks(*lines))
    assert office.all_rows(Outbox) == before
    with transaction(office.engine) as db:
        assert not db.exec(select(Prompt)).all()


def test_what_is_open_waits_for_its_decision_and_is_decided_like_any_other(office: Office) -> None:
    _, became = office.brings(office.looks("1;A bench;Fewer queues;Alice Hansen;;offen;2024-01-31;;;"))
    number = became[2]
    card = asks(office.engine, "Carla", "look", str(number)).view
    assert isinstance(card, ReviewCard)
    assert (card.reviewer, card.clock.day) == ("Carla Brandt", 0)
    asks(office.engine, "Carla", "declined", number=str(number), turn="0", reason="No room")
    assert office.idea(number).state is IdeaState.DECLINED


def test_who_is_not_known_here_keeps_the_name_and_nobody_gets_two(office: Office) -> None:
    sheet = office.looks(
        "1;One;;Erika Muster;;neu;2024-01-31;;;",
        "2;Two;;erika  muster;;abgelehnt;2024-01-31;2024-02-01;Otto Alt;No",
        "3;Three;;;;umgesetzt;2024-01-31;2024-02-01;;",
    )
    assert [keys(line) for line in sheet.lines] == [["person_unknown"], ["person_unknown"] * 2, []]
    assert sheet.strangers == {"erika muster", "otto alt"}
    _, became = office.brings(sheet)
    one, two, three = (office.idea(number) for number in became.values())
    with transaction(office.engine) as db:
        names = {member.id: member.name for member in db.exec(select(Member)).all()}
        accounts = people.accounts_of(db, office.firm.id, one.author_id)
    assert one.author_id == two.author_id
    assert names[one.author_id] == "Erika Muster"
    assert not accounts
    assert three.sealed, "an idea that is nobody's shows no name"


def test_people_are_found_by_their_id_too(office: Office) -> None:
    with transaction(office.engine) as db:
        external = people.accounts_of(db, office.firm.id, office.firm.members["Bob"].id)[0].external
    _, became = office.brings(office.looks(f"1;One;;{external};;neu;2024-01-31;;;"))
    assert office.idea(became[2]).author_id == office.firm.members["Bob"].id


WRONG = {
    "1;;;;;neu;2024-01-31;;;": "title_empty",
    "1;!!!;;;;neu;2024-01-31;;;": "title_no_words",
    f"1;{'x' * 151};;;;neu;2024-01-31;;;": "title_long",
    '1;"A\nB";;;;neu;2024-01-31;;;': "title_lines",
    f"{'9' * 61};A;;;;neu;2024-01-31;;;": "number_long",
    f"1;A;;;;abgelehnt;2024-01-31;2024-02-01;Carla;{'x' * 3001}": "reason_long",
    "1;A;;;;vielleicht;2024-01-31;;;": "state_unknown",
    "1;A;;;;neu;;;;": "created_missing",
    "1;A;;;;abgelehnt;;2024-02-01;;": "created_missing_before",
    "1;A;;;;neu;2026-09-01;;;": "created_future",
    "1;A;;;;neu;1949-12-31;;;": "created_old",
    "1;A;;;;neu;31.02.2024;;;": "day_unknown",
    "1;A;;;;neu;27.1.;;;": "day_unknown",
    "1;A;;;;neu;45322;;;": "day_unknown",
    "1;A;;;;abgelehnt;2024-01-31;;;Zu teuer": "decided_as_shared",
    "1;A;;;;abgelehnt;2024-01-31;27.1.;;Zu teuer": "day_unknown",
    "1;A;;;;abgelehnt;2024-01-31;2026-09-01;;": "decided_future",
    "1;A;;;;abgelehnt;2024-01-31;2024-01-30;;": "decided_before",
    "1;A;G-9;;;neu;2024-01-31;;;": "goal_unknown",
    "1;A;Qualität;;;neu;2024-01-31;;;": "goal_unknown",
    f"1;A;;{'x' * 81};;neu;2024-01-31;;;": "person_long",
    "1;A;;;vielleicht;neu;2024-01-31;;;": "sealed_unknown",
    "1;A;;;;neu;2024-01-31;2024-02-01;;": "not_decided",
    "1;A;;;;neu;2024-01-31;;;;zu;viele": "columns",
    '1;"A" b;;;;neu;2024-01-31;;;': "quote_stray",
    '1;"A;;;;neu;2024-01-31;;;': "quote_open",
}


OTHERWISE = {  # what other columns can have wrong
    ("Titel;Status;Datum;Beschreibung", f"A;neu;2024-01-31;{'x' * 3001}"): "problem_long",
    ("Titel;Status;Datum;Nutzen", f"A;neu;2024-01-31;{'x' * 3001}"): "benefit_long",
    ("Titel;Status;Datum;Wiedervorlage", "A;geparkt;2024-01-31;2026-08-31"): "wake_past",
}


def alone(line: str, header: str = HEADER) -> Line:
    """The line as it is read where there is one goal, and nobody."""
    known = Known(MONDAY.date(), goals={1: GoalKnown(1, None)})
    names, record = read(f"{header}\n{line}".encode(), heading)
    return checked(record, columns(names.cells)[0], len(names.cells), known)


@pytest.mark.parametrize(("line", "key"), WRONG.items(), ids=WRONG.values())
def test_a_wrong_line_says_what_is_wrong(line: str, key: str) -> None:
    assert keys(alone(line)) == [key]
    assert alone(line).line == 2


@pytest.mark.parametrize(
    ("header", "line", "key"), [(*known, key) for known, key in OTHERWISE.items()], ids=OTHERWISE.values()
)
def test_a_wrong_cell_of_another_column_does_too(header: str, line: str, key: str) -> None:
    assert keys(alone(line, header)) == [key]


def test_everything_that_is_wrong_is_said_at_once() -> None:
    wrong = keys(alone(";;X;;;wer weiß;gestern;;;"))
    assert wrong == ["title_empty", "state_unknown", "day_unknown", "goal_unknown"]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "It was decided on Tue 30 Jan 2024, before it was shared on Wed 31 Jan 2024."),
        ("de", "Entschieden wurde am Di., 30. Jan. 2024, also bevor die Idee am Mi., 31. Jan. 2024 geteilt"),
    ],
)
def test_days_are_written_as_the_reader_does_in_the_file_too(language: str, told: str) -> None:
    remarks = bringing.said(alone("1;A;;;;abgelehnt;2024-01-31;2024-01-30;;"))
    table = FactTable("lines", ("line", "remark"), ((2, remarks),))
    assert told in file_of("csv", Voice(language), [table]).decode()


def test_two_people_of_one_name_are_not_guessed(office: Office) -> None:
    with transaction(office.engine) as db:
        db.add(Member(organization_id=office.firm.id, name="Somebody Else", created=MONDAY))
        name = people.member_of(db, office.firm.id, office.firm.members["Alice"].id).name
        db.add(Member(organization_id=office.firm.id, name=name.upper(), created=MONDAY))
    (looked,) = office.looks(f"1;A;;{name};;neu;2024-01-31;;;").lines
    assert keys(looked) == ["person_twice"]


def test_what_is_there_already_is_not_brought_in_again(office: Office) -> None:
    shares(office.engine, "Alice", "A  Bench")
    lines = ("7;a bench;;;;neu;2024-01-31;;;", "8;New;;;;neu;2024-01-31;;;", "9;NEW;;;;neu;2024-01-31;;;")
    sheet = office.looks(*lines, "8;Other;;;;neu;2024-01-31;;;")
    assert [keys(line) for line in sheet.lines] == [["there"], [], ["twice_in_file"], ["twice_in_file"]]
    office.brings(sheet)
    again = office.looks(*lines)
    assert not again.good, "the same list twice is one list"
    same = office.looks_at("\n".join((HEADER, *lines)).encode(), same_titles=True)
    assert [line.number for line in same.good] == ["7", "9"], "titles may be the same, numbers may not"


def test_two_who_bring_in_the_same_list_at_once_bring_it_in_once(office: Office) -> None:
    sheet = office.looks("7;A bench;;;;neu;2024-01-31;;;")
    office.brings(sheet)
    assert office.brings(sheet)[1] == {}


def test_ideas_without_a_day_take_the_one_that_is_said(office: Office) -> None:
    sheet = office.looks("A bench", header="Idea", undated=date(2024, 12, 31))
    _, became = office.brings(sheet)
    assert office.idea(became[2]).created.date() == date(2024, 12, 31)


def test_no_idea_counts_as_shared_after_it_was_decided(office: Office) -> None:
    """Where one day is said for all ideas without one, it is the day of the decision for those decided
    before; that is said of each such line, and nobody knows how long it took."""
    line, decided = "1;A bench;;;;abgelehnt;;2024-02-01;;", date(2024, 2, 1)
    sheet = office.looks(line)
    assert ([keys(one) for one in sheet.lines], sheet.undated) == ([["created_missing_before"]], 1)
    for undated, counts in ((date(2024, 1, 31), date(2024, 1, 31)), (decided, decided)):
        (good,) = office.looks(line, undated=undated).good
        assert good.entry
        assert (good.entry.created, keys(good)) == (counts, [])
    sheet = office.looks(line, undated=MONDAY.date())
    assert [keys(one) for one in sheet.lines] == [["shared_as_decided"]]
    assert bringing.report(sheet)["otherwise"] == 1
    _, became = office.brings(sheet)
    idea = office.idea(became[2])
    with transaction(office.engine) as db:
        decision = ideas.last_decision(db, office.firm.id, idea.id)
    assert decision is not None
    assert (idea.created.date(), idea.dated) == (decided, False)
    assert (decision.at, decision.dated) == (idea.created, True)
    assert keys(office.looks("1;A bench;;;;abgelehnt;gestern;2024-02-01;;").lines[0]) == ["day_unknown"]


def test_a_list_without_titles_is_refused_as_a_whole(office: Office) -> None:
    with pytest.raises(Unreadable) as refused:
        office.looks("A bench", header="Foo")
    assert refused.value.key == "file_no_title"


def test_columns_that_mean_nothing_are_named(office: Office) -> None:
    sheet = office.looks("A;2024-01-31;x;B", header="Titel;Datum;Kostenstelle;Idee")
    assert sheet.aside == ("Kostenstelle", "Idee"), "the second title is left aside too"
    assert sheet.good[0].title == "A"


def test_undone_it_is_as_if_it_had_never_been(office: Office) -> None:
    shares(office.engine, "Alice", "Mine")
    tables = (Idea, Decision, History, Member)
    before = office.all_rows(*tables)
    begun, became = office.brings(
        office.looks(
            "1;One;;Erika Muster;;neu;2024-01-31;;;",
            "2;Two;G-1;Alice Hansen;;abgelehnt;2024-01-31;2024-02-01;Otto Alt;No",
            "3;Lastenrad;;;;umgesetzt;2024-01-31;2024-02-01;;",
        )
    )
    assert len(became) == 3
    with transaction(office.engine) as db:
        assert [one.idea.title for one in similar(db, office.firm.id, "Lastenrad")] == ["Lastenrad"], (
            "it is found"
        )
    assert office.undoes(begun) == []
    assert office.all_rows(*tables) == before
    with transaction(office.engine) as db:
        assert not sharing(db, office.firm.id, "Lastenrad", "Lastenrad", limit=5), (
            "not even its words are left"
        )
    fresh = office.looks("1;One;;;;neu;2024-01-31;;;")
    assert office.brings(fresh)[1] == {2: 5}, "a number that somebody may have seen is not given again"


TOUCHES: dict[str, Callable[[Office, int], object]] = {
    "support": lambda office, number: asks(office.engine, "Bob", "support", str(number)),
    "comment": lambda office, number: _comments(office, number),
    "follow": lambda office, number: asks(office.engine, "Bob", "follow", f"I-{number}"),
    "decide": lambda office, number: asks(
        office.engine, "Carla", "declined", number=str(number), turn="0", reason="No room"
    ),
}


def _comments(office: Office, number: int) -> None:
    with transaction(office.engine) as db:
        idea = ideas.find(db, office.firm.id, number)
        assert idea is not None
        ideas.comment(db, office.firm.id, idea.id, member_id=None, text="Yes", source="x", at=MONDAY)


@pytest.mark.parametrize("what", TOUCHES)
def test_an_idea_that_people_work_with_stays(office: Office, what: str) -> None:
    lines = ("1;One;;Erika Muster;;neu;2024-01-31;;;", "2;Two;;Erika Muster;;neu;2024-01-31;;;")
    begun, became = office.brings(office.looks(*lines))
    TOUCHES[what](office, became[2])
    assert office.undoes(begun) == [became[2]]
    stays = office.idea(became[2])
    with transaction(office.engine) as db:
        assert ideas.find(db, office.firm.id, became[3]) is None
        author = people.member_of(db, office.firm.id, stays.author_id)
    assert author.name == "Erika Muster", "and so does its author"


def test_a_portion_is_short_enough_for_others_to_wait_and_leaves_them_a_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("handlers.importing.sleep", slept.append)
    assert [len(some) for some in importing.portions(range(PORTION * 2 + 1))] == [PORTION, PORTION, 1]
    assert slept == [importing.BREATH] * 2, "between two of them only"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2024-03-01", date(2024, 3, 1)),
        ("01.03.2024", date(2024, 3, 1)),
        ("1.3.24", date(2024, 3, 1)),
        ("1. März 2024", date(2024, 3, 1)),
        ("2024-03-01 14:30", date(2024, 3, 1)),
        ("2024-03-01T14:30:00Z", date(2024, 3, 1)),
        ("01.03.2024 14:30 Uhr", date(2024, 3, 1)),
        ("13/03/2024", date(2024, 3, 13)),
        ("27.1.", None),
        ("45352", None),
        ("soon", None),
    ],
)
def test_days_are_read_with_their_year(typed: str, meant: date | None) -> None:
    assert day(typed, MONDAY.date() - timedelta(days=0)) == meant


def test_every_state_has_words_that_mean_nothing_else() -> None:
    words = [word for words in STATES.values() for word in words.split(", ")]
    assert len(words) == len(set(words))
    assert {state_of(word) for word in words} == set(STATES)
    assert state_of(" In  Review ") is IdeaState.NEW
    assert state_of("") is IdeaState.NEW


@pytest.mark.parametrize("text", ["=1+1", "-5", "@all", "+49 30", "'quoted'", "plain", "", "'", "\t=1"])
def test_a_cell_that_was_kept_from_being_a_formula_is_read_as_it_was(text: str) -> None:
    assert undefused(defused(text)) == text


# By other tests.
SAID_ELSEWHERE = {"failed", "person_twice", "person_unknown", "shared_as_decided", "there", "twice_in_file"}
UNREADABLE = {"empty", "excel", "binary", "encoding", "large", "no_title"}


def test_every_remark_has_its_text_and_every_text_a_remark() -> None:
    said = {key for key in messages("en") if re.match(r"invalid-import_|import-(file_|result-)", key)}
    remarks = {f"invalid-import_{key}" for key in {*WRONG.values(), *OTHERWISE.values(), *SAID_ELSEWHERE}}
    files = {f"import-file_{key}" for key in UNREADABLE}
    results = {f"import-result-{key}" for key in ("new", "twice", "wrong")}
    assert said == remarks | files | results
