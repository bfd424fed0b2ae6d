"""Changing the target picture: the editor and its forms, the versions, and what others hear of it."""

from dataclasses import replace

from bot.teams_cards import facts
from bot.teams_cards.buttons import actions, apart, button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    heading,
    headline,
    label,
    lines,
    prose,
    quoted,
    row,
    run,
    small,
    titled_row,
    words,
)
from bot.teams_cards.fields import (
    asked,
    many_lines,
    offered,
    on_day,
    one_line,
    person,
    radio,
    select,
)
from bot.teams_cards.forms import form
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.teams_cards.strategy import vision
from bot.wording import picture as wording
from bot.wording.cutting import line
from bot.wording.facts import GOAL, titled
from bot.wording.strategy import aim, goal_titled, owner
from handlers import rules
from handlers.views import (
    GoalFacts,
    GoalForm,
    GoalMoved,
    IdeaMention,
    MeasureStopped,
    MovedPicture,
    PictureAsItWas,
    PictureEditor,
    PictureHistory,
    RetireForm,
    VersionLine,
    VisionForm,
)


@drawn.register
def picture_editor(view: PictureEditor, pen: TeamsPen) -> Drawing:
    elements = [
        heading(pen.say("editor-title")),
        small(wording.editor_lead(view, pen)),
        *(vision(pen, view.vision) or lines(pen.say("editor-no-vision"))),
        *(element for one in view.goals[: rules.GOALS_MOST] for element in _editable(one, view, pen)),
        *([] if view.goals else lines(pen.say("editor-no-goals"))),
    ]
    buttons = [button(pen, verb) for verb in wording.editor_buttons(view)]
    if view.goals:
        return message(pen, [*elements, *apart(buttons)], in_place=True)
    return message(pen, elements, buttons, in_place=True)


def _editable(one: GoalFacts, view: PictureEditor, pen: TeamsPen) -> list[Element]:
    title = goal_titled(one.number, one.title)
    verbs = ["edit_goal", *(["retire_goal"] if wording.may_retire(view) else [])]
    buttons = [button(pen, verb, one.number, of=title) for verb in verbs]
    return [*_named(one, pen, separator=True), *actions(buttons)]


def _named(one: GoalFacts, pen: TeamsPen, *, separator: bool) -> list[Element]:
    """The goal's title, its owner and how we see that we get there."""
    name = line(goal_titled(one.number, one.title), pen.most(GOAL))
    title = words(bold(name), spacing="Medium", separator=separator)
    return [title, *(small(said) for said in (owner(one.owner, pen), aim(one, pen)) if said)]


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def vision_form(view: VisionForm, pen: TeamsPen) -> Drawing:
    sentences = many_lines(view.vision, pen.say("field-vision-example"))
    elements = [
        *asked(pen, "vision", sentences, hint="field-vision-hint", required="invalid-vision_empty"),
        *_reasons(pen, noted=view.noted),
    ]
    title = pen.say("form-vision-title")
    return _back(form(pen, view, title, "save_vision", elements, "button-save", seen=view.seen))


@drawn.register
def goal_form(view: GoalForm, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known, view.owner))
    title = one_line(view.title, pen.say("field-goal-title-example"))
    description = many_lines(view.description, pen.say("field-description-example"))
    elements = [
        *asked(pen, "title", title, label="field-goal-title", required="invalid-goal_title_empty"),
        *asked(pen, "description", description, required="invalid-description_empty"),
        *_owner_field(view, pen),
        *asked(pen, "indicator", one_line(view.indicator, pen.say("field-indicator-example"))),
        *asked(pen, "target", one_line(view.target, pen.say("field-target-example"))),
        *asked(pen, "until", on_day(view.until)),
        *_reasons(pen, noted=view.noted),
    ]
    memory = {"number": view.number, "turn": view.turn}
    title_of_form = wording.goal_form_title(view, pen)
    return _back(form(pen, view, title_of_form, "save_goal", elements, "button-save", **memory))


def _owner_field(view: GoalForm, pen: TeamsPen) -> list[Element]:
    required = "" if view.elsewhere else "invalid-owner_missing"
    field = asked(pen, "owner", person(view.known, view.owner), label="field-goal-owner", required=required)
    return [*field, small(wording.owner_hint(view, pen))]


