"""One person on two platforms: the code to type, and who is who."""

from dataclasses import replace

from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import bold, box, heading, lines, small, words
from bot.teams_cards.fields import asked, explained, offered, person, undecided
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import linking as wording
from handlers.views import LinkCode, LinkForm

MEMBERS = 100


@drawn.register
def link_code(view: LinkCode, pen: TeamsPen) -> Drawing:
    title = heading(pen.say("link-title"))
    if not view.others:
        return message(pen, [title, *lines(wording.places(view, pen))])
    code = box([words(bold(wording.typed(view, pen), size="Medium", fontType="Monospace"))])
    elements = [title, *lines(wording.places(view, pen)), *code, small(pen.say("link-private"))]
    return message(pen, elements)


@drawn.register
def link_form(view: LinkForm, pen: TeamsPen) -> Drawing:
    title = pen.say("form-link-title")
    if not view.others:
        return message(pen, [heading(title), *lines(pen.say("link-nobody"))])
    view = replace(view, known=offered(pen, view.known), others=view.others[: pen.most(MEMBERS)])
    here, others = person(view.known), undecided(wording.members(view))
    elements = [
        *asked(pen, "person", here, label="field-link-person", required="invalid-somebody_missing"),
        *asked(pen, "other", others, label="field-link-other", required="invalid-other_missing"),
        explained(pen.say("field-link-hint")),
    ]
    return form(pen, view, title, "linked", elements, "button-link")
