"""News of ideas and measures, and how much of it somebody wants."""

from collections.abc import Sequence

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    message,
    paragraph,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import news as words
from bot.wording.facts import titled
from bot.wording.pen import Pen
from handlers.views import DecisionDue, IdeaNews, LessNews, MeasureNews, StillWaiting
from storage.models import NewsLevel

TEXT = 1500


@drawn.register
def idea_news(view: IdeaNews, pen: Pen) -> Drawing:
    head = sentence(bold(titled(view.number, view.title)), run(f"\n{words.idea_lead(view, pen)}"))
    return _told(view, pen, [head, *quoted(view.reason, TEXT)], words.idea_next(view, pen))


@drawn.register
def measure_news(view: MeasureNews, pen: Pen) -> Drawing:
    head = sentence(bold(words.measure_title(view)), run(f"\n{words.measure_lead(view, pen)}"))
    return _told(view, pen, [head, *quoted(view.text, TEXT)], words.measure_next(view, pen))


def _told(view: IdeaNews | MeasureNews, pen: Pen, said: list[Block], steps: Sequence[str]) -> Drawing:
    verb, about = words.shows(view)
    followed = words.unfollows(view)
    buttons = [button(pen, verb, about, label=pen.say("button-show"))]
    if followed:
        buttons.append(button(pen, "unfollow", followed))
    next_steps = [sentence(run("\n".join(steps)))] if steps else []
    offered = actions(*buttons, button(pen, "less"))
    return message([rich(*said, *next_steps), context(words.why(view, pen)), *offered])


@drawn.register
def less_news(view: LessNews, pen: Pen) -> Drawing:
    title = paragraph(bold(pen.say("news-level-title")))
    rows = [_level(view, pen, *level) for level in words.levels(view, pen)]
    return message([title, *rows, context(pen.say("news-level-hint"))], in_place=True)


def _level(view: LessNews, pen: Pen, level: NewsLevel, name: str, what: str) -> Block:
    choose = button(pen, "news_level", level.value, about=name) if level is not view.level else None
    return section(f"{name}\n{what}", choose)


@drawn.register
def decision_due(view: DecisionDue, pen: Pen) -> Drawing:
    told = paragraph(bold(titled(view.number, view.title)), run(f"\n{words.reminder(view, pen)}"))
    verb = words.opens_decision(view)
    way = button(pen, verb, view.number, style="primary" if view.decides else "")
    return message([told, context("\n".join(words.reminder_next(view, pen))), *actions(way)])


@drawn.register
def still_waiting(view: StillWaiting, pen: Pen) -> Drawing:
    told = "\n".join(words.still_waiting(view, pen))
    verb, about = words.waiting_way(view)
    way = button(pen, verb, about, style="primary" if verb == "answer" else "")
    head = paragraph(bold(titled(view.number, view.title)), run(f"\n{told}"))
    return message([head, context(pen.say("waits-next")), *actions(way)])