@drawn.register
def retire_form(view: RetireForm, pen: TeamsPen) -> Drawing:
    """What is not open is not asked about."""
    to, fate = select(wording.destinations(view, pen), ""), radio(wording.fates(pen), "")
    elements = [
        words(bold(goal_titled(view.number, view.title))),
        *lines(wording.retire_lead(view, pen)),
        *(asked(pen, "move_to", to, hint="field-move_to-hint") if view.ideas else []),
        *(asked(pen, "measures", fate, hint="field-measures-hint") if view.measures else []),
        *_reasons(pen, noted=True),
    ]
    title, memory = (
        pen.say("form-retire-title", number=view.number),
        {"number": view.number, "turn": view.turn},
    )
    return _back(form(pen, view, title, "retired", elements, "button-retire", **memory))


def _back(form: Drawing) -> Drawing:
    """With the way back to the editor."""
    return replace(form, back="edit_picture")


def _reasons(pen: TeamsPen, *, noted: bool) -> list[Element]:
    """Why, and which ideas moved it."""
    note = many_lines("", pen.say("field-note-picture-example"))
    texts = {"label": "field-note-picture", "hint": "field-note-picture-hint"}
    return [
        *asked(pen, "note", note, required="invalid-note_empty" if noted else "", **texts),
        *asked(pen, "moved", one_line("", "I-42, I-7"), hint="field-moved-hint"),
    ]


# --- versions -----------------------------------------------------------------------------------


@drawn.register
def picture_history(view: PictureHistory, pen: TeamsPen) -> Drawing:
    title = pen.say("history-title")
    if not view.lines:
        return message(pen, [heading(title), *lines(pen.say("history-none"))], in_place=True)
    rows = [_version(one, pen) for one in view.lines]
    return paged(pen, title, rows, view.page, "turn_history", count="history-count")


def _version(one: VersionLine, pen: TeamsPen) -> Element:
    title = wording.version(one, pen)
    show = button(pen, "history", one.number, label=pen.say("button-show"), of=title)
    about = wording.version_about(one, pen).replace("\n", " · ")
    return titled_row(title, about or pen.say("version-no-note"), show)


@drawn.register
def picture_as_it_was(view: PictureAsItWas, pen: TeamsPen) -> Drawing:
    named = view.ideas[: pen.most(rules.NAMED_MOST)]
    elements = [
        heading(pen.say("version-title", version=view.number)),
        small(wording.version(view, pen)),
        *quoted(pen, view.note, rules.NOTE_LIMIT),
        *vision(pen, view.vision),
        *(element for one in view.goals[: rules.GOALS_MOST] for element in _as_it_was(one, pen)),
        *([label(pen.say("version-ideas"))] if view.ideas else []),
        *(_mention(one, pen) for one in named),
        *facts.rest(pen, len(view.ideas) - len(named)),
    ]
    return message(pen, elements, [button(pen, "history", label=pen.say("button-all-versions"))])


def _as_it_was(one: GoalFacts, pen: TeamsPen) -> list[Element]:
    return [*_named(one, pen, separator=True), *prose(pen, one.description, rules.DESCRIPTION_LIMIT)]


def _mention(one: IdeaMention, pen: TeamsPen) -> Element:
    title = line(f"I-{one.number} {one.title}", pen.most(wording.TITLE))
    return row([words(run(title))], button(pen, "show", one.number, of=title))


# --- what others hear ---------------------------------------------------------------------------


@drawn.register
def moved_picture(view: MovedPicture, pen: TeamsPen) -> Drawing:
    value = f"{view.version}.{view.idea.number}"
    elements = [
        words(bold(titled(view.idea.number, view.idea.title), size="Medium")),
        words(run(wording.moved_lead(view, pen)), spacing="Small"),
        *quoted(pen, view.note, rules.NOTE_LIMIT),
        *lines(wording.moved_question(view, pen)),
    ]
    says = [turning(button(pen, verb, value)) for verb in wording.moved_buttons(view)]
    shows = button(pen, "history", view.version, label=pen.say("button-version"))
    return message(pen, elements, [*says, shows], in_place=True)


@drawn.register
def goal_moved(view: GoalMoved, pen: TeamsPen) -> Drawing:
    elements = [
        headline(titled(view.idea.number, view.idea.title)),
        *lines(wording.goal_moved(view, pen)),
        *quoted(pen, view.reason, rules.NOTE_LIMIT),
    ]
    return message(pen, elements, [button(pen, "show", view.idea.number)])


@drawn.register
def measure_stopped(view: MeasureStopped, pen: TeamsPen) -> Drawing:
    elements = [*lines(wording.measure_stopped(view, pen)), *quoted(pen, view.reason, rules.NOTE_LIMIT)]
    return message(pen, elements, [button(pen, "show", view.idea)])
