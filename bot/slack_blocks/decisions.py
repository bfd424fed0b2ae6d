"""Decisions: the review card and its forms, the queue, and what the author hears."""

from bot.slack_blocks import facts
from bot.slack_blocks.cutting import body, line
from bot.slack_blocks.facts import NAME, titled
from bot.slack_blocks.fields import asked, many_lines, on_day, person
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
    ROW,
    Block,
    Drawing,
    Pen,
    Style,
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
from handlers import rules
from handlers.views import (
    AnswerForm,
    ApproveForm,
    MeasureAssigned,
    News,
    PassedOn,
    PassOnForm,
    Queue,
    ReasonForm,
    ReviewCard,
    WokenUp,
)
from storage.models import IdeaState, Verdict

# Together below 10,000 characters, beyond which Slack refuses a message.
PROBLEM, BENEFIT, QUESTION, ANSWER, REASON = 3000, 2400, 900, 1500, 700

ROWS = (("approve", "test", "ask"), ("park", "decline", "pass_on"))
STYLES: dict[str, Style] = {"approve": "primary", "decline": "danger"}
SENDS = {
    Verdict.APPROVE: "approved",
    Verdict.TEST: "tested",
    Verdict.ASK: "asked",
    Verdict.PARK: "parked",
    Verdict.DECLINE: "declined",
}
WAITING = (IdeaState.NEW, IdeaState.IN_REVIEW, IdeaState.QUESTION)


@drawn.register
def review_card(view: ReviewCard, pen: Pen) -> Drawing:
    idea = view.idea
    waiting = idea.state in WAITING
    buttons = _verdicts(view, pen)
    asking = idea.state is IdeaState.QUESTION  # the question stands below in full
    blocks = [
        facts.head(pen, idea),
        *([facts.clock_line(pen, view.clock)] if waiting else []),
        *facts.story(pen, idea, PROBLEM, BENEFIT),
        *_conversation(view, pen),
        *([] if asking else facts.outcome(pen, idea, REASON)),
        context(facts.counts(pen, idea)),
        *facts.source(pen, idea.source),
        *buttons,
    ]
    opening = pen.say("queue-title") + ":" if waiting else ""
    return message(blocks, _offer(buttons, pen), opening=opening, in_place=True, live=True)


def _offer(rows: list[Block], pen: Pen) -> str:
    labels = [element["text"]["text"] for row in rows for element in row["elements"]]
    return pen.say("review-offer", verdicts=", ".join(labels)) if labels else ""


def _conversation(view: ReviewCard, pen: Pen) -> list[Block]:
    return [
        *facts.told(pen.say("review-question"), body(view.question, QUESTION)),
        *facts.told(pen.say("review-answer"), body(view.answer, ANSWER)),
    ]


def _verdicts(view: ReviewCard, pen: Pen) -> list[Block]:
    """Only what the idea's state allows: approve leads, decline warns, and both say so in words."""
    idea = view.idea
    value = f"{idea.number}.{idea.turn}"
    rows = [[verb for verb in row if rules.after(idea.state, verb)] for row in ROWS]
    if sum(map(len, rows)) <= ROW:
        rows = [[verb for row in rows for verb in row]]
    drawn_rows = (
        actions(*(button(pen, verb, value, style=STYLES.get(verb, "")) for verb in row)) for row in rows
    )
    return [block for blocks in drawn_rows for block in blocks]


@drawn.register
def queue(view: Queue, pen: Pen) -> Drawing:
    title = pen.say("queue-title")
    if not view.lines:
        return message([section(f"{title}\n{pen.say('queue-none')}")], in_place=True)
    return paged(pen, title, [facts.row(pen, idea, "look") for idea in view.lines], view.page, "queue")


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def approve_form(view: ApproveForm, pen: Pen) -> Drawing:
    verdict = view.verdict
    blocks = [
        _about(view.number, view.title),
        asked(pen, "owner", person(view.owner), hint="field-owner-hint"),
        asked(pen, "due", on_day(view.due)),
        asked(pen, "reason", many_lines(), label="field-note", hint="field-note-hint", optional=True),
    ]
    title = pen.say(f"form-{verdict}-title", number=view.number)
    return modal(pen, title, SENDS[verdict], blocks, f"button-{verdict}", number=view.number, turn=view.turn)


