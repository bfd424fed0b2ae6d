"""Settings in words, what there is to choose, and what the first run says at its end."""

from collections.abc import Sequence

from bot.texts import LANGUAGES
from bot.wording import facts, regions
from bot.wording.pen import Pen
from handlers.settings import REVIEW_MONTHS
from handlers.views import Settings, SetupDone

LOW, HIGH = 5, 30  # working days until a decision is due
AS_ON_PLATFORM = "platform"  # Slack refuses an empty option value
STEPS = 3
# A choice for the first run, where a form with something to type would need a click of its own;
# every other zone can be typed in the settings.
CITIES = (
    "Amsterdam Athens Berlin Brussels Bucharest Budapest Copenhagen Dublin Helsinki Istanbul Lisbon London"
)
MORE_CITIES = (
    "Luxembourg Madrid Oslo Paris Prague Rome Sofia Stockholm Tallinn Vaduz Vienna Vilnius Warsaw Zurich"
)
FAR = ("America/New_York", "America/Chicago", "America/Los_Angeles", "Asia/Dubai", "Asia/Singapore", "UTC")
ZONES = (*(f"Europe/{city}" for city in f"{CITIES} {MORE_CITIES}".split()), *FAR)

Choices = list[tuple[str, str]]


def rows(view: Settings, pen: Pen) -> list[tuple[str, str]]:
    """Labels and values."""
    return [(pen.say(f"set-{name}"), value) for name, value in _values(view, pen).items()]


def buttons(view: Settings) -> tuple[str, ...]:
    return ("edit_settings", "me", "my_language", "setup") if view.editable else ("me", "my_language")


def _values(view: Settings, pen: Pen) -> dict[str, str]:
    return {
        "language": language(pen, view.language),
        "formal": pen.say(f"formal-{'yes' if view.formal else 'no'}"),
        "timezone": view.timezone,
        "ideas": _channels(pen, view.ideas),
        "review": _channels(pen, view.review),
        "digest": _channels(pen, view.digest),
        "digest-time": pen.say("set-time", weekday=pen.say(f"weekday-{view.weekday}"), time=view.time),
        "decision-days": pen.say("set-days", days=view.decision_days),
        "review-months": review_months(pen, view.review_months),
        "reviews-in-channel": pen.say(f"reviews-in-channel-{'yes' if view.reviews_in_channel else 'no'}"),
        "region": regions.name(pen, view.region),
        "managers": _people(pen, view.managers),
        "leaders": _people(pen, view.leaders),
        "admins": _people(pen, view.admins),
        "my-language": language(pen, view.my_language or AS_ON_PLATFORM),
    }


def language(pen: Pen, code: str) -> str:
    return pen.say(f"language-{code}")


def _channels(pen: Pen, names: Sequence[str]) -> str:
    return ", ".join(facts.channel(pen, name) for name in names) or pen.say("set-none")


def _people(pen: Pen, names: Sequence[str]) -> str:
    return facts.names(pen, names) if names else pen.say("set-nobody")


# --- choices ------------------------------------------------------------------------------------


def languages(pen: Pen) -> Choices:
    return [(code, language(pen, code)) for code in LANGUAGES]


def my_languages(pen: Pen) -> Choices:
    return [(AS_ON_PLATFORM, language(pen, AS_ON_PLATFORM)), *languages(pen)]


def zones(chosen: str) -> Choices:
    known = ZONES if chosen in ZONES else (chosen, *ZONES)
    return [(zone, zone.replace("_", " ")) for zone in known]


def addresses(pen: Pen) -> Choices:
    return [(value, pen.say(f"formal-{value}")) for value in ("no", "yes")]


def review_places(pen: Pen) -> Choices:
    return [(value, pen.say(f"reviews-in-channel-{value}")) for value in ("no", "yes")]


def review_months(pen: Pen, months: int) -> str:
    return pen.say(f"review-months-{months}")


def rhythms(pen: Pen) -> Choices:
    return [(str(months), review_months(pen, months)) for months in REVIEW_MONTHS]


def weekdays(pen: Pen) -> Choices:
    return [(str(weekday), pen.say(f"weekday-{weekday}")) for weekday in range(7)]


# --- first run ----------------------------------------------------------------------------------


def step(pen: Pen, count: int) -> str:
    return pen.say("setup-step", step=count, of=STEPS)


def done(view: SetupDone, pen: Pen) -> list[str]:
    """Where ideas and the digest go, who decides, and what to do next."""
    ideas, digest = _placed(pen, view.ideas), _placed(pen, view.digest)
    weekday = pen.say(f"weekday-{view.weekday}")
    lines = [
        pen.say("setup-done-ideas", channel=ideas) if ideas else pen.say("setup-done-nowhere"),
        pen.say("setup-done-digest", channel=digest, weekday=weekday, time=view.time)
        if digest
        else pen.say("setup-done-no-digest"),
        pen.say("setup-done-deciders", names=facts.names(pen, view.deciders)) if view.deciders else "",
        pen.say("setup-done-region", region=regions.name(pen, view.region)) if view.region else "",
        pen.say("setup-done-next"),
    ]
    return [one for one in lines if one]


def _placed(pen: Pen, names: str) -> str:
    """Channels as they came: joined by commas."""
    return ", ".join(facts.channel(pen, name) for name in names.split(",")) if names else ""
