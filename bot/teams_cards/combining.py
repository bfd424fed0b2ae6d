"""Two ideas that become one: the form, the proposal, and what those hear whom it concerns."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.connecting import row
from bot.teams_cards.elements import Element, bold, lines, prose, titled_row, words
from bot.teams_cards.fields import asked, many_lines, one_line, radio, select
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.teams_cards.proposals import came_along, proposed, undo
from bot.wording import combining as wording
from bot.wording.connecting import titled
from handlers.connecting import NONE_OF_THEM
from handlers.views import CarriedOver, CombineForm, CombineNews, CombineProposal, CombineStatus, Half

PROBLEM = 500


@drawn.register
def combine_form(view: CombineForm, pen: TeamsPen) -> Drawing:
    choices = wording.choices(view, pen)
    chosen = view.other if view.other in {value for value, _ in choices} else NONE_OF_THEM
    typed = one_line("" if chosen == view.other else view.other, pen.say("field-combine-other-example"))
    missing, why = "" if choices else "invalid-combine_nothing", pen.say("field-combine-why-example")
    label, hint = "field-combine-why", "field-combine-why-hint"
    elements = [
        words(bold(titled(view.idea))),
        *(asked(pen, "similar", select(choices, chosen), label="field-combine-similar") if choices else []),
        *asked(pen, "other", typed, label="field-combine-other", required=missing),
        *asked(pen, "goes_on", radio(wording.goes_on(view, pen), ""), hint="field-goes_on-hint"),
        *asked(
            pen,
            "why",
            many_lines("", why),
            label=label,
            hint=hint,
            required="invalid-combine_why_empty",
        ),
    ]
    title = pen.say("form-combine-title", number=view.idea.number)
    memory = wording.form_memory(view)
    return form(pen, view, title, "combine_proposed", elements, "button-ask_authors", **memory)


@drawn.register
def combine_proposal(view: CombineProposal, pen: TeamsPen) -> Drawing:
    return _pairing(view, pen)


@drawn.register
def combine_status(view: CombineStatus, pen: TeamsPen) -> Drawing:
    return _pairing(view, pen)


def _pairing(view: CombineProposal | CombineStatus, pen: TeamsPen) -> Drawing:
    one = view.pairing
    return proposed(
        pen,
        one.proposed,
        wording.lead(pen, view),
        [*_half(pen, one.stays), *_half(pen, one.goes)],
        terms=wording.terms(pen, one),
        standing=wording.standing(pen, one),
        ways=wording.ways(view),
    )


def _half(pen: TeamsPen, half: Half) -> list[Element]:
    title = wording.half_title(half)
    look = button(pen, "show_part", half.number, label=pen.say("button-show"), of=title)
    return [
        titled_row(title, wording.half_facts(pen, half), look),
        *prose(pen, half.problem, PROBLEM),
    ]


@drawn.register
def combine_news(view: CombineNews, pen: TeamsPen) -> Drawing:
    one = view.pairing
    stays, goes = wording.half_title(one.stays), wording.half_title(one.goes)
    back = [undo(pen, "combine_undo", one.proposed)] if wording.can_undo(view) else []
    elements = [
        words(bold(stays)),
        words(bold(goes), spacing="Small"),
        *lines(wording.news(pen, view)),
    ]
    return message(pen, elements, [button(pen, "show", one.stays.number, of=stays), *back])


@drawn.register
def carried_over(view: CarriedOver, pen: TeamsPen) -> Drawing:
    ideas = row(pen, view.goes, "show_part"), row(pen, view.stays)
    back = button(pen, "carried_back", view.key, label=wording.step_back(pen, view))
    return came_along(pen, wording.carried(pen, view), ideas, back)
