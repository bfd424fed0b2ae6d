"""Similar ideas: the step before an idea is sent."""

from dataclasses import replace

from bot.teams_cards.cards import Drawing, drawn
from bot.teams_cards.elements import Element, bold, lines, quoted, small
from bot.teams_cards.elements import words as said
from bot.teams_cards.fields import asked, radio, switch
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import similar as words
from bot.wording.cutting import line
from handlers.before_sending import MINE
from handlers.views import SimilarForm, SimilarIdea


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


def _in_room(view: SimilarForm, pen: TeamsPen) -> SimilarForm:
    """The form remembers what it shows, and no more of it."""
    ideas = tuple(
        replace(
            one,
            title=line(one.title, pen.most(words.TITLE)),
            reason=line(one.reason, pen.most(words.REASON)),
            same_words=tuple(line(word, words.WORD) for word in one.same_words[: words.WORDS]),
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
