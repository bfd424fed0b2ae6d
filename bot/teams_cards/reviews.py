"""Reviews of measures: the prompt, the form, the log, reminders, and requests to sponsors."""

from dataclasses import replace

from bot.teams_cards.buttons import Style, behind, button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    label,
    lines,
    quoted,
    small,
    spaced,
    told,
    words,
)
from bot.teams_cards.fields import asked, many_lines, offered, on_day, person
from bot.teams_cards.forms import form
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.wording import reviews as wording
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE
from handlers.views import (
    LogEntry,
    MeasureLog,
    MeasureReminder,
    ReviewForm,
    ReviewPost,
    ReviewPrompt,
    SponsorAnswerForm,
    SponsorCard,
    SponsorForm,
    SponsorNews,
)

SUCCESS, OBSTACLE, ANSWER, SHORT = 900, 1500, 1200, 500
STYLES: dict[str, Style] = {
    "review_keep": "positive",
    "sponsor_take": "positive",
    "accept": "positive",
    "measure_done": "positive",
}


# --- the prompt -----------------------------------------------------------------------------------


@drawn.register
def review_prompt(view: ReviewPrompt, pen: TeamsPen) -> Drawing:
    one, asking = view.measure, view.open
    elements = [
        *_head(wording.titled(one), wording.lead(view, pen)),
        small(wording.standing(one, pen)),
        *told(pen, pen.say("measure-success"), one.success if asking else "", SUCCESS),
        *told(pen, pen.say("reviewing-obstacle"), one.obstacle if asking else "", OBSTACLE),
        *_latest(wording.answered(view), pen, ANSWER),
        *(spaced([small(pen.say("reviewing-what"))]) if asking else []),
    ]
    offer = pen.say("reviewing-offer") if asking else ""
    buttons = _buttons(pen, wording.prompt_buttons(view), wording.titled(one))
    return message(pen, elements, buttons, offer, live=True, in_place=True)


@drawn.register
def review_post(view: ReviewPost, pen: TeamsPen) -> Drawing:
    one = view.measure
    elements = [
        *_head(wording.titled(one), wording.lead(view, pen)),
        small(wording.standing(one, pen)),
        *([] if view.open else _latest(view.answered, pen, SHORT)),
    ]
    offer = pen.say("reviewing-offer") if view.open else ""
    buttons = _buttons(pen, wording.prompt_buttons(view), wording.titled(one))
    return message(pen, elements, buttons, offer, live=True, in_place=True)


def _head(title: str, lead: str) -> list[Element]:
    return [words(bold(title, size="Medium")), *lines(lead)]


def _latest(entry: LogEntry | None, pen: TeamsPen, limit: int) -> list[Element]:
    return [label(pen.say("reviewing-answered")), *_said(entry, pen, limit)] if entry else []


def _said(entry: LogEntry, pen: TeamsPen, limit: int) -> list[Element]:
    """What happened, and the words that go with it."""
    said = lines(wording.entry(entry, pen))
    for name, text in wording.parts(entry, pen):
        said += told(pen, name, text, limit) if name else quoted(pen, text, limit)
    return said


def _buttons(pen: TeamsPen, verbs: list[tuple[str, str]], of: str) -> list[Element]:
    """What answers; all else stands behind the dots, unless there is nothing to answer."""
    drawn = {
        verb: button(pen, verb, value, label=_label(pen, verb), of=of, style=STYLES.get(verb, ""))
        for verb, value in verbs
    }
    answers = [one for verb, one in drawn.items() if verb in wording.ANSWERS]
    others = [one for verb, one in drawn.items() if verb not in wording.ANSWERS]
    return [*answers, *(behind(others) if answers and len(others) > 1 else others)]


def _label(pen: TeamsPen, verb: str) -> str:
    return pen.say("button-show") if verb == "measure" else ""


@drawn.register
def review_form(view: ReviewForm, pen: TeamsPen) -> Drawing:
    kind = view.kind
    progress = many_lines(view.progress, pen.say("field-progress-example"))
    hint = "field-review-obstacle-hint" if wording.goes_on(view) else ""
    obstacle = many_lines(view.obstacle)
    elements = [
        words(bold(wording.about(view))),
        *(_what(pen, view) if kind != "keep" else []),
        *asked(pen, "progress", progress),
        *asked(pen, "obstacle", obstacle, label="field-review-obstacle", hint=hint),
        *(_dates(pen, view) if wording.goes_on(view) else []),
    ]
    title = pen.say(f"form-review-{kind}-title", number=view.number)
    return form(pen, view, title, "send_review", elements, **wording.form_memory(view))


MISSING = {
    "change": "invalid-change_empty",
    "stop": "invalid-learned_empty",
    "finish": "invalid-result_empty",
}


