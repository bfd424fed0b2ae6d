"""A measure: its card and its forms, and what people hear of it."""

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, many_lines, on_day, one_line, person, select
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
from bot.wording import measures as words
from bot.wording.cutting import body
from bot.wording.facts import linked
from bot.wording.pen import Pen
from handlers.views import ApproveForm, IdeaOutcome, MeasureCard, MeasureForm, MeasureTold

# Together below 10,000 characters, beyond which Slack refuses a message.
SUCCESS, OBSTACLE, RESULT, ENTRY = 900, 1200, 1800, 500
LATEST = 3
STYLES: dict[str, Style] = {"accept": "primary"}


@drawn.register
def measure_card(view: MeasureCard, pen: Pen) -> Drawing:
    one = view.measure
    blocks = [
        paragraph(bold(words.titled(one)), run(f"\n{words.standing(one, pen)}")),
        *_context(words.asked(view, pen)),
        *_origin(view, pen),
        *_context("\n".join(linked(pen, view.connected, view.guests))),
        *facts.told(pen.say("measure-success"), body(one.success, SUCCESS)),
        *([] if one.ended else facts.told(pen.say("measure-obstacle"), body(one.obstacle, OBSTACLE))),
        *facts.told(pen.say(words.result_label(one)), body(one.result, RESULT)),
        *_log(view, pen),
        *_buttons(view, pen),
    ]
    return message(blocks, in_place=True, live=True)


def _buttons(view: MeasureCard, pen: Pen) -> list[Block]:
    """What is done every week; all else stands behind the dots."""
    first, rest = (
        [
            button(pen, verb, about, label=words.label(view, verb, pen), style=STYLES.get(verb, ""))
            for verb, about in several
        ]
        for several in words.offered(view)
    )
    return actions(*first, *menu(*rest))


def _origin(view: MeasureCard, pen: Pen) -> list[Block]:
    """The ideas that feed it, with the way there beside them."""
    told, idea = words.origin(view.measure, pen), words.leads_to(view)
    return [section(told, button(pen, "show", idea, label=pen.say("button-show-idea")))] if told else []


def _context(text: str) -> list[Block]:
    return [context(text)] if text else []


def _log(view: MeasureCard, pen: Pen) -> list[Block]:
    if not view.log:
        return []
    told = [
        element
        for one in view.log[-LATEST:]
        for element in (sentence(run(words.entry(one, pen))), *quoted(words.said(view, one), ENTRY))
    ]
    whole = button(pen, "measure_log", view.measure.number)
    return [section(pen.say("measure-latest"), whole), rich(*told)]


# --- forms --------------------------------------------------------------------------------------------


@drawn.register
def measure_form(view: MeasureForm, pen: Pen) -> Drawing:
    action = view.action
    given = view.obstacle if action == "obstacle" else ""
    written = many_lines(given, focus=action not in ("hand_on", "change_date"))
    label, hint = f"field-measure-{action}", f"field-measure-{action}-hint"
    is_optional = action in words.OPTIONAL
    blocks = [
        paragraph(bold(words.subject(view))),
        *([asked(pen, "to", person(), hint="field-to-hint")] if action == "hand_on" else []),
        *([asked(pen, "due", on_day(view.due))] if action == "change_date" else []),
        asked(pen, words.field(view), written, label=label, hint=hint, optional=is_optional),
    ]
    title, sends = words.form_title(view, pen), words.SENDS[action]
    return modal(pen, title, sends, blocks, words.submit(view), **words.form_memory(view))


def plan(view: ApproveForm, pen: Pen) -> list[Block]:
    """What an idea becomes: a new measure, or a part of one that is under way, which needs nothing more."""
    choices = words.feeds(view, pen)
    free = bool(choices)
    title, review = one_line(view.measure_title), on_day(view.review)
    success = many_lines(view.success, pen.say("field-success-example"))
    chosen = str(view.feeds or "new")
    return [
        *([asked(pen, "feeds", select(choices, chosen), hint="field-feeds-hint")] if choices else []),
        asked(pen, "measure_title", title, optional=free),
        asked(pen, "owner", person(view.owner), hint="field-owner-hint", optional=free),
        asked(pen, "due", on_day(view.due), optional=free),
        asked(
            pen, "review", review, label="field-first_review", hint="field-first_review-hint", optional=free
        ),
        asked(pen, "success", success, optional=True),
    ]


# --- what people hear ---------------------------------------------------------------------------------


@drawn.register
def measure_told(view: MeasureTold, pen: Pen) -> Drawing:
    one = view.measure
    elements = [
        sentence(bold(words.titled(one)), run(f"\n{words.entry(view.entry, pen)}")),
        *quoted(view.entry.text, RESULT),
        sentence(run(words.standing(one, pen))),
    ]
    way = button(pen, "measure", one.number, label=pen.say("button-show"))
    return message([rich(*elements), *actions(way)])


@drawn.register
def idea_outcome(view: IdeaOutcome, pen: Pen) -> Drawing:
    elements = [
        sentence(bold(words.outcome_title(view)), run(f"\n{words.outcome(view, pen)}")),
        *quoted(view.measure.result, RESULT),
        sentence(run(words.outcome_next(view, pen))),
    ]
    way = button(pen, "show", view.ideas[0].number)
    return message([rich(*elements), *actions(way)])
