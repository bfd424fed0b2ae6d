"""Reviews of measures: the prompt, the form, the log, reminders, and requests to sponsors."""

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, many_lines, on_day, person
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
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
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import reviews as words
from bot.wording.cutting import body, line
from bot.wording.facts import NAME, TITLE
from bot.wording.pen import Pen
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

# Together below 10,000 characters, beyond which Slack refuses a message.
SUCCESS, OBSTACLE, ANSWER, SHORT = 900, 1500, 1200, 500
STYLES: dict[str, Style] = {
    "review_keep": "primary",
    "sponsor_take": "primary",
    "accept": "primary",
    "measure_done": "primary",
}


# --- the prompt -----------------------------------------------------------------------------------


@drawn.register
def review_prompt(view: ReviewPrompt, pen: Pen) -> Drawing:
    one, asking = view.measure, view.open
    blocks = [
        _head(words.titled(one), words.lead(view, pen)),
        context(words.standing(one, pen)),
        *facts.told(pen.say("measure-success"), body(one.success, SUCCESS) if asking else ""),
        *facts.told(pen.say("reviewing-obstacle"), body(one.obstacle, OBSTACLE) if asking else ""),
        *_latest(words.answered(view), pen, ANSWER),
        *([context(pen.say("reviewing-what"))] if asking else []),
        *_buttons(pen, words.prompt_buttons(view), words.titled(one)),
    ]
    return message(blocks, pen.say("reviewing-offer") if asking else "", in_place=True, live=True)


@drawn.register
def review_post(view: ReviewPost, pen: Pen) -> Drawing:
    one = view.measure
    blocks = [
        _head(words.titled(one), words.lead(view, pen)),
        context(words.standing(one, pen)),
        *([] if view.open else _latest(view.answered, pen, SHORT)),
        *_buttons(pen, words.prompt_buttons(view), words.titled(one)),
    ]
    return message(blocks, pen.say("reviewing-offer") if view.open else "", in_place=True, live=True)


def _head(title: str, lead: str) -> Block:
    return paragraph(bold(title), *([run(f"\n{lead}")] if lead else []))


def _latest(entry: LogEntry | None, pen: Pen, limit: int) -> list[Block]:
    if entry is None:
        return []
    return [rich(sentence(bold(pen.say("reviewing-answered"))), *_said(entry, pen, limit))]


def _said(entry: LogEntry, pen: Pen, limit: int) -> list[Block]:
    """What happened, and the words that go with it."""
    told = [sentence(run(words.entry(entry, pen)))]
    for label, text in words.parts(entry, pen):
        told += [*([sentence(run(f"{label}:"))] if label else []), *quoted(text, limit)]
    return told


def _buttons(pen: Pen, offered: list[tuple[str, str]], of: str) -> list[Block]:
    """What answers; all else stands behind the dots, unless there is nothing to answer."""
    drawn = [
        (verb, button(pen, verb, value, label=_label(pen, verb), style=STYLES.get(verb, ""), about=of))
        for verb, value in offered
    ]
    answers = [one for verb, one in drawn if verb in words.ANSWERS]
    others = [one for verb, one in drawn if verb not in words.ANSWERS]
    return actions(*answers, *(menu(*others) if answers else others))


def _label(pen: Pen, verb: str) -> str:
    return pen.say("button-show") if verb == "measure" else ""


@drawn.register
def review_form(view: ReviewForm, pen: Pen) -> Drawing:
    kind = view.kind
    progress = many_lines(view.progress, pen.say("field-progress-example"), focus=kind == "keep")
    said = many_lines(view.said, focus=True)
    blocks = [
        paragraph(bold(words.about(view))),
        *(
            [asked(pen, "said", said, label=f"field-said-{kind}", hint=f"field-said-{kind}-hint")]
            if kind != "keep"
            else []
        ),
        asked(pen, "progress", progress, optional=True),
        *_obstacle(pen, view),
        *(_dates(pen, view) if words.goes_on(view) else []),
    ]
    title = pen.say(f"form-review-{kind}-title", number=view.number)
    return modal(pen, title, "send_review", blocks, **words.form_memory(view))


def _obstacle(pen: Pen, view: ReviewForm) -> list[Block]:
    hint = "field-review-obstacle-hint" if words.goes_on(view) else ""
    element = many_lines(view.obstacle)
    return [asked(pen, "obstacle", element, label="field-review-obstacle", hint=hint, optional=True)]


