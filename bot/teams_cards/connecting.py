"""What belongs together: the form, the cards of both sides, and questions that everybody reads."""

from dataclasses import replace

from bot.teams_cards.buttons import button, opening, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, lines, prose, quoted, small, words
from bot.teams_cards.elements import row as titled_beside
from bot.teams_cards.fields import asked, many_lines, offered, one_line, person, select
from bot.teams_cards.forms import about, form
from bot.teams_cards.pen import TeamsPen
from bot.wording import connecting as wording
from bot.wording.facts import is_link, titled
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

NOTE, SAYS, QUESTION = 3000, 1500, 3000


@drawn.register
def connect_form(view: ConnectForm, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known))
    choices, chosen, written = wording.choices(view, pen), *wording.chosen(view)
    typed, why = (
        one_line(written, pen.say("field-thing-example")),
        many_lines("", pen.say("field-why-example")),
    )
    elements = [
        words(bold(wording.titled(view.thing))),
        *(asked(pen, "similar", select(choices, chosen)) if choices else []),
        *asked(pen, "thing", typed, hint="field-thing-hint"),
        *asked(pen, "guest", person(view.known), hint="field-guest-hint"),
        *asked(pen, "why", why, hint="field-why-hint", required="invalid-why_empty"),
    ]
    title = pen.say(f"form-connect_{view.thing.kind}-title", number=view.thing.number)
    return form(pen, view, title, "connected", elements, "button-connect", **wording.form_memory(view))


@drawn.register
def connection_card(view: ConnectionCard, pen: TeamsPen) -> Drawing:
    elements = [
        *lines(wording.connected(pen, view)),
        *quoted(pen, view.note, NOTE),
        row(pen, view.one),
        row(pen, view.other),
        small(wording.after_connecting(pen, view)),
    ]
    return message(pen, elements, _undo(pen, view, "disconnect", wording.pair(view)), in_place=True)


def row(pen: TeamsPen, thing: Thing, shows: str = "") -> Element:
    """It, and beside it the button that shows it."""
    verb, label = wording.look(pen, thing)
    look = button(pen, shows or verb, thing.number, label=label, of=wording.titled(thing))
    return titled_beside([words(bold(wording.titled(thing)))], look)


def _undo(pen: TeamsPen, view: ConnectionCard | IntroductionCard, verb: str, value: str) -> list[Element]:
    return [turning(button(pen, verb, value))] if view.undo and not view.undone else []


@drawn.register
def introduction_card(view: IntroductionCard, pen: TeamsPen) -> Drawing:
    elements = [
        *lines(wording.introduced(pen, view)),
        *quoted(pen, view.note, NOTE),
        row(pen, view.thing),
        small(wording.after_introducing(pen, view)),
    ]
    return message(pen, elements, _undo(pen, view, "take_out", wording.guest(view)), in_place=True)


@drawn.register
def brought_in(view: BroughtIn, pen: TeamsPen) -> Drawing:
    elements = [
        *lines(wording.brought_in(pen, view)),
        *quoted(pen, view.note, NOTE),
        words(bold(wording.titled(view.thing)), spacing="Medium"),
        *prose(pen, view.text, SAYS),
        small(pen.say("brought-in-next")),
    ]
    verb, label = wording.look(pen, view.thing)
    look = button(pen, verb, view.thing.number, label=label, of=wording.titled(view.thing))
    return message(pen, elements, [look, *_joins(pen, view.thing)])


def _joins(pen: TeamsPen, thing: Thing) -> list[Element]:
    """To take a hand in it, or only to hear of it."""
    helps = button(pen, wording.HELPS[thing.kind], thing.number, label=pen.say("button-help_with"))
    return [helps, button(pen, "follow", thing.label)]


@drawn.register
def help_offered(view: HelpOffered, pen: TeamsPen) -> Drawing:
    told = lines(wording.offered(pen, view))
    return message(pen, [*told, row(pen, view.thing), small(pen.say("help-offered-next"))])


# --- questions that everybody reads ---------------------------------------------------------------------


@drawn.register
def public_question_form(view: PublicQuestionForm, pen: TeamsPen) -> Drawing:
    question = many_lines("", pen.say("field-public_question-example"))
    label, hint = "field-public_question", "field-public_question-hint"
    elements = [
        about(view.number, view.title),
        *asked(pen, "question", question, label=label, hint=hint, required="invalid-question_empty"),
    ]
    title = pen.say("form-public_question-title", number=view.number)
    return form(pen, view, title, "asked_publicly", elements, **wording.question_memory(view))


@drawn.register
def public_question(view: PublicQuestion, pen: TeamsPen) -> Drawing:
    return message(pen, [*lines(wording.asks(pen, view)), *quoted(pen, view.question, QUESTION)])


@drawn.register
def asked_publicly(view: AskedPublicly, pen: TeamsPen) -> Drawing:
    elements = [
        words(bold(titled(view.number, view.title))),
        *lines(wording.asks(pen, view)),
        *quoted(pen, view.question, QUESTION),
    ]
    return message(pen, elements, [*_way(view, pen), button(pen, "show", view.number)])


def _way(view: AskedPublicly, pen: TeamsPen) -> list[Element]:
    if not view.link or not is_link(view.link):
        return []
    return [opening(pen.say("button-opened"), view.link, of=titled(view.number, view.title))]
