"""Changing the target picture: the editor and its forms, the versions, and what others hear of it."""

from bot.slack_blocks.fields import asked, many_lines, on_day, one_line, person, radio, select
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    divider,
    drawn,
    header,
    message,
    modal,
    paragraph,
    plain,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.slack_blocks.strategy import vision
from bot.wording import picture as words
from bot.wording.cutting import body, line
from bot.wording.facts import titled
from bot.wording.pen import Pen
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
def picture_editor(view: PictureEditor, pen: Pen) -> Drawing:
    goals = [block for one in view.goals[: rules.GOALS_MOST] for block in _editable(one, view, pen)]
    blocks = [
        header(pen.say("editor-title")),
        context(words.editor_lead(view, pen)),
        *(vision(view.vision) or [section(pen.say("editor-no-vision"))]),
        *(goals or [section(pen.say("editor-no-goals"))]),
        *([divider()] if goals else []),
        *actions(*(button(pen, verb) for verb in words.editor_buttons(view))),
    ]
    return message(blocks, in_place=True)


def _editable(one: GoalFacts, view: PictureEditor, pen: Pen) -> list[Block]:
    title = goal_titled(one.number, one.title)
    lead = "".join(f"\n{said}" for said in (owner(one.owner, pen), aim(one, pen)) if said)
    verbs = ["edit_goal", *(["retire_goal"] if words.may_retire(view) else [])]
    buttons = [button(pen, verb, one.number, about=title) for verb in verbs]
    return [paragraph(bold(title), run(lead)), *actions(*buttons)]


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def vision_form(view: VisionForm, pen: Pen) -> Drawing:
    sentences = many_lines(view.vision, pen.say("field-vision-example"), focus=True)
    blocks = [asked(pen, "vision", sentences, hint="field-vision-hint"), *_reasons(pen, noted=view.noted)]
    return modal(pen, pen.say("form-vision-title"), "save_vision", blocks, "button-save", seen=view.seen)


@drawn.register
def goal_form(view: GoalForm, pen: Pen) -> Drawing:
    title = one_line(view.title, pen.say("field-goal-title-example"), focus=True)
    description = many_lines(view.description, pen.say("field-description-example"))
    blocks = [
        asked(pen, "title", title, label="field-goal-title"),
        asked(pen, "description", description),
        _owner_field(view, pen),
        asked(pen, "indicator", one_line(view.indicator, pen.say("field-indicator-example")), optional=True),
        asked(pen, "target", one_line(view.target, pen.say("field-target-example")), optional=True),
        asked(pen, "until", on_day(view.until), optional=True),
        *_reasons(pen, noted=view.noted),
    ]
    memory = {"number": view.number, "turn": view.turn}
    return modal(pen, words.goal_form_title(view, pen), "save_goal", blocks, "button-save", **memory)


def _owner_field(view: GoalForm, pen: Pen) -> Block:
    elsewhere = bool(view.elsewhere)
    field = asked(pen, "owner", person(view.owner), label="field-goal-owner", optional=elsewhere)
    return field | {"hint": plain(words.owner_hint(view, pen))}


@drawn.register
def retire_form(view: RetireForm, pen: Pen) -> Drawing:
    """What is not open is not asked about."""
    fate = select(words.destinations(view, pen), ""), radio(words.fates(pen), "")
    blocks = [
        paragraph(bold(goal_titled(view.number, view.title)), run(f"\n{words.retire_lead(view, pen)}")),
        *([asked(pen, "move_to", fate[0], hint="field-move_to-hint")] if view.ideas else []),
        *([asked(pen, "measures", fate[1], hint="field-measures-hint")] if view.measures else []),
        *_reasons(pen, noted=True),
    ]
    memory = {"number": view.number, "turn": view.turn}
    return modal(
        pen, pen.say("form-retire-title", number=view.number), "retired", blocks, "button-retire", **memory
    )


def _reasons(pen: Pen, *, noted: bool) -> list[Block]:
    """Why, and which ideas moved it."""
    return [
        asked(
            pen,
            "note",
            many_lines("", pen.say("field-note-picture-example")),
            label="field-note-picture",
            hint="field-note-picture-hint",
            optional=not noted,
        ),
        asked(pen, "moved", one_line("", "I-42, I-7"), hint="field-moved-hint", optional=True),
    ]


# --- versions -----------------------------------------------------------------------------------


@drawn.register
def picture_history(view: PictureHistory, pen: Pen) -> Drawing:
    title = pen.say("history-title")
    if not view.lines:
        return message([section(f"{title}\n{pen.say('history-none')}")], in_place=True)
    rows = [_version(one, pen) for one in view.lines]
    return paged(pen, title, rows, view.page, "turn_history", count="history-count")


def _version(one: VersionLine, pen: Pen) -> Block:
    title = words.version(one, pen)
    show = button(pen, "history", one.number, label=pen.say("button-show"), about=title)
    return section("\n".join(filter(None, (title, words.version_about(one, pen)))), show)


@drawn.register
def picture_as_it_was(view: PictureAsItWas, pen: Pen) -> Drawing:
    blocks = [
        header(pen.say("version-title", version=view.number)),
        context(words.version(view, pen)),
        *([rich(*quoted(view.note, rules.NOTE_LIMIT))] if view.note else []),
        *vision(view.vision),
        *(_as_it_was(one, pen) for one in view.goals[: rules.GOALS_MOST]),
        *([paragraph(bold(pen.say("version-ideas")))] if view.ideas else []),
        *(_mention(one, pen) for one in view.ideas[: rules.NAMED_MOST]),
        *actions(button(pen, "history", label=pen.say("button-all-versions"))),
    ]
    return message(blocks)


def _as_it_was(one: GoalFacts, pen: Pen) -> Block:
    told = (owner(one.owner, pen), aim(one, pen), body(one.description, rules.DESCRIPTION_LIMIT))
    lead = "".join(f"\n{said}" for said in told if said)
    return paragraph(bold(goal_titled(one.number, one.title)), run(lead))


def _mention(one: IdeaMention, pen: Pen) -> Block:
    title = f"I-{one.number} {line(one.title, words.TITLE)}"
    return section(title, button(pen, "show", one.number, about=title))


# --- what others hear ---------------------------------------------------------------------------


@drawn.register
def moved_picture(view: MovedPicture, pen: Pen) -> Drawing:
    value = f"{view.version}.{view.idea.number}"
    blocks = [
        rich(
            sentence(
                bold(titled(view.idea.number, view.idea.title)), run(f"\n{words.moved_lead(view, pen)}")
            ),
            *quoted(view.note, rules.NOTE_LIMIT),
        ),
        section(words.moved_question(view, pen)),
        *actions(
            *(button(pen, verb, value) for verb in words.moved_buttons(view)),
            button(pen, "history", view.version, label=pen.say("button-version")),
        ),
    ]
    return message(blocks, in_place=True)


@drawn.register
def goal_moved(view: GoalMoved, pen: Pen) -> Drawing:
    title = titled(view.idea.number, view.idea.title)
    told = [
        sentence(bold(title), run(f"\n{words.goal_moved(view, pen)}")),
        *quoted(view.reason, rules.NOTE_LIMIT),
    ]
    return message([rich(*told), *actions(button(pen, "show", view.idea.number))])


@drawn.register
def measure_stopped(view: MeasureStopped, pen: Pen) -> Drawing:
    told = [sentence(run(words.measure_stopped(view, pen))), *quoted(view.reason, rules.NOTE_LIMIT)]
    return message([rich(*told), *actions(button(pen, "show", view.idea))])
