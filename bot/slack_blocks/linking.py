"""One person on two platforms: the code, and the form for admins."""

from bot.slack_blocks.fields import asked, person, undecided
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    bold,
    context,
    drawn,
    header,
    message,
    modal,
    paragraph,
    run,
    section,
)
from bot.wording import linking as words
from bot.wording.pen import Pen
from handlers.views import LinkCode, LinkForm


@drawn.register
def link_code(view: LinkCode, pen: Pen) -> Drawing:
    blocks = [header(pen.say("link-title")), section(words.places(view, pen))]
    return message([*blocks, *(_to_type(view, pen) if view.others else [])])


def _to_type(view: LinkCode, pen: Pen) -> list[Block]:
    return [paragraph(bold(words.typed(view, pen))), context(pen.say("link-private"))]


@drawn.register
def link_form(view: LinkForm, pen: Pen) -> Drawing:
    if not view.others:
        return message([header(pen.say("link-title")), paragraph(run(pen.say("link-nobody")))])
    members = words.members(view)
    blocks = [
        asked(pen, "person", person(), label="field-link-person"),
        asked(pen, "other", undecided(members), label="field-link-other", hint="field-link-hint"),
    ]
    return modal(pen, pen.say("form-link-title"), "linked", blocks, "button-link")
