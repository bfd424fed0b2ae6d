"""Similar ideas: the step before an idea is sent, what is compared before a decision, and what fits again."""

from dataclasses import replace

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, lines, quoted, small
from bot.teams_cards.elements import words as said
from bot.teams_cards.fields import asked, radio, switch
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import similar as words
from bot.wording.cutting import line
from bot.wording.facts import WORD, WORDS, titled
from handlers.before_sending import MINE
from handlers.views import FitAgain, FitLine, SimilarForm, SimilarIdea, SimilarIdeas


@drawn.register
def similar_form(view: SimilarForm, pen: TeamsPen) -> Drawing:
    """It takes the place of the form, so that one of the choices leads back to it."""
    view = _in_room(view, pen)
    comment = switch(pen.say("similar-words-yes"), on=not view.sealed)
    hint = "field-add_words-sealed" if view.sealed else "field-add_words-hint"
    elements = [
        small(pen.say("similar-look")),
        *(element for one in words.shown(view) for element in _idea(one, pen)),
        *asked(pen, "instead", radio(words.choices(view, pen, again=True), MINE)),
        *asked(pen, "add_words", comment, hint=hint),
    ]
    title = pen.say("form-similar-title")
    return form(pen, view, title, "chosen_similar", elements, "button-chosen_similar", draft=view.draft)


@drawn.register
def similar_ideas(view: SimilarIdeas, pen: TeamsPen) -> Drawing:
    title = titled(view.number, view.title)
    if not view.ideas:
        return message(pen, lines(pen.say("similar-none-now", idea=title)))
    found = (element for one in words.shown(view) for element in _beside(view, one, pen))
    return message(pen, [*lines(pen.say("similar-to", idea=title)), *found])


def _beside(view: SimilarIdeas, one: SimilarIdea, pen: TeamsPen) -> list[Element]:
    """One of them, the way to its card, and how both are brought together."""
    title = words.titled(one)
    ways = [button(pen, verb, value, of=title) for verb, value in words.together(view, one)]
    buttons = [button(pen, "show", one.number, of=title), *ways]
    return [*_idea(one, pen), {"type": "ActionSet", "actions": buttons}]


def _in_room(view: SimilarForm, pen: TeamsPen) -> SimilarForm:
    """The form remembers what it shows, and no more of it."""
    ideas = tuple(
        replace(
            one,
            title=line(one.title, pen.most(words.TITLE)),
            reason=line(one.reason, pen.most(words.REASON)) if one.reason else "",
            same_words=tuple(line(word, WORD) for word in one.same_words[:WORDS]),
        )
        for one in words.shown(view)
    )
    return replace(view, ideas=ideas, title=line(view.title, words.TITLE))


def _idea(one: SimilarIdea, pen: TeamsPen) -> list[Element]:
    return [
        said(bold(words.titled(one)), spacing="Medium"),
        *lines(words.standing(one, pen)),
        *quoted(pen, one.reason, words.REASON),
    ]


@drawn.register
def fit_again(view: FitAgain, pen: TeamsPen) -> Drawing:
    shown = view.ideas[: words.MOST]
    head, why = words.fits(view, pen)
    elements = [
        said(bold(head)),
        *lines(why),
        *(element for one in shown for element in _fitting(one, pen)),
        *lines(words.fits_rest(view, pen, len(shown))),
    ]
    return message(pen, elements)


def _fitting(one: FitLine, pen: TeamsPen) -> list[Element]:
    title = words.titled(one)
    wake = button(pen, "wake", f"{one.number}.{one.turn}", of=title)
    look = button(pen, "look", one.number, label=pen.say("button-show"), of=title)
    told = [said(bold(title), spacing="Medium"), *lines(words.fitting(one, pen))]
    return [*told, {"type": "ActionSet", "actions": [wake, look]}]
