"""One person on two platforms: the code to type, and who is who."""

from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import NAME
from bot.wording.pen import Pen
from handlers.views import LinkCode, LinkForm


def places(view: LinkCode, pen: Pen) -> str:
    """Where the code is to be typed."""
    if not view.others:
        return pen.say("link-nowhere")
    return pen.say("link-where", names=facts.names(pen, view.others), minutes=view.minutes)


def typed(view: LinkCode, pen: Pen) -> str:
    return pen.say("link-typed", code=view.code)


def members(view: LinkForm) -> list[tuple[str, str]]:
    return [(str(one.number), f"{line(one.name, NAME)} ({line(one.where, NAME)})") for one in view.others]
