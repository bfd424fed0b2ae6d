"""Ideas: the form, the card in the channel, the author's receipt, lists and the way to the discussion."""

from collections.abc import Sequence
from dataclasses import replace

from bot.teams_cards import facts
from bot.teams_cards.buttons import asking_first, button, opening, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, headline, lines, quoted, run, small, words
from bot.teams_cards.fields import asked, many_lines, one_line, select, switch
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import facts as said
from bot.wording import ideas as wording
from bot.wording.cutting import line
from bot.wording.facts import titled
from handlers import rules
from handlers.views import (
    Discussion,
    DiscussionOpener,
    IdeaCard,
    IdeaFacts,
    IdeaForm,
    IdeaList,
    OfferIdea,
    Page,
    Receipt,
)
from storage.models import IdeaState

OFFERED, GOAL, SOURCE, ROWS = 1000, 75, 700, 20


@drawn.register
def idea_form(view: IdeaForm, pen: TeamsPen) -> Drawing:
    view = _in_room(view, pen)
    verb, submit = wording.form_sends(view)
    elements = [*_idea_fields(view, pen), *facts.source(pen, view.source)]
    return form(pen, view, wording.form_title(view, pen), verb, elements, submit, **wording.form_memory(view))


def _in_room(view: IdeaForm, pen: TeamsPen) -> IdeaForm:
    """What people wrote is never cut in a form, or it would be lost when it is sent; all else is."""
    goals = tuple(replace(goal, title=line(goal.title, pen.most(GOAL))) for goal in view.goals)
    source = view.source if len(view.source) <= pen.most(SOURCE) else ""
    return replace(view, goals=goals, source=source)


def _idea_fields(view: IdeaForm, pen: TeamsPen) -> list[Element]:
    title = one_line(view.title, pen.say("field-title-example"))
    problem = many_lines(view.problem, pen.say("field-problem-example"))
    benefit = many_lines(view.benefit, pen.say("field-benefit-example"))
    return [
        *map(small, wording.called(view, pen)),
        *asked(pen, "title", title, required="invalid-title_empty"),
        *asked(pen, "problem", problem),
        *asked(pen, "benefit", benefit),
        *_guided_fields(view, pen),
        *_goal_field(view, pen),
        *_name_field(view, pen),
    ]


def _guided_fields(view: IdeaForm, pen: TeamsPen) -> list[Element]:
    """The campaign's questions stand above the fields: a label would read markup in them."""
    return [
        element
        for name, question, told in wording.guided(view)
        for element in (
            words(bold(question), spacing="Large"),
            *asked(pen, name, many_lines(told), label="field-guided"),
        )
    ]


def _name_field(view: IdeaForm, pen: TeamsPen) -> list[Element]:
    if view.overheard:
        return [small(pen.say("name-overheard"))]
    sealed = switch(pen.say("name-sealed"), on=view.sealed)
    return asked(pen, "sealed", sealed, hint="field-sealed-hint")


def _goal_field(view: IdeaForm, pen: TeamsPen) -> list[Element]:
    choices = wording.goal_choices(view, pen)
    if not choices:
        return []
    field = asked(pen, "goal", select(choices, str(view.goal)))
    return [*field, small(wording.goal_hint(view, pen))]  # the author's own words are no markup


@drawn.register
def idea_card(view: IdeaCard, pen: TeamsPen) -> Drawing:
    idea = view.idea
    is_open = idea.state in rules.BACKABLE
    elements = [
        *facts.head(pen, idea),
        *facts.story(pen, idea),
        *facts.parts(pen, idea),
        *facts.outcome(pen, idea),
        facts.counts(pen, idea),
        *facts.source(pen, idea.source),
    ]
    buttons = _backing(pen, idea) if is_open else facts.onward(pen, idea)
    ending = pen.say("card-offer") if is_open else ""
    return message(pen, elements, buttons, ending, live=True, in_place=True)


def _backing(pen: TeamsPen, idea: IdeaFacts) -> list[Element]:
    title = titled(idea.number, idea.title)
    return [
        turning(button(pen, verb, idea.number, label=label, of=title))
        for verb, label in wording.backing(idea, pen)
    ]


