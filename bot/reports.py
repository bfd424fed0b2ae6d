"""`python -m bot report`: the month as one HTML page that needs nothing else, for screens, paper and ears."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime
from html import escape
from pathlib import Path
from typing import Annotated
from zlib import crc32

import typer

from bot.offline import Company, Sorry, Spoken, desk
from bot.texts import Texts, month, spoken, whole_month
from bot.wording import numbers as words
from bot.wording.cutting import body, line
from bot.wording.pen import Pen
from handlers.reporting import Report, ReportDecision, ReportMeasure, last_month, report_of
from handlers.verbs import Voice
from handlers.views import Numbers
from storage import people
from storage.database import transaction

STYLE = (Path(__file__).parent / "pictures" / "report.css").read_text(encoding="utf-8")
TITLE, TEXT = 200, 3000
WIDTH, HEIGHT, FLOOR, TOP = 720, 260, 220, 30  # of the chart, in its own measure


def report(
    of: Annotated[str, typer.Option("--month", help="2026-10; without it, the last full month")] = "",
    output: Annotated[Path | None, typer.Option(help="File, e.g. october.html")] = None,
    language: Spoken = "",
    company: Company = 0,
) -> None:
    """Write the month's numbers, decisions and results as a page to read, send or print."""
    with desk(company) as at:
        voice = at.voice(language)
        with transaction(at.engine) as db:
            organization = people.organization(db, at.organization.id)
            first = _month(of) if of else last_month(organization, datetime.now(UTC))
            told = report_of(db, organization, first)
        file = output or Path(f"gegenstrom-{first:%Y-%m}.html")
        try:
            file.write_text(page(told, voice), encoding="utf-8")
        except OSError as error:
            raise Sorry(f"{file}: {error.strerror}.") from error
        typer.echo(str(file))


def _month(text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m").replace(tzinfo=UTC).date()
    except ValueError as error:
        raise Sorry(f"{text} is no month. Write it as 2026-10.") from error


def page(told: Report, voice: Voice) -> str:
    pen = Pen(voice, Texts())
    title = pen.say("report-title", company=told.company, month=whole_month(voice, told.month))
    parts = (
        f"<h1>{_line(title)}</h1>",
        f"<p>{_line(words.title(told.numbers, pen))}</p>",
        _numbers(told.numbers, pen),
        _months(told.numbers, pen),
        _goals(told.numbers, pen),
        _decisions(told.decisions, pen),
        _measures(told.measures, pen),
        f"<footer>{''.join(f'<p>{_line(one)}</p>' for one in words.footnotes(told.numbers, pen))}</footer>",
    )
    return (
        f'<!doctype html>\n<html lang="{spoken(voice)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_line(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n{chr(10).join(parts)}\n</main>\n</body>\n</html>\n"
    )


def _numbers(numbers: Numbers, pen: Pen) -> str:
    rows = ((one.label, one.value, one.beside) for one in words.rows(numbers, pen))
    heads = (pen.say("report-number"), pen.say("report-value"), pen.say("report-beside"))
    return _table(pen.say("report-numbers"), heads, rows)


def _months(numbers: Numbers, pen: Pen) -> str:
    """The chart for the eye, and the same as a table for everybody."""
    heads = (pen.say("report-month"), pen.say("numbers-shared"), pen.say("numbers-done"))
    rows = ((month(pen.voice, one.start), str(one.ideas), str(one.implemented)) for one in numbers.months)
    return _table(
        words.chart(numbers, pen).title, heads, rows, before=f"<figure>{_chart(numbers, pen)}</figure>"
    )


def _chart(numbers: Numbers, pen: Pen) -> str:
    chart = words.chart(numbers, pen)
    highest = max((value for one in chart.columns for value in one.values), default=0) or 1
    width = WIDTH / max(1, len(chart.columns))
    bars = []
    for at, column in enumerate(chart.columns):
        left = at * width
        rank = "month" if at % 2 == 0 else "month between"  # on a phone only every other one has room
        bars.append(_label(rank, left + width / 2, FLOOR + 22, column.label))
        for nth, value in enumerate(column.values):
            bar = min(width * 0.38, 34)
            x, height = left + width / 2 + (nth - 1) * bar, (FLOOR - TOP) * value / highest
            bars.append(
                f'<rect class="bar{nth}" x="{x:.1f}" y="{FLOOR - height:.1f}" '
                f'width="{bar - 2:.1f}" height="{height:.1f}" rx="2"/>'
            )
            bars += [_label("count", x + bar / 2 - 1, FLOOR - height - 5, str(value))] if value else []
    legend = "".join(
        f'<rect class="bar{nth}" x="{nth * 150}" y="0" width="12" height="12" rx="2"/>'
        + f'<text class="legend" x="{nth * 150 + 18}" y="11">{_line(name)}</text>'
        for nth, name in enumerate(chart.series)
    )
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{_line(chart.title)}">'
        f"{legend}{''.join(bars)}</svg>"
    )


def _label(kind: str, x: float, y: float, text: str) -> str:
    return f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}">{_line(text)}</text>'


def _goals(numbers: Numbers, pen: Pen) -> str:
    heads = (pen.say("report-goal"), pen.say("report-what-came"))
    return _table(pen.say("numbers-by-goal"), heads, words.goals(numbers, pen))


def _decisions(decisions: Sequence[ReportDecision], pen: Pen) -> str:
    heads = (pen.say("report-idea"), pen.say("report-decision"), pen.say("report-reason"))
    rows = (
        (
            f"I-{one.number} {line(one.title, TITLE)}",
            pen.say(f"verdict-{one.verdict}"),
            body(one.reason, TEXT),
        )
        for one in decisions
    )
    return _table(pen.say("report-decisions"), heads, rows, pen.say("report-decisions-none"))


def _measures(measures: Sequence[ReportMeasure], pen: Pen) -> str:
    heads = (pen.say("report-measure"), pen.say("report-end"), pen.say("report-result"))
    rows = (
        (
            f"M-{one.number} {line(one.title, TITLE)}",
            pen.say(f"measure-state-{'stopped' if one.stopped else 'done'}"),
            body(one.result, TEXT),
        )
        for one in measures
    )
    return _table(pen.say("report-measures"), heads, rows, pen.say("report-measures-none"))


def _table(
    title: str, heads: Sequence[str], rows: Iterable[Sequence[str]], none: str = "", before: str = ""
) -> str:
    """Below a heading, by which screen readers jump and which names the table, with heads that they read; a
    sentence where there are no rows. `before` stands between the two."""
    drawn = [_row(row) for row in rows]
    if not drawn and not none:
        return ""
    name = f"t{crc32(title.encode()):x}"
    heading = f'<h2 id="{name}">{_line(title)}</h2>{before}'
    if not drawn:
        return f"<section>{heading}<p>{_line(none)}</p></section>"
    head = "".join(f'<th scope="col">{_line(one)}</th>' for one in heads)
    return (
        f'<section>{heading}<table aria-labelledby="{name}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{''.join(drawn)}</tbody></table></section>"
    )


def _row(cells: Sequence[str]) -> str:
    first, *rest = cells
    others = "".join(f"<td>{escape(one).replace(chr(10), '<br>')}</td>" for one in rest)
    return f'<tr><th scope="row">{_line(first)}</th>{others}</tr>'


def _line(text: str) -> str:
    return escape(line(text, TEXT))
