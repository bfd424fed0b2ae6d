"""The one page of the demo: a tab for each window, and time that can pass."""

import html
from collections.abc import Mapping
from pathlib import Path
from string import Template

from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from demo.teams.playground import Playground
from demo.worlds import World

STATIC = Path(__file__).parent / "static"
DAYS = {"day": 1, "week": 7}
TEXTS = {
    "de": {
        "title": "Gegenstrom in Teams",
        "windows": "Fenster",
        "alice": "Alice, Kasse",
        "carla": "Carla, Filialleitung",
        "slack": "Dieselbe Firma in Slack",
        "day": "Einen Tag vergehen lassen",
        "week": "Eine Woche vergehen lassen",
        "passing": "Die Zeit vergeht …",
        "passed": "Jetzt ist es",
        "late": "Das hat nicht geklappt. Läuft die Demo noch?",
        "try": "Zum Probieren: als Alice im Kanal „ideen“ einen Beitrag mit @Gegenstrom idee und einem Satz "
        "schreiben, als Carla die Karte im persönlichen Chat entscheiden, eine Woche vergehen lassen. "
        "Neu laden leert die Fenster.",
    },
    "en": {
        "title": "Gegenstrom in Teams",
        "windows": "Windows",
        "alice": "Alice, checkout",
        "carla": "Carla, manager",
        "slack": "The same company in Slack",
        "day": "Let a day pass",
        "week": "Let a week pass",
        "passing": "Time is passing …",
        "passed": "Now it is",
        "late": "That did not work. Is the demo still running?",
        "try": "To try: as Alice, start a post in the channel “ideas” with @Gegenstrom idea and a sentence; "
        "as Carla, decide with the card in the personal chat; let a week pass. A reload empties the windows.",
    },
}


def page(world: World, windows: Mapping[str, Playground]) -> list[BaseRoute]:
    """Its routes; what it shows is there as soon as the world is ready."""

    async def show(_: Request) -> Response:
        await world.ready.wait()
        return HTMLResponse(_drawn(world, windows), headers={"Cache-Control": "no-store"})

    async def let_pass(request: Request) -> Response:
        days = DAYS.get(request.path_params["span"])
        if days is None:
            return JSONResponse({}, 404)
        await world.pass_time(days)
        return JSONResponse({"now": world.clock().isoformat()})

    return [
        Route("/", show),
        Route("/pass/{span}", let_pass, methods=["POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _drawn(world: World, windows: Mapping[str, Playground]) -> str:
    language = world.company.language
    texts = {key: html.escape(text) for key, text in TEXTS[language].items()}
    tabs = "".join(
        f'<button role="tab" id="tab-{name}" aria-controls="{name}">{texts[name]}</button>'
        for name in windows
    )
    frames = "".join(
        f'<iframe role="tabpanel" id="{name}" title="{texts[name]}" src="{one.address}/"></iframe>'
        for name, one in windows.items()
    )
    template = Template((STATIC / "page.html").read_text(encoding="utf-8"))
    return template.substitute(texts, language=language, tabs=tabs, frames=frames)
