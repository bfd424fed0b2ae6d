"""What went wrong, in plain words and with what to do next."""

from bot.teams_cards import facts
from bot.teams_cards.buttons import actions, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, bold, heading, lines, words
from bot.teams_cards.pen import PLATFORM, TeamsPen
from bot.texts import Texts
from bot.wording import trouble as wording
from handlers.verbs import Invalid, Refused, Voice
from handlers.views import DeliveryTrouble, Troubles


@drawn.register
def delivery_trouble(view: DeliveryTrouble, pen: TeamsPen) -> Drawing:
    return message(pen, _stuck(view, pen))


@drawn.register
def troubles(view: Troubles, pen: TeamsPen) -> Drawing:
    if not view.latest:
        return message(pen, lines(pen.say("troubles-none")))
    shown = view.latest[: pen.most(len(view.latest))]
    stuck = [element for one in shown for element in _stuck(one, pen)]
    older = view.total - len(view.latest)
    more = [*facts.rest(pen, len(view.latest) - len(shown))]
    more += lines(pen.say("troubles-more", count=older)) if older > 0 else []
    return message(pen, [heading(pen.say("troubles-title", count=view.total)), *stuck, *more])


def _stuck(view: DeliveryTrouble, pen: TeamsPen) -> list[Element]:
    """What, where, why, and the way out."""
    what, why = wording.stuck(view, pen)
    about = f"{wording.what(view, pen)}, {wording.where(view, pen)}"
    buttons = [button(pen, verb, view.delivery, of=about) for verb in wording.ways_out(view)]
    return [words(bold(what), spacing="Large", separator=True), *lines(why), *actions(buttons)]


def error_drawing(voice: Voice, texts: Texts, refused: Refused) -> Drawing:
    """A friendly no."""
    return failure(refused.key, voice, texts, **refused.params)


def failure(key: str, voice: Voice, texts: Texts, **params: object) -> Drawing:
    """Something stands in the way: the text `refused-{key}`."""
    pen = TeamsPen(voice, texts)
    return message(pen, lines(pen.say(f"refused-{key}", **params)))


def field_errors(invalid: Invalid, voice: Voice, texts: Texts) -> dict[str, str]:
    """What to correct, per field of the form."""
    return wording.field_errors(invalid, voice, texts, PLATFORM)
