"""News of ideas and measures, and how much of it somebody wants."""

from collections.abc import Sequence

from bot.teams_cards.buttons import Style, button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, heading, lines, quoted, run, small, titled_row, words
from bot.teams_cards.pen import TeamsPen
from bot.wording import news as wording
from bot.wording.facts import titled
from handlers.views import DecisionDue, IdeaNews, LessNews, MeasureNews, StillWaiting
from storage.models import NewsLevel

TEXT = 1500


@drawn.register
def idea_news(view: IdeaNews, pen: TeamsPen) -> Drawing:
    said = [
        *_head(titled(view.number, view.title), wording.idea_lead(view, pen)),
        *quoted(pen, view.reason, TEXT),
    ]
    return _told(view, pen, said, wording.idea_next(view, pen))


@drawn.register
def measure_news(view: MeasureNews, pen: TeamsPen) -> Drawing:
    title, lead = wording.measure_title(view), wording.measure_lead(view, pen)
    said = [*_head(title, lead), *quoted(pen, view.text, TEXT)]
    return _told(view, pen, said, wording.measure_next(view, pen))


def _head(title: str, lead: str) -> list[Element]:
    return [words(bold(title, size="Medium")), words(run(lead), spacing="Small")]


def _told(view: IdeaNews | MeasureNews, pen: TeamsPen, said: list[Element], steps: Sequence[str]) -> Drawing:
    verb, about = wording.shows(view)
    followed = wording.unfollows(view)
    buttons = [button(pen, verb, about, label=pen.say("button-show"))]
    if followed:
        buttons.append(button(pen, "unfollow", followed))
    elements = [*said, *lines(*steps), small(wording.why(view, pen))]
    return message(pen, elements, [*buttons, button(pen, "less")])


@drawn.register
def less_news(view: LessNews, pen: TeamsPen) -> Drawing:
    rows = [_level(view, pen, *level) for level in wording.levels(view, pen)]
    hint = small(pen.say("news-level-hint"))
    return message(pen, [heading(pen.say("news-level-title")), *rows, hint], in_place=True)


def _level(view: LessNews, pen: TeamsPen, level: NewsLevel, name: str, what: str) -> Element:
    choose = turning(button(pen, "news_level", level.value, of=name)) if level is not view.level else None
    return titled_row(name, what, choose)


@drawn.register
def decision_due(view: DecisionDue, pen: TeamsPen) -> Drawing:
    style: Style = "positive" if view.decides else ""
    way = button(pen, wording.opens_decision(view), view.number, style=style)
    elements = [
        *_head(titled(view.number, view.title), wording.reminder(view, pen)),
        *(small(one) for one in wording.reminder_next(view, pen)),
    ]
    return message(pen, elements, [way])


@drawn.register
def still_waiting(view: StillWaiting, pen: TeamsPen) -> Drawing:
    verb, about = wording.waiting_way(view)
    way = button(pen, verb, about, style="positive" if verb == "answer" else "")
    title = words(bold(titled(view.number, view.title), size="Medium"))
    told = [title, *lines(*wording.still_waiting(view, pen)), small(pen.say("waits-next"))]
    return message(pen, told, [way])
