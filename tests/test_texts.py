"""Every word a person reads exists in both languages, is used, and keeps the house's tone."""

import ast
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from typing import Any

import pytest
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.slack_blocks import draw
from bot.texts import FOLDER, Texts, day, far_day, moment, number, resource, span
from handlers.bringing import LINE
from handlers.examples import EXAMPLES
from handlers.exported_numbers import NUMBER
from handlers.exporting import DECISION, IDEA, MEASURE, TABLES
from handlers.verbs import COMMANDS, Voice
from handlers.views import Counted
from storage.models import IdeaState, MeasureState, Role, Verdict

ROOT = FOLDER.parent.parent
EN, DE, SIE = Voice("en"), Voice("de"), Voice("de", formal=True)

# What makes a text a "du" text, and what makes it a "Sie" text.
INFORMAL = re.compile(
    r"\b(du|dich|dir|dein(e|er|en|em|es)?|haltet|wähle|sag|schreib|reich|versuch|kürze|nenn|sende|lade|"
    r"erlaube|installiere|zeig|sieh|hol|gib|sprich|antworte|erzähl|lass|frag|schalte)\b",
    re.IGNORECASE,
)
FORMAL = re.compile(r"\b(Ihnen|Ihr|Ihre[mnrs]?)\b|(?<=[a-zäöüß,] )Sie\b")
ADDRESSES_EVERYBODY = re.compile(r"command-.*|formal-(no|yes)")  # Slack shows commands to all alike

# Keys that are made of the code's own words.
FAMILIES = {
    *(f"state-{state}" for state in IdeaState),
    *(f"verdict-{verdict}" for verdict in Verdict),
    *(f"measure-state-{state}" for state in MeasureState),
    *(f"role-{role}" for role in Role),
    *(f"counted-{one}" for one in Counted),
    *(
        f"table-{word}"
        for word in (
            *TABLES,
            "lines",
            *" ".join((IDEA, MEASURE, DECISION, NUMBER, LINE)).split(),
            "yes",
            "no",
        )
    ),
    *(f"command-{name}-{part}" for name in COMMANDS for part in ("about", "hint")),
}
FROM_PLATFORMS = re.compile(r"delivery-error-\w+")  # the platforms' own words for what went wrong
FROM_LISTS = re.compile(r"invalid-import_\w+|import-(file_|result-)\w+")  # tests/test_importing.py knows each
CAUSES = {"refused-busy", "refused-read_only", "refused-full", "refused-unreachable"}  # of storage.database


class Words(Visitor):
    """The placeholders and the written words of one message."""

    def __init__(self) -> None:
        self.placeholders: set[str] = set()
        self.written: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.placeholders.add(node.id.name)

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.written.append(node.value)

    @property
    def text(self) -> str:
        return "".join(self.written)


@cache
def messages(name: str) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for entry in resource(name).body:
        if isinstance(entry, ftl.Message):
            assert entry.id.name not in found, f"{entry.id.name} is written twice in {name}"
            found[entry.id.name] = Words()
            found[entry.id.name].visit(entry)
    return found


@cache
def trees() -> list[tuple[str, ast.AST]]:
    files = [path for place in ("bot", "handlers", "scheduler") for path in (ROOT / place).rglob("*.py")]
    return [(str(path.relative_to(ROOT)), ast.parse(path.read_text(encoding="utf-8"))) for path in files]


