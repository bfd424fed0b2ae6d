"""Ideas: the form, the card in the channel, the author's receipt, lists and the way to the discussion."""

from collections.abc import Sequence

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, many_lines, one_line, radio, select
from bot.slack_blocks.parts import (
    VALUE,
    Block,
    Drawing,
    Style,
    actions,
    bold,
    button,
    confirmation,
    context,
    drawn,
    message,
    modal,
    paragraph,
    plain,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import facts as said
from bot.wording import ideas as words
from bot.wording.cutting import cut
from bot.wording.facts import titled
from bot.wording.pen import Pen
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

OFFERED = 1000


@drawn.register
def idea_form(view: IdeaForm, pen: Pen) -> Drawing:
    callback, submit = words.form_sends(view)
    blocks = [*_idea_fields(view, pen), *facts.source(pen, view.source)]
    return modal(pen, words.form_title(view, pen), callback, blocks, submit, **words.form_memory(view))


def _idea_fields(view: IdeaForm, pen: Pen) -> list[Block]:
    title = one_line(view.title, pen.say("field-title-example"), focus=True)
    problem = many_lines(view.problem, pen.say("field-problem-example"))
    benefit = many_lines(view.benefit, pen.say("field-benefit-example"))
    return [
        *(context(told) for told in words.called(view, pen)),
        asked(pen, "title", title),
        asked(pen, "problem", problem, optional=True),
        asked(pen, "benefit", benefit, optional=True),
        *_guided_fields(view, pen),
        *_goal_field(view, pen),
        _name_field(view, pen),
    ]


def _guided_fields(view: IdeaForm, pen: Pen) -> list[Block]:
    """Under the campaign's own questions."""
    return [
        asked(pen, name, many_lines(told), label="field-guided", optional=True) | {"label": plain(question)}
        for name, question, told in words.guided(view)
    ]


def _goal_field(view: IdeaForm, pen: Pen) -> list[Block]:
    choices = words.goal_choices(view, pen)
    if not choices:
        return []
    field = asked(pen, "goal", select(choices, str(view.goal)))
    return [field | {"hint": plain(words.goal_hint(view, pen))}]


def _name_field(view: IdeaForm, pen: Pen) -> Block:
    if view.overheard:
        return context(pen.say("name-overheard"))
    chosen = "yes" if view.sealed else "no"
    return asked(pen, "sealed", radio(words.name_choices(view, pen), chosen), hint="field-sealed-hint")


@drawn.register
def idea_card(view: IdeaCard, pen: Pen) -> Drawing:
    idea = view.idea
    is_open = idea.state in rules.BACKABLE
    blocks = [
        facts.head(pen, idea),
        *facts.story(pen, idea),
        *facts.parts(pen, idea),
        *facts.outcome(pen, idea),
        context(said.counts(pen, idea)),
        *facts.source(pen, idea.source),
        *actions(*(_backing(pen, idea) if is_open else facts.onward(pen, idea))),
    ]
    return message(blocks, pen.say("card-offer") if is_open else "", in_place=True, live=True)


def _backing(pen: Pen, idea: IdeaFacts) -> list[Block]:
    title = titled(idea.number, idea.title)
    return [
        button(pen, verb, idea.number, label=label, about=title) for verb, label in words.backing(idea, pen)
    ]


@drawn.register
def receipt(view: Receipt, pen: Pen) -> Drawing:
    idea = view.idea
    blocks = [
        paragraph(run(words.receipt_opening(view, pen) + "\n"), bold(titled(idea.number, idea.title))),
        paragraph(run("\n".join(words.receipt_lines(view, pen)))),
        *facts.outcome(pen, idea),
        *actions(*_receipt_buttons(view, pen)),
    ]
    return message(blocks, in_place=True, live=True)


def _receipt_buttons(view: Receipt, pen: Pen) -> list[Block]:
    idea = view.idea
    buttons = facts.onward(pen, idea)
    if idea.state is IdeaState.QUESTION:
        buttons.append(button(pen, "answer", f"{idea.number}.{idea.turn}", style="primary"))
    if view.can_edit:
        buttons.append(button(pen, "edit", idea.number))
    if view.can_withdraw:
        sure = confirmation(pen, "withdraw", number=idea.number)
        buttons.append(button(pen, "withdraw", idea.number, confirm=sure))
    return buttons


@drawn.register
def idea_list(view: IdeaList, pen: Pen) -> Drawing:
    title = words.list_title(view, pen)
    if not view.lines:
        empty = pen.say(f"list-{view.kind}-empty")
        verb, about = words.when_empty(view)
        first = button(pen, verb, cut(str(about), VALUE))
        return message([section(f"{title}\n{empty}"), *actions(first)], in_place=True)
    rows = [facts.row(pen, idea, "show") for idea in view.lines]
    return paged(pen, title, rows, view.page, words.PAGING[view.kind], words.turning(view))


def paged(
    pen: Pen,
    title: str,
    rows: list[Block],
    page: Page,
    verb: str,
    behind: str = "",
    count: str = "list-count",
    more: Sequence[Block] = (),
) -> Drawing:
    """Back stands above the rows, forward below: the same verb must not stand twice in one block."""
    before = button(pen, verb, f"{page.number - 1}{behind}", label=pen.say("button-previous"))
    after = button(pen, verb, f"{page.number + 1}{behind}", label=pen.say("button-next"))
    top = section(f"{title}\n{said.place(pen, page, count)}", before if page.number > 1 else None)
    bottom = [*([after] if page.number < page.of else []), *more]
    return message([top, *rows, *actions(*bottom)], in_place=True)


@drawn.register
def discussion(view: Discussion, pen: Pen) -> Drawing:
    title = titled(view.number, view.title)
    if not view.link:
        return message([section(pen.say("discussion-nowhere", idea=title))])
    way = button(pen, "opened", view.number, about=title) | {"url": view.link}
    buttons = actions(way, button(pen, "follow", view.number, about=title))
    return message([section(pen.say("discussion-here", idea=title)), *buttons])


@drawn.register
def discussion_opener(view: DiscussionOpener, pen: Pen) -> Drawing:
    return message([section(pen.say("discussion-opener", idea=titled(view.number, view.title)))])


@drawn.register
def offer_idea(view: OfferIdea, pen: Pen) -> Drawing:
    quote = rich(sentence(run(pen.say("offer-said"))), *quoted(view.text, OFFERED))
    style: Style = "primary" if view.number is None else ""
    share = button(pen, "share", cut(view.text, VALUE), label=pen.say("button-share-this"), style=style)
    if view.number is None:
        return message([quote, section(pen.say("offer-question")), *actions(share, button(pen, "help"))])
    answer = button(pen, "answer", cut(f"{view.number}.{view.turn} {view.text}", VALUE), style="primary")
    either = section(pen.say("offer-or-answer", number=view.number))
    return message([quote, either, *actions(answer, share)])
