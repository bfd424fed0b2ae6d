"""Every card in Microsoft's own renderer, light and dark, as wide as a desktop's chat and a phone's.

Leaves sheets of them in screenshots/teams/, to be looked at.
"""

import asyncio
import json
import os
import shutil
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, async_playwright

from bot.teams_cards import draw, with_errors
from bot.texts import Texts
from handlers.examples import EXAMPLES, longest
from handlers.examples.everyday import SETTINGS_FORM
from handlers.verbs import Voice
from handlers.views import View
from tests.cards.checks import ACTIONS, parts
from tests.test_browser import CHROMIUM, FLAGS, SHOTS

HERE = Path(__file__).parent / "cards"
RENDERER = HERE / "node_modules" / "adaptivecards"
NPM = shutil.which("npm") if shutil.which("node") else None
WIDE, NARROW = 560, 320  # a card in a chat on a desktop, and on a phone
LOOKS = [("en", False, WIDE), ("en", True, NARROW), ("de", False, NARROW), ("de", True, WIDE)]
PER_SHEET = 14
# Where nobody is known yet, Teams finds people by their names: the renderer does not know of that.
NO_CHOICE = "An Input.ChoiceSet must have at least one choice defined."
# Charts are Teams' own: the renderer shows what is shown to clients that do not know them.
NO_CHART = 'Unknown element type "Chart.VerticalBar.Grouped". Fallback will be used if present.'
# The check counts what is behind the menu too, the drawing does not; Teams' limit is of what is in sight.
TOO_MANY = f"Maximum number of actions exceeded ({ACTIONS})."

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium or Chrome on this machine"),
    pytest.mark.skipif(NPM is None, reason="there is no node with npm on this machine"),
]


async def renderer() -> str:
    """The pinned renderer, installed once."""
    wanted = json.loads((HERE / "package.json").read_text())["devDependencies"]["adaptivecards"]
    about = RENDERER / "package.json"
    if not about.exists() or json.loads(about.read_text())["version"] != wanted:
        assert NPM
        options = ("ci", "--ignore-scripts", "--no-audit", "--no-fund")
        install = await asyncio.create_subprocess_exec(NPM, *options, cwd=HERE)
        assert await install.wait() == 0, "npm ci failed"
    return (RENDERER / "dist" / "adaptivecards.min.js").read_text(encoding="utf-8")


@asynccontextmanager
async def sheet(width: int) -> AsyncIterator[Page]:
    script = await renderer()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=CHROMIUM, args=FLAGS.split(), env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": ""}
        )
        columns = 3 if width == WIDE else 4
        size = {"width": (width + 20) * columns + 20, "height": 900}
        page = await browser.new_page(viewport={"width": size["width"], "height": size["height"]})
        await page.set_content((HERE / "page.html").read_text(encoding="utf-8"))
        await page.add_script_tag(content=script)
        await page.evaluate("width => document.body.style.setProperty('--width', width + 'px')", width)
        try:
            yield page
        finally:
            await browser.close()


async def complaints(page: Page, name: str, card: Mapping[str, object], *, dark: bool) -> list[str]:
    said: list[str] = await page.evaluate("([name, card, dark]) => add(name, card, dark)", [name, card, dark])
    looked_up = any("choices.data" in part and not part["choices"] for part in parts(card))
    in_sight = [
        [one for one in row.get("actions", ()) if one.get("mode") != "secondary"] for row in parts(card)
    ]
    few = all(len(row) <= ACTIONS for row in in_sight)
    expected = {NO_CHART, *([NO_CHOICE] if looked_up else []), *([TOO_MANY] if few else [])}
    return [f"{name}: {one}" for one in said if one not in expected]


def named(views: list[View]) -> list[tuple[str, View]]:
    return [(f"{type(view).__name__} {number}", view) for number, view in enumerate(views)]


@pytest.mark.parametrize(("language", "dark", "width"), LOOKS)
async def test_every_view_is_drawn_without_complaints(language: str, dark: bool, width: int) -> None:
    voice, texts = Voice(language, timezone="Europe/Berlin"), Texts()
    shown = named([view for views in EXAMPLES.values() for view in views])
    SHOTS.joinpath("teams").mkdir(parents=True, exist_ok=True)
    found = []
    async with sheet(width) as page:
        for start in range(0, len(shown), PER_SHEET):
            await page.evaluate("document.getElementById('sheet').replaceChildren()")
            for name, view in shown[start : start + PER_SHEET]:
                found += await complaints(page, name, draw(view, voice, texts).card, dark=dark)
            shade = "dark" if dark else "light"
            name = f"{language}-{shade}-{width}-{start // PER_SHEET + 1:02}.png"
            await page.screenshot(path=SHOTS / "teams" / name, full_page=True)
    assert found == []


async def test_the_longest_of_everything_stays_within_a_phone() -> None:
    voice, texts = Voice("de"), Texts()
    async with sheet(NARROW) as page:
        found = [
            complaint
            for name, view in named(longest())
            for complaint in await complaints(page, name, draw(view, voice, texts).card, dark=False)
        ]
    assert found == []


async def test_a_form_with_mistakes_is_drawn_without_complaints() -> None:
    form = draw(SETTINGS_FORM, Voice("en"), Texts())
    wrong = with_errors(form, {"decision_days": "9"}, {"time": "Please choose a time such as 08:30."})
    async with sheet(WIDE) as page:
        assert await complaints(page, "SettingsForm", wrong.card, dark=False) == []
        assert "Please choose a time such as 08:30." in await page.inner_text("#sheet")


async def test_a_card_that_is_none_is_complained_about() -> None:
    """The checks above can fail."""
    async with sheet(WIDE) as page:
        nothing = {"type": "AdaptiveCard", "version": "1.5", "body": [{"type": "Input.Text"}]}
        assert await complaints(page, "nothing", nothing, dark=False) != []
