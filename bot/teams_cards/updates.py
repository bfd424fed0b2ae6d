"""Strategic updates: the card in channels."""

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, headline, image, prose, small, spaced
from bot.teams_cards.pen import TeamsPen
from bot.wording import updates as wording
from bot.wording.pen import dotted
from handlers.views import UpdateCard, UpdateFacts


@drawn.register
def update_card(view: UpdateCard, pen: TeamsPen) -> Drawing:
    below = small(dotted(wording.signed(view.update, pen), wording.echo(view, pen)))
    about = wording.goal(view.update.goal)
    buttons = [
        button(pen, verb, view.post, label=label, of=about) for verb, label in wording.answers(view, pen)
    ]
    ending = pen.say("update-offer") if view.post else ""
    return message(pen, [*told(view.update, pen), below], buttons, ending, live=bool(view.post))


def told(facts: UpdateFacts, pen: TeamsPen) -> list[Element]:
    """The goal, what is said about it, and the picture."""
    url, alt = wording.picture(facts)
    shown = [image(url, alt)] if url else []
    return [headline(wording.goal(facts.goal)), *spaced(prose(pen, facts.text)), *shown]
