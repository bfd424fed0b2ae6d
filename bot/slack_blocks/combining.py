"""Two ideas that become one: the form, the proposal, and what those hear whom it concerns."""

from bot.slack_blocks.connecting import row
from bot.slack_blocks.fields import asked, many_lines, one_line, radio, select
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    drawn,
    message,
    modal,
    paragraph,
    quoted,
    rich,
    run,
    section,
)
from bot.slack_blocks.proposals import came_along, proposed, undo
from bot.wording import combining as words
from bot.wording.connecting import titled
from bot.wording.cutting import body
from bot.wording.pen import Pen
from handlers.connecting import NONE_OF_THEM
from handlers.views import CarriedOver, CombineForm, CombineNews, CombineProposal, CombineStatus, Half

PROBLEM = 500


@drawn.register
def combine_form(view: CombineForm, pen: Pen) -> Drawing:
    choices = words.choices(view, pen)
    chosen = view.other if view.other in {value for value, _ in choices} else NONE_OF_THEM
    typed = one_line("" if chosen == view.other else view.other, pen.say("field-combine-other-example"))
    why = many_lines("", pen.say("field-combine-why-example"))
    blocks = [
        paragraph(bold(titled(view.idea))),
        *(
            [asked(pen, "similar", select(choices, chosen), label="field-combine-similar", optional=True)]
            if choices
            else []
        ),
        asked(pen, "other", typed, label="field-combine-other", optional=bool(choices)),
        asked(pen, "goes_on", radio(words.goes_on(view, pen), ""), hint="field-goes_on-hint"),
        asked(pen, "why", why, label="field-combine-why", hint="field-combine-why-hint"),
    ]
    title = pen.say("form-combine-title", number=view.idea.number)
    return modal(pen, title, "combine_proposed", blocks, "button-ask_authors", **words.form_memory(view))


@drawn.register
def combine_proposal(view: CombineProposal, pen: Pen) -> Drawing:
    return _pairing(view, pen)


@drawn.register
def combine_status(view: CombineStatus, pen: Pen) -> Drawing:
    return _pairing(view, pen)


def _pairing(view: CombineProposal | CombineStatus, pen: Pen) -> Drawing:
    one = view.pairing
    return proposed(
        pen,
        one.proposed,
        words.lead(pen, view),
        [*_half(pen, one.stays), *_half(pen, one.goes)],
        terms=words.terms(pen, one),
        standing=words.standing(pen, one),
        ways=words.ways(view),
    )


def _half(pen: Pen, half: Half) -> list[Block]:
    title = words.half_title(half)
    look = button(pen, "show_part", half.number, label=pen.say("button-show"), about=title)
    said = body(half.problem, PROBLEM)
    return [
        section(f"{title}\n{words.half_facts(pen, half)}", look),
        *([rich(*quoted(said, PROBLEM))] if said else []),
    ]


@drawn.register
def combine_news(view: CombineNews, pen: Pen) -> Drawing:
    one = view.pairing
    stays, goes = words.half_title(one.stays), words.half_title(one.goes)
    back = [undo(pen, "combine_undo", one.proposed)] if words.can_undo(view) else []
    blocks = [
        paragraph(bold(f"{stays}\n{goes}")),
        paragraph(run(words.news(pen, view))),
        *actions(button(pen, "show", one.stays.number, about=stays), *back),
    ]
    return message(blocks)


@drawn.register
def carried_over(view: CarriedOver, pen: Pen) -> Drawing:
    ideas = row(pen, view.goes, "show_part"), row(pen, view.stays)
    back = button(pen, "carried_back", view.key, label=words.step_back(pen, view))
    return came_along(pen, words.carried(pen, view), ideas, back)
