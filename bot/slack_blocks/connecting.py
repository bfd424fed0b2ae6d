"""What belongs together: the form, the cards of both sides, and questions that everybody reads."""

from bot.slack_blocks.fields import asked, many_lines, one_line, person, select
from bot.slack_blocks.parts import (
    Block,
    Drawing,
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
from bot.wording import connecting as words
from bot.wording.cutting import body
from bot.wording.facts import is_link, titled
from bot.wording.pen import Pen
from handlers.views import (
    AskedPublicly,
    BroughtIn,
    ConnectForm,
    ConnectionCard,
    HelpOffered,
    IntroductionCard,
    PublicQuestion,
    PublicQuestionForm,
    Thing,
)

SAYS = 1500  # of what somebody is brought in to


@drawn.register
def connect_form(view: ConnectForm, pen: Pen) -> Drawing:
    choices, chosen, written = words.choices(view, pen), *words.chosen(view)
    typed = one_line(written, pen.say("field-thing-example"))
    why = many_lines("", pen.say("field-why-example"))
    blocks = [
        paragraph(bold(words.titled(view.thing))),
        *([asked(pen, "similar", select(choices, chosen), optional=True)] if choices else []),
        asked(pen, "thing", typed, hint="field-thing-hint", optional=True),
        asked(pen, "guest", person(), hint="field-guest-hint", optional=True),
        asked(pen, "why", why, hint="field-why-hint"),
    ]
    title = pen.say(f"form-connect_{view.thing.kind}-title", number=view.thing.number)
    return modal(pen, title, "connected", blocks, "button-connect", **words.form_memory(view))


@drawn.register
def connection_card(view: ConnectionCard, pen: Pen) -> Drawing:
    blocks = [
        rich(sentence(run(words.connected(pen, view))), *quoted(view.note)),
        row(pen, view.one),
        row(pen, view.other),
        context(words.after_connecting(pen, view)),
        *actions(*_undo(pen, view, "disconnect", words.pair(view))),
    ]
    return message(blocks, in_place=True)


def row(pen: Pen, thing: Thing, shows: str = "") -> Block:
    """Each in a block of its own: the same verb must not stand twice in one."""
    return section(words.titled(thing), _look(pen, thing, shows))


def _look(pen: Pen, thing: Thing, shows: str = "") -> Block:
    verb, label = words.look(pen, thing)
    return button(pen, shows or verb, thing.number, label=label, about=words.titled(thing))


def _undo(pen: Pen, view: ConnectionCard | IntroductionCard, verb: str, value: str) -> list[Block]:
    return [button(pen, verb, value)] if view.undo and not view.undone else []


@drawn.register
def introduction_card(view: IntroductionCard, pen: Pen) -> Drawing:
    blocks = [
        rich(sentence(run(words.introduced(pen, view))), *quoted(view.note)),
        row(pen, view.thing),
        context(words.after_introducing(pen, view)),
        *actions(*_undo(pen, view, "take_out", words.guest(view))),
    ]
    return message(blocks, in_place=True)


@drawn.register
def brought_in(view: BroughtIn, pen: Pen) -> Drawing:
    says = body(view.text, SAYS)
    blocks = [
        rich(sentence(run(words.brought_in(pen, view))), *quoted(view.note)),
        paragraph(bold(words.titled(view.thing)), *([run(f"\n{says}")] if says else [])),
        context(pen.say("brought-in-next")),
        *actions(_look(pen, view.thing), *_joins(pen, view.thing)),
    ]
    return message(blocks)


def _joins(pen: Pen, thing: Thing) -> list[Block]:
    """To take a hand in it, or only to hear of it."""
    helps = button(pen, words.HELPS[thing.kind], thing.number, label=pen.say("button-help_with"))
    return [helps, button(pen, "follow", thing.label)]


@drawn.register
def help_offered(view: HelpOffered, pen: Pen) -> Drawing:
    blocks = [
        paragraph(run(words.offered(pen, view))),
        row(pen, view.thing),
        context(pen.say("help-offered-next")),
    ]
    return message(blocks)


# --- questions that everybody reads ---------------------------------------------------------------------


@drawn.register
def public_question_form(view: PublicQuestionForm, pen: Pen) -> Drawing:
    question = many_lines("", pen.say("field-public_question-example"), focus=True)
    hint = "field-public_question-hint"
    blocks = [
        paragraph(bold(titled(view.number, view.title))),
        asked(pen, "question", question, label="field-public_question", hint=hint),
    ]
    title = pen.say("form-public_question-title", number=view.number)
    return modal(pen, title, "asked_publicly", blocks, **words.question_memory(view))


@drawn.register
def public_question(view: PublicQuestion, pen: Pen) -> Drawing:
    return message([rich(sentence(run(words.asks(pen, view))), *quoted(view.question))])


@drawn.register
def asked_publicly(view: AskedPublicly, pen: Pen) -> Drawing:
    blocks = [
        rich(
            sentence(bold(titled(view.number, view.title)), run(f"\n{words.asks(pen, view)}")),
            *quoted(view.question),
        ),
        *actions(*_way(view, pen), button(pen, "show", view.number)),
    ]
    return message(blocks)


def _way(view: AskedPublicly, pen: Pen) -> list[Block]:
    if not view.link or not is_link(view.link):
        return []
    return [button(pen, "opened", view.number, style="primary") | {"url": view.link}]
