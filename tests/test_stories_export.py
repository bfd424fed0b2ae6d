"""Everything as a file, asked for in the chat."""

from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from storage.models import Role
from tests.chat import SlackChat
from tests.face import Chat
from tests.teams.chat import TeamsChat


async def test_who_decides_gets_everything_as_an_excel_file(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.shares("Alice", "A second till on Saturdays")
    await slack_chat.types("Carla", "/gegenstrom export")
    assert "The Excel file is on its way to our chat." in slack_chat.only_for("Carla")
    await slack_chat.settle()
    assert "Export of Mon 31 Aug 2026" in slack_chat.last("Carla")
    assert "Ideas: 1, Measures: 0, Decisions: 0" in slack_chat.last("Carla")
    (file,) = slack_chat.slack.world.files.values()
    with ZipFile(BytesIO(file.content)) as archive:
        assert b"A second till on Saturdays" in archive.read("xl/worksheets/sheet1.xml")


async def test_the_outbox_keeps_no_copy_of_it(slack_chat: SlackChat) -> None:
    """What is sent is read when it is sent."""
    slack_chat.names(Role.MANAGER, "Carla")
    await slack_chat.types("Carla", "/gegenstrom export")
    await slack_chat.settle()
    (file,) = slack_chat.slack.world.files.values()
    assert file.name == "gegenstrom-2026-08-31.xlsx"
    assert "Ideas: 0" in slack_chat.last("Carla")


async def test_where_slack_takes_no_file_nothing_is_claimed(slack_chat: SlackChat) -> None:
    slack_chat.names(Role.MANAGER, "Carla")
    slack_chat.slack.fault("files.getUploadURLExternal", error="missing_scope", times=9)
    await slack_chat.types("Carla", "/gegenstrom export")
    await slack_chat.settle()
    assert not any("Export of" in message.text for message in slack_chat.messages("Carla"))
    await slack_chat.types("Dora", "/gegenstrom problems")
    assert "Install the app again with the current manifest" in slack_chat.only_for("Dora")


async def test_nobody_else_may(either_chat: Chat) -> None:
    either_chat.names(Role.MANAGER, "Carla")
    await either_chat.types("Mallory", "/gegenstrom export")
    assert "Exports are for managers, leaders and admins." in either_chat.only_for("Mallory")


async def test_in_teams_one_agrees_first(teams_chat: TeamsChat) -> None:
    """The file is made when somebody agrees, of what is true then."""
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    assert "Teams asks you there whether it may be put into your OneDrive" in teams_chat.only_for("Carla")
    assert "gegenstrom-2026-08-31.xlsx\nExport of Mon 31 Aug 2026. Ideas: 0" in teams_chat.last("Carla")
    await teams_chat.shares("Alice", "A second till on Saturdays")
    file = await teams_chat.answers_offer("Carla")
    assert b"A second till on Saturdays" in sheet(file.content or b"")
    assert teams_chat.last("Carla") == "gegenstrom-2026-08-31.xlsx"
    assert teams_chat.about("Carla", "Export of") == ""  # the question is gone


async def test_who_declines_gets_nothing(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    file = await teams_chat.answers_offer("Carla", "decline")
    assert file.asked == 0
    assert teams_chat.last("Carla") == (
        "All right, nothing was saved. “gegenstrom export” brings the file again."
    )
    assert teams_chat.about("Carla", "Export of") == ""


async def test_agreed_twice_it_is_put_once(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    (offer,) = [
        one for one in teams_chat.messages("Carla") if "Export of" in teams_chat.text_of(one, "Carla")
    ]
    teams_chat.teams.connector.fault("delete", 502)  # so that the question stays for a moment
    first = await teams_chat.answers_offer_in("Carla", offer)
    second = await teams_chat.answers_offer_in("Carla", offer)
    assert (first.asked, second.asked) == (1, 0)
    assert teams_chat.last("Carla") == "You have answered this already."


async def test_who_lost_the_right_meanwhile_gets_nothing(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    teams_chat.names(Role.EMPLOYEE, "Carla")
    file = await teams_chat.answers_offer("Carla")
    assert file.asked == 0
    assert "Exports are for managers, leaders and admins." in teams_chat.last("Carla")


async def test_an_offer_of_another_day_is_made_again(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    await teams_chat.passes(days=1)
    file = await teams_chat.answers_offer("Carla")
    assert file.asked == 0
    assert "This offer is from another day" in teams_chat.last("Carla")


@pytest.mark.parametrize(
    ("odd", "asked"),
    [
        ({"uploadUrl": "https://hansen.example/upload"}, 0),
        ({"uploadUrl": None}, 0),
        ({"expired": True}, 1),
        ({"elsewhere": "https://hansen.example/upload"}, 1),
    ],
)
async def test_it_goes_nowhere_else(teams_chat: TeamsChat, odd: dict[str, Any], asked: int) -> None:
    """Neither to an address that is not Microsoft's, nor to where one of theirs leads."""
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    file = await teams_chat.answers_offer("Carla", **odd)
    assert (file.asked, file.content) == (asked, None)
    assert "did not arrive where Teams wanted it" in teams_chat.last("Carla")


async def test_somebody_elses_offer_is_of_no_use(teams_chat: TeamsChat) -> None:
    """What it says is only a claim: whoever agrees gets what they may have themselves."""
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    await teams_chat.types("Mallory", "/idea list")
    (offer,) = [
        one for one in teams_chat.messages("Carla") if "Export of" in teams_chat.text_of(one, "Carla")
    ]
    stolen = replace(offer, room=teams_chat.place("Mallory", "dm"))
    file = await teams_chat.answers_offer_in("Mallory", stolen)
    assert file.asked == 0
    assert "Exports are for managers, leaders and admins." in teams_chat.last("Mallory")
    (problem,) = teams_chat.world.problems  # there is no such question in Mallory's chat to take away
    assert problem.startswith("no message")
    teams_chat.world.problems.clear()


def sheet(content: bytes, number: int = 1) -> bytes:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read(f"xl/worksheets/sheet{number}.xml")
