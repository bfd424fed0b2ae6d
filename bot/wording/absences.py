"""What is mine in words: language, news, quiet hours, absences, pauses; and what a deputy hears."""

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen, dotted
from bot.wording.settings import language
from handlers.views import AbsenceFacts, AwayForm, Personal, StandingIn

PLATFORM = "platform"
ABSENCES = 5  # shown; nobody plans more
QUIET = ("on", "off")
WHOM = ("me", "all")


def rows(view: Personal, pen: Pen) -> list[tuple[str, str]]:
    """Labels and values."""
    values = {
        "my-language": language(pen, view.language or PLATFORM),
        "my-news": _news(view, pen),
        "my-quiet": _quiet(view, pen),
        "my-pause": pen.say("my-paused", until=far_day(pen.voice, view.paused))
        if view.paused
        else pen.say("my-no-pause"),
        "my-stands-in": ", ".join(line(name, NAME) for name in view.stands_in[:ABSENCES]),
        "my-pause-of-all": far_day(pen.voice, view.everybody) if view.everybody else "",
    }
    return [(pen.say(f"set-{name}"), value) for name, value in values.items() if value]


def ahead(view: AwayForm, pen: Pen) -> list[str]:
    """Who stands in when, of what was said before, below a heading."""
    said = [dotted(*absence(one, pen)) for one in view.ahead[:ABSENCES]]
    return [pen.say("away-ahead"), *said] if said else []


def absences(view: Personal) -> tuple[AbsenceFacts, ...]:
    return view.absences[:ABSENCES]


def absence(one: AbsenceFacts, pen: Pen) -> tuple[str, str]:
    """From when to when, and who stands in."""
    days = pen.say("absence-days", **_days(one, pen))
    deputy = (
        pen.say("absence-deputy", name=line(one.deputy, NAME)) if one.deputy else pen.say("absence-alone")
    )
    return days, deputy


# What is chosen once, behind the dots.
ONCE = [("my_language", "button-my_language"), ("less", "button-my-news")]


def buttons(view: Personal) -> list[tuple[str, str]]:
    """Verbs with their labels: when somebody wants to hear nothing, or hears something again."""
    found = ["away", "quiet", "end_pause" if view.paused else "pause"]
    if view.everybody and view.admin:
        found.append("end_pause_of_all")
    return [(verb, f"button-{verb}") for verb in found]


def standing_in(view: StandingIn, pen: Pen) -> list[str]:
    """What it means, and until when."""
    other = {"other": line(view.other, NAME)} if view.other else {}
    lead = pen.say(f"standing-{view.what}", away=line(view.away, NAME), **_days(view, pen), **other)
    if view.what in ("over", "instead"):
        return [lead]
    means = pen.say("standing-decides" if view.decides else "standing-measures", away=line(view.away, NAME))
    waits = pen.say("standing-waiting", count=view.waiting) if view.waiting else ""
    return [one for one in (lead, means, waits) if one]


def _days(one: AbsenceFacts | StandingIn, pen: Pen) -> dict[str, str | int]:
    """Its first and its last day, and how many they are."""
    start, until = far_day(pen.voice, one.start), far_day(pen.voice, one.until)
    return {"start": start, "until": until, "days": (one.until - one.start).days + 1}


def choices(pen: Pen, name: str, values: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(value, pen.say(f"{name}-{value}")) for value in values]


def _news(view: Personal, pen: Pen) -> str:
    return pen.say(f"news-level-{view.news}")


def _quiet(view: Personal, pen: Pen) -> str:
    if not view.quiet_from:
        return pen.say("my-no-quiet")
    return pen.say("my-quiet-hours", since=view.quiet_from, until=view.quiet_until)
