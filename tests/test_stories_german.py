"""The whole way of an idea, in German."""

from collections.abc import AsyncIterator

import pytest

from tests.chat import SlackChat
from tests.face import Chat
from tests.teams.chat import TeamsChat


@pytest.fixture
async def deutsch(driver: type[SlackChat | TeamsChat], sqlite_url: str) -> AsyncIterator[Chat]:
    """The sample company, where everybody has the app in German."""
    async with driver.opened(sqlite_url, language="de") as opened:
        yield opened


async def test_eine_idee_geht_ihren_weg(deutsch: Chat) -> None:
    chat = deutsch
    assert "Hallo Dora Hansen, ich bin Gegenstrom." in chat.last("Dora")
    assert "Schritt 1 von 3" in chat.last("Dora")
    await chat.clicks("Dora", "setup_language")
    await chat.clicks("Dora", "setup_channels")
    await chat.chooses("Dora", "managers", [chat.id("Carla")])
    await chat.clicks("Dora", "setup_people")
    assert f"Neue Ideen erscheinen in {chat.called('ideas')}." in chat.last("Dora")
    assert "Es entscheiden: Carla Brandt." in chat.last("Dora")

    await chat.types("Alice", "/idee digitale Kundenkarte statt Papierkarte")
    assert "Deine Idee in einer Zeile" in chat.form("Alice")
    empty = await chat.submits("Alice", title="🎉🎉")
    assert empty.errors == {"title": "Bitte mit Wörtern, damit andere die Idee finden."}
    await chat.submits("Alice", title="Digitale Kundenkarte", problem="Die Papierkarte liegt immer zu Hause.")
    receipt = chat.last("Alice")
    assert "Danke, deine Idee ist angekommen:" in receipt
    assert "Wer entscheidet: Carla Brandt, bis Mo., 14. Sept." in receipt
    assert "[Bearbeiten]" in receipt

    await chat.clicks("Bob", "support", "ideas")
    assert "[Unterstützen · 1]" in chat.card("Bob", 1)
    assert "1 Unterstützung" in chat.card("Bob", 1)

    assert "gerade eingegangen · Entscheidung bis Mo., 14. Sept." in chat.last("Carla")
    await chat.clicks("Carla", "ask")
    await chat.submits("Carla", question="Wie viele fragen danach?")
    assert "Carla Brandt hat eine Frage zu deiner Idee:" in chat.last("Alice")
    await chat.clicks("Alice", "answer")
    await chat.submits("Alice", answer="Jeden Tag zwei oder drei.")
    assert "Jeden Tag zwei oder drei." in chat.last("Carla")
    await chat.clicks("Carla", "approve")
    await chat.submits("Carla", owner=chat.id("Bob"), due="2026-10-30")
    news = chat.last("Alice")
    assert "Carla Brandt hat deine Idee angenommen." in news
    assert "Maßnahme M-1: Digitale Kundenkarte · Bob Petersen · bis Fr., 30. Okt. 2026" in news
    assert "Bob Petersen ist seit Mo., 31. Aug. gefragt" in chat.last("Bob")

    await chat.passes(days=7)
    digest = next(text for text in chat.texts("Bob", "ideas") if "Woche 36" in text)
    assert "Woche 36 · 31. Aug." in digest
    assert "Angenommen: I-1 Digitale Kundenkarte" in digest
    await chat.opens_home("Alice")
    assert "Hallo Alice Hansen" in chat.home("Alice")
    await chat.types("Alice", "/idee liste")
    assert "I-1 Digitale Kundenkarte" in chat.only_for("Alice")


async def test_jedes_nein_sagt_wie_es_weitergeht(deutsch: Chat) -> None:
    chat = deutsch
    await chat.shares("Alice", "Kundenkarte")
    await chat.types("Bob", "/idee 42")
    refused = chat.only_for("Bob")
    assert refused.startswith("Eine Idee I-42 gibt es nicht.")
    assert chat.line("/idee liste") in refused
    await chat.types("Mallory", "/review")
    assert "Über Ideen entscheiden Führungskräfte und Geschäftsleitung." in chat.only_for("Mallory")
    await chat.types("Bob", "/idee zurückziehen 1")
    assert "I-1 hat jemand anderes eingereicht" in chat.only_for("Bob")
    await chat.types("Gus", "/idee mehr Gäste")
    assert "Gäste können hier Ideen lesen" in chat.only_for("Gus")


async def test_eine_nachricht_wird_zur_idee(deutsch: Chat) -> None:
    said = await deutsch.says("Bob", "Warum gibt es keine Liste?", "general")
    await deutsch.turns_into_idea("Alice", said)
    assert "Idee einreichen" in deutsch.form("Alice")
    await deutsch.submits("Alice")
    assert "aus dieser Nachricht" in deutsch.card("Bob", 1)
    assert deutsch.source_of(1) == said
