"""Numbers."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    column,
    heading,
    lines,
    run,
    small,
    subheading,
    subtle,
    words,
)
from bot.teams_cards.pen import TeamsPen
from bot.wording import numbers as wording
from handlers.views import Numbers

# Teams has a shade of each for light and for dark screens; its own first choice would be red.
COLORS = ("categoricalTeal", "categoricalPurple")


@drawn.register
def numbers(view: Numbers, pen: TeamsPen) -> Drawing:
    elements = [
        heading(wording.title(view, pen)),
        _chart(view, pen),
        *(_row(one) for one in wording.rows(view, pen)),
        *_goals(view, pen),
        *(small(told) for told in wording.footnotes(view, pen)),
    ]
    picture = button(pen, "strategy", label=pen.say("steer-picture"))
    return message(pen, elements, [picture, button(pen, "list")])


def _chart(view: Numbers, pen: TeamsPen) -> Element:
    """Drawn by Teams itself, in the colours of the reader's screen; who cannot see it hears the months, and
    clients that know no charts say them."""
    chart = wording.chart(view, pen)
    data = [
        {
            "legend": name,
            "color": color,
            "values": [{"x": one.label, "y": one.values[at]} for one in chart.columns],
        }
        for at, (name, color) in enumerate(zip(chart.series, COLORS, strict=True))
    ]
    shown: Element = {"type": "Chart.VerticalBar.Grouped", "title": chart.title, "data": data}
    said = {"type": "Container", "items": [small(wording.chart_alt(view, pen))]}
    return shown | {"colorSet": "categorical", "showBarValues": True, "fallback": said}


def _row(one: wording.Row) -> Element:
    value = [words(bold(one.value)), *([small(one.beside)] if one.beside else [])]
    columns = [column([words(subtle(one.label))], 2), column(value, 3)]
    return {"type": "ColumnSet", "columns": columns, "spacing": "Medium"}


def _goals(view: Numbers, pen: TeamsPen) -> list[Element]:
    told = wording.goals(view, pen, pen.most(wording.GOALS))
    if not told:
        return []
    each = [words(bold(goal), run(f": {count}"), spacing="Small") for goal, count in told]
    return [subheading(pen.say("numbers-by-goal")), *each, *lines(wording.recent(view, pen))]
