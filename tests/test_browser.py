"""The demo in a real browser: an idea is shared, supported, approved, and a week later it is in the digest.

Leaves screenshots in screenshots/, to be looked at.
"""

import asyncio
import os
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import Locator, Page, ViewportSize, async_playwright, expect

from bot.serve import bind
from bot.texts import Texts
from demo.company import channel_id, user_id
from demo.worlds import running
from handlers.verbs import Voice
from tests.unhurried import NEVER

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
SHOTS = Path(__file__).parent.parent / "screenshots"
THURSDAY = datetime(2026, 10, 1, 15, 0, tzinfo=ZoneInfo("Europe/Berlin"))
DESKTOP, PHONE = ViewportSize(width=1280, height=860), ViewportSize(width=390, height=844)
PATIENCE = NEVER * 1000  # milliseconds

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium or Chrome on this machine")


@dataclass(frozen=True)
class Words:
    """What people type, and what the page itself says, in one language."""

    command: str
    title: str
    problem: str
    note: str
    goal: str
    paper: str
    digest: str
    passed: str
    more: str
    channels: str


ENGLISH = Words(
    command="/idea",
    title="digital customer card instead of the paper one",
    problem="The paper card is always at home, or in the wash.",
    note="Start with our regulars in Husum, and tell me after two weeks.",
    goal="Our regulars become the digital customer club",
    paper="^Three people looked for their paper customer card",
    digest="Week 40",
    passed="A week later",
    more="More actions",
    channels="Open channel list",
)
GERMAN = Words(
    command="/idee",
    title="Digitale Kundenkarte statt der aus Papier",
    problem="Die Papierkarte liegt zu Hause oder in der Waschmaschine.",
    note="Fangt mit der Stammkundschaft in Husum an und sagt mir nach zwei Wochen, wie es läuft.",
    goal="Aus Stammkundschaft wird der digitale Kundenclub",
    paper="^Heute haben drei Leute ihre Kundenkarte aus Papier gesucht",
    digest="Woche 40",
    passed="Eine Woche später",
    more="Weitere Aktionen",
    channels="Channel-Liste öffnen",
)


@dataclass
class Visitor:
    """Somebody at the page, who may act as several people."""

    page: Page
    words: Words
    language: str
    complaints: list[str] = field(default_factory=list)
    shots: int = 0

    def said(self, key: str, **params: Any) -> str:
        """What the bot says there."""
        return Texts().say(Voice(self.language), key, **params)

    async def acts_as(self, name: str) -> None:
        await self.page.select_option("#actor", user_id(name))
        await expect(self.page).to_have_url(re.compile(f"user={user_id(name)}"))

    async def opens(self, key: str) -> None:
        """A channel, or what the bot wrote personally."""
        if key == "app":
            await self.page.locator("#sidebar .place").last.click()
            await self.page.click("#tab-messages")
        else:
            number = ["ideas", "general", "husum", "stock", "webshop"].index(key)
            await self.page.locator("#sidebar .place").nth(number).click()
            await expect(self.page).to_have_url(re.compile(f"channel={channel_id(key)}"))

    async def types(self, line: str) -> None:
        field = self.page.locator("#main .composer-field")
        await field.fill(line)
        await field.press("Enter")

    def message(self, text: str) -> Locator:
        """The newest message with these words in the middle of the page."""
        return self.page.locator("#main .message").filter(has_text=text).last

    def window(self) -> Locator:
        return self.page.locator("dialog[open]")

    def field(self, key: str) -> Locator:
        return self.window().get_by_label(self.said(key))

    async def sends(self, key: str) -> None:
        await self.window().get_by_role("button", name=self.said(key), exact=True).click()

    async def looks(self, name: str) -> None:
        self.shots += 1
        await self.page.wait_for_timeout(400)  # milliseconds, for what fades in
        SHOTS.mkdir(exist_ok=True)
        await self.page.screenshot(path=SHOTS / f"{self.language}-{self.shots:02}-{name}.png")


