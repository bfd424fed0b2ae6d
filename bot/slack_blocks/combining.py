"""Two ideas that become one: the form, the proposal, and what those hear whom it concerns."""

from bot.slack_blocks.connecting import row
from bot.slack_blocks.fields import asked, many_lines, one_line, radio, select
from bot.slack_blocks.parts import (
    Block,
    Drawing,
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
from bot.wording import combining as words
from bot.wording.connecting import titled
from bot.wording.cutting import body
from bot.wording.pen import Pen
from handlers.connecting import NONE_OF_THEM
from handlers.views import CarriedOver, CombineForm, CombineNews, CombineProposal, CombineStatus, Half

PROBLEM, NOTE = 500, 1500
STYLES: dict[str, Style] = {"combine_agree": "primary"}


@drawn.register
def combine_form(view: CombineForm, pen: Pen) -> Drawing:
    choices = words.choices(view, pen)
    chosen = view.other if view.other in {value for value, _ in choices} else NONE_OF_THEM
    typed = one_line("" if chosen == view.other else view.other, pen.say("field-combine-other-example"))
    why = many_lines("", pen.say("field-combine-why-example"))
    blocks = [
        paragraph(bold(titled(view.idea))),
        *([asked(pen, "similar", select(choices, chosen), optional=True)] if choices else []),
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
    blocks = [
        rich(sentence(run(words.lead(pen, view))), *quoted(one.note, NOTE)),
        *_half(pen, one.stays),
        *_half(pen, one.goes),
        *(context(said) for said in words.terms(pen, one)),
        section(words.standing(pen, one)),
        *actions(*(button(pen, verb, one.key, style=STYLES.get(verb, "")) for verb in words.ways(view))),
    ]
    return message(blocks, in_place=True, live=True)


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
    undo = [button(pen, "combine_undo", one.key)] if one.undo and view.what == "agreed" else []
    blocks = [
        paragraph(bold(f"{stays}\n{goes}")),
        paragraph(run("\n".join(words.news(pen, view)))),
        *actions(button(pen, "show", one.stays.number, about=stays), *undo),
    ]
    return message(blocks)


@drawn.register
def carried_over(view: CarriedOver, pen: Pen) -> Drawing:
    back = button(pen, "carried_back", view.key, label=words.step_back(pen, view))
    blocks = [
        section(words.carried(pen, view)),
        row(pen, view.goes, "show_part"),
        row(pen, view.stays),
        context(pen.say("carried-next")),
        *actions(back),
    ]
    return message(blocks)
