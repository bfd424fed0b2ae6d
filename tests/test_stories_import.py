"""A list of ideas is handed over in the chat, looked at, brought in, and undone."""

import asyncio
import csv
from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO

import pytest
from sqlalchemy import text
from sqlmodel import col, func, select, update

from handlers.bringing import SHOWN
from scheduler import imports as jobs
from storage.database import transaction
from storage.models import Account, Decision, Idea, IdeaImport, IdeaState, ImportState, Member, Role
from tests.chat import SlackChat
from tests.face import Chat
from tests.teams.chat import TeamsChat
from tests.test_import_jobs import after, breaks, refuses

HEADER = "Title,Shared on,State,Shared by,Cost centre\n"
GOOD = "A bench at the gate,2024-03-01,approved,Otto Old,4711\nA second till,2024-03-02,new,,\n"
BAD = "".join(f"Idea {number},tomorrow,new,,\n" for number in range(7))


def listed(chat: Chat) -> list[str]:
    with transaction(chat.house.engine) as db:
        return [one.title for one in db.exec(select(Idea).order_by(Idea.number)).all()]  # type: ignore[arg-type]


async def test_a_list_is_looked_at_brought_in_and_undone(chat: Chat) -> None:
    await chat.hands_in("Dora", "old ideas.csv", (HEADER + GOOD + "No day,,new,,\n").encode())
    await chat.works()
    looked = chat.last("Dora")
    assert "old ideas.csv: 3 lines. 2 ideas are new, 0 there already, 1 cannot be taken." in looked
    assert "1 idea is still open and waits in the review queue" in looked
    assert "Not known here: 1 person. The name stays with the ideas." in looked
    assert "Columns left aside: Cost centre." in looked
    assert "Line 4 (No day): The day is missing on which the idea was shared." in looked
    assert "Nothing has been changed so far." in looked
    assert listed(chat) == []
    await chat.clicks("Dora", "bring_in")
    assert "The ideas are being brought in" in chat.last("Dora")
    assert "[Import these" not in chat.last("Dora")
    await chat.works()
    assert "2 ideas are here now, from I-1 to I-2." in chat.last("Dora")
    assert listed(chat) == ["A bench at the gate", "A second till"]
    assert chat.texts("Alice", "ideas") == []  # what comes from elsewhere is no news
    await chat.types("Alice", "/idea support 2")
    await chat.clicks("Dora", "undo_import")
    await chat.works()
    assert "What came from this list is gone again." in chat.last("Dora")
    assert "1 stayed, because something has happened with it since: I-2." in chat.last("Dora")
    assert listed(chat) == ["A second till"]


MESSY = (
    "Ideenliste der Hansen GmbH;;;;;\r\n"
    "Stand:;01.03.2024;;;;\r\n"
    ";;;;;\r\n"
    "Lfd. Nr.;Titel (Pflichtfeld);Beschreibung;Einreicher:in;Eingereicht am;Status\r\n"
    '1;Kürzere Wege;"Wer Schrauben holt,\ngeht „zweimal“; jeden Tag";Alice Hansen;3.2.2021;erledigt\r\n'
    ";;;;;\r\n"
    "2;Bänke im Hof;;Jörg Müßig;;offen\r\n"
    "3;Größere Regale;;;;in Arbeit\r\n"
    "4;;;;;offen\r\n"
)


async def test_a_spreadsheet_as_companies_have_it(either_chat: Chat) -> None:
    """A title page, cells of several lines, Windows' letters, empty lines, days that nobody wrote down."""
    await either_chat.hands_in("Dora", "Ideen alt.csv", MESSY.encode("cp1252"))
    await either_chat.works()
    looked = either_chat.last("Dora")
    assert "Ideen alt.csv: 4 lines. 1 idea is new, 0 there already, 3 cannot be taken." in looked
    assert "Line 7 (Bänke im Hof): The day is missing on which the idea was shared." in looked
    assert "Line 9: There is no title. The day is missing" in looked
    assert "2 lines lack nothing but the day. They can count as shared today." in looked
    await either_chat.clicks("Dora", "date_list")
    await either_chat.works()
    looked = either_chat.last("Dora")
    assert "3 ideas are new, 0 there already, 1 cannot be taken." in looked
    assert "Ideas that name no day count as shared on" in looked
    assert "[No day" not in looked
    assert listed(either_chat) == []
    either_chat.now.moment += timedelta(days=1)  # today was yesterday
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    assert "3 ideas are here now, from I-1 to I-3." in either_chat.last("Dora")
    with transaction(either_chat.house.engine) as db:
        ideas = db.exec(select(Idea).order_by(col(Idea.number))).all()
    told = [(one.title, one.state, one.created.date().isoformat()) for one in ideas]
    assert told == [
        ("Kürzere Wege", IdeaState.IMPLEMENTED, "2021-02-03"),
        ("Bänke im Hof", IdeaState.NEW, "2026-08-31"),
        ("Größere Regale", IdeaState.APPROVED, "2026-08-31"),
    ]
    assert ideas[0].problem == "Wer Schrauben holt,\ngeht „zweimal“; jeden Tag"


