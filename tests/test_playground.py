"""Gegenstrom in Microsoft's own test client: shared by mention, supported, approved, in the digest.

Leaves screenshots in screenshots/, to be looked at.
"""

import asyncio
import json
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import aiohttp
import pytest
from playwright.async_api import FrameLocator, Locator, Page, ViewportSize, async_playwright, expect

from bot.serve import bind
from bot.texts import Texts
from demo.company import ENGLISH, GERMAN, Company, user_id
from demo.teams.moving_in import move_in
from demo.teams.office import running
from demo.teams.playground import HERE, PROGRAM, Playground
from demo.teams.tenant import ALICE, CARLA, PEOPLE, TENANT, WINDOWS, directory_id, playground_config
from demo.worlds import running as slack_alone
from handlers.verbs import Voice
from storage import people
from storage.database import transaction
from storage.models import Platform, Role
from tests.unhurried import NEVER

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
NPM = shutil.which("npm") if shutil.which("node") else None
FLAGS = "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-sync"
SHOTS = Path(__file__).parent.parent / "screenshots"
THURSDAY = datetime(2026, 10, 1, 15, 0, tzinfo=ZoneInfo("Europe/Berlin"))
PATIENCE = NEVER * 1000  # milliseconds

needs_node = pytest.mark.skipif(NPM is None, reason="there is no Node.js with npm on this machine")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium or Chrome on this machine")


@pytest.fixture(scope="session")
def installed() -> None:
    """The Playground, as `make demo-teams` installs it."""
    if not PROGRAM.exists():
        assert NPM is not None
        subprocess.run([NPM, "ci", "--no-audit", "--no-fund", "--silent"], cwd=HERE, check=True)


# --- the whole story --------------------------------------------------------------------------------


@dataclass(frozen=True)
class Words:
    """What people type, and what they look for, in one language."""

    idea: str
    title: str
    other: str
    goal: str
    digest: str
    passed: str


WORDS = {
    "en": Words(
        idea="idea",
        title="Digital customer card instead of the paper one",
        other="Free fruit on Fridays",
        goal="Our regulars become the digital customer club",
        digest="Week 40",
        passed="Now it is",
    ),
    "de": Words(
        idea="idee",
        title="Digitale Kundenkarte statt der aus Papier",
        other="Freitags frisches Obst im Pausenraum",
        goal="Aus Stammkundschaft wird der digitale Kundenclub",
        digest="Woche 40",
        passed="Jetzt ist es",
    ),
}


@dataclass
class Visitor:
    """Somebody at the keyboard, who looks through Alice's and Carla's windows."""

    page: Page
    language: str
    shots: int = 0

    @property
    def words(self) -> Words:
        return WORDS[self.language]

    def said(self, key: str, **params: object) -> str:
        return Texts().say(Voice(self.language), key, "teams", **params)

    async def becomes(self, person: str) -> "Seat":
        await self.page.locator(f"#tab-{person}").click()
        return Seat(self, self.page.frame_locator(f"#{person}"))

    async def looks(self, name: str) -> None:
        self.shots += 1
        SHOTS.mkdir(exist_ok=True)
        await self.page.screenshot(path=SHOTS / f"teams-{self.language}-{self.shots:02}-{name}.png")