@asynccontextmanager
async def visiting(language: str, words: Words) -> AsyncIterator[Visitor]:
    async with (
        running(language, bind("127.0.0.1", 0), asyncio.Event(), THURSDAY) as demo,
        async_playwright() as playwright,
    ):
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS.split())
        page = await browser.new_page(viewport=DESKTOP, timezone_id="UTC")  # people have their own zone
        page.set_default_timeout(PATIENCE)
        expect.set_options(timeout=PATIENCE)
        visitor = Visitor(page, words, language)
        page.on("pageerror", lambda error: visitor.complaints.append(str(error)))
        page.on(
            "console", lambda said: visitor.complaints.append(said.text) if said.type == "error" else None
        )
        await page.goto(demo.address)
        yield visitor
        await browser.close()


@pytest.mark.parametrize(("language", "words"), [("en", ENGLISH), ("de", GERMAN)])
async def test_an_idea_comes_up_and_a_decision_comes_back(language: str, words: Words) -> None:
    async with visiting(language, words) as visitor:
        await alice_answers_a_review(visitor)
        await alice_shares(visitor)
        await bob_supports(visitor)
        await carla_approves(visitor)
        await carla_saves_everything(visitor)
        await alice_reads_the_news(visitor)
        await a_week_passes(visitor)
        await a_message_becomes_an_idea(visitor)
        await on_a_phone(visitor)
        assert visitor.complaints == []


async def alice_answers_a_review(visitor: Visitor) -> None:
    """Three clicks after the page has opened; the browser counts them."""
    page = visitor.page
    await expect(page.locator("#sidebar .place.unread").last).to_be_visible()
    await page.evaluate("window.clicks = 0; addEventListener('click', (e) => (clicks += e.isTrusted), true)")
    await page.locator("#sidebar .place").last.click()
    prompt = visitor.message(visitor.said("reviewing-due"))
    await visitor.looks("review")
    await prompt.get_by_text(visitor.said("button-review_keep"), exact=True).click()
    await expect(visitor.window()).to_be_visible()
    await visitor.looks("review-form")
    await visitor.sends("button-send")
    said = visitor.said("log-keep", by="Alice Hansen")
    for card in await page.locator("#main .message").filter(has_text="M-4").all():
        if await card.get_by_text(visitor.said("button-measure_log"), exact=True).count():
            await expect(card).to_contain_text(said)
    assert await page.evaluate("window.clicks") == 3
    await visitor.looks("review-answered")
    if await visitor.window().count():
        await page.keyboard.press("Escape")


async def alice_shares(visitor: Visitor) -> None:
    words = visitor.words
    await visitor.opens("ideas")
    await visitor.looks("channel")
    await visitor.types(f"{words.command} {words.title}")
    await expect(visitor.field("field-title")).to_have_value(words.title)
    await visitor.field("field-problem").fill(words.problem)
    await nothing_is_lost_by_mistakes(visitor)
    await visitor.field("field-title").fill(words.title)
    await visitor.field("field-goal").select_option(label=words.goal)
    await visitor.looks("idea-form")
    await visitor.sends("button-send")
    await expect(visitor.window()).to_have_count(0)
    await expect(visitor.message(f"I-21 {words.title}")).to_contain_text(words.problem)
    await visitor.opens("app")
    await expect(visitor.message(visitor.said("receipt-thanks"))).to_contain_text("Carla Brandt")
    await visitor.looks("receipt")


async def nothing_is_lost_by_mistakes(visitor: Visitor) -> None:
    """The window stays, says what is wrong, and keeps what was typed: Slack's own check, and ours."""
    words = visitor.words
    for title in ("", "🙂🙂", "???"):
        await visitor.field("field-title").fill(title)
        await visitor.sends("button-send")
        await expect(visitor.window().locator(".error")).to_be_visible()
        await expect(visitor.field("field-problem")).to_have_value(words.problem)
    await expect(visitor.window().locator(".error")).to_have_text(visitor.said("invalid-title_no_words"))
    await visitor.looks("validation")


async def bob_supports(visitor: Visitor) -> None:
    words = visitor.words
    await visitor.acts_as("bob")
    await visitor.opens("ideas")
    card = visitor.message(f"I-21 {words.title}")
    await card.get_by_role("button", name=visitor.said("button-support")).click()
    await expect(card.get_by_role("button", name=visitor.said("button-support"))).to_contain_text("· 1")
    await visitor.page.mouse.move(640, 20)
    await visitor.looks("card")


