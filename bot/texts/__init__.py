"""Every word a person reads: `say(voice, key, ...)` in German or English (Project Fluent).

`en/` and `de/` have the same keys, one file per subject; German says "du". `de-formal/` replaces what
addresses somebody by "Sie". `en-teams/`, `de-teams/` and `de-formal-teams/` replace what names a slash
command or Slack itself: in Teams one types the words to the bot, or behind @Gegenstrom in a channel.

Short, active, friendly; no exclamation marks, no blame, always what to do next. German is written, not
translated.
"""

from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from babel import Locale
from babel.dates import format_date, format_time
from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import fluent_number
from fluent.syntax import ast

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en")
FALLBACK = "en"
LOCALES = {"de": "de_DE", "en": "en_GB"}  # day before month, as European readers expect

# Short enough for a line; the weekday helps more than the year.
SHORT = {"de": "EEE, d. MMM", "en": "EEE d MMM"}
LONG = {"de": "EEE, d. MMM y", "en": "EEE d MMM y"}
MONTH = {"de": "MMM y", "en": "MMM y"}
WHOLE_MONTH = {"de": "MMMM y", "en": "MMMM y"}
SHORT_MONTH = {"de": "MMM", "en": "MMM"}
BARE = {"de": "d. MMM", "en": "d MMM"}


class Tone(Protocol):
    """How to speak to somebody: `handlers.verbs.Voice` is one."""

    @property
    def language(self) -> str: ...
    @property
    def formal(self) -> bool: ...
    @property
    def zone(self) -> ZoneInfo: ...


class Texts:
    """Looks texts up; anything that would show a hole to a person raises KeyError instead."""

    def say(self, voice: Tone, key: str, platform: str = "", **params: object) -> str:
        """`platform` names whose own texts come before the others: folders `{language}-{platform}`."""
        bundle = _bundle(spoken(voice), voice.formal, platform)
        if not bundle.has_message(key):
            raise KeyError(key)
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        text, errors = bundle.format_pattern(pattern, _arguments(voice, params))
        if errors:
            raise KeyError(f"{key}: {errors[0]}")
        return str(text)

    def knows(self, voice: Tone, key: str, platform: str = "") -> bool:
        return _bundle(spoken(voice), voice.formal, platform).has_message(key)


def spoken(voice: Tone) -> str:
    return voice.language if voice.language in LANGUAGES else FALLBACK


def day(voice: Tone, on: date) -> str:
    """ "Mo., 23. Nov." or "Mon 23 Nov"; with the year where it may lie far ahead, use `far_day`."""
    return _formatted(voice, on, SHORT)


def country(voice: Tone, code: str) -> str:
    """What a country is called."""
    return str(Locale.parse(LOCALES[spoken(voice)]).territories.get(code, code))


def far_day(voice: Tone, on: date) -> str:
    return _formatted(voice, on, LONG)


def moment(voice: Tone, at: datetime) -> str:
    """Date and time where the reader is."""
    local = at.astimezone(voice.zone)
    time = format_time(local, "HH:mm", locale=LOCALES[spoken(voice)])
    return f"{day(voice, local.date())}, {time}" + (" Uhr" if spoken(voice) == "de" else "")


def span(voice: Tone, start: date, end: date) -> str:
    """ "16.–22. Nov." or "30 Nov – 6 Dec"."""
    last = _formatted(voice, end, BARE)
    if (start.year, start.month) != (end.year, end.month):
        return f"{_formatted(voice, start, BARE)} – {last}"
    return f"{start.day}{'.' if spoken(voice) == 'de' else ''}–{last}"


def month(voice: Tone, on: date) -> str:
    """ "Nov 2026" or "Nov. 2026"."""
    return _formatted(voice, on, MONTH)


def whole_month(voice: Tone, on: date) -> str:
    """ "November 2026"."""
    return _formatted(voice, on, WHOLE_MONTH)


def short_month(voice: Tone, on: date) -> str:
    """ "Nov" or "Nov."."""
    return _formatted(voice, on, SHORT_MONTH)


def number(voice: Tone, value: float) -> str:
    """With at most one decimal, as the reader writes it."""
    text = f"{value:.1f}".removesuffix(".0")
    return text.replace(".", ",") if spoken(voice) == "de" else text


def grouped(voice: Tone, value: int) -> str:
    """A whole number with its thousands set apart, as the reader writes it."""
    text = f"{value:,}"
    return text.replace(",", ".") if spoken(voice) == "de" else text


def _formatted(voice: Tone, on: date, patterns: Mapping[str, str]) -> str:
    language = spoken(voice)
    return format_date(on, patterns[language], locale=LOCALES[language])


def _arguments(voice: Tone, params: Mapping[str, object]) -> dict[str, Any]:
    return {name: _argument(voice, value) for name, value in params.items()}


def _argument(voice: Tone, value: object) -> Any:
    if isinstance(value, datetime):
        return moment(voice, value)
    if isinstance(value, date):
        return day(voice, value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return fluent_number(value, useGrouping=False)  # I-1042, not I-1,042
    return str(value)


@cache
def _bundle(language: str, formal: bool, platform: str) -> FluentBundle:
    bundle = FluentBundle([LOCALES[language].replace("_", "-")], use_isolating=False)
    bundle.add_resource(resource(language))
    for name in overlays(language, formal, platform):
        bundle.add_resource(resource(name), allow_overrides=True)
    return bundle


def overlays(language: str, formal: bool, platform: str) -> list[str]:
    """Folders whose texts replace others, each the ones before it."""
    names = [f"{language}-formal"] if formal else []
    if platform:
        names += [f"{language}-{platform}"] + ([f"{language}-formal-{platform}"] if formal else [])
    return [name for name in names if (FOLDER / name).is_dir()]


def resource(name: str) -> ast.Resource:
    """One folder of texts; a line that Fluent cannot read is an error, not a missing text."""
    files = sorted((FOLDER / name).glob("*.ftl"))
    parsed: ast.Resource = FluentResource("\n".join(file.read_text(encoding="utf-8") for file in files))
    for entry in parsed.body:
        if isinstance(entry, ast.Junk):
            raise ValueError(f"{name}: {entry.annotations[0].message}: {entry.content!r}")
    return parsed
