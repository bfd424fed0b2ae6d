"""Numbers in sentences: what was measured, next to what others report, and where that is written."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.pictures import Bars, Column
from bot.texts import month, number, short_month
from bot.wording.cutting import line
from bot.wording.pen import Pen, dotted
from handlers.views import GoalNumbers, Numbers, Wait, YearNumbers

# What others report, and who says so (`numbers-sources`). Only what could be looked up is named; for waiting
# times nothing was found that could be held against ours.
#   per_hundred, participation ("more than a third"): dib-Report on 2015, 136 companies, as told by aktiv
#   (aktiv-online.de, "Ideenmanagement läuft in der Metall- und Elektro-Industrie besonders gut");
#   share: H. Neckel, Kennzahlenvergleich Ideenmanagement 2023 (hartmut-neckel.de, 29 April 2024).
PER_HUNDRED, SHARE = 149, 43
GOALS, TITLE = 9, 90  # goals shown: seven, the former ones together, and none
FULL = 12  # months that can be compared with a year
TREND = 6  # and with each other: three, and the three before


@dataclass(frozen=True)
class Row:
    """One number: what it is, how high it is, and what it can be held against."""

    label: str
    value: str
    beside: str = ""


def title(view: Numbers, pen: Pen) -> str:
    return pen.say("numbers-title-monthly" if view.monthly else "numbers-title", span=span(view, pen))


def span(view: Numbers, pen: Pen) -> str:
    first, last = month(pen.voice, view.start), month(pen.voice, view.end)
    return first if first == last else f"{first} – {last}"


def rows(view: Numbers, pen: Pen) -> list[Row]:
    return [
        _row("ideas", _ideas, view, pen, pen.say("numbers-others-ideas", count=PER_HUNDRED)),
        _row("participation", _participation, view, pen, pen.say("numbers-others-participation")),
        _row("answer", lambda year, pen: _wait(year.answer, "working-days", pen), view, pen),
        _row("decision", lambda year, pen: _wait(year.decision, "working-days", pen), view, pen),
        _row("implementation", lambda year, pen: _wait(year.implementation, "days", pen), view, pen),
        _row("share", _share, view, pen, pen.say("numbers-others-share", count=SHARE)),
    ]


def _row(name: str, say: Callable[[YearNumbers, Pen], str], view: Numbers, pen: Pen, others: str = "") -> Row:
    earlier = pen.say("numbers-earlier", value=say(view.before, pen)) if view.before else ""
    return Row(pen.say(f"numbers-{name}"), say(view.year, pen), dotted(earlier, others))


def _ideas(year: YearNumbers, pen: Pen) -> str:
    if year.per_hundred is None:
        return str(year.ideas)
    return pen.say("numbers-per-hundred", count=year.ideas, hundred=year.per_hundred)


def _participation(year: YearNumbers, pen: Pen) -> str:
    if year.participation is None:
        return pen.say(f"numbers-crowd-{year.crowd or 'few'}")
    return pen.say("numbers-percent", count=year.participation)


def _wait(wait: Wait | None, unit: str, pen: Pen) -> str:
    if wait is None:
        return pen.say("numbers-too-few")
    whole = int(wait.days) if wait.days % 1 == 0 else 2  # half a day is a plural: 0.5 working days
    return pen.say(f"numbers-{unit}", whole=whole, days=number(pen.voice, wait.days), count=wait.ideas)


def _share(year: YearNumbers, pen: Pen) -> str:
    if year.share is None:
        return pen.say("numbers-too-few")
    return pen.say(
        "numbers-concluded", count=year.share, implemented=year.implemented, concluded=year.concluded
    )


def footnotes(view: Numbers, pen: Pen) -> list[str]:
    """What one has to know to read the numbers."""
    young = pen.say("numbers-young", count=len(view.months)) if len(view.months) < FULL else ""
    people = "" if view.people is None else pen.say("numbers-people", count=view.people)
    return [dotted(people, pen.say("numbers-few")), *([young] if young else []), pen.say("numbers-sources")]


def recent(view: Numbers, pen: Pen) -> str:
    """How it goes on: the last three months and the three before; empty where there were none."""
    if len(view.months) < TREND:
        return ""
    last, before = (sum(getattr(one, name) for one in view.goals) for name in ("recent", "earlier"))
    return pen.say("numbers-recent", recent=last, earlier=before)


def chart(view: Numbers, pen: Pen) -> Bars:
    """The months as bars."""
    months = (Column(short_month(pen.voice, one.start), (one.ideas, one.implemented)) for one in view.months)
    series = pen.say("numbers-shared"), pen.say("numbers-done")
    return Bars(pen.say("numbers-chart", span=span(view, pen)), series, tuple(months))


def chart_alt(view: Numbers, pen: Pen) -> str:
    """What the picture shows, month by month."""
    each = (
        pen.say(
            "numbers-chart-month",
            month=month(pen.voice, one.start),
            ideas=one.ideas,
            implemented=one.implemented,
        )
        for one in view.months
    )
    return f"{pen.say('numbers-chart', span=span(view, pen))}: {'; '.join(each)}"


def goals(view: Numbers, pen: Pen, most: int = GOALS) -> list[tuple[str, str]]:
    """Each goal, and what came of it."""
    return [(goal_title(one, pen), _goal(one, view, pen)) for one in view.goals[:most]]


def goal_title(one: GoalNumbers, pen: Pen) -> str:
    return (
        f"G-{one.number} {line(one.title, TITLE)}" if one.kind == "goal" else pen.say(f"numbers-{one.kind}")
    )


def _goal(one: GoalNumbers, view: Numbers, pen: Pen) -> str:
    counted = pen.say("numbers-goal", ideas=one.ideas, implemented=one.implemented)
    if len(view.months) < TREND:
        return counted
    return dotted(counted, pen.say("numbers-goal-recent", recent=one.recent, earlier=one.earlier))