def _dates(pen: Pen, view: ReviewForm) -> list[Block]:
    review, due = on_day(view.review), on_day(view.due)
    label, hint = "field-next-review", "field-next-review-hint"
    return [
        asked(pen, "review", review, label=label, hint=hint, optional=True),
        asked(pen, "due", due, label="field-due-move", hint="field-due-move-hint"),
    ]


# --- the log --------------------------------------------------------------------------------------


@drawn.register
def measure_log(view: MeasureLog, pen: Pen) -> Drawing:
    title = words.log_title(view, pen)
    if not view.entries:
        return message([section(f"{title}\n{pen.say('log-none')}")], in_place=True)
    room = words.room(view, pen)
    rows = [rich(*_said(one, pen, room)) for one in words.shown(view)]
    label, value = words.other_way(view, pen)
    around = [*actions(button(pen, "turn_log", value, label=label))] if view.page.total > 1 else []
    drawing = paged(pen, title, rows, view.page, "turn_log", words.behind(view), "log-count")
    return message([*drawing.blocks, *around], in_place=True)


# --- reminders ------------------------------------------------------------------------------------


@drawn.register
def measure_reminder(view: MeasureReminder, pen: Pen) -> Drawing:
    one = view.measure
    title = words.titled(one)
    blocks = [
        _head(title, words.reminder(view, pen)),
        context(words.standing(one, pen)),
        *facts.told(pen.say("reviewing-obstacle"), body(one.obstacle, OBSTACLE)),
        *_buttons(pen, words.reminder_buttons(view), title),
    ]
    return message(blocks)


# --- sponsors -------------------------------------------------------------------------------------


@drawn.register
def sponsor_form(view: SponsorForm, pen: Pen) -> Drawing:
    obstacle = many_lines(view.obstacle)
    blocks = [
        paragraph(bold(f"M-{view.number} {line(view.title, TITLE)}")),
        asked(pen, "sponsor", person(), hint="field-sponsor-hint"),
        asked(pen, "obstacle", obstacle, hint="field-obstacle-hint"),
        asked(pen, "until", on_day(view.due), label="field-sponsor-until"),
    ]
    title = pen.say("form-sponsor-title")
    return modal(pen, title, "send_sponsor", blocks, number=view.number, draft=view.draft)


@drawn.register
def sponsor_card(view: SponsorCard, pen: Pen) -> Drawing:
    one, offered = view.request, words.sponsor_buttons(view.request)
    lead = words.sponsor_lead(one, pen, reminder=view.reminder) if offered else ""
    blocks = [
        rich(*_head(words.titled(one), lead)["elements"], *quoted(one.obstacle, OBSTACLE)),
        context(words.sponsor_standing(one, pen)),
        *facts.told(pen.say("sponsor-reason"), body(one.answer, ANSWER)),
        *_buttons(pen, [*offered, ("measure", str(one.number))], words.titled(one)),
    ]
    return message(blocks, pen.say("sponsor-offer") if offered else "", in_place=True, live=True)


@drawn.register
def sponsor_answer_form(view: SponsorAnswerForm, pen: Pen) -> Drawing:
    asks = sentence(run(pen.say("sponsor-asked-by", by=line(view.by, NAME))))
    blocks = [
        paragraph(bold(f"M-{view.number} {line(view.title, TITLE)}")),
        rich(asks, *quoted(view.obstacle, OBSTACLE)),
        asked(
            pen, "reason", many_lines(view.reason, focus=True), label="field-cannot", hint="field-cannot-hint"
        ),
    ]
    title = pen.say("form-sponsor_cannot-title")
    return modal(pen, title, "send_sponsor_answer", blocks, key=view.key, turn=view.turn)


@drawn.register
def sponsor_news(view: SponsorNews, pen: Pen) -> Drawing:
    one = view.request
    lead = words.sponsor_news(one, pen, late=view.late)
    blocks = [
        rich(*_head(words.titled(one), lead)["elements"], *quoted(one.obstacle, OBSTACLE)),
        *facts.told(pen.say("sponsor-reason"), body(one.answer, ANSWER)),
        *_buttons(pen, [("measure", str(one.number))], words.titled(one)),
    ]
    return message(blocks)