def _what(pen: TeamsPen, view: ReviewForm) -> list[Element]:
    said, kind = many_lines(view.said), view.kind
    name, hint = f"field-said-{kind}", f"field-said-{kind}-hint"
    return asked(pen, "said", said, label=name, hint=hint, required=MISSING[kind])


def _dates(pen: TeamsPen, view: ReviewForm) -> list[Element]:
    review, due = on_day(view.review), on_day(view.due)
    moved, hint = "field-due-move", "field-due-move-hint"
    return [
        *asked(pen, "review", review, label="field-next-review", hint="field-next-review-hint"),
        *asked(pen, "due", due, label=moved, hint=hint, required="invalid-due_missing"),
    ]


# --- the log --------------------------------------------------------------------------------------


@drawn.register
def measure_log(view: MeasureLog, pen: TeamsPen) -> Drawing:
    title = wording.log_title(view, pen)
    if not view.entries:
        return message(pen, [words(bold(title, size="Medium")), *lines(pen.say("log-none"))], in_place=True)
    room = wording.room(view, pen)
    rows: list[Element] = [
        {"type": "Container", "spacing": "Medium", "separator": True, "items": _said(one, pen, room)}
        for one in wording.shown(view)
    ]
    name, value = wording.other_way(view, pen)
    around = [turning(button(pen, "turn_log", value, label=name))] if view.page.total > 1 else []
    return paged(pen, title, rows, view.page, "turn_log", wording.behind(view), "log-count", around)


# --- reminders ------------------------------------------------------------------------------------


@drawn.register
def measure_reminder(view: MeasureReminder, pen: TeamsPen) -> Drawing:
    one = view.measure
    title = wording.titled(one)
    elements = [
        *_head(title, wording.reminder(view, pen)),
        small(wording.standing(one, pen)),
        *told(pen, pen.say("reviewing-obstacle"), one.obstacle, OBSTACLE),
    ]
    return message(pen, elements, _buttons(pen, wording.reminder_buttons(view), title))


# --- sponsors -------------------------------------------------------------------------------------


@drawn.register
def sponsor_form(view: SponsorForm, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known))
    somebody, missing = person(view.known), "invalid-sponsor_missing"
    obstacle, empty = many_lines(view.obstacle), "invalid-obstacle_empty"
    elements = [
        words(bold(f"M-{view.number} {line(view.title, TITLE)}")),
        *asked(pen, "sponsor", somebody, hint="field-sponsor-hint", required=missing),
        *asked(pen, "obstacle", obstacle, hint="field-obstacle-hint", required=empty),
        *asked(pen, "until", on_day(view.due), label="field-sponsor-until", required="invalid-due_missing"),
    ]
    title = pen.say("form-sponsor-title")
    return form(pen, view, title, "send_sponsor", elements, number=view.number, draft=view.draft)


@drawn.register
def sponsor_card(view: SponsorCard, pen: TeamsPen) -> Drawing:
    one, verbs = view.request, wording.sponsor_buttons(view.request)
    title = wording.titled(one)
    elements = [
        *_head(title, wording.sponsor_lead(one, pen, reminder=view.reminder) if verbs else ""),
        *quoted(pen, one.obstacle, OBSTACLE),
        small(wording.sponsor_standing(one, pen)),
        *told(pen, pen.say("sponsor-reason"), one.answer, ANSWER),
    ]
    buttons = _buttons(pen, [*verbs, ("measure", str(one.number))], title)
    offer = pen.say("sponsor-offer") if verbs else ""
    return message(pen, elements, buttons, offer, live=True, in_place=True)


@drawn.register
def sponsor_answer_form(view: SponsorAnswerForm, pen: TeamsPen) -> Drawing:
    reason = many_lines(view.reason)
    elements = [
        words(bold(f"M-{view.number} {line(view.title, TITLE)}")),
        *lines(pen.say("sponsor-asked-by", by=line(view.by, NAME))),
        *quoted(pen, view.obstacle, OBSTACLE),
        *asked(
            pen,
            "reason",
            reason,
            label="field-cannot",
            hint="field-cannot-hint",
            required="invalid-cannot_empty",
        ),
    ]
    title = pen.say("form-sponsor_cannot-title")
    return form(pen, view, title, "send_sponsor_answer", elements, key=view.key, turn=view.turn)


@drawn.register
def sponsor_news(view: SponsorNews, pen: TeamsPen) -> Drawing:
    one = view.request
    elements = [
        *_head(wording.titled(one), wording.sponsor_news(one, pen, late=view.late)),
        *quoted(pen, one.obstacle, OBSTACLE),
        *told(pen, pen.say("sponsor-reason"), one.answer, ANSWER),
    ]
    return message(pen, elements, _buttons(pen, [("measure", str(one.number))], wording.titled(one)))
