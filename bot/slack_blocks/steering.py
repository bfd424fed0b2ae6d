"""Steering: the brief, reminders, the agenda of the strategy review."""

from collections.abc import Sequence

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    header,
    message,
    paragraph,
    section,
)
from bot.wording import steering as words
from bot.wording.pen import Pen
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
def brief(view: Brief, pen: Pen) -> Drawing:
    title = header(words.brief_title(view, pen))
    if not view.lines:
        return message([title, section(pen.say("brief-empty")), *actions(_picture(pen))])
    rest = words.brief_rest(view, pen)
    lines = [_line(one, pen) for one in words.brief_lines(view)]
    return message([title, *lines, *([context(rest)] if rest else [])])


def _picture(pen: Pen) -> Block:
    return button(pen, "strategy", label=pen.say("steer-picture"))


def _line(one: BriefLine, pen: Pen) -> Block:
    told = words.brief_line(one, pen)
    helps = (
        button(pen, one.verb, one.words, label=words.brief_button(one, pen), about=told) if one.verb else None
    )
    return section(told, helps)


@drawn.register
def quiet_goals(view: QuietGoals, pen: Pen) -> Drawing:
    shown = view.goals[: words.GOALS]
    rest = words.more(len(view.goals) - len(shown), pen)
    opening = section(pen.say("quiet-goals", count=len(view.goals)))
    return message([opening, *(_quiet(one, pen) for one in shown), *([context(rest)] if rest else [])])


def _quiet(one: QuietGoal, pen: Pen) -> Block:
    return section(words.quiet(one, pen), _post(one.goal.number, one.goal.title, pen))


def _post(number: int, title: str, pen: Pen) -> Block:
    return button(pen, "post_update", number, label=pen.say("brief-do-quiet"), about=title)


@drawn.register
def unwritten(view: Unwritten, pen: Pen) -> Drawing:
    write = button(
        pen,
        "edit_update",
        view.number,
        label=pen.say("brief-do-unwritten"),
        style="primary",
        about=view.goal.title,
    )
    return message([section(words.unwritten(view, pen)), *actions(write)])


# --- the strategy review --------------------------------------------------------------------------------


@drawn.register
def strategy_review(view: StrategyReview, pen: Pen) -> Drawing:
    questions = [_question(one, pen) for one in view.questions[: words.FEW]]
    unaligned = [_idea(one, pen) for one in view.unaligned[: words.FEW]]
    dry = [section(words.dry(one, pen)) for one in view.dry[: words.SEVERAL]]
    heard = [_heard(one, pen) for one in view.heard[: words.SEVERAL]]
    blocks = [
        header(words.review_title(view, pen)),
        *_part(pen, "questions", questions, view.more_questions + len(view.questions)),
        *_part(pen, "unaligned", unaligned, view.more_unaligned + len(view.unaligned)),
        *_part(pen, "dry", dry, view.more_dry + len(view.dry)),
        *_part(pen, "heard", heard, view.more_heard + len(view.heard)),
    ]
    change = button(pen, "edit_picture", label=pen.say("agenda-change"), style="primary")
    return message([*blocks, *actions(change, button(pen, "report_changes"))])


def _question(one: OpenQuestion, pen: Pen) -> Block:
    label = pen.say("brief-do-question")
    return section(
        words.question(one, pen), button(pen, "answer_question", one.number, label=label, about=one.text)
    )


def _idea(one: IdeaLine, pen: Pen) -> Block:
    return section(words.unaligned(one, pen), button(pen, "show", one.number, about=one.title))


def _heard(one: UpdateEcho, pen: Pen) -> Block:
    label = pen.say("brief-do-echo")
    return section(
        words.heard(one, pen), button(pen, "update", one.number, label=label, about=one.goal.title)
    )


def _part(pen: Pen, name: str, rows: Sequence[Block], count: int) -> list[Block]:
    """A point of the agenda with its rows, out of so many; where there is nothing, that is said too."""
    title = paragraph(bold(pen.say(f"agenda-{name}")))
    if not rows:
        return [title, context(pen.say(f"agenda-{name}-none"))]
    rest = words.more(count - len(rows), pen)
    return [title, *rows, *([context(rest)] if rest else [])]
