"""What went wrong, in plain words and with what to do next."""

from bot.texts import Texts
from bot.wording import facts
from bot.wording.pen import Pen
from handlers.verbs import Invalid, Voice
from handlers.views import DeliveryTrouble


def what(view: DeliveryTrouble, pen: Pen) -> str:
    return pen.say("delivery-what", what=view.what, number=view.number or "")


def where(view: DeliveryTrouble, pen: Pen) -> str:
    if view.where.startswith("#"):
        return facts.channel(pen, view.where)
    return view.where or pen.say("delivery-somebody")


def stuck(view: DeliveryTrouble, pen: Pen) -> list[str]:
    """What and where; why, and the way out."""
    key = "delivery-maybe" if view.unknown else "delivery-failed"
    steps = pen.say("delivery-unknown-next") if view.unknown else reason(view.error, pen)
    return [pen.say(key, what=what(view, pen), where=where(view, pen)), steps]


def ways_out(view: DeliveryTrouble) -> tuple[str, ...]:
    return ("send_again", "it_arrived" if view.unknown else "let_go")


def reason(error: str, pen: Pen) -> str:
    """The platform's word in ours; a word that we have no text for is named."""
    key = f"delivery-error-{error}"
    return pen.say(key) if pen.knows(key) else pen.say("delivery-error", error=error or "?")


def field_errors(invalid: Invalid, voice: Voice, texts: Texts, platform: str = "") -> dict[str, str]:
    """What to correct, per field of the form."""
    pen = Pen(voice, texts, platform)
    return {
        name: pen.say(f"invalid-{key}", **invalid.params.get(name, {}))
        for name, key in invalid.errors.items()
    }