def said_keys() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Where a key is said, and what it may be: literally, or with holes for the code's words."""
    prefixes = {"say": "", "Refused": "refused-", "failure": "refused-", "Notice": "notice-"}
    for path, tree in trees():
        for node in ast.walk(tree):
            name = getattr(
                getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", "")
            )
            if not isinstance(node, ast.Call):
                continue
            if name in prefixes:
                keys: list[ast.expr] = [
                    arg for arg in node.args if isinstance(arg, (ast.Constant, ast.JoinedStr))
                ]
                keys = keys[:1] if node.args[:1] == keys[:1] else []
            elif name == "Invalid" and node.args and isinstance(node.args[0], ast.Dict):
                keys = list(node.args[0].values)
            elif name == "text":  # a form's field, with the key of what is said where it is empty
                given = [one.value for one in node.keywords if one.arg in ("empty", "least")]
                keys = [key for one in given for key in _either(one)]
            else:
                continue
            for key in keys:
                if (
                    pattern := _pattern(key)
                ) and "\\." not in pattern:  # a dot: a method of Slack, said to Slack
                    yield f"{path}:{key.lineno}", re.compile(prefixes.get(name, "invalid-") + pattern)


def _either(key: ast.expr) -> list[ast.expr]:
    return [key.body, key.orelse] if isinstance(key, ast.IfExp) else [key]


def _pattern(key: ast.expr) -> str:
    if isinstance(key, ast.Constant) and isinstance(key.value, str):
        return re.escape(key.value)
    if isinstance(key, ast.JoinedStr):
        parts = [
            re.escape(str(part.value)) if isinstance(part, ast.Constant) else r"[\w-]+" for part in key.values
        ]
        return "".join(parts)
    return ""


