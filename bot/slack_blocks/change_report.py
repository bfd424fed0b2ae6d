""" "You said, we did, this changed": the card, the form and its preview."""

from bot.slack_blocks.fields import asked, channels, many_lines, several
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    bullets,
    button,
    context,
    divider,
    drawn,
    header,
    message,
    modal,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import change_report as words
from bot.wording.cutting import body
from bot.wording.pen import Pen
from handlers.views import Changes, ChangesCard, ChangesForm, ChangesPreview


@drawn.register
def changes_card(view: ChangesCard, pen: Pen) -> Drawing:
    ways = [] if view.preview else [_way(pen, "strategy", "steer-picture"), button(pen, "share")]
    return message([*_card(view, pen), *actions(*ways)])


def _way(pen: Pen, verb: str, label: str) -> Block:
    return button(pen, verb, label=pen.say(label))


def _card(view: ChangesCard, pen: Pen) -> list[Block]:
    intro = body(view.intro, words.INTRO)
    return [
        header(pen.say("changes-title")),
        *([rich(sentence(run(intro)))] if intro else []),
        *_parts(view.changes, pen),
        context(words.signed(view, pen)),
    ]


def _parts(changes: Changes, pen: Pen) -> list[Block]:
    return [
        rich(sentence(bold(title)), bullets(*([run(one)] for one in lines)))
        for title, lines in words.parts(changes, pen)
    ]


@drawn.register
def changes_form(view: ChangesForm, pen: Pen) -> Drawing:
    blocks = [
        asked(pen, "intro", many_lines(view.intro), hint="field-intro-hint", optional=True),
        asked(pen, "channels", channels(view.channels), label="field-changes-channels", optional=True),
        *_elsewhere(view, pen),
        section(pen.say("changes-told")),
        *_parts(view.changes, pen),
    ]
    title = pen.say("form-changes-title")
    return modal(pen, title, "preview_changes", blocks, "changes-to-preview", draft=view.draft)


def _elsewhere(view: ChangesForm, pen: Pen) -> list[Block]:
    if not view.rooms_elsewhere:
        return []
    rooms = several(words.elsewhere(view.rooms_elsewhere), view.elsewhere)
    return [asked(pen, "elsewhere", rooms, label="field-changes-elsewhere", optional=True)]


@drawn.register
def changes_preview(view: ChangesPreview, pen: Pen) -> Drawing:
    outcome = section(words.outcome(view, pen))
    ways = [
        button(pen, "post_changes", view.words, label=pen.say("changes-post"), style="primary"),
        button(pen, "change_changes", view.words, label=pen.say("changes-change")),
    ]
    blocks = [outcome, divider(), *_card(view.card, pen), *actions(*(ways if view.words else []))]
    return message(blocks, in_place=True)
