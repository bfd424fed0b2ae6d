"""One idea that becomes two: the form, the proposal, and what those hear who stand behind it."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn
from bot.teams_cards.connecting import row
from bot.teams_cards.elements import Element, bold, prose, subheading, words
from bot.teams_cards.fields import asked, many_lines, one_line
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.teams_cards.proposals import came_along, proposed
from bot.wording import splitting as wording
from bot.wording.connecting import titled
from handlers.views import Draft, SplitForm, SplitProposal, SplitStatus, SplitTold

SAYS = 1500


@drawn.register
def split_form(view: SplitForm, pen: TeamsPen) -> Drawing:
    missing, why = "invalid-title_empty", many_lines("", pen.say("field-split-why-example"))
    label, hint, empty = "field-split-why", "field-split-why-hint", "invalid-combine_why_empty"
    elements = [
        words(bold(titled(view.idea))),
        subheading(pen.say("split-first", number=view.idea.number)),
        *asked(pen, "title", one_line(view.title), label="field-split-title", required=missing),
        *asked(pen, "problem", many_lines(view.problem)),
        *asked(pen, "benefit", many_lines(view.benefit)),
        subheading(pen.say("split-second")),
        *asked(pen, "second_title", one_line(view.second_title), required=missing),
        *asked(pen, "second_problem", many_lines(view.second_problem)),
        *asked(pen, "second_benefit", many_lines(view.second_benefit)),
        *asked(pen, "why", why, label=label, hint=hint, required=empty),
    ]
    title = pen.say("form-split-title", number=view.idea.number)
    return form(
        pen, view, title, "split_proposed", elements, "button-ask_author", **wording.form_memory(view)
    )


@drawn.register
def split_proposal(view: SplitProposal, pen: TeamsPen) -> Drawing:
    return _parting(view, pen)


@drawn.register
def split_status(view: SplitStatus, pen: TeamsPen) -> Drawing:
    return _parting(view, pen)


def _parting(view: SplitProposal | SplitStatus, pen: TeamsPen) -> Drawing:
    one = view.parting
    first, second = wording.first_title(one), wording.second_title(pen, one)
    return proposed(
        pen,
        one.proposed,
        wording.lead(pen, view),
        [*_draft(pen, first, one.first), *_draft(pen, second, one.second)],
        terms=wording.terms(pen, view),
        standing=wording.standing(pen, view),
        ways=wording.ways(view),
    )


def _draft(pen: TeamsPen, title: str, draft: Draft) -> list[Element]:
    return [words(bold(title), spacing="Large"), *prose(pen, wording.said(draft), SAYS)]


@drawn.register
def split_told(view: SplitTold, pen: TeamsPen) -> Drawing:
    ideas = row(pen, view.idea), row(pen, view.new)
    back = button(pen, "split_leave", view.key, label=wording.step_back(pen, view))
    return came_along(pen, wording.told(pen, view), ideas, back)