def literals() -> set[str]:
    return {
        node.value
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


class Listening(Texts):
    """Remembers every key that was said."""

    def __init__(self) -> None:
        self.heard: set[str] = set()

    def say(self, voice: Any, key: str, platform: str = "", **params: object) -> str:
        self.heard.add(key)
        return super().say(voice, key, platform, **params)


def test_both_languages_have_the_same_messages_with_the_same_placeholders() -> None:
    en, de = messages("en"), messages("de")
    assert en.keys() == de.keys()
    assert {key: words.placeholders for key, words in en.items()} == {
        key: words.placeholders for key, words in de.items()
    }


def test_the_formal_texts_only_replace_what_exists_and_keep_the_placeholders() -> None:
    de = messages("de")
    for key, words in messages("de-formal").items():
        assert key in de
        assert words.placeholders == de[key].placeholders, key
        assert words.text != de[key].text, f"{key} is the same as in de"


def test_every_text_that_is_said_exists() -> None:
    known = messages("en")
    missing = {where: key.pattern for where, key in said_keys() if not any(map(key.fullmatch, known))}
    assert not missing


def test_every_text_is_said_somewhere() -> None:
    listening = Listening()
    for views in EXAMPLES.values():
        for view in views:
            draw(view, EN, listening)
    words = literals()
    named = {f"{prefix}{word}" for word in words for prefix in ("", "refused-", "notice-", "invalid-")}
    composed = [key for _, key in said_keys() if key.pattern.startswith("invalid-")]
    unused = messages("en").keys() - listening.heard - named - FAMILIES - CAUSES
    assert {
        key
        for key in unused
        if not any(one.fullmatch(key) for one in (FROM_PLATFORMS, FROM_LISTS, *composed))
    } == set()


@pytest.mark.parametrize("name", ["en", "de", "de-formal"])
def test_no_text_shouts_or_speaks_in_pictures(name: str) -> None:
    for key, words in messages(name).items():
        assert "!" not in words.text, key
        assert not re.search(r"[\u2190-\u2bff\U0001f000-\U0001ffff]|:\w+:", words.text), key
        assert words.text == words.text.strip() or words.placeholders, key
        assert not any("  " in part for part in words.written), key


def test_german_says_du_unless_it_is_formal() -> None:
    formal = messages("de-formal")
    for key, words in messages("de").items():
        if ADDRESSES_EVERYBODY.fullmatch(key):
            continue
        assert not FORMAL.search(words.text), key
        assert key in formal or not INFORMAL.search(words.text), f"{key} says du, and has no formal text"


def test_formal_german_never_says_du() -> None:
    for key, words in messages("de-formal").items():
        assert not INFORMAL.search(words.text), key
        assert re.search(r"\bSie\b|\bIhn|\bIhr|Guten Tag", words.text), f"{key} addresses nobody"


@pytest.mark.parametrize("voice", [EN, DE, SIE], ids=["en", "de", "de-formal"])
def test_texts_fit_where_slack_puts_them(voice: Voice) -> None:
    limits = {
        r"command-\w+-about": 2000,
        r"command-\w+-hint": 1000,
        r"shortcut-turn-into-idea": 24,
        r"app-description": 140,
        r"form-.*-title": 24,
        r"button-(send|save|cancel|close|approve|test|park|decline|pass_on)": 24,
        r"button-.*": 60,
        r"confirm-.*-title": 100,
        r"confirm-.*-text": 300,
        r"confirm-(.*-yes|no)": 30,
        r"field-.*-example": 150,
    }
    for key in messages("en"):
        for pattern, limit in limits.items():
            if re.fullmatch(pattern, key):
                assert len(Texts().say(voice, key, number=12345)) <= limit, key


def test_what_cannot_be_said_in_full_is_not_said() -> None:
    texts = Texts()
    with pytest.raises(KeyError):
        texts.say(EN, "no-such-text")
    with pytest.raises(KeyError, match="number"):
        texts.say(DE, "form-edit-title")
    assert texts.knows(EN, "button-send")
    assert not texts.knows(EN, "no-such-text")


def test_an_unknown_language_is_answered_in_english() -> None:
    assert Texts().say(Voice("fr"), "button-save") == "Save"


def test_formal_changes_only_german() -> None:
    texts = Texts()
    assert texts.say(SIE, "field-title") == "Ihre Idee in einer Zeile"
    assert texts.say(SIE, "button-save") == texts.say(DE, "button-save") == "Speichern"
    assert texts.say(Voice("en", formal=True), "field-title") == texts.say(EN, "field-title")


def test_numbers_of_ideas_are_not_grouped() -> None:
    assert Texts().say(EN, "form-edit-title", number=1042) == "Edit I-1042"
    assert Texts().say(DE, "form-edit-title", number=1042) == "I-1042 bearbeiten"


@pytest.mark.parametrize(
    ("count", "english", "german"),
    [
        (0, "no supporters yet", "noch keine Unterstützung"),
        (1, "1 supporter", "1 Unterstützung"),
        (2, "2 supporters", "2 Unterstützungen"),
    ],
)
def test_plurals(count: int, english: str, german: str) -> None:
    assert Texts().say(EN, "card-supporters", count=count) == english
    assert Texts().say(DE, "card-supporters", count=count) == german


def test_dates_are_written_as_the_reader_writes_them() -> None:
    monday = date(2026, 11, 23)
    assert (day(EN, monday), day(DE, monday)) == ("Mon 23 Nov", "Mo., 23. Nov.")
    assert (far_day(EN, monday), far_day(DE, monday)) == ("Mon 23 Nov 2026", "Mo., 23. Nov. 2026")
    assert (span(EN, monday, date(2026, 11, 29)), span(DE, monday, date(2026, 11, 29))) == (
        "23–29 Nov",
        "23.–29. Nov.",
    )
    assert span(DE, date(2026, 11, 30), date(2026, 12, 6)) == "30. Nov. – 6. Dez."


def test_times_are_told_where_the_reader_is() -> None:
    at = datetime(2026, 11, 23, 23, 30, tzinfo=UTC)
    assert moment(Voice("de", timezone="Europe/Berlin"), at) == "Di., 24. Nov., 00:30 Uhr"
    assert moment(Voice("en", timezone="Europe/London"), at) == "Mon 23 Nov, 23:30"


def test_decimals_are_written_as_the_reader_writes_them() -> None:
    assert (number(EN, 2.5), number(DE, 2.5), number(DE, 3.0)) == ("2.5", "2,5", "3")
