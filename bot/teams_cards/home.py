"""Where everybody begins: the home, help, and single sentences."""

from collections.abc import Sequence

from bot.teams_cards import facts
from bot.teams_cards.buttons import behind, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    box,
    headline,
    lines,
    row,
    run,
    small,
    subheading,
    subtle,
    titled_row,
    words,
)
from bot.teams_cards.pen import TeamsPen
from bot.teams_cards.questions import question_rows
from bot.wording.campaigns import CALLS, called, running
from bot.wording.home import (
    entrances,
    help_buttons,
    help_lines,
    next_step,
    task,
    task_offer,
    task_title,
)
from handlers.views import ClickAgain, Help, Home, IdeaLine, Notice, TaskLine

WHOLE = {"home-waiting": "queue", "home-mine": "mine"}  # the verb that shows the whole list
SHOWN = 5  # lines per list: in a chat, the home is read between other messages


@drawn.register
def home(view: Home, pen: TeamsPen) -> Drawing:
    elements = [
        headline(pen.say("home-title", name=view.name)),
        *([small(pen.say("home-paused", until=view.paused))] if view.paused else []),
        *_first_run(view, pen),
        *(_list(pen, "home-waiting", view.waiting, "look", view.more_waiting) if view.may_decide else []),
        *_tasks(view, pen),
        *_questions(view, pen),
        *_list(pen, "home-mine", view.mine, "show", view.more_mine),
        *_campaigns(view, pen),
        *_list(pen, "home-newest", view.newest, "show"),
    ]
    return message(pen, elements, _entrances(view, pen), in_place=True)


def _first_run(view: Home, pen: TeamsPen) -> list[Element]:
    if not view.admin or view.set_up:
        return []
    return box(
        [row([words(run(pen.say("home-first-run")))], button(pen, "setup", style="positive"))], "accent"
    )


def _campaigns(view: Home, pen: TeamsPen) -> list[Element]:
    return [
        titled_row(*running(one, pen), button(pen, "idea_for_campaign", one.number, of=called(one)))
        for one in view.campaigns[: pen.most(CALLS)]
    ]


def _list(pen: TeamsPen, key: str, ideas: Sequence[IdeaLine], verb: str, more: int = 0) -> list[Element]:
    title = subheading(pen.say(key))
    if not ideas:
        return [title, words(subtle(pen.say(f"{key}-none")), spacing="Small")]
    kept = ideas[: pen.most(SHOWN)]
    rows = [facts.row(pen, idea, next_step(key, idea, verb)) for idea in kept]
    rows[0] |= {"separator": False, "spacing": "Small"}
    return [title, *rows, *_more(pen, len(ideas) - len(kept) + more, WHOLE.get(key, ""))]


def _more(pen: TeamsPen, count: int, verb: str) -> list[Element]:
    """How many there are beyond the list, and the way to all of them."""
    if not count or not verb:
        return facts.rest(pen, count)
    more = pen.say("home-waiting-more", count=count)
    return [row([words(run(more))], button(pen, verb, of=more))]


def _tasks(view: Home, pen: TeamsPen) -> list[Element]:
    """At measures, as long as there are any."""
    if not view.tasks:
        return []
    kept = view.tasks[: pen.most(SHOWN)]
    rows = [_task(pen, one) for one in kept]
    rows[0] |= {"separator": False, "spacing": "Small"}
    missing = len(view.tasks) - len(kept) + view.more_tasks
    return [subheading(pen.say("home-tasks")), *rows, *_more(pen, missing, "measures")]


def _task(pen: TeamsPen, one: TaskLine) -> Element:
    verb, value, label = task_offer(pen, one)
    title = task_title(one)
    return titled_row(title, task(pen, one), button(pen, verb, value, label=label, of=title))


def _questions(view: Home, pen: TeamsPen) -> list[Element]:
    """For leaders, as long as there are any."""
    if not view.questions:
        return []
    kept = view.questions[: pen.most(SHOWN)]
    rows = question_rows(pen, kept)
    rows[0] |= {"separator": False, "spacing": "Small"}
    title = subheading(pen.say("home-questions"))
    missing = len(view.questions) - len(kept) + view.more_questions
    if not missing:
        return [title, *rows]
    more = [words(run(pen.say("home-questions-more", count=missing)))]
    return [title, *rows, row(more, button(pen, "questions"))]


def _entrances(view: Home, pen: TeamsPen) -> list[Element]:
    """The whole lists of what the home shows the beginning of, and everything else."""
    first, rest = entrances(view)
    seen = [button(pen, verb, style="positive" if verb == "share" else "") for verb in first]
    return [*seen, *behind(button(pen, verb) for verb in rest)]


@drawn.register
def help_card(view: Help, pen: TeamsPen) -> Drawing:
    rows = [words(bold(what), run(f" – {does}"), spacing="Small") for what, does in help_lines(view, pen)]
    buttons = [button(pen, verb) for verb in help_buttons(view)]
    return message(pen, [words(run(pen.say(f"help-{view.topic}"))), *rows], buttons)


@drawn.register
def notice(view: Notice, pen: TeamsPen) -> Drawing:
    return message(pen, lines(pen.say(f"notice-{view.key}", **view.params)))


@drawn.register
def click_again(view: ClickAgain, pen: TeamsPen) -> Drawing:
    again = button(pen, view.verb, view.words, label=pen.say("button-again"), style="positive")
    return message(pen, lines(pen.say("click-again")), [again])
