"""Questions to leadership: the form, the card to answer it, lists, and the answer."""

from collections.abc import Sequence

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, many_lines, radio
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    message,
    modal,
    paragraph,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import questions as words
from bot.wording.cutting import body, line
from bot.wording.facts import NAME, channel, is_link
from bot.wording.pen import Pen
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

QUESTION, ANSWER = 3000, 3000  # together below 10,000 characters, with the words for screen readers


@drawn.register
def question_form(view: QuestionForm, pen: Pen) -> Drawing:
    example = pen.say("field-objection-example")
    chosen = "yes" if view.sealed else "no"
    name = radio(words.names(view, pen), chosen)
    blocks = [
        *_subject(pen, view.update, view.goal.title),
        *_says(pen, view),
        asked(
            pen,
            "question",
            many_lines(view.question, example, focus=True),
            label="field-objection",
            hint="field-objection-hint",
        ),
        asked(pen, "sealed", name, hint="field-sealed-question-hint"),
    ]
    return modal(pen, pen.say("form-question-title"), "send_question", blocks, **words.form_memory(view))


def _subject(pen: Pen, update: int, goal: str) -> list[Block]:
    return [paragraph(bold(words.subject(pen, update, goal)))]


def _asks(pen: Pen, number: int, by: str | None, text: str) -> Block:
    return rich(sentence(bold(f"Q-{number} "), run(words.asks(pen, by))), *quoted(text, QUESTION))


def _says(pen: Pen, view: QuestionForm | LeaderAnswerForm | QuestionFacts) -> list[Block]:
    label, said = words.says(pen, view)
    return [rich(sentence(run(label)), *quoted(said))] if said else []


@drawn.register
def leader_answer_form(view: LeaderAnswerForm, pen: Pen) -> Drawing:
    places = words.places(view, pen)
    answer = many_lines(view.answer, focus=True)
    blocks = [
        *_subject(pen, view.update, view.goal.title),
        *_says(pen, view),
        _asks(pen, view.number, view.by, view.question),
        asked(pen, "answer", answer, hint="field-leader_answer-hint"),
        *([asked(pen, "where", radio(places, view.where))] if places else []),
        context(words.place_hint(view, pen)),
    ]
    title = pen.say("form-leader_answer-title", number=view.number)
    return modal(pen, title, "send_answer", blocks, **words.answer_memory(view))


@drawn.register
def question_card(view: QuestionCard, pen: Pen) -> Drawing:
    one = view.question
    blocks = [
        _asks(pen, one.number, one.by, one.text),
        context(words.standing(pen, one)),
        *_says(pen, one),
        *(facts.told(words.answered(pen, one), body(one.answer, ANSWER)) if one.answered else []),
    ]
    if not words.can_be_answered(view):
        return message(blocks, in_place=True, live=view.to_answer)
    answer = button(pen, "answer_question", one.number, about=one.text, style="primary")
    return message([*blocks, *actions(answer)], pen.say("question-offer"), in_place=True, live=True)


@drawn.register
def question_list(view: QuestionList, pen: Pen) -> Drawing:
    title = pen.say(f"questions-{view.kind}")
    if not view.lines:
        return message([section(f"{title}\n{pen.say(f'questions-{view.kind}-none')}")], in_place=True)
    rows = question_rows(pen, view.lines, view.kind)
    return paged(pen, title, rows, view.page, "questions", count="questions-count")


def question_rows(pen: Pen, lines: Sequence[QuestionLine], kind: str = "open") -> list[Block]:
    """Questions in a list, each with the button that leads on."""
    return [_row(pen, one, kind) for one in lines]


def _row(pen: Pen, one: QuestionLine, kind: str) -> Block:
    title, verb = words.row_title(one), words.next_step(kind)
    label = "" if kind == "open" else pen.say("button-show")
    return section(
        f"{title}\n{words.row(pen, one, kind)}", button(pen, verb, one.number, label=label, about=title)
    )


# --- what people hear ---------------------------------------------------------------------------


@drawn.register
def question_answered(view: QuestionAnswered, pen: Pen) -> Drawing:
    one = view.question
    by = line(one.answered_by, NAME)
    blocks = [
        rich(
            sentence(run(pen.say("question-was-answered", by=by, number=one.number))),
            *quoted(one.text, QUESTION),
        ),
        rich(sentence(bold(pen.say("thread-answer", by=by))), *quoted(one.answer, ANSWER)),
        *_thread(view, pen),
    ]
    return message(blocks)


def _thread(view: QuestionAnswered, pen: Pen) -> list[Block]:
    if not view.channel:
        return []
    where = section(pen.say("question-was-answered-in", channel=channel(pen, view.channel)))
    if not is_link(view.link):
        return [where]
    return [where, *actions(button(pen, "opened", view.question.number) | {"url": view.link})]


@drawn.register
def thread_answer(view: ThreadAnswer, pen: Pen) -> Drawing:
    by = pen.say("thread-answer", by=line(view.by, NAME))
    asked_for = sentence(run(pen.say("thread-question", number=view.number)))
    blocks = [
        rich(asked_for, *quoted(view.question, QUESTION)),
        rich(sentence(bold(by)), *quoted(view.answer, ANSWER)),
    ]
    return message(blocks)
