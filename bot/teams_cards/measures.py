"""A measure: its card and its forms, and what people hear of it."""

from dataclasses import replace

from bot.teams_cards.buttons import Style, behind, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, box, label, lines, prose, quoted, small, told, words
from bot.teams_cards.fields import asked, many_lines, offered, on_day, one_line, person, select
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import measures as wording
from bot.wording.facts import linked
from handlers.views import ApproveForm, IdeaOutcome, MeasureCard, MeasureForm, MeasureTold

SUCCESS, OBSTACLE, RESULT, ENTRY = 900, 1200, 1800, 500
LATEST = 3
STYLES: dict[str, Style] = {"accept": "positive"}


@drawn.register
def measure_card(view: MeasureCard, pen: TeamsPen) -> Drawing:
    one = view.measure
    elements = [
        words(bold(wording.titled(one), size="Medium")),
        small(wording.standing(one, pen)),
        *_small(wording.asked(view, pen)),
        *_small(wording.origin(one, pen)),
        *map(small, linked(pen, view.connected, view.guests)),
        *told(pen, pen.say("measure-success"), one.success, SUCCESS),
        *([] if one.ended else told(pen, pen.say("measure-obstacle"), one.obstacle, OBSTACLE)),
        *told(pen, pen.say(wording.result_label(one)), one.result, RESULT),
        *_log(view, pen),
    ]
    return message(pen, elements, _buttons(view, pen), in_place=True, live=True)


def _buttons(view: MeasureCard, pen: TeamsPen) -> list[Element]:
    """What is done every week; all else stands behind the dots, unless there is nothing to do any more."""
    first, rest = (
        [
            button(pen, verb, about, label=wording.label(view, verb, pen), style=STYLES.get(verb, ""))
            for verb, about in several
        ]
        for several in wording.offered(view)
    )
    idea = wording.leads_to(view)
    look = [button(pen, "show", idea, label=pen.say("button-show-idea"))] if idea else []
    look += [button(pen, "measure_log", view.measure.number)] if view.log else []
    return [*first, *behind([*look, *rest])] if first else [*look, *rest]


def _small(text: str) -> list[Element]:
    return [small(text)] if text else []


def _log(view: MeasureCard, pen: TeamsPen) -> list[Element]:
    if not view.log:
        return []
    told = [
        element
        for one in view.log[-LATEST:]
        for element in (small(wording.entry(one, pen)), *prose(pen, wording.said(view, one), ENTRY))
    ]
    return [label(pen.say("measure-latest")), *box(told)]


# --- forms --------------------------------------------------------------------------------------------


@drawn.register
def measure_form(view: MeasureForm, pen: TeamsPen) -> Drawing:
    action, name = view.action, wording.field(view)
    view = replace(view, known=offered(pen, view.known))
    written = many_lines(view.obstacle if action == "obstacle" else "")
    label, hint = f"field-measure-{action}", f"field-measure-{action}-hint"
    required = "" if action in wording.OPTIONAL else f"invalid-{name}_empty"
    to = asked(pen, "to", person(view.known), hint="field-to-hint", required="invalid-to_missing")
    due = asked(pen, "due", on_day(view.due), required="invalid-due_missing")
    elements = [
        words(bold(wording.subject(view))),
        *(to if action == "hand_on" else []),
        *(due if action == "change_date" else []),
        *asked(pen, name, written, label=label, hint=hint, required=required),
    ]
    title, sends = wording.form_title(view, pen), wording.SENDS[action]
    return form(pen, view, title, sends, elements, wording.submit(view), **wording.form_memory(view))


def plan(view: ApproveForm, pen: TeamsPen) -> list[Element]:
    """What an idea becomes: a new measure, or a part of one that is under way, which needs nothing more."""
    choices = wording.feeds(view, pen)
    owner, title = person(view.known, view.owner), one_line(view.measure_title)
    review, success = on_day(view.review), many_lines(view.success, pen.say("field-success-example"))
    feeds = select(choices, str(view.feeds or "new")) if choices else {}

    def needs(missing: str) -> str:
        return "" if choices else missing

    return [
        *(asked(pen, "feeds", feeds, hint="field-feeds-hint") if choices else []),
        *asked(pen, "measure_title", title, required=needs("invalid-measure_title_empty")),
        *asked(pen, "owner", owner, hint="field-owner-hint", required=needs("invalid-owner_missing")),
        *asked(pen, "due", on_day(view.due), required=needs("invalid-due_missing")),
        *asked(pen, "review", review, label="field-first_review", hint="field-first_review-hint"),
        *asked(pen, "success", success),
    ]


# --- what people hear ---------------------------------------------------------------------------------


@drawn.register
def measure_told(view: MeasureTold, pen: TeamsPen) -> Drawing:
    one = view.measure
    elements = [
        words(bold(wording.titled(one), size="Medium")),
        *lines(wording.entry(view.entry, pen)),
        *quoted(pen, view.entry.text, RESULT),
        small(wording.standing(one, pen)),
    ]
    return message(pen, elements, [button(pen, "measure", one.number, label=pen.say("button-show"))])


@drawn.register
def idea_outcome(view: IdeaOutcome, pen: TeamsPen) -> Drawing:
    elements = [
        words(bold(wording.outcome_title(view), size="Medium")),
        *lines(wording.outcome(view, pen)),
        *quoted(pen, view.measure.result, RESULT),
        *lines(wording.outcome_next(view, pen)),
    ]
    return message(pen, elements, [button(pen, "show", view.ideas[0].number)])
