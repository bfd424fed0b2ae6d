"""`python -m bot import` and `export`: what they do to files and the database, and what they say."""

from pathlib import Path

import pytest
from sqlmodel import select
from typer.testing import CliRunner, Result

from bot.__main__ import app
from storage.database import open_database, transaction
from storage.models import Idea
from tests.rows import company
from tests.test_import_jobs import refuses

LIST = (
    "Nr.;Titel;Eingereicht von;Status;Datum;Entschieden am;Begründung;Kostenstelle\r\n"
    "17;Kürzere Wege;Alice Hansen;abgelehnt;03.02.2021;01.04.2021;Zu teuer;4711\r\n"
    "18;Bänke im Hof;Erika Muster;offen;05.02.2021;;;4711\r\n"
    "19;;;neu;gestern;;;\r\n"
    "18;Doppelt;;neu;01.01.2022;;;\r\n"
)


@pytest.fixture
def folder(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a list, and a company in the database."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    engine = open_database(sqlite_url)
    company(engine)
    engine.dispose()
    (tmp_path / "ideen.csv").write_bytes(LIST.encode("cp1252"))
    return tmp_path


def types(*words: str) -> Result:
    return CliRunner().invoke(app, list(words))


def titles(url: str) -> list[str]:
    engine = open_database(url)
    with transaction(engine) as db:
        found = [idea.title for idea in db.exec(select(Idea).order_by(Idea.number)).all()]  # type: ignore[arg-type]
    engine.dispose()
    return found


def test_a_dry_run_says_everything_and_changes_nothing(folder: Path, sqlite_url: str) -> None:
    told = types("import", "ideen.csv", "--dry-run", "--language", "de")
    assert told.exit_code == 0, told.output
    assert told.stdout.splitlines() == [
        "ideen.csv: 4 Zeilen. 2 Ideen sind neu, 1 schon da, 1 lässt sich nicht übernehmen.",
        "1 Idee ist noch offen und wartet in der Liste der Entscheidungen; "
        "niemand wird gefragt oder erinnert.",
        "Hier nicht bekannt: 1 Person. Der Name bleibt bei den Ideen.",
        "Nicht beachtete Spalten: Kostenstelle.",
        "Zeile 4: Es gibt keinen Titel. „gestern“ ist kein Tag. Möglich sind: 2024-03-31 oder 31.03.2024.",
        "Zeile 5: Das ist schon Zeile 3.",
        "Es wurde nichts geändert. Ohne --dry-run werden die neuen Ideen übernommen.",
    ]
    assert titles(sqlite_url) == []


def test_a_line_that_cannot_be_brought_in_is_named_in_the_report(folder: Path, sqlite_url: str) -> None:
    engine = open_database(sqlite_url)
    refuses(engine, range(1))
    engine.dispose()
    (folder / "ideas.csv").write_text("Title,Shared on\nIdea 0,2024-03-01\nA bench,2024-03-01\n")
    told = types("import", "ideas.csv", "--report", "report.csv")
    assert told.exit_code == 0, told.output
    assert "Import 1: 1 idea, I-1." in told.stdout
    assert "1 idea is new, 0 there already, 1 cannot be taken.\n" in told.stdout
    assert "Line 2: This line could not be brought in, and I cannot see why." in told.stdout
    _, failed, came = (folder / "report.csv").read_text(encoding="utf-8-sig").splitlines()
    assert failed.startswith('2,,Idea 0,not taken,,"This line could not be brought in')
    assert came == "3,,A bench,new,I-1,"


def test_brought_in_reported_listed_and_undone(folder: Path, sqlite_url: str) -> None:
    told = types("import", "ideen.csv", "--report", "report.csv")
    assert told.exit_code == 0, told.output
    assert "Import 1: 2 ideas, I-1 to I-2. To undo it: python -m bot import undo 1" in told.stdout
    assert titles(sqlite_url) == ["Kürzere Wege", "Bänke im Hof"]
    report = (folder / "report.csv").read_text(encoding="utf-8-sig").splitlines()
    assert report[0] == "Line,Number,Title,Result,Idea,Remark"
    assert report[1] == "2,17,Kürzere Wege,new,I-1,"
    assert report[3].startswith("4,19,,not taken,,")
    assert "Nothing was brought in." in types("import", "ideen.csv").stdout, "the same list again"
    assert ", 2 ideas" in types("import", "list").stdout
    assert types("import", "undo").stdout == "Import 1 is undone: 2 ideas are gone.\n"
    assert titles(sqlite_url) == []
    again = types("import", "undo", "1")
    assert (again.exit_code, again.stderr) == (1, "Import 1 was undone before.\n")
    assert types("import", "undo").stderr == "Nothing was ever brought in.\n"
    assert types("import", "undo", "7").stderr == "There is no import 7.\n"


def test_what_cannot_be_read_is_said_in_a_sentence(folder: Path) -> None:
    assert types("import", "nothing.csv").stderr == "nothing.csv: No such file or directory.\n"
    types("export")
    (book,) = folder.glob("*.xlsx")
    assert types("import", book.name).stderr.startswith("This is an Excel file. In Excel choose File")
    wrong = types("import", "ideen.csv", "--shared", "31.12.2024")
    assert (wrong.exit_code, wrong.stderr) == (1, "31.12.2024 is not a day. Write it as 2024-12-31.\n")


def test_exports_are_written_where_they_are_wanted(folder: Path) -> None:
    types("import", "ideen.csv")
    assert "Ideen: 2, Maßnahmen: 0, Entscheidungen: 1" in types("export", "--language", "de").stdout
    assert types("export", "ideas", "--output", "ideas.csv").exit_code == 0
    assert (folder / "ideas.csv").read_text(encoding="utf-8-sig").startswith("Number,Title,Problem,")
    assert "Measures: 0" in types("export", "--output", "measures.csv").stdout, "the name says which table"
    assert types("export", "--output", "all.zip").exit_code == 0
    refused = types("export", "--output", "all.csv")
    assert (refused.exit_code, "call it ideas.csv, measures.csv" in refused.stderr) == (1, True)