async def carla_approves(visitor: Visitor) -> None:
    words = visitor.words
    await visitor.acts_as("carla")
    await visitor.opens("app")
    card = visitor.message(f"I-21 {words.title}")
    await visitor.looks("review-card")
    await card.get_by_role("button", name=visitor.said("button-approve"), exact=True).click()
    await visitor.field("field-owner").select_option(user_id("bob"))
    await visitor.field("field-note").fill(words.note)
    await a_wrong_day_is_told(visitor)
    await visitor.looks("approve-form")
    await visitor.sends("button-approve")
    await expect(visitor.window()).to_have_count(0)
    await expect(card).to_contain_text("Bob Petersen")
    await expect(card).to_contain_text(visitor.said("state-approved"))
    await visitor.page.click("#tab-home")
    await expect(visitor.page.locator("#main")).to_contain_text(visitor.said("home-waiting"))
    await visitor.looks("home")


async def a_wrong_day_is_told(visitor: Visitor) -> None:
    """However soon after choosing it the form is sent."""
    day = await visitor.field("field-due").input_value()
    await visitor.field("field-due").fill("2026-09-01")
    await visitor.sends("button-approve")
    told = visitor.window().locator(".error")
    await expect(told).to_have_text(visitor.said("invalid-due_past"))
    await visitor.page.wait_for_timeout(
        1000
    )  # milliseconds; the page waits less until a day counts as chosen
    await expect(told).to_have_text(visitor.said("invalid-due_past"))
    await visitor.field("field-due").fill(day)


async def carla_saves_everything(visitor: Visitor) -> None:
    """A file of the bot can be saved from the page."""
    await visitor.opens("app")
    await visitor.types("/gegenstrom export")
    file = visitor.page.locator("#main a.file").last
    await expect(file).to_contain_text("gegenstrom-2026-10-01.xlsx")
    async with visitor.page.expect_download() as download:
        await file.click()
    saved = await (await download.value).path()
    assert saved.read_bytes().startswith(b"PK"), "an Excel file is a zip"
    await visitor.looks("export")


async def alice_reads_the_news(visitor: Visitor) -> None:
    await visitor.acts_as("alice")
    await visitor.opens("app")
    await expect(visitor.message(visitor.said("news-approve", by="Carla Brandt"))).to_contain_text(
        visitor.words.note
    )
    await visitor.looks("news")


async def a_week_passes(visitor: Visitor) -> None:
    words = visitor.words
    await visitor.opens("ideas")
    await visitor.page.locator(".pass").click()
    await expect(visitor.page.locator("#toasts")).to_contain_text(words.passed)
    await expect(visitor.message(words.digest)).to_contain_text(f"I-21 {words.title}")
    await expect(visitor.message(words.digest)).to_contain_text("08:30")
    await visitor.looks("digest")


async def a_message_becomes_an_idea(visitor: Visitor) -> None:
    words = visitor.words
    await visitor.opens("husum")
    message = visitor.message(words.paper.strip("^"))
    await message.hover()
    await message.get_by_role("button", name=words.more).click()
    await visitor.looks("shortcut")
    await visitor.page.get_by_role("menuitem", name=visitor.said("shortcut-turn-into-idea")).click()
    await expect(visitor.field("field-title")).to_have_value(re.compile(words.paper))
    await visitor.looks("from-a-message")
    await visitor.sends("button-cancel")
    await expect(visitor.window()).to_have_count(0)


async def on_a_phone(visitor: Visitor) -> None:
    await visitor.page.set_viewport_size(PHONE)
    await visitor.page.get_by_role("button", name=visitor.words.channels).click()
    await visitor.opens("ideas")
    await expect(visitor.message(visitor.words.digest)).to_be_visible()
    wide = await visitor.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= PHONE["width"]
    await visitor.looks("phone")


def test_ci_has_a_browser() -> None:
    """Skipping is for people's own machines."""
    assert CHROMIUM or not os.environ.get("CI")