@pytest.mark.parametrize(("language", "days"), [("en", "Tue 1 Jan 2030"), ("de", "Di., 1. Jan. 2030")])
async def test_days_are_shown_as_the_reader_writes_them(either_chat: Chat, language: str, days: str) -> None:
    with transaction(either_chat.house.engine) as db:
        db.exec(update(Member).values(language=language))
    line = "Ein Steg,01.01.2030,new,,\n"
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + line).encode())
    await either_chat.works()
    looked = either_chat.last("Dora")
    assert f"{days} {'is still to come' if language == 'en' else 'liegt in der Zukunft'}" in looked
    assert "2030-01-01" not in looked


async def test_only_admins_may(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.types("Carla", "/gegenstrom import")
    assert "Only admins bring in lists of ideas." in either_chat.only_for("Carla")


async def test_whoever_cancels_changes_nothing(either_chat: Chat) -> None:
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "leave_list")
    await either_chat.works()
    assert "This list was not brought in" in either_chat.last("Dora")
    assert listed(either_chat) == []
    with transaction(either_chat.house.engine) as db:
        (begun,) = db.exec(select(IdeaImport)).all()
    assert (begun.state, begun.data) == (ImportState.LEFT, None)


async def test_an_import_is_stopped_on_its_way_gone_on_with_and_undone(either_chat: Chat) -> None:
    chat, many = either_chat, "".join(f"Idea {number},2024-03-01,new,,\n" for number in range(120))
    await chat.hands_in("Dora", "ideas.csv", (HEADER + many).encode())
    await chat.works()
    await chat.clicks("Dora", "bring_in")
    await works_a_little(chat)
    await chat.clicks("Dora", "stop_import")
    await chat.works()
    stopped = chat.last("Dora")
    assert "The import was stopped" in stopped
    assert "50 ideas are here now, from I-1 to I-50." in stopped
    assert "The rest of the list was not brought in." in stopped
    assert "[Stop]" not in stopped
    assert len(listed(chat)) == 50
    await chat.clicks("Dora", "go_on_importing")
    assert "The ideas are being brought in" in chat.last("Dora")
    assert "50 ideas are here so far." in chat.last("Dora")
    await works_a_little(chat)
    await chat.clicks("Dora", "stop_import")
    await chat.clicks("Dora", "undo_import")
    await chat.works()
    assert "What came from this list is gone again." in chat.last("Dora")
    assert listed(chat) == []


async def works_a_little(chat: Chat) -> None:
    """One portion, and then its process ends."""
    await asyncio.to_thread(jobs.work, chat.house.engine, chat.now, after(2))
    await chat.settle()


async def test_what_goes_wrong_again_and_again_is_told_with_what_to_do_next(
    either_chat: Chat, monkeypatch: pytest.MonkeyPatch
) -> None:
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "bring_in")
    with monkeypatch.context() as broken:
        broken.setattr("handlers.importing.bring_in", breaks)
        for _ in range(jobs.MOST):
            await either_chat.works()
            either_chat.now.moment += jobs.AGAIN
    failed = either_chat.last("Dora")
    assert "Not everything has been brought in yet" in failed
    assert "Nothing is lost." in failed
    assert "Please try again. If that does not help, ask whoever runs Gegenstrom for you" in failed
    await either_chat.clicks("Dora", "go_on_importing")
    await either_chat.works()
    assert "2 ideas are here now, from I-1 to I-2." in either_chat.last("Dora")


async def test_a_line_that_cannot_be_brought_in_is_named_and_the_others_are_here(either_chat: Chat) -> None:
    refuses(either_chat.house.engine, range(1))
    lines = GOOD + "Idea 0,2024-03-03,new,,\n"
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + lines).encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    done = either_chat.last("Dora")
    assert "2 ideas are here now, from I-1 to I-2." in done
    assert "Line 4 (Idea 0) could not be brought in, and I cannot see why." in done
    assert "finds the reason in the log, at import 1. Then send the list once more" in done


