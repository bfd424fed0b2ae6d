"""What went wrong, in plain words and with what to do next."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
    Pen,
    actions,
    button,
    drawn,
    header,
    message,
    paragraph,
    run,
    section,
)
from bot.texts import Texts
from handlers.verbs import Invalid, Refused, Voice
from handlers.views import DeliveryTrouble, Troubles


@drawn.register
def delivery_trouble(view: DeliveryTrouble, pen: Pen) -> Drawing:
    return message(_stuck(view, pen))


@drawn.register
def troubles(view: Troubles, pen: Pen) -> Drawing:
    if not view.latest:
        return message([section(pen.say("troubles-none"))])
    title = header(pen.say("troubles-title", count=view.total))
    blocks = [block for one in view.latest for block in _stuck(one, pen)]
    older = view.total - len(view.latest)
    more = [section(pen.say("troubles-more", count=older))] if older > 0 else []
    return message([title, *blocks, *more])


def _stuck(view: DeliveryTrouble, pen: Pen) -> list[Block]:
    """What, where, why, and the way out."""
    what = pen.say("delivery-what", what=view.what, number=view.number or "")
    key = "delivery-maybe" if view.unknown else "delivery-failed"
    where = view.where or pen.say("delivery-somebody")
    words = pen.say(key, what=what, where=where)
    steps = pen.say("delivery-unknown-next") if view.unknown else _reason(view.error, pen)
    about = f"{what}, {where}"
    buttons = [button(pen, "send_again", view.delivery, about=about)]
    closing = "it_arrived" if view.unknown else "let_go"
    buttons.append(button(pen, closing, view.delivery, about=about))
    return [paragraph(run(f"{words}\n{steps}")), *actions(*buttons)]


def _reason(error: str, pen: Pen) -> str:
    """Slack's word in ours; a word that we have no text for is named."""
    key = f"delivery-error-{error}"
    return pen.say(key) if pen.texts.knows(pen.voice, key) else pen.say("delivery-error", error=error or "?")


def error_drawing(voice: Voice, texts: Texts, refused: Refused) -> Drawing:
    """A friendly no."""
    return failure(refused.key, voice, texts, **refused.params)


def failure(key: str, voice: Voice, texts: Texts, **params: object) -> Drawing:
    """Something stands in the way: the text `refused-{key}`."""
    return message([section(Pen(voice, texts).say(f"refused-{key}", **params))])


def field_errors(invalid: Invalid, voice: Voice, texts: Texts) -> dict[str, str]:
    """What to correct, per field of the form."""
    pen = Pen(voice, texts)
    return {
        name: pen.say(f"invalid-{key}", **invalid.params.get(name, {}))
        for name, key in invalid.errors.items()
    }
