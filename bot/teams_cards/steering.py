"""Steering: the brief, reminders, the agenda of the strategy review."""

from collections.abc import Sequence

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, heading, lines, row, run, small, subheading, subtle, words
from bot.teams_cards.facts import rest
from bot.teams_cards.pen import TeamsPen
from bot.wording import steering as wording
from handlers.views import (
    Brief,
    BriefLine,
    IdeaLine,
    OpenQuestion,
    QuietGoal,
    QuietGoals,
    StrategyReview,
    Unwritten,
    UpdateEcho,
)


@drawn.register
def brief(view: Brief, pen: TeamsPen) -> Drawing:
    title = heading(wording.brief_title(view, pen))
    if not view.lines:
        picture = button(pen, "strategy", label=pen.say("steer-picture"))
        return message(pen, [title, *lines(pen.say("brief-empty"))], [picture])
    more = wording.brief_rest(view, pen)
    told = [_line(one, pen) for one in wording.brief_lines(view)]
    return message(pen, [title, *told, *([small(more)] if more else [])])


def _line(one: BriefLine, pen: TeamsPen) -> Element:
    told = wording.brief_line(one, pen)
    label = wording.brief_button(one, pen)
    return _row(told, button(pen, one.verb, one.words, label=label, of=told) if one.verb else None)


def _row(told: str, action: Element | None = None) -> Element:
    """The first line stands out when there are several."""
    first, *others = told.split("\n")
    return row([words(run(first)), *(small(one) for one in others)], action)


@drawn.register
def quiet_goals(view: QuietGoals, pen: TeamsPen) -> Drawing:
    shown = view.goals[: pen.most(wording.GOALS)]
    opening = lines(pen.say("quiet-goals", count=len(view.goals)))
    rows = [_quiet(one, pen) for one in shown]
    return message(pen, [*opening, *rows, *rest(pen, len(view.goals) - len(shown))])


def _quiet(one: QuietGoal, pen: TeamsPen) -> Element:
    label, title = pen.say("brief-do-quiet"), wording.goal_title(one.goal.title)
    return _row(wording.quiet(one, pen), button(pen, "post_update", one.goal.number, label=label, of=title))


@drawn.register
def unwritten(view: Unwritten, pen: TeamsPen) -> Drawing:
    label, title = pen.say("brief-do-unwritten"), wording.goal_title(view.goal.title)
    write = button(pen, "edit_update", view.number, label=label, of=title, style="positive")
    return message(pen, lines(wording.unwritten(view, pen)), [write])


# --- the strategy review --------------------------------------------------------------------------------


@drawn.register
def strategy_review(view: StrategyReview, pen: TeamsPen) -> Drawing:
    few, several = pen.most(wording.FEW), pen.most(wording.SEVERAL)
    questions = [_question(one, pen) for one in view.questions[:few]]
    unaligned = [_idea(one, pen) for one in view.unaligned[:few]]
    dry = [_row(wording.dry(one, pen)) for one in view.dry[:several]]
    heard = [_heard(one, pen) for one in view.heard[:several]]
    elements = [
        heading(wording.review_title(view, pen)),
        *_part(pen, "questions", questions, view.more_questions + len(view.questions)),
        *_part(pen, "unaligned", unaligned, view.more_unaligned + len(view.unaligned)),
        *_part(pen, "dry", dry, view.more_dry + len(view.dry)),
        *_part(pen, "heard", heard, view.more_heard + len(view.heard)),
    ]
    change = button(pen, "edit_picture", label=pen.say("agenda-change"), style="positive")
    return message(pen, elements, [change, button(pen, "report_changes")])


def _part(pen: TeamsPen, name: str, rows: Sequence[Element], count: int) -> list[Element]:
    """A point of the agenda with its rows, out of so many; where there is nothing, that is said too."""
    title = subheading(pen.say(f"agenda-{name}"))
    if not rows:
        return [title, words(subtle(pen.say(f"agenda-{name}-none")), spacing="Small")]
    more = wording.more(count - len(rows), pen)
    return [title, *rows, *([small(more)] if more else [])]


def _question(one: OpenQuestion, pen: TeamsPen) -> Element:
    label = pen.say("brief-do-question")
    answer = button(pen, "answer_question", one.number, label=label, of=f"Q-{one.number}")
    return _row(wording.question(one, pen), answer)


def _idea(one: IdeaLine, pen: TeamsPen) -> Element:
    show = button(pen, "show", one.number, of=f"I-{one.number}")
    return _row(wording.unaligned(one, pen), show)


def _heard(one: UpdateEcho, pen: TeamsPen) -> Element:
    label = pen.say("brief-do-echo")
    return _row(wording.heard(one, pen), button(pen, "update", one.number, label=label, of=f"U-{one.number}"))
