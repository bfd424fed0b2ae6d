"""Decisions: the review card and its forms, the queue, and what the author hears."""

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, many_lines, on_day, person, radio, select
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.measures import plan
from bot.slack_blocks.parts import (
    ROW,
    Block,
    Drawing,
    Style,
    actions,
    bold,
    button,
    context,
    drawn,
    menu,
    message,
    modal,
    paragraph,
    plain,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import alignment as goals
from bot.wording import decisions as words
from bot.wording import facts as said
from bot.wording import similar
from bot.wording.cutting import body, line
from bot.wording.facts import NAME, titled
from bot.wording.pen import Pen
from handlers.views import (
    AnswerForm,
    ApproveForm,
    GoalField,
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
PROBLEM, BENEFIT, QUESTION, ANSWER, REASON, BROUGHT = 2700, 2200, 900, 1500, 700, 700

LINE = 3  # of five verdicts, three stand side by side
STYLES: dict[str, Style] = {"approve": "primary", "decline": "danger"}


@drawn.register
def review_card(view: ReviewCard, pen: Pen) -> Drawing:
    idea = view.idea
    waiting = idea.state in words.WAITING
    verbs = words.possible(idea)
    asking = idea.state is IdeaState.QUESTION  # the question stands below in full
    label, brought = words.brought(idea)
    blocks = [
        facts.head(pen, idea),
        *([context(words.standing(view, pen))] if waiting else []),
        *([context(words.back(view, pen))] if view.back else []),
        *facts.story(pen, idea, PROBLEM, BENEFIT),
        *facts.parts(pen, idea),
        *_origin(view, pen),
        *_conversation(view, pen),
        *_similar(view, pen),
        *([] if asking else facts.outcome(pen, idea, REASON)),
        *(facts.told(pen.say(label), body(brought, BROUGHT)) if brought else []),
        context(said.counts(pen, idea)),
        *facts.source(pen, idea.source),
        *_verdicts(view, verbs, pen),
    ]
    opening = pen.say("queue-title") + ":" if waiting else ""
    return message(blocks, words.review_offer(pen, verbs), opening=opening, in_place=True, live=True)


def _origin(view: ReviewCard, pen: Pen) -> list[Block]:
    told = goals.origin(view.idea.goal, view.alignment, pen)
    return [context(told)] if told else []


def _similar(view: ReviewCard, pen: Pen) -> list[Block]:
    told = similar.beside(view, pen)
    return [section(told, button(pen, "similar_ideas", view.idea.number))] if told else []


def _conversation(view: ReviewCard, pen: Pen) -> list[Block]:
    return [
        *facts.told(pen.say("review-question"), body(view.question, QUESTION)),
        *facts.told(pen.say("review-answer"), body(view.answer, ANSWER)),
    ]


def _verdicts(view: ReviewCard, verbs: list[str], pen: Pen) -> list[Block]:
    """Approve leads, decline warns, and both say so in words; behind the dots what is no decision."""
    value = f"{view.idea.number}.{view.idea.turn}"
    verdicts, others = words.beside(view.idea, verbs)
    buttons = [button(pen, verb, value, style=STYLES.get(verb, "")) for verb in verdicts]
    buttons += menu(*(button(pen, verb, about) for verb, about in others))
    if len(buttons) <= ROW:
        return actions(*buttons)
    return [*actions(*buttons[:LINE]), *actions(*buttons[LINE:])]


@drawn.register
def queue(view: Queue, pen: Pen) -> Drawing:
    title = pen.say("queue-title")
    if not view.lines:
        return message([section(f"{title}\n{pen.say('queue-none')}")], in_place=True)
    return paged(pen, title, [facts.row(pen, idea, "look") for idea in view.lines], view.page, "queue")


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def approve_form(view: ApproveForm, pen: Pen) -> Drawing:
    note = asked(pen, "reason", many_lines(), label="field-note", hint="field-note-hint", optional=True)
    blocks = [
        _about(view.number, view.title),
        *plan(view, pen),
        *_goal_field(view.goal, pen),
        *([note] if view.verdict else []),
    ]
    title, sends, submit = words.approving(view, pen)
    return modal(pen, title, sends, blocks, submit, **words.plan_memory(view))


@drawn.register
def reason_form(view: ReasonForm, pen: Pen) -> Drawing:
    verdict = view.verdict
    reason = many_lines("", pen.say(f"field-{verdict}-example"), focus=True)
    blocks = [
        _about(view.number, view.title),
        asked(pen, words.reason_field(view), reason, label=f"field-{verdict}", hint=f"field-{verdict}-hint"),
        *(_coming_back(view, pen) if verdict is Verdict.PARK else []),
        *_goal_field(view.goal, pen),
    ]
    title = pen.say(f"form-{verdict}-title", number=view.number)
    sends, submit = words.SENDS[verdict], words.reason_submit(view)
    return modal(pen, title, sends, blocks, submit, **words.form_memory(view))


def _coming_back(view: ReasonForm, pen: Pen) -> list[Block]:
    """On a day; where there are goals, also when the idea's goal changes, and then the day may be missing."""
    if view.goal is None:
        return [asked(pen, "wake", on_day(view.wake))]
    when = asked(pen, "comes_back", radio(words.ways_back(pen), ""))
    return [when, asked(pen, "wake", on_day(view.wake), label="field-wake-day", optional=True)]


def _goal_field(field: GoalField | None, pen: Pen) -> list[Block]:
    if field is None:
        return []
    choice = select(goals.choices(field.goals, pen), str(field.chosen))
    return [asked(pen, "goal", choice) | {"hint": plain(goals.hint(field, pen))}]


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
    elements = [
        sentence(bold(titled(view.number, view.title)), run(f"\n{words.news_lead(view, pen)}")),
        *quoted(view.reason),
        sentence(run("\n".join(words.news_next(view, pen)))),
    ]
    verb, value = words.news_answer(view)
    way = button(pen, verb, value, style="primary" if verb == "answer" else "")
    return message([rich(*elements), *actions(way)])


@drawn.register
def passed_on(view: PassedOn, pen: Pen) -> Drawing:
    return _told_author(pen, view.number, view.title, words.passed_on(view, pen))


@drawn.register
def woken_up(view: WokenUp, pen: Pen) -> Drawing:
    return _told_author(pen, view.number, view.title, words.woken_up(view, pen))


def _told_author(pen: Pen, number: int, title: str, news: str) -> Drawing:
    told = paragraph(bold(titled(number, title)), run(f"\n{news}"))
    return message([told, *actions(button(pen, "show", number))])
