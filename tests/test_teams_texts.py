"""Teams' own texts: they replace others, only where Teams needs other words."""

import re

import pytest

from bot.texts import Texts, overlays
from handlers.verbs import Voice
from tests.test_texts import FORMAL, INFORMAL, messages

OVERLAYS = {"en-teams": "en", "de-teams": "de", "de-formal-teams": "de-teams"}
VOICES = [Voice("en"), Voice("de"), Voice("de", formal=True)]
# What only Slack has. Whoever is told of trouble with a Slack channel may read of it in Teams too.
OF_SLACK = re.compile(r"Slack|(?<![\w/])/[a-zäöü]+")
NOT_SHOWN = re.compile(r"command-.*|delivery-error-\w+")


def shown_in_teams(voice: Voice) -> dict[str, str]:
    names = [voice.language, *overlays(voice.language, voice.formal, "teams")]
    return {key: words.text for name in names for key, words in messages(name).items()}


@pytest.mark.parametrize(("overlay", "base"), OVERLAYS.items())
def test_teams_texts_only_replace_what_exists_and_keep_the_placeholders(overlay: str, base: str) -> None:
    known = messages(base)
    for key, words in messages(overlay).items():
        assert words.placeholders == known[key].placeholders, key
        assert words.text != known[key].text, f"{key} is the same as in {base}"


def test_both_languages_have_the_same_texts_for_teams() -> None:
    assert messages("en-teams").keys() == messages("de-teams").keys()


@pytest.mark.parametrize("voice", VOICES, ids=["en", "de", "de-formal"])
def test_nothing_in_teams_names_slack_or_its_commands(voice: Voice) -> None:
    shown = {key: text for key, text in shown_in_teams(voice).items() if not NOT_SHOWN.fullmatch(key)}
    assert {key: text for key, text in shown.items() if OF_SLACK.search(text)} == {}


@pytest.mark.parametrize("name", OVERLAYS)
def test_no_text_for_teams_shouts(name: str) -> None:
    for key, words in messages(name).items():
        assert "!" not in words.text, key
        assert not any("  " in part for part in words.written), key


def test_german_texts_for_teams_address_people_as_chosen() -> None:
    formal = messages("de-formal-teams")
    for key, words in messages("de-teams").items():
        assert not FORMAL.search(words.text), key
        assert key in formal or not INFORMAL.search(words.text), f"{key} says du, and has no formal text"
        assert key in formal or key not in messages("de-formal") or not INFORMAL.search(words.text)
    for key, words in formal.items():
        assert not INFORMAL.search(words.text), key
        assert re.search(r"\bSie\b|\bIhn|\bIhr", words.text), f"{key} addresses nobody"


def test_the_platform_s_words_come_last() -> None:
    texts = Texts()
    du, sie = Voice("de"), Voice("de", formal=True)
    assert "/idee liste" in texts.say(du, "queue-none")
    assert texts.say(du, "queue-none", platform="teams").startswith("Auf dich wartet")
    assert texts.say(sie, "queue-none", platform="teams").startswith("Auf Sie wartet")
    assert "„idee liste“" in texts.say(sie, "queue-none", platform="teams")
    assert texts.say(du, "button-save", platform="teams") == "Speichern"
    assert texts.knows(du, "queue-none", "teams")
    assert texts.say(Voice("fr"), "language-platform", platform="teams") == "as in Teams"
