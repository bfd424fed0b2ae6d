"""Ideas: the form, the card in the channel, the author's receipt, lists and the way to the discussion."""

from bot.slack_blocks import facts
from bot.slack_blocks.cutting import cut, line
from bot.slack_blocks.facts import titled
from bot.slack_blocks.fields import asked, many_lines, one_line, radio, select
from bot.slack_blocks.parts import (
    VALUE,
    Block,
    Drawing,
    Pen,
    Style,
    actions,
    bold,
    button,
    confirmation,
    context,
    dotted,
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
from handlers import rules
from handlers.views import (
    NONE_FITS,
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

PAGING = {"all": "list", "mine": "mine", "found": "find"}
WORDS, SEARCHED, OFFERED = 12, 1500, 1000


@drawn.register
def idea_form(view: IdeaForm, pen: Pen) -> Drawing:
    editing = view.number is not None
    title = pen.say("form-edit-title", number=view.number) if editing else pen.say("form-share-title")
    hidden = {"draft": view.draft, "channel": view.channel, "turn": view.turn, "source": _kept(view.source)}
    if editing:
        hidden["number"] = view.number
    if not view.goals:
        hidden["goal"] = str(NONE_FITS)
    blocks = [*_idea_fields(view, pen), *facts.source(pen, view.source)]
    submit = "button-save" if editing else "button-send"
    return modal(pen, title, "save" if editing else "create", blocks, submit, **hidden)


def _idea_fields(view: IdeaForm, pen: Pen) -> list[Block]:
    title = one_line(view.title, pen.say("field-title-example"), focus=True)
    problem = many_lines(view.problem, pen.say("field-problem-example"))
    benefit = many_lines(view.benefit, pen.say("field-benefit-example"))
    return [
        asked(pen, "title", title),
        asked(pen, "problem", problem, optional=True),
        asked(pen, "benefit", benefit, optional=True),
        *_goal_field(view, pen),
        _name_field(view, pen),
    ]


def _goal_field(view: IdeaForm, pen: Pen) -> list[Block]:
    """Where leadership has named no goals yet, there is nothing to choose from."""
    if not view.goals:
        return []
    known = [(str(goal.number), goal.title) for goal in view.goals]
    options = [(str(NONE_FITS), pen.say("goal-none-fits")), *known]
    return [asked(pen, "goal", select(options, str(view.goal)), hint="field-goal-hint")]


def _name_field(view: IdeaForm, pen: Pen) -> Block:
    options = [("no", pen.say("name-shown", name=line(view.author, 40))), ("yes", pen.say("name-sealed"))]
    return asked(pen, "sealed", radio(options, "yes" if view.sealed else "no"), hint="field-sealed-hint")


def _kept(source: str) -> str:
    """A link that does not fit into the form's memory would be a broken one."""
    return source if len(source) <= facts.URL else ""


@drawn.register
def idea_card(view: IdeaCard, pen: Pen) -> Drawing:
    idea = view.idea
    is_open = idea.state in rules.BACKABLE
    blocks = [
        facts.head(pen, idea),
        *facts.story(pen, idea),
        *facts.outcome(pen, idea),
        context(facts.counts(pen, idea)),
        *facts.source(pen, idea.source),
        *(actions(*_backing(pen, idea)) if is_open else []),
    ]
    return message(blocks, pen.say("card-offer") if is_open else "", in_place=True, live=True)


def _backing(pen: Pen, idea: IdeaFacts) -> list[Block]:
    """Each button says how many did this already."""
    done = {"support": idea.supporters, "help_with": len(idea.helpers), "discuss": idea.comments}
    title = titled(idea.number, idea.title)
    return [
        button(pen, verb, idea.number, label=_counted(pen, verb, count), about=title)
        for verb, count in done.items()
    ]


def _counted(pen: Pen, verb: str, count: int) -> str:
    label = pen.say(f"button-{verb}")
    return f"{label} · {count}" if count else label


@drawn.register
def receipt(view: Receipt, pen: Pen) -> Drawing:
    idea = view.idea
    fresh = idea.state in (IdeaState.NEW, IdeaState.IN_REVIEW)
    opening = "receipt-thanks" if fresh else "receipt-moved"
    blocks = [
        paragraph(run(pen.say(opening) + "\n"), bold(titled(idea.number, idea.title))),
        paragraph(run("\n".join(_standing(view, pen)))),
        *facts.outcome(pen, idea),
        *actions(*_receipt_buttons(view, pen)),
    ]
    return message(blocks, in_place=True, live=True)


def _standing(view: Receipt, pen: Pen) -> list[str]:
    """Where the idea is now, who decides until when, and where its card hangs."""
    idea = view.idea
    lines = [pen.say("receipt-state", state=idea.state)]
    if idea.state in (IdeaState.NEW, IdeaState.IN_REVIEW):
        key = "receipt-reviewer" if view.reviewer else "receipt-due"
        lines.append(pen.say(key, reviewer=view.reviewer, due=view.due))
    if idea.state is IdeaState.QUESTION:
        lines.append(pen.say("receipt-question"))
    if idea.state is IdeaState.WITHDRAWN:
        return lines
    if view.channel:
        return [*lines, pen.say("receipt-channel", channel=f"#{view.channel.lstrip('#')}")]
    return [*lines, pen.say("receipt-nowhere", number=idea.number)]


def _receipt_buttons(view: Receipt, pen: Pen) -> list[Block]:
    idea = view.idea
    buttons = []
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
    title = pen.say(f"list-{view.kind}", words=line(view.words, 80))
    words = f" {_searched(view.words)}" if view.kind == "found" else ""
    if not view.lines:
        empty = pen.say(f"list-{view.kind}-empty")
        share = button(pen, "share", cut(view.words, VALUE))  # what was not found is no lost line
        return message([section(f"{title}\n{empty}"), *actions(share)], in_place=True)
    rows = [facts.row(pen, idea, "show") for idea in view.lines]
    return paged(pen, title, rows, view.page, PAGING[view.kind], words)


def _searched(words: str) -> str:
    """As many words as a search takes; an ellipsis would be searched for."""
    return " ".join(words.split()[:WORDS])[:SEARCHED]


def paged(pen: Pen, title: str, rows: list[Block], page: Page, verb: str, words: str = "") -> Drawing:
    """Back stands above the rows, forward below: the same verb must not stand twice in one block."""
    about = pen.say("list-count", total=page.total)
    if page.of > 1:
        about = dotted(about, pen.say("list-page", page=page.number, of=page.of))
    before = button(pen, verb, f"{page.number - 1}{words}", label=pen.say("button-previous"))
    after = button(pen, verb, f"{page.number + 1}{words}", label=pen.say("button-next"))
    top = section(f"{title}\n{about}", before if page.number > 1 else None)
    bottom = actions(after) if page.number < page.of else []
    return message([top, *rows, *bottom], in_place=True)


@drawn.register
def discussion(view: Discussion, pen: Pen) -> Drawing:
    title = titled(view.number, view.title)
    if not view.link:
        return message([section(pen.say("discussion-nowhere", idea=title))])
    way = button(pen, "opened", view.number, about=title) | {"url": view.link}
    return message([section(pen.say("discussion-here", idea=title)), *actions(way)])


@drawn.register
def discussion_opener(view: DiscussionOpener, pen: Pen) -> Drawing:
    return message([section(pen.say("discussion-opener", idea=titled(view.number, view.title)))])


@drawn.register
def offer_idea(view: OfferIdea, pen: Pen) -> Drawing:
    said = rich(sentence(run(pen.say("offer-said"))), *quoted(view.text, OFFERED))
    style: Style = "primary" if view.number is None else ""
    share = button(pen, "share", cut(view.text, VALUE), label=pen.say("button-share-this"), style=style)
    if view.number is None:
        return message([said, section(pen.say("offer-question")), *actions(share, button(pen, "help"))])
    answer = button(pen, "answer", cut(f"{view.number}.{view.turn} {view.text}", VALUE), style="primary")
    words = section(pen.say("offer-or-answer", number=view.number))
    return message([said, words, *actions(answer, share)])