@drawn.register
def reason_form(view: ReasonForm, pen: Pen) -> Drawing:
    verdict = view.verdict
    name = "question" if verdict is Verdict.ASK else "reason"
    words = many_lines("", pen.say(f"field-{verdict}-example"), focus=True)
    blocks = [
        _about(view.number, view.title),
        asked(pen, name, words, label=f"field-{verdict}", hint=f"field-{verdict}-hint"),
        *([asked(pen, "wake", on_day(view.wake))] if verdict is Verdict.PARK else []),
    ]
    title = pen.say(f"form-{verdict}-title", number=view.number)
    submit = "button-send" if verdict is Verdict.ASK else f"button-{verdict}"
    return modal(pen, title, SENDS[verdict], blocks, submit, number=view.number, turn=view.turn)


@drawn.register
def pass_on_form(view: PassOnForm, pen: Pen) -> Drawing:
    blocks = [_about(view.number, view.title), asked(pen, "person", person(), hint="field-person-hint")]
    title = pen.say("form-pass_on-title", number=view.number)
    return modal(pen, title, "passed_on", blocks, "button-pass_on", number=view.number, turn=view.turn)


@drawn.register
def answer_form(view: AnswerForm, pen: Pen) -> Drawing:
    asking = sentence(run(pen.say("answer-asked", by=line(view.by, NAME))))
    blocks = [
        _about(view.number, view.title),
        rich(asking, *quoted(view.question)),
        asked(pen, "answer", many_lines(view.answer, focus=True), hint="field-answer-hint"),
    ]
    title = pen.say("form-answer-title", number=view.number)
    return modal(pen, title, "answered", blocks, number=view.number, turn=view.turn)


def _about(number: int, title: str) -> Block:
    return paragraph(bold(titled(number, title)))


# --- what people hear ---------------------------------------------------------------------------


@drawn.register
def news(view: News, pen: Pen) -> Drawing:
    verdict = view.verdict
    lead = pen.say(f"news-{verdict}", by=line(view.by, NAME))
    elements = [
        sentence(bold(titled(view.number, view.title)), run(f"\n{lead}")),
        *quoted(view.reason),
        sentence(run("\n".join(_next_steps(view, pen)))),
    ]
    asked_back = verdict is Verdict.ASK
    value = f"{view.number}.{view.turn}" if asked_back else str(view.number)
    way = button(pen, "answer", value, style="primary") if asked_back else button(pen, "show", value)
    return message([rich(*elements), *actions(way)])


def _next_steps(view: News, pen: Pen) -> list[str]:
    steps = [facts.measure(pen, view.measure)] if view.measure else []
    if view.wake:
        steps.append(facts.wake(pen, view.wake))
    return [*steps, pen.say(f"news-{view.verdict}-next")]


@drawn.register
def passed_on(view: PassedOn, pen: Pen) -> Drawing:
    return _told_author(pen, view.number, view.title, pen.say("news-passed-on", by=view.by, to=view.to))


@drawn.register
def woken_up(view: WokenUp, pen: Pen) -> Drawing:
    return _told_author(pen, view.number, view.title, pen.say("news-woken-up", due=view.due))


@drawn.register
def measure_assigned(view: MeasureAssigned, pen: Pen) -> Drawing:
    lead = pen.say("measure-assigned", by=line(view.by, NAME), idea=view.idea)
    blocks = [
        paragraph(run(f"{lead}\n"), bold(facts.measure(pen, view.measure))),
        context(pen.say("measure-assigned-next")),
        *actions(button(pen, "show", view.idea)),
    ]
    return message(blocks)


def _told_author(pen: Pen, number: int, title: str, words: str) -> Drawing:
    told = paragraph(bold(titled(number, title)), run(f"\n{words}"))
    return message([told, *actions(button(pen, "show", number))])
