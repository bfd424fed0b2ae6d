"""What went wrong, in plain words and with what to do next."""

from bot.slack_blocks.parts import (
    Block,
    Drawing,
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
from bot.wording import trouble
from bot.wording.pen import Pen
from handlers.verbs import Refused, Voice
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
    about = f"{trouble.what(view, pen)}, {trouble.where(view, pen)}"
    buttons = [button(pen, verb, view.delivery, about=about) for verb in trouble.ways_out(view)]
    return [paragraph(run("\n".join(trouble.stuck(view, pen)))), *actions(*buttons)]


def error_drawing(voice: Voice, texts: Texts, refused: Refused) -> Drawing:
    """A friendly no."""
    return failure(refused.key, voice, texts, **refused.params)


def failure(key: str, voice: Voice, texts: Texts, **params: object) -> Drawing:
    """Something stands in the way: the text `refused-{key}`."""
    return message([section(Pen(voice, texts).say(f"refused-{key}", **params))])
