"""Where everybody begins: the home, help, and single sentences."""

from collections.abc import Sequence

from bot.slack_blocks import facts
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    bullets,
    button,
    context,
    drawn,
    header,
    menu,
    message,
    paragraph,
    rich,
    run,
    section,
)
from bot.slack_blocks.questions import question_rows
from bot.wording.campaigns import CALLS, called, running
from bot.wording.home import (
    SHOWN,
    entrances,
    help_buttons,
    help_lines,
    next_step,
    task,
    task_offer,
    task_title,
)
from bot.wording.pen import Pen
from handlers.views import ClickAgain, Help, Home, IdeaLine, Notice, TaskLine


@drawn.register
def home(view: Home, pen: Pen) -> Drawing:
    blocks = [
        header(pen.say("home-title", name=view.name)),
        *([context(pen.say("home-paused", until=view.paused))] if view.paused else []),
        *_first_run(view, pen),
        *(_waiting(view, pen) if view.may_decide else []),
        *_tasks(view, pen),
        *_questions(view, pen),
        *_list(pen, "home-mine", view.mine, "show"),
        *_more(pen, view.more_mine, "mine"),
        *_campaigns(view, pen),
        *_list(pen, "home-newest", view.newest, "show"),
        header(pen.say("home-can-do")),
        *_entrances(view, pen),
    ]
    return Drawing("home", blocks)


def _first_run(view: Home, pen: Pen) -> list[Block]:
    if not view.admin or view.set_up:
        return []
    return [section(pen.say("home-first-run"), button(pen, "setup", style="primary"))]


def _campaigns(view: Home, pen: Pen) -> list[Block]:
    return [
        section("\n".join(running(one, pen)), button(pen, "idea_for_campaign", one.number, about=called(one)))
        for one in view.campaigns[:CALLS]
    ]


def _list(pen: Pen, key: str, lines: Sequence[IdeaLine], verb: str) -> list[Block]:
    rows = [facts.row(pen, idea, next_step(key, idea, verb)) for idea in lines[:SHOWN]]
    return [header(pen.say(key)), *(rows or [section(pen.say(f"{key}-none"))])]


def _waiting(view: Home, pen: Pen) -> list[Block]:
    blocks = _list(pen, "home-waiting", view.waiting, "look")
    return [*blocks, *_more(pen, view.more_waiting, "queue")]


def _more(pen: Pen, count: int, verb: str) -> list[Block]:
    """How many there are beyond the list, and the way to all of them."""
    if not count:
        return []
    more = pen.say("home-waiting-more", count=count)
    return [section(more, button(pen, verb, about=more))]


def _tasks(view: Home, pen: Pen) -> list[Block]:
    """At measures, as long as there are any."""
    if not view.tasks:
        return []
    rows = [_task(pen, one) for one in view.tasks[:SHOWN]]
    return [header(pen.say("home-tasks")), *rows, *_more(pen, view.more_tasks, "measures")]


def _task(pen: Pen, one: TaskLine) -> Block:
    verb, value, label = task_offer(pen, one)
    title = task_title(one)
    return section(f"{title}\n{task(pen, one)}", button(pen, verb, value, label=label, about=title))


def _questions(view: Home, pen: Pen) -> list[Block]:
    """For leaders, as long as there are any."""
    if not view.questions:
        return []
    rows = question_rows(pen, view.questions[:SHOWN])
    if not view.more_questions:
        return [header(pen.say("home-questions")), *rows]
    more = pen.say("home-questions-more", count=view.more_questions)
    return [header(pen.say("home-questions")), *rows, section(more, button(pen, "questions", about=more))]


def _entrances(view: Home, pen: Pen) -> list[Block]:
    first, rest = entrances(view)
    seen = [button(pen, verb, style="primary" if verb == "share" else "") for verb in first]
    return actions(*seen, *menu(*(button(pen, verb) for verb in rest)))


@drawn.register
def help_card(view: Help, pen: Pen) -> Drawing:
    lines = [(bold(what), run(f" – {does}")) for what, does in help_lines(view, pen)]
    blocks = [
        paragraph(run(pen.say(f"help-{view.topic}"))),
        rich(bullets(*lines)),
        *actions(*(button(pen, verb) for verb in help_buttons(view))),
    ]
    return message(blocks)


@drawn.register
def notice(view: Notice, pen: Pen) -> Drawing:
    words = pen.say(f"notice-{view.key}", **view.params)
    return message([section(words)])


@drawn.register
def click_again(view: ClickAgain, pen: Pen) -> Drawing:
    again = button(pen, view.verb, view.words, label=pen.say("button-again"), style="primary")
    return message([section(pen.say("click-again")), *actions(again)])