@dataclass(frozen=True)
class Seat:
    """One person's Playground."""

    visitor: Visitor
    frame: FrameLocator

    async def opens(self, name: str) -> None:
        await self.frame.get_by_role("treeitem", name=name).click()

    async def says(self, line: str) -> None:
        """In the chat with the bot."""
        await self.frame.get_by_role("textbox").last.click()
        await self.visitor.page.keyboard.type(line)
        await self.visitor.page.keyboard.press("Enter")

    async def posts(self, line: str) -> None:
        """Into the open channel, with a mention of the bot in front."""
        await self.frame.get_by_role("textbox").first.click()
        await self.visitor.page.keyboard.type("@Gegen", delay=50)
        await self.frame.get_by_role("menuitem", name="Gegenstrom").click()
        await self.visitor.page.keyboard.type(f" {line}")
        await self.frame.get_by_role("button", name="Post", exact=True).click()

    async def extends(self, kind: str) -> None:
        """The + below the text box: the Playground reads no manifest and offers kinds instead of commands."""
        await self.frame.get_by_role("button", name="Trigger Message Extension App").first.click()
        await self.frame.get_by_role("menuitem", name=kind).click()

    def card(self, *texts: str) -> Locator:
        """The last card on the page with all these words."""
        found = self.frame.locator(".ac-adaptiveCard")
        for text in texts:
            found = found.filter(has_text=text)
        return found.last

    async def presses(self, card: Locator, key: str) -> None:
        await card.get_by_role("button", name=self.visitor.said(key), exact=True).click()


@asynccontextmanager
async def visiting(language: str) -> AsyncIterator[Visitor]:
    async with (
        running(language, bind("127.0.0.1", 0), asyncio.Event(), THURSDAY) as office,
        async_playwright() as playwright,
    ):
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        page = await browser.new_page(viewport=ViewportSize(width=1500, height=950))
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        await page.goto(office.address)
        for window in WINDOWS:
            seat = page.frame_locator(f"#{window.person}")
            await page.locator(f"#tab-{window.person}").click()
            await seat.get_by_role("button", name="Hide log panel").click()
        yield Visitor(page, language)
        await browser.close()


@needs_node
@needs_browser
@pytest.mark.usefixtures("installed")
@pytest.mark.parametrize("language", ["en", "de"])
async def test_an_idea_comes_up_and_a_decision_comes_back_in_teams(language: str) -> None:
    async with visiting(language) as visitor:
        number = await alice_shares(visitor)
        await carla_supports(visitor, number)
        await carla_approves(visitor, number)
        await alice_reads_the_news(visitor)
        await a_week_passes(visitor, number)
        await alice_uses_the_message_extension(visitor)


async def alice_shares(visitor: Visitor) -> str:
    """By mention in the channel; the card comes there, the receipt personally. Returns "I-16"."""
    alice, words = await visitor.becomes("alice"), visitor.words
    await alice.opens(ALICE.channel[visitor.language])
    await alice.posts(f"{words.idea} {words.title}")
    await alice.presses(alice.card(words.title), "button-share-this")
    form = alice.card(visitor.said("form-share-title"))
    await expect(form.get_by_label(visitor.said("field-title"))).to_have_value(words.title)
    await form.get_by_role("combobox", name=visitor.said("field-goal")).click()
    await alice.frame.get_by_role("option", name=words.goal).click()
    await visitor.looks("form")
    await alice.presses(form, "button-send")
    card = alice.card(visitor.said("button-discuss"))
    await expect(card).to_contain_text(words.title)
    await visitor.looks("channel")
    number = re.search(r"I-\d+", await card.inner_text())
    assert number is not None
    return number[0]


async def carla_supports(visitor: Visitor, number: str) -> None:
    """In her own chat; the number changes in Alice's channel too."""
    carla = await visitor.becomes("carla")
    await carla.says(f"{visitor.words.idea} {number}")
    card = carla.card(visitor.said("button-discuss"))
    await carla.presses(card, "button-support")
    supported = visitor.said("card-supporters", count=1)
    await expect(card).to_contain_text(visitor.words.title)
    await visitor.looks("supported")
    alice = await visitor.becomes("alice")
    await expect(alice.card(visitor.said("button-discuss"))).to_contain_text(supported)


async def carla_approves(visitor: Visitor, number: str) -> None:
    """With the review card that came by itself; the form takes its place."""
    carla, words = await visitor.becomes("carla"), visitor.words
    await carla.presses(carla.card(visitor.said("button-decline")), "button-approve")
    form = carla.card(visitor.said("field-owner"))
    await form.get_by_role("combobox", name=visitor.said("field-owner")).click()
    await carla.frame.get_by_role("option", name="Carla Brandt").click()
    await visitor.looks("approve")
    await carla.presses(form, "button-approve")
    await expect(form).to_have_count(0)
    await expect(carla.card(number, visitor.said("state-approved"))).to_be_visible()
    await expect(carla.card("M-", words.title)).to_be_visible()  # she takes care of it herself
    await visitor.looks("approved")
    alice = await visitor.becomes("alice")
    await expect(alice.card(words.title, visitor.said("state-approved"))).to_be_visible()


