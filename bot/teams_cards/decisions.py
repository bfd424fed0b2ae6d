"""Decisions: the review card and its forms, the queue, and what the author hears."""

from dataclasses import replace

from bot.teams_cards import facts
from bot.teams_cards.buttons import Style, behind, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    heading,
    lines,
    quoted,
    row,
    run,
    small,
    spaced,
    told,
    words,
)
from bot.teams_cards.fields import asked, many_lines, offered, on_day, person, radio, select
from bot.teams_cards.forms import about, form
from bot.teams_cards.ideas import paged
from bot.teams_cards.measures import plan
from bot.teams_cards.pen import TeamsPen
from bot.wording import alignment as goals
from bot.wording import decisions as wording
from bot.wording import similar
from bot.wording.cutting import line
from bot.wording.facts import NAME, titled
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

PROBLEM, BENEFIT, QUESTION, ANSWER, REASON, BROUGHT = 3000, 2400, 900, 1500, 700, 700
MEASURES = 20  # under way, which an idea could feed
STYLES: dict[str, Style] = {"approve": "positive", "decline": "destructive"}


@drawn.register
def review_card(view: ReviewCard, pen: TeamsPen) -> Drawing:
    idea = view.idea
    waiting = idea.state in wording.WAITING
    asking = idea.state is IdeaState.QUESTION  # the question stands below in full
    verbs = wording.possible(idea)
    label, brought = wording.brought(idea)
    elements = [
        *facts.head(pen, idea),
        *([small(wording.standing(view, pen))] if waiting else []),
        *([small(wording.back(view, pen))] if view.back else []),
        *facts.story(pen, idea, PROBLEM, BENEFIT),
        *facts.parts(pen, idea),
        *_origin(view, pen),
        *told(pen, pen.say("review-question"), view.question, QUESTION),
        *told(pen, pen.say("review-answer"), view.answer, ANSWER),
        *_similar(view, pen),
        *([] if asking else facts.outcome(pen, idea, REASON)),
        *(told(pen, pen.say(label), brought, BROUGHT) if brought else []),
        facts.counts(pen, idea),
        *facts.source(pen, idea.source),
    ]
    opening = pen.say("queue-title") + ":" if waiting else ""
    offer = wording.review_offer(pen, verbs)
    buttons = _verdicts(view, verbs, pen)
    return message(pen, elements, buttons, offer, opening=opening, live=True, in_place=True)


def _origin(view: ReviewCard, pen: TeamsPen) -> list[Element]:
    told = goals.origin(view.idea.goal, view.alignment, pen)
    return spaced([small(told)]) if told else []


def _similar(view: ReviewCard, pen: TeamsPen) -> list[Element]:
    told = similar.beside(view, pen)
    look = button(pen, "similar_ideas", view.idea.number)
    return [row([small(said) for said in told.split("\n")], look)] if told else []


def _verdicts(view: ReviewCard, verbs: list[str], pen: TeamsPen) -> list[Element]:
    """Approve leads, decline warns, and both say so in words."""
    value = f"{view.idea.number}.{view.idea.turn}"
    verdicts, others = wording.beside(view.idea, verbs)
    buttons = [button(pen, verb, value, style=STYLES.get(verb, "")) for verb in verdicts]
    beside = [button(pen, verb, about) for verb, about in others]
    return [*buttons, *(behind(beside) if len(beside) > 1 else beside)]


@drawn.register
def queue(view: Queue, pen: TeamsPen) -> Drawing:
    title = pen.say("queue-title")
    if not view.lines:
        return message(pen, [heading(title), *lines(pen.say("queue-none"))], in_place=True)
    return paged(pen, title, [facts.row(pen, idea, "look") for idea in view.lines], view.page, "queue")


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def approve_form(view: ApproveForm, pen: TeamsPen) -> Drawing:
    known, measures = offered(pen, view.known, view.owner), view.measures[: pen.most(MEASURES)]
    view = replace(view, known=known, measures=measures)
    note = asked(pen, "reason", many_lines(), label="field-note", hint="field-note-hint")
    elements = [
        about(view.number, view.title),
        *plan(view, pen),
        *_goal_field(view.goal, pen),
        *(note if view.verdict else []),
    ]
    title, sends, submit = wording.approving(view, pen)
    return form(pen, view, title, sends, elements, submit, **wording.plan_memory(view))


