""" "You said, we did, this changed": the card, the form and its preview."""

from dataclasses import replace

from bot.teams_cards.buttons import button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import Element, box, heading, label, lines, prose, run, small, spaced, words
from bot.teams_cards.fields import ROOMS, asked, channels, many_lines, offered
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import change_report as wording
from bot.wording.cutting import line
from bot.wording.facts import TITLE
from handlers.views import Changes, ChangesCard, ChangesForm, ChangesPreview


@drawn.register
def changes_card(view: ChangesCard, pen: TeamsPen) -> Drawing:
    ways = (
        []
        if view.preview
        else [button(pen, "strategy", label=pen.say("steer-picture")), button(pen, "share")]
    )
    return message(pen, _card(view, pen), ways)


def _card(view: ChangesCard, pen: TeamsPen) -> list[Element]:
    return [
        heading(pen.say("changes-title")),
        *prose(pen, view.intro, wording.INTRO),
        *_parts(view.changes, pen),
        small(wording.signed(view, pen)) | {"spacing": "Medium"},
    ]


def _parts(changes: Changes, pen: TeamsPen) -> list[Element]:
    return [element for title, told in wording.parts(changes, pen) for element in _part(title, told, pen)]


def _part(title: str, told: list[str], pen: TeamsPen) -> list[Element]:
    rows = [words(run(f"• {line(one, pen.most(wording.NOTE))}"), spacing="Small") for one in told]
    return [label(title), *rows]


@drawn.register
def changes_form(view: ChangesForm, pen: TeamsPen) -> Drawing:
    rooms = offered(pen, view.rooms, *view.channels, most=ROOMS)
    elsewhere = offered(pen, view.rooms_elsewhere, *view.elsewhere, most=ROOMS)
    changes = _in_room(view.changes, pen)
    view = replace(view, rooms=rooms, rooms_elsewhere=elsewhere, changes=changes)
    intro, here = many_lines(view.intro), channels(pen, view.rooms, view.channels)
    elements = [
        *asked(pen, "intro", intro, hint="field-intro-hint"),
        *asked(pen, "channels", here, label="field-changes-channels"),
        *_elsewhere(view, pen),
        *spaced(lines(pen.say("changes-told"))),
        *box(_parts(view.changes, pen)),
    ]
    title = pen.say("form-changes-title")
    return form(pen, view, title, "preview_changes", elements, "changes-to-preview", draft=view.draft)


def _in_room(changes: Changes, pen: TeamsPen) -> Changes:
    """The form remembers what it shows, so that too has to be short; what is posted is looked up anew."""
    most, title = pen.most(wording.LINES), pen.most(TITLE)
    return replace(
        changes,
        said=tuple(replace(one, title=line(one.title, title)) for one in changes.said[:most]),
        did=tuple(replace(one, title=line(one.title, title)) for one in changes.did[:most]),
        changed=tuple(line(note, pen.most(wording.NOTE)) for note in changes.changed[:most]),
        more_said=changes.more_said + len(changes.said[most:]),
        more_did=changes.more_did + len(changes.did[most:]),
        more_changed=changes.more_changed + len(changes.changed[most:]),
    )


def _elsewhere(view: ChangesForm, pen: TeamsPen) -> list[Element]:
    if not view.rooms_elsewhere:
        return []
    rooms = channels(pen, view.rooms_elsewhere, view.elsewhere)
    return asked(pen, "elsewhere", rooms, label="field-changes-elsewhere")


@drawn.register
def changes_preview(view: ChangesPreview, pen: TeamsPen) -> Drawing:
    ways = [
        turning(button(pen, "post_changes", view.words, label=pen.say("changes-post"), style="positive")),
        button(pen, "change_changes", view.words, label=pen.say("changes-change")),
    ]
    elements = [*lines(wording.outcome(view, pen)), *box(_card(view.card, pen))]
    drawing = message(pen, elements, ways if view.words else [], in_place=True)
    return replace(drawing, form=pen.inside and bool(view.words))  # inside a dialog, one more step of it
