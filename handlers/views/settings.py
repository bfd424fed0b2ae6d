"""Settings and the first run."""

from dataclasses import dataclass

from handlers.views.base import View
from handlers.views.parts import PersonChoice, RoomChoice


@dataclass(frozen=True)
class Settings(View):
    language: str  # the organization's
    formal: bool
    timezone: str
    weekday: int
    time: str
    decision_days: int
    review_months: int  # the strategy review comes every so many months; 0: never
    region: str  # whose public holidays are kept; empty: nobody's
    ideas: tuple[str, ...]  # channel names
    review: tuple[str, ...]
    digest: tuple[str, ...]
    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    admins: tuple[str, ...]
    my_language: str | None
    editable: bool
    reviews_in_channel: bool = False  # review prompts are posted where the idea's card stands as well


@dataclass(frozen=True)
class SettingsForm(View):
    """Channels and people are the platform's ids. Sends `save_settings`."""

    language: str
    formal: bool
    timezone: str
    weekday: int
    time: str
    decision_days: int
    review_months: int  # the strategy review comes every so many months; 0: never
    region: str
    ideas: str
    review: str
    digest: tuple[str, ...]
    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    admins: tuple[str, ...]
    rooms: tuple[RoomChoice, ...] = ()  # the channels known here
    known: tuple[PersonChoice, ...] = ()  # the people known here
    reviews_in_channel: bool = False


@dataclass(frozen=True)
class LanguageForm(View):
    """My own language: `chosen` is de, en or empty (as on the platform). Sends `save_language`."""

    chosen: str


@dataclass(frozen=True)
class SetupLanguage(View):
    """First run, 1 of 3: how the bot speaks. Sends `setup_language` with language, formal, timezone."""

    name: str
    language: str
    formal: bool
    timezone: str


@dataclass(frozen=True)
class SetupChannels(View):
    """First run, 2 of 3: where ideas and the digest go. Sends `setup_channels` with ideas, digest, review."""

    ideas: str
    digest: str
    review: str
    weekday: int
    time: str
    rooms: tuple[RoomChoice, ...] = ()  # the channels known here


@dataclass(frozen=True)
class SetupPeople(View):
    """First run, 3 of 3: who decides. Sends `setup_people` with managers and leaders."""

    managers: tuple[str, ...]
    leaders: tuple[str, ...]
    known: tuple[PersonChoice, ...] = ()  # the people known here


@dataclass(frozen=True)
class SetupDone(View):
    ideas: str  # channel names; empty when nowhere yet
    digest: str
    weekday: int
    time: str
    deciders: tuple[str, ...]
    region: str = ""
