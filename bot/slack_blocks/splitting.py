"""One idea that becomes two: the form, the proposal, and what those hear who stand behind it."""

from bot.slack_blocks.connecting import row
from bot.slack_blocks.fields import asked, many_lines, one_line
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    bold,
    button,
    drawn,
    header,
    modal,
    paragraph,
    quoted,
    rich,
    sentence,
)
from bot.slack_blocks.proposals import came_along, proposed
from bot.wording import splitting as words
from bot.wording.connecting import titled
from bot.wording.cutting import body
from bot.wording.pen import Pen
from handlers.views import Draft, SplitForm, SplitProposal, SplitStatus, SplitTold

SAYS = 1500


@drawn.register
def split_form(view: SplitForm, pen: Pen) -> Drawing:
    why = many_lines("", pen.say("field-split-why-example"))
    blocks = [
        paragraph(bold(titled(view.idea))),
        header(pen.say("split-first", number=view.idea.number)),
        asked(pen, "title", one_line(view.title), label="field-split-title"),
        asked(pen, "problem", many_lines(view.problem), optional=True),
        asked(pen, "benefit", many_lines(view.benefit), optional=True),
        header(pen.say("split-second")),
        asked(pen, "second_title", one_line(view.second_title)),
        asked(pen, "second_problem", many_lines(view.second_problem), optional=True),
        asked(pen, "second_benefit", many_lines(view.second_benefit), optional=True),
        asked(pen, "why", why, label="field-split-why", hint="field-split-why-hint"),
    ]
    title = pen.say("form-split-title", number=view.idea.number)
    return modal(pen, title, "split_proposed", blocks, "button-ask_author", **words.form_memory(view))


@drawn.register
def split_proposal(view: SplitProposal, pen: Pen) -> Drawing:
    return _parting(view, pen)


@drawn.register
def split_status(view: SplitStatus, pen: Pen) -> Drawing:
    return _parting(view, pen)


def _parting(view: SplitProposal | SplitStatus, pen: Pen) -> Drawing:
    one = view.parting
    return proposed(
        pen,
        one.proposed,
        words.lead(pen, view),
        [_draft(words.first_title(one), one.first), _draft(words.second_title(pen, one), one.second)],
        terms=words.terms(pen, view),
        standing=words.standing(pen, view),
        ways=words.ways(view),
    )


def _draft(title: str, draft: Draft) -> Block:
    return rich(sentence(bold(title)), *quoted(body(words.said(draft), SAYS), SAYS))


@drawn.register
def split_told(view: SplitTold, pen: Pen) -> Drawing:
    ideas = row(pen, view.idea), row(pen, view.new)
    back = button(pen, "split_leave", view.key, label=words.step_back(pen, view))
    return came_along(pen, words.told(pen, view), ideas, back)
