"""Questions to leadership: the form, the card to answer it, lists, and the answer."""

from collections.abc import Sequence

from bot.teams_cards.buttons import button, opening
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    heading,
    lines,
    quoted,
    run,
    small,
    subtle,
    titled_row,
    told,
    words,
)
from bot.teams_cards.fields import asked, many_lines, radio, switch
from bot.teams_cards.forms import form
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.wording import questions as wording
from bot.wording.cutting import line
from bot.wording.facts import NAME, channel, is_link
from handlers.views import (
    LeaderAnswerForm,
    QuestionAnswered,
    QuestionCard,
    QuestionFacts,
    QuestionForm,
    QuestionLine,
    QuestionList,
    ThreadAnswer,
)

QUESTION, ASKED, ANSWER = 3000, 900, 3000


@drawn.register
def question_form(view: QuestionForm, pen: TeamsPen) -> Drawing:
    example = pen.say("field-objection-example")
    sealed = switch(pen.say("name-sealed"), on=view.sealed)
    elements = [
        words(bold(wording.subject(pen, view.update, view.goal.title))),
        *_says(pen, view),
        *asked(
            pen,
            "question",
            many_lines(view.question, example),
            label="field-objection",
            hint="field-objection-hint",
            required="invalid-question_empty",
        ),
        *asked(pen, "sealed", sealed, hint="field-sealed-question-hint"),
    ]
    title = pen.say("form-question-title")
    return form(pen, view, title, "send_question", elements, **wording.form_memory(view))


def _says(pen: TeamsPen, view: QuestionForm | LeaderAnswerForm | QuestionFacts) -> list[Element]:
    label, said = wording.says(pen, view)
    return told(pen, label, said) if said else []


@drawn.register
def leader_answer_form(view: LeaderAnswerForm, pen: TeamsPen) -> Drawing:
    places = wording.places(view, pen)
    answer = many_lines(view.answer)
    elements = [
        words(bold(wording.subject(pen, view.update, view.goal.title))),
        *_says(pen, view),
        _asks(pen, view.number, view.by),
        *quoted(pen, view.question, ASKED),
        *asked(pen, "answer", answer, hint="field-leader_answer-hint", required="invalid-answer_empty"),
        *(asked(pen, "where", radio(places, view.where)) if places else []),
        small(wording.place_hint(view, pen)),
    ]
    title = pen.say("form-leader_answer-title", number=view.number)
    return form(pen, view, title, "send_answer", elements, **wording.answer_memory(view))


def _asks(pen: TeamsPen, number: int, by: str | None) -> Element:
    return words(bold(f"Q-{number} ", size="Medium"), run(wording.asks(pen, by), size="Medium"))


@drawn.register
def question_card(view: QuestionCard, pen: TeamsPen) -> Drawing:
    one = view.question
    elements = [
        _asks(pen, one.number, one.by),
        *quoted(pen, one.text, QUESTION),
        small(wording.standing(pen, one)),
        *_says(pen, one),
        *(told(pen, wording.answered(pen, one), one.answer, ANSWER) if one.answered else []),
    ]
    if not wording.can_be_answered(view):
        return message(pen, elements, live=view.to_answer, in_place=True)
    answer = button(pen, "answer_question", one.number, of=f"Q-{one.number}", style="positive")
    return message(pen, elements, [answer], pen.say("question-offer"), live=True, in_place=True)


@drawn.register
def question_list(view: QuestionList, pen: TeamsPen) -> Drawing:
    title = pen.say(f"questions-{view.kind}")
    if not view.lines:
        return message(pen, [heading(title), *lines(pen.say(f"questions-{view.kind}-none"))], in_place=True)
    rows = question_rows(pen, view.lines, view.kind)
    return paged(pen, title, rows, view.page, "questions", count="questions-count")


def question_rows(pen: TeamsPen, found: Sequence[QuestionLine], kind: str = "open") -> list[Element]:
    """Questions in a list, each with the button that leads on."""
    return [_row(pen, one, kind) for one in found]


def _row(pen: TeamsPen, one: QuestionLine, kind: str) -> Element:
    title, verb = wording.row_title(one), wording.next_step(kind)
    label = "" if kind == "open" else pen.say("button-show")
    return titled_row(
        title, wording.row(pen, one, kind), button(pen, verb, one.number, label=label, of=title)
    )


# --- what people hear ---------------------------------------------------------------------------


@drawn.register
def question_answered(view: QuestionAnswered, pen: TeamsPen) -> Drawing:
    one = view.question
    by = line(one.answered_by, NAME)
    elements = [
        words(run(pen.say("question-was-answered", by=by, number=one.number))),
        *quoted(pen, one.text, QUESTION),
        words(bold(pen.say("thread-answer", by=by)), spacing="Medium"),
        *quoted(pen, one.answer, ANSWER),
    ]
    if not view.channel:
        return message(pen, elements)
    where = lines(pen.say("question-was-answered-in", channel=channel(pen, view.channel)))
    way = [opening(pen.say("button-opened"), view.link)] if is_link(view.link) else []
    return message(pen, [*elements, *where], way)


@drawn.register
def thread_answer(view: ThreadAnswer, pen: TeamsPen) -> Drawing:
    elements = [
        words(subtle(pen.say("thread-question", number=view.number))),
        *quoted(pen, view.question, QUESTION),
        words(bold(pen.say("thread-answer", by=line(view.by, NAME))), spacing="Medium"),
        *quoted(pen, view.answer, ANSWER),
    ]
    return message(pen, elements)
