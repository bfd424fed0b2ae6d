"""Settings, everybody's language, and the three steps of the first run."""

from bot.slack_blocks.fields import (
    asked,
    at_time,
    beside,
    channel,
    channels,
    one_line,
    people,
    radio,
    select,
    whole_number,
)
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    header,
    message,
    modal,
    paragraph,
    run,
    section,
)
from bot.wording import facts, regions
from bot.wording import settings as words
from bot.wording.pen import Pen
from handlers.views import (
    LanguageForm,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupDone,
    SetupLanguage,
    SetupPeople,
)


@drawn.register
def settings(view: Settings, pen: Pen) -> Drawing:
    runs = [
        part for label, value in words.rows(view, pen) for part in (bold(f"{label}: "), run(f"{value}\n"))
    ]
    blocks = [header(pen.say("settings-title")), paragraph(*runs)]
    if not view.editable:
        blocks.append(context(pen.say("settings-who", names=facts.names(pen, view.admins))))
    return message([*blocks, *actions(*(button(pen, verb) for verb in words.buttons(view)))])


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def settings_form(view: SettingsForm, pen: Pen) -> Drawing:
    blocks = [
        asked(pen, "language", _language_choice(pen, view.language)),
        asked(pen, "formal", _formal_choice(pen, view.formal), hint="field-formal-hint"),
        asked(pen, "timezone", one_line(view.timezone), hint="field-timezone-hint"),
        asked(pen, "ideas", channel(view.ideas), hint="field-ideas-hint", optional=True),
        asked(pen, "review", channel(view.review), hint="field-review-hint", optional=True),
        asked(pen, "digest", channels(view.digest), hint="field-digest-hint", optional=True),
        asked(pen, "weekday", _weekday_choice(pen, view.weekday)),
        asked(pen, "time", at_time(view.time)),
        asked(
            pen,
            "decision_days",
            whole_number(view.decision_days, words.LOW, words.HIGH),
            hint="field-decision_days-hint",
        ),
        asked(pen, "review_months", _rhythm_choice(pen, view.review_months), hint="field-review_months-hint"),
        asked(pen, "reviews_in_channel", _place_choice(pen, on=view.reviews_in_channel)),
        asked(
            pen,
            "region",
            select(regions.offered(pen, view.region), view.region or regions.NONE),
            hint="field-region-hint",
        ),
        asked(pen, "managers", people(view.managers), hint="field-managers-hint", optional=True),
        asked(pen, "leaders", people(view.leaders), hint="field-leaders-hint", optional=True),
        asked(pen, "admins", people(view.admins), hint="field-admins-hint", optional=True),
    ]
    return modal(pen, pen.say("form-settings-title"), "save_settings", blocks, "button-save")


@drawn.register
def language_form(view: LanguageForm, pen: Pen) -> Drawing:
    choice = radio(words.my_languages(pen), view.chosen or words.AS_ON_PLATFORM)
    blocks = [asked(pen, "language", choice, label="field-my-language")]
    return modal(pen, pen.say("form-language-title"), "save_language", blocks, "button-save")


def _language_choice(pen: Pen, chosen: str) -> Block:
    return select(words.languages(pen), chosen)


def _zone_choice(chosen: str) -> Block:
    return select(words.zones(chosen), chosen)


def _formal_choice(pen: Pen, formal: bool) -> Block:
    return radio(words.addresses(pen), "yes" if formal else "no")


def _place_choice(pen: Pen, *, on: bool) -> Block:
    return radio(words.review_places(pen), "yes" if on else "no")


def _rhythm_choice(pen: Pen, chosen: int) -> Block:
    return select(words.rhythms(pen), str(chosen))


def _weekday_choice(pen: Pen, chosen: int) -> Block:
    return select(words.weekdays(pen), str(chosen))


# --- first run: in a message, because its modal would have to be opened by a click -----------------


@drawn.register
def setup_language(view: SetupLanguage, pen: Pen) -> Drawing:
    blocks = [
        context(words.step(pen, 1)),
        section(pen.say("setup-welcome", name=view.name)),
        beside(pen, "language", _language_choice(pen, view.language)),
        beside(pen, "formal", _formal_choice(pen, view.formal)),
        beside(pen, "timezone", _zone_choice(view.timezone)),
        *actions(_onwards(pen, "setup_language")),
    ]
    return message(blocks, in_place=True)


@drawn.register
def setup_channels(view: SetupChannels, pen: Pen) -> Drawing:
    blocks = [
        context(words.step(pen, 2)),
        section(pen.say("setup-channels")),
        beside(pen, "ideas", channel(view.ideas)),
        beside(pen, "digest", channel(view.digest), label="setup-digest"),
        beside(pen, "weekday", _weekday_choice(pen, view.weekday)),
        beside(pen, "time", at_time(view.time)),
        beside(pen, "review", channel(view.review), label="setup-review"),
        context(pen.say("setup-invite")),
        *actions(_onwards(pen, "setup_channels"), button(pen, "setup_back", "language")),
    ]
    return message(blocks, in_place=True)


@drawn.register
def setup_people(view: SetupPeople, pen: Pen) -> Drawing:
    blocks = [
        context(words.step(pen, 3)),
        section(pen.say("setup-people")),
        beside(pen, "managers", people(view.managers), label="setup-managers"),
        beside(pen, "leaders", people(view.leaders), label="setup-leaders"),
        *actions(_onwards(pen, "setup_people", "button-finish"), button(pen, "setup_back", "channels")),
    ]
    return message(blocks, in_place=True)


@drawn.register
def setup_done(view: SetupDone, pen: Pen) -> Drawing:
    text = "\n".join(words.done(view, pen))
    blocks = [header(pen.say("setup-done-title")), paragraph(run(text))]
    return message(
        [*blocks, *actions(button(pen, "share", style="primary"), button(pen, "settings"))], in_place=True
    )


def _onwards(pen: Pen, verb: str, label: str = "button-onwards") -> Block:
    return button(pen, verb, label=pen.say(label), style="primary")