async def alice_reads_the_news(visitor: Visitor) -> None:
    alice = await visitor.becomes("alice")
    await alice.opens("Personal Chat")
    await expect(alice.card(visitor.said("news-approve", by="Carla Brandt"))).to_contain_text(
        visitor.words.title
    )
    await visitor.looks("news")


async def a_week_passes(visitor: Visitor, number: str) -> None:
    alice, words = await visitor.becomes("alice"), visitor.words
    await visitor.page.locator("#week").click()
    await expect(visitor.page.locator("#told")).to_contain_text(words.passed)
    await alice.opens(ALICE.channel[visitor.language])
    digest = alice.card(words.digest)
    await expect(digest).to_contain_text(words.title)
    await expect(digest).to_contain_text(number)
    await visitor.looks("digest")


async def alice_uses_the_message_extension(visitor: Visitor) -> None:
    """Find ideas, and New idea, which opens a dialog. The Playground leaves that empty when all is said."""
    alice, words = await visitor.becomes("alice"), visitor.words
    await alice.opens("Personal Chat")
    await alice.extends("Search Command")
    await alice.frame.get_by_placeholder("Enter a search term").fill(words.title)
    await expect(alice.frame.get_by_role("heading", name=words.title).first).to_be_visible()
    await visitor.looks("find")
    await visitor.page.keyboard.press("Escape")
    await alice.extends("Action Command")
    dialog = alice.frame.get_by_role("dialog")
    await dialog.get_by_role("button", name="Create").click()
    await dialog.get_by_label(visitor.said("field-title")).fill(words.other)
    await visitor.looks("dialog")
    await dialog.get_by_role("button", name=visitor.said("button-send"), exact=True).click()
    await expect(alice.card(visitor.said("receipt-thanks"), words.other)).to_be_visible()
    await dialog.get_by_role("button", name="Close").click()


# --- what it stands on ------------------------------------------------------------------------------


@pytest.mark.parametrize("company", [ENGLISH, GERMAN], ids=lambda one: one.language)
def test_both_windows_show_the_same_people_and_nothing_else_twice(company: Company) -> None:
    alice, carla = playground_config(ALICE, company), playground_config(CARLA, company)
    assert alice["currentUser"]["name"] == "Alice Hansen"
    assert alice["currentUser"] in carla["users"]
    assert carla["currentUser"] in alice["users"]
    for config in (alice, carla):
        assert len(config["users"]) == 5, "the Playground wants five, no more and no less"
        assert len(config["team"]["channels"]) == 1
    ids = [
        one
        for config in (alice, carla)
        for one in (config["personalChat"]["id"], config["groupChat"]["id"], config["team"]["id"])
    ]
    assert len(set(ids)) == len(ids)


async def test_who_moves_to_teams_stays_the_same_person() -> None:
    """Six accounts more, nobody more; roles and languages are kept."""
    async with slack_alone("de", bind("127.0.0.1", 0), asyncio.Event(), THURSDAY) as demo:
        world = demo.worlds["de"]
        engine = world.house.engine
        with transaction(engine) as db:
            organization = people.organizations(db)[0]
            slack = people.workspaces(db, organization.id)[0]
            before = {
                name: people.account_of(db, slack, user_id(name)).member_id  # type: ignore[union-attr]
                for name in PEOPLE
            }
        await asyncio.to_thread(move_in, engine, world.company, world.clock())
        with transaction(engine) as db:
            teams = people.workspace(db, Platform.TEAMS, TENANT)
            assert teams is not None
            assert teams.organization_id == organization.id
            for name in PEOPLE:
                account = people.account_of(db, teams, directory_id(name))
                assert account is not None
                member = people.member_of(db, organization.id, account.member_id)
                assert member.id == before[name]
                assert member.language == "de"
                told = people.accounts_of(db, organization.id, member.id)[0]
                has_window = name in {window.person for window in WINDOWS}
                assert told.workspace_id == (teams.id if has_window else slack.id), name
            carla = people.member_of(db, organization.id, before["carla"])
            assert carla.role is Role.MANAGER