@drawn.register
def reason_form(view: ReasonForm, pen: TeamsPen) -> Drawing:
    verdict = view.verdict
    name = wording.reason_field(view)
    reason = many_lines("", pen.say(f"field-{verdict}-example"))
    label, hint = f"field-{verdict}", f"field-{verdict}-hint"
    elements = [
        about(view.number, view.title),
        *asked(pen, name, reason, label=label, hint=hint, required=f"invalid-{name}_empty"),
        *(_coming_back(view, pen) if verdict is Verdict.PARK else []),
        *_goal_field(view.goal, pen),
    ]
    title = pen.say(f"form-{verdict}-title", number=view.number)
    sends, submit = wording.SENDS[verdict], wording.reason_submit(view)
    return form(pen, view, title, sends, elements, submit, **wording.form_memory(view))


def _coming_back(view: ReasonForm, pen: TeamsPen) -> list[Element]:
    """On a day; where there are goals, also when the idea's goal changes, and then the day may be missing."""
    if view.goal is None:
        return asked(pen, "wake", on_day(view.wake), required="invalid-wake_missing")
    when = asked(pen, "comes_back", radio(wording.ways_back(pen), ""))
    return [*when, *asked(pen, "wake", on_day(view.wake), label="field-wake-day")]


def _goal_field(field: GoalField | None, pen: TeamsPen) -> list[Element]:
    if field is None:
        return []
    choice = select(goals.choices(field.goals, pen), str(field.chosen))
    return [*asked(pen, "goal", choice), small(goals.hint(field, pen))]


@drawn.register
def pass_on_form(view: PassOnForm, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known))
    deciders = person(view.known)
    elements = [
        about(view.number, view.title),
        *asked(pen, "person", deciders, hint="field-person-hint", required="invalid-person_missing"),
    ]
    title = pen.say("form-pass_on-title", number=view.number)
    numbers = {"number": view.number, "turn": view.turn}
    return form(pen, view, title, "passed_on", elements, "button-pass_on", **numbers)


@drawn.register
def answer_form(view: AnswerForm, pen: TeamsPen) -> Drawing:
    answer = many_lines(view.answer)
    elements = [
        about(view.number, view.title),
        *lines(pen.say("answer-asked", by=line(view.by, NAME))),
        *quoted(pen, view.question, QUESTION),
        *asked(pen, "answer", answer, hint="field-answer-hint", required="invalid-answer_empty"),
    ]
    title = pen.say("form-answer-title", number=view.number)
    return form(pen, view, title, "answered", elements, number=view.number, turn=view.turn)


# --- what people hear ---------------------------------------------------------------------------


@drawn.register
def news(view: News, pen: TeamsPen) -> Drawing:
    verb, value = wording.news_answer(view)
    way = button(pen, verb, value, style="positive" if verb == "answer" else "")
    elements = [
        words(bold(titled(view.number, view.title), size="Medium")),
        words(run(wording.news_lead(view, pen)), spacing="Small"),
        *quoted(pen, view.reason),
        *lines(*wording.news_next(view, pen)),
    ]
    return message(pen, elements, [way])


@drawn.register
def passed_on(view: PassedOn, pen: TeamsPen) -> Drawing:
    return _told_author(pen, view.number, view.title, wording.passed_on(view, pen))


@drawn.register
def woken_up(view: WokenUp, pen: TeamsPen) -> Drawing:
    return _told_author(pen, view.number, view.title, wording.woken_up(view, pen))


def _told_author(pen: TeamsPen, number: int, title: str, told: str) -> Drawing:
    elements = [words(bold(titled(number, title), size="Medium")), *lines(told)]
    return message(pen, elements, [button(pen, "show", number)])
