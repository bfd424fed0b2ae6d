"""Everything as a file, asked for in the chat."""

from io import BytesIO
from zipfile import ZipFile

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


async def test_in_teams_one_is_told_where_to_get_it(teams_chat: TeamsChat) -> None:
    teams_chat.names(Role.MANAGER, "Carla")
    await teams_chat.types("Carla", "/gegenstrom export")
    assert "An admin gets the file with python -m bot export" in teams_chat.only_for("Carla")