@needs_node
@pytest.mark.usefixtures("installed")
async def test_the_playground_stays_on_this_machine_and_ends_with_us(tmp_path: Path) -> None:
    playground = Playground(ALICE, ENGLISH)
    async with playground.running("http://127.0.0.1:1/", tmp_path):
        assert listening(playground.port) == {"127.0.0.1"}
    assert listening(playground.port) == set()


@needs_node
def test_what_the_playground_loads_first_keeps_everything_on_this_machine() -> None:
    """In node itself, with names, addresses, TLS, and a server that asks for all interfaces."""
    script = """
    const http = require("node:http"), https = require("node:https"), told = {};
    const ask = (name, make) => new Promise((done) => make()
      .on("response", (answer) => { told[name] = answer.statusCode; answer.resume(); done(); })
      .on("error", (error) => { told[name] = error.message; done(); }));
    const server = http.createServer((_, answer) => answer.end()).listen(0, "0.0.0.0", async () => {
      const { address, port } = server.address();
      told.listens = address;
      await ask("here", () => http.get({ host: "127.0.0.1", port }));
      await ask("address", () => http.get("http://192.0.2.1/"));
      await ask("name", () => https.get("https://example.com/"));
      console.log(JSON.stringify(told));
      process.exit(0);
    });
    """
    node = shutil.which("node")
    assert node is not None
    words = [node, "--require", str(HERE / "loopback.cjs"), "--eval", script]
    # Its end of our pipe has to stay open: it ends when that closes.
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={}) as process:
        assert process.stdout is not None
        told = process.stdout.read()
    assert json.loads(told) == {
        "listens": "127.0.0.1",
        "here": 200,
        "address": "192.0.2.1 is not this machine",
        "name": "example.com is not this machine",
    }


@needs_node
def test_nothing_is_left_running_when_we_are_gone() -> None:
    node = shutil.which("node")
    assert node is not None
    script = 'setTimeout(() => {}, 60_000); console.log("running")'
    words = [node, "--require", str(HERE / "loopback.cjs"), "--eval", script]
    with subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        process.stdin.close()
        assert process.wait(timeout=NEVER) == 0


@needs_node
@pytest.mark.usefixtures("installed")
async def test_the_demo_says_one_address_and_ends_with_everything_that_it_started() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.unhurried", "demo.teams", "--port", "0", "--language", "en"),
        cwd=HERE.parent.parent,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(PATIENCE / 1000 * 2):
        said = (await process.stdout.readline() + await process.stdout.readline()).decode()
        addresses = re.findall(r"http://\S+", said)
        assert len(addresses) == 1
        async with aiohttp.ClientSession() as session, session.get(addresses[0]) as response:
            shown = await response.text()
        ports = {int(one) for one in re.findall(r'src="http://127\.0\.0\.1:(\d+)/"', shown)}
        assert len(ports) == len(WINDOWS)
        assert all(listening(port) == {"127.0.0.1"} for port in ports)
        process.send_signal(signal.SIGINT)
        rest, errors = await process.communicate()
    assert (process.returncode, rest, errors.decode()) == (0, b"", "")
    assert not any(listening(port) for port in ports)


def listening(port: int) -> set[str]:
    """The addresses on which anything of this machine listens at this port, IPv4 and IPv6."""
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text(encoding="ascii").splitlines()[1:]:
            local, state = line.split()[1], line.split()[3]
            address, _, number = local.partition(":")
            if state == "0A" and int(number, 16) == port:
                found.add("127.0.0.1" if address == "0100007F" else address)
    return found