async def test_a_reason_without_a_day_is_kept_and_its_line_is_named(either_chat: Chat) -> None:
    lines = "Title,Shared on,State,Reason\nA bench,2024-03-01,declined,No room\n"
    await either_chat.hands_in("Dora", "ideas.csv", lines.encode())
    await either_chat.works()
    told = (
        "Line 2 (A bench): The day of the decision is missing, so the day of the idea counts: Fri 1 Mar 2024."
    )
    assert told in either_chat.last("Dora")
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    await either_chat.types("Alice", "/idea 1")
    assert "No room" in either_chat.only_for("Alice")


async def test_what_was_done_years_ago_says_when_and_why(either_chat: Chat) -> None:
    """There is no measure here that could tell of it."""
    lines = "Title,Shared on,State,Decided on,Reason\nA bench,2024-03-01,implemented,2024-05-02,It stands\n"
    await either_chat.hands_in("Dora", "ideas.csv", lines.encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    await either_chat.types("Alice", "/idea 1")
    card = either_chat.only_for("Alice")
    assert "Decision: approved · Import · Thu 2 May 2024" in card
    assert "It stands" in card
    await either_chat.types("Alice", "/idea list")
    assert "shared Fri 1 Mar 2024" in either_chat.only_for("Alice")


@pytest.mark.parametrize(("language", "told"), [("en", "1 stayed, because"), ("de", "1 ist geblieben, weil")])
async def test_the_one_that_stays_is_told_as_one(either_chat: Chat, language: str, told: str) -> None:
    with transaction(either_chat.house.engine) as db:
        db.exec(update(Member).values(language=language))
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    await either_chat.types("Alice", "/idea support 2")
    await either_chat.clicks("Dora", "undo_import")
    await either_chat.works()
    assert told in either_chat.last("Dora")


async def test_what_is_no_list_is_told_as_such(either_chat: Chat) -> None:
    await either_chat.hands_in("Dora", "ideas.xlsx", b"PK\x03\x04" + bytes(200))
    await either_chat.works()
    assert "I cannot read this file" in either_chat.last("Dora")
    assert "This is an Excel file." in either_chat.last("Dora")


async def test_ten_thousand_lines_of_which_three_hundred_are_bad(
    slack_chat: SlackChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Counted exactly on the way in, on every line of the report, and on the way back."""
    monkeypatch.setattr("handlers.importing.BREATH", 0)  # nobody else wants anything
    lists = ten_thousand()
    await slack_chat.shares("Alice", "Idea 5000")  # so that one of the good ones is there already
    await slack_chat.hands_in("Dora", "ideas.csv", lists.content)
    await slack_chat.works()
    looked = slack_chat.last("Dora")
    assert "ideas.csv: 10000 lines. 9699 ideas are new, 1 there already, 300 cannot be taken." in looked
    assert "3234 ideas are still open and wait in the review queue" in looked
    assert "Not known here: 50 people." in looked
    assert f"{301 - SHOWN} more lines are in the file above." in looked
    rows = reported(slack_chat)
    assert Counter(row["Result"] for row in rows) == {"new": 9_699, "there already": 1, "not taken": 300}
    for row in rows:
        said = lists.bad.get(int(row["Line"]))
        assert (row["Result"] == "not taken") == (said is not None), row
        assert said is None or said in row["What is to be said"], row
    assert "Import these 9,699 ideas" in looked
    await slack_chat.clicks("Dora", "bring_in")
    await slack_chat.works()
    assert "9699 ideas are here now, from I-2 to I-9700." in slack_chat.last("Dora")
    there = counted(slack_chat)
    assert there == {"idea": 9_700, "decision": 6_465, "word": 9_700, "stranger": 51}
    await slack_chat.clicks("Dora", "undo_import")
    await slack_chat.works()
    assert "What came from this list is gone again." in slack_chat.last("Dora")
    assert "stayed" not in slack_chat.last("Dora")
    assert counted(slack_chat) == {"idea": 1, "decision": 0, "word": 1, "stranger": 0}
    assert listed(slack_chat) == ["Idea 5000"]


@dataclass(frozen=True)
class Lists:
    """A list, and what is to be said about its bad lines."""

    content: bytes
    bad: dict[int, str]


BAD_LINES = {  # three kinds, a hundred times each; the second one is two lines long
    "{n};;1.5.2023;neu;;;": "There is no title.",
    '{n};"Idea\n{n}";2023-05-01;neu;;;': "The title goes over several lines.",
    "{n};Idea {n};yesterday;neu;;;": '"yesterday" is not a day.',
}
STATES = ("neu", "abgelehnt", "umgesetzt")


def ten_thousand() -> Lists:
    said, bad, kinds = (
        "Nr;Titel;Datum;Status;Eingereicht von;Entschieden am;Begründung\n",
        {},
        list(BAD_LINES),
    )
    for number in range(10_000):
        if number % 100 in (7, 40, 93):
            kind = kinds[(7, 40, 93).index(number % 100)]
            bad[number + 2] = BAD_LINES[kind]
            said += kind.format(n=number) + "\n"
        else:
            state = STATES[number % 3]
            decided = ";2.6.2023;Für später" if number % 3 else ";;"
            said += f"{number};Idea {number};1.5.2023;{state};Otto Alt {number % 50}{decided}\n"
    return Lists(said.encode("cp1252"), bad)


def reported(chat: SlackChat) -> list[dict[str, str]]:
    file = next(one for one in chat.slack.world.files.values() if one.name.startswith("gegenstrom"))
    return list(csv.DictReader(StringIO(file.content.decode("utf-8-sig"), newline="")))


def counted(chat: Chat) -> dict[str, int]:
    """Rows, what is found by its words, and people without an account."""
    with transaction(chat.house.engine) as db:
        (words,) = db.connection().execute(text("SELECT count(*) FROM idea_words")).one()
        known = select(Account.member_id)
        strangers = db.exec(select(func.count()).where(col(Member.id).not_in(known))).one()
        ideas, decisions = (db.exec(select(func.count()).select_from(one)).one() for one in (Idea, Decision))
    return {"idea": ideas, "decision": decisions, "word": words, "stranger": strangers}


async def test_many_bad_lines_come_as_a_file(slack_chat: SlackChat) -> None:
    await slack_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD + BAD).encode())
    await slack_chat.works()
    assert "2 more lines are in the file above." in slack_chat.last("Dora")
    file = next(one for one in slack_chat.slack.world.files.values() if one.name.startswith("gegenstrom"))
    check_lines(file.content)


async def test_teams_asks_before_that_file(teams_chat: TeamsChat) -> None:
    await teams_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD + BAD).encode())
    await teams_chat.works()
    file = await teams_chat.answers_offer("Dora")
    check_lines(file.content or b"")


def check_lines(content: bytes) -> None:
    """All of them, with what is to be said."""
    header, *rows = csv.reader(StringIO(content.decode("utf-8-sig"), newline=""))
    assert header == ["Line", "Number", "Title", "Result", "What is to be said"]
    assert [row[3] for row in rows] == ["new"] * 2 + ["not taken"] * 7
    assert rows[2][4].startswith('"tomorrow" is not a day.')


async def test_slack_without_the_permission_says_so(slack_chat: SlackChat) -> None:
    slack_chat.slack.fault("files.info", error="missing_scope", times=9)
    await slack_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    assert "I may not read files here yet." in slack_chat.last("Dora")


async def test_teams_fetches_files_from_microsoft_only_and_from_nobody_else(teams_chat: TeamsChat) -> None:
    content = (HEADER + GOOD).encode()
    await teams_chat.sends_file("Dora", "ideas.csv", content, downloadUrl="https://hansen.example/x.csv")
    assert "I could not get the file." in teams_chat.last("Dora")
    await teams_chat.sends_file("Carla", "ideas.csv", content)
    assert "Only admins bring in lists of ideas." in teams_chat.last("Carla")
    assert all(file.asked == 0 for file in teams_chat.teams.connector.drive.files.values())


async def test_a_list_is_brought_in_once(either_chat: Chat) -> None:
    """However often the button is pressed."""
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    await either_chat.works()
    await either_chat.clicks("Dora", "bring_in")
    await either_chat.works()
    assert len(listed(either_chat)) == 2
    await either_chat.hands_in("Dora", "ideas.csv", (HEADER + GOOD).encode())
    await either_chat.works()
    assert "0 ideas are new, 2 there already" in either_chat.last("Dora")
    assert "There is nothing in it to bring in." in either_chat.last("Dora")
