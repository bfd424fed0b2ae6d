"""The month's report: one page that needs nothing else, in both languages, for screens, paper and ears."""

import re
from datetime import UTC, date, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.reports import page
from handlers.examples.numbers import GROWN
from handlers.examples.stretching import nasty
from handlers.reporting import Report, ReportDecision, ReportMeasure, last_month, report_of
from handlers.verbs import Voice
from storage import people
from storage.database import open_database, transaction
from storage.migrate import migrate
from storage.models import Verdict
from tests.chat import uid
from tests.rows import Company, asks, company, shares
from tests.test_command_line import run

FOUNDED = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
OCTOBER, NOVEMBER = datetime(2026, 10, 12, 8, 0, tzinfo=UTC), datetime(2026, 11, 2, 8, 0, tzinfo=UTC)
EXAMPLE = Report(
    "Hansen & Töchter",
    date(2026, 11, 1),
    GROWN,
    (ReportDecision(42, "Customer card", Verdict.APPROVE, "Regulars ask for it.\nEvery week."),),
    (ReportMeasure(7, "Labels at the till", stopped=False, result="Half the questions."),),
)
VOID = {"meta", "br"}


class Reading(HTMLParser):
    """What a browser would make of it: whether all that opens closes, and what is said."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.said += data


def read(html: str) -> Reading:
    reading = Reading()
    reading.feed(html)
    reading.close()
    assert reading.open == []
    return reading


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine, now=FOUNDED)


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_page_is_whole_and_needs_nothing_else(language: str) -> None:
    html = page(EXAMPLE, Voice(language))
    found = read(html)
    names = [tag for tag, _ in found.tags]
    assert found.tags[0] == ("html", {"lang": language})
    assert not re.search(r"""(src|href)=|url\(|@import|https?://""", html)
    assert names.count("h1") == 1
    headings = [attrs["id"] for tag, attrs in found.tags if tag == "h2"]
    assert len({*headings}) == 5, "screen readers jump from one to the next"
    assert [attrs["aria-labelledby"] for tag, attrs in found.tags if tag == "table"] == headings
    assert names.index("figure") > names.index("h2", names.index("table")), "the chart has a heading above it"
    assert all(attrs.get("scope") in ("col", "row") for tag, attrs in found.tags if tag == "th")
    (picture,) = [attrs for tag, attrs in found.tags if tag == "svg"]
    assert picture["role"] == "img"
    assert picture["aria-label"]
    assert "@media print" in html


def test_it_says_what_the_month_brought() -> None:
    said = read(page(EXAMPLE, Voice("de"))).said
    for words in (
        "Hansen & Töchter · Ideen im November 2026",
        "68 (113 je 100 Personen)",
        "I-42 Customer card",
        "Regulars ask for it.",
        "M-7 Labels at the till",
        "dib-Report",
    ):
        assert words in said


def test_what_people_wrote_is_text_and_nothing_else() -> None:
    wild = "<script>alert(1)</script>\"'&" + nasty(400)
    decision = ReportDecision(1, wild, Verdict.DECLINE, wild)
    html = page(Report(wild, date(2026, 11, 1), GROWN, (decision,), ()), Voice("en"))
    assert {tag for tag, _ in read(html).tags}.isdisjoint({"script", "a", "img"})


def test_a_month_is_its_own(engine: Engine, firm: Company) -> None:
    shares(engine, "Alice", "A bench", now=OCTOBER)
    shares(engine, "Alice", "A bell", now=OCTOBER)
    asks(engine, "Carla", "declined", number="1", turn="0", reason="No room.", now=OCTOBER)
    asks(engine, "Carla", "asked", number="2", turn="0", question="Which?", now=OCTOBER)
    asks(engine, "Alice", "answered", number="2", turn=1, answer="This.", now=OCTOBER)
    asks(engine, "Carla", "approved", number="2", turn="2", owner=uid("Bob"), due="2026-12-01", now=NOVEMBER)
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        assert last_month(organization, NOVEMBER) == date(2026, 10, 1)
        october = report_of(db, organization, date(2026, 10, 1))
        november = report_of(db, organization, date(2026, 11, 1))
    assert [(one.number, one.reason) for one in october.decisions] == [(1, "No room.")]
    assert [one.number for one in november.decisions] == [2]
    assert october.numbers.end == date(2026, 10, 31)
    assert october.measures == ()


def test_an_empty_month_says_so() -> None:
    empty = Report("Hansen", date(2026, 11, 1), GROWN, (), ())
    said = read(page(empty, Voice("en"))).said
    assert "Nothing was decided in this month." in said
    assert "No measure ended in this month." in said


def test_the_command_writes_the_page(tmp_path: Path, sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    migrate(engine)
    company(engine, now=FOUNDED)
    engine.dispose()
    wrong = run(tmp_path, "report", "--month", "October", DATABASE_URL=sqlite_url)
    assert (wrong.returncode, wrong.stderr) == (1, "October is no month. Write it as 2026-10.\n")
    done = run(tmp_path, "report", "--month", "2026-10", "--language", "de", DATABASE_URL=sqlite_url)
    assert done.stdout == "gegenstrom-2026-10.html\n", done.stderr
    assert "T1 · Ideen im Oktober 2026" in (tmp_path / "gegenstrom-2026-10.html").read_text("utf-8")
