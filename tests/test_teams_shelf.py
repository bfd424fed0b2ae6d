"""In the Agents Playground a file is a button: on this machine only, and in development only."""

from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from openpyxl import load_workbook
from starlette.applications import Starlette
from starlette.routing import Route

from bot.app import House
from bot.settings import Settings
from bot.teams.answers import Looks
from bot.teams.shelf import MOST, Shelf, files_door
from bot.texts import Texts
from handlers.examples.exchange import LINES, TABLES
from handlers.verbs import Voice
from handlers.views import Export, ImportLines, View
from tests.chat import MONDAY

DAY, ID = MONDAY.date(), "7c1b0f3e-0000-4000-8000-00000000b070"


def button(shelf: Shelf, view: View) -> dict[str, Any]:
    """What the card offers; nothing else is to be clicked."""
    drawing = Looks(Texts(), shelf).drawn(view, Voice("de"))
    assert drawing.offer is None
    (found,) = drawing.card["actions"]
    assert isinstance(found, dict)
    return found


async def opened(
    shelf: Shelf, url: str, client: str = "127.0.0.1", host: str = "127.0.0.1"
) -> httpx.Response:
    app = Starlette(routes=[Route("/teams/files/{key}", files_door(shelf))])
    transport = httpx.ASGITransport(app, client=(client, 1))
    async with httpx.AsyncClient(transport=transport, base_url=f"http://{host}:3000") as browser:
        return await browser.get(urlsplit(url).path)


async def test_an_export_is_a_button_that_opens_the_workbook() -> None:
    shelf = Shelf("http://127.0.0.1:3000/teams")
    offered = button(shelf, Export(DAY, TABLES))
    assert (offered["type"], offered["title"]) == ("Action.OpenUrl", "Datei speichern")
    assert offered["url"].startswith("http://127.0.0.1:3000/teams/files/")
    answer = await opened(shelf, offered["url"])
    assert answer.headers["Content-Disposition"].endswith(f"gegenstrom-{DAY}.xlsx")
    assert load_workbook(BytesIO(answer.content)).sheetnames == ["Ideen", "Maßnahmen", "Entscheidungen"]


async def test_the_lines_of_an_import_are_one_too() -> None:
    shelf = Shelf("http://127.0.0.1:3000/teams")
    answer = await opened(shelf, button(shelf, ImportLines(3, DAY, (LINES,)))["url"])
    assert answer.text.startswith("\ufeffZeile;Nummer;Titel;Ergebnis;Bemerkung")


@pytest.mark.parametrize(("client", "host"), [("192.0.2.1", "127.0.0.1"), ("127.0.0.1", "hansen.example")])
async def test_nobody_else_opens_it(client: str, host: str) -> None:
    shelf = Shelf("http://127.0.0.1:3000/teams")
    url = button(shelf, Export(DAY, TABLES))["url"]
    assert (await opened(shelf, url, client, host)).status_code == 403
    assert (await opened(shelf, f"{url}x")).status_code == 404


async def test_only_the_last_ones_are_kept() -> None:
    shelf = Shelf("http://127.0.0.1:3000/teams")
    urls = [button(shelf, Export(DAY, TABLES))["url"] for _ in range(MOST + 1)]
    assert [(await opened(shelf, url)).status_code for url in urls[:2]] == [404, 200]


@pytest.mark.parametrize("development", [True, False])
def test_there_is_such_a_door_in_development_only(sqlite_url: str, development: bool) -> None:
    known: dict[str, Any] = {"teams_app_id": ID, "teams_app_password": "b", "teams_tenant_id": ID}
    told = {"teams_development": True} if development else known
    house = House(Settings(_env_file=None, database_url=sqlite_url, **told))
    paths = [route.path for route in house.web.routes if isinstance(route, Route)]
    assert ("/teams/files/{key}" in paths) is development
    house.engine.dispose()