@drawn.register
def receipt(view: Receipt, pen: TeamsPen) -> Drawing:
    idea = view.idea
    elements = [
        words(run(wording.receipt_opening(view, pen))),
        words(bold(titled(idea.number, idea.title), size="Medium"), spacing="Small"),
        *lines(*wording.receipt_lines(view, pen)),
        *facts.outcome(pen, idea),
    ]
    return message(pen, elements, _receipt_buttons(view, pen), live=True, in_place=True)


def _receipt_buttons(view: Receipt, pen: TeamsPen) -> list[Element]:
    idea = view.idea
    buttons = facts.onward(pen, idea)
    if idea.state is IdeaState.QUESTION:
        buttons.append(button(pen, "answer", f"{idea.number}.{idea.turn}", style="positive"))
    if view.can_edit:
        buttons.append(button(pen, "edit", idea.number))
    if view.can_withdraw:
        buttons.append(_withdraw(pen, idea.number))
    return buttons


def _withdraw(pen: TeamsPen, number: int) -> Element:
    title = words(bold(pen.say("confirm-withdraw-title", number=number)))
    question = [title, *lines(pen.say("confirm-withdraw-text"))]
    return asking_first(pen, "withdraw", number, question, pen.say("confirm-withdraw-yes"))


@drawn.register
def idea_list(view: IdeaList, pen: TeamsPen) -> Drawing:
    title = wording.list_title(view, pen)
    if not view.lines:
        first = button(pen, *wording.when_empty(view))
        empty = lines(pen.say(f"list-{view.kind}-empty"))
        return message(pen, [headline(title), *empty], [first], in_place=True)
    rows = [facts.row(pen, idea, "show") for idea in view.lines]
    return paged(pen, title, rows, view.page, wording.PAGING[view.kind], wording.turning(view))


def paged(
    pen: TeamsPen,
    title: str,
    rows: Sequence[Element],
    page: Page,
    verb: str,
    behind: str = "",
    count: str = "list-count",
    more: Sequence[Element] = (),
) -> Drawing:
    """A page of a list, with the ways to the pages before and after it, and what else can be done here."""
    kept = rows[: pen.most(ROWS)]
    elements = [headline(title), small(said.place(pen, page, count)), *kept]
    before = turning(button(pen, verb, f"{page.number - 1}{behind}", label=pen.say("button-previous")))
    after = turning(button(pen, verb, f"{page.number + 1}{behind}", label=pen.say("button-next")))
    turns = [*([before] if page.number > 1 else []), *([after] if page.number < page.of else [])]
    return message(pen, [*elements, *facts.rest(pen, len(rows) - len(kept))], [*turns, *more], in_place=True)


@drawn.register
def discussion(view: Discussion, pen: TeamsPen) -> Drawing:
    title = titled(view.number, view.title)
    if not view.link:
        return message(pen, lines(pen.say("discussion-nowhere", idea=title)))
    way = opening(pen.say("button-opened"), view.link, of=title)
    follow = button(pen, "follow", view.number, of=title)
    return message(pen, lines(pen.say("discussion-here", idea=title)), [way, follow])


@drawn.register
def discussion_opener(view: DiscussionOpener, pen: TeamsPen) -> Drawing:
    return message(pen, lines(pen.say("discussion-opener", idea=titled(view.number, view.title))))


@drawn.register
def offer_idea(view: OfferIdea, pen: TeamsPen) -> Drawing:
    quote = [*lines(pen.say("offer-said")), *quoted(pen, view.text, OFFERED)]
    label = pen.say("button-share-this")
    if view.number is None:
        share = button(pen, "share", view.text, label=label, style="positive")
        return message(pen, [*quote, *lines(pen.say("offer-question"))], [share, button(pen, "help")])
    answer = button(pen, "answer", f"{view.number}.{view.turn} {view.text}", style="positive")
    either = lines(pen.say("offer-or-answer", number=view.number))
    return message(pen, [*quote, *either], [answer, button(pen, "share", view.text, label=label)])
