"""Settings, everybody's language, and the three steps of the first run."""

from collections.abc import Sequence

from bot.slack_blocks import facts
from bot.slack_blocks.cutting import line
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
    Pen,
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
from bot.texts import LANGUAGES
from handlers.views import (
    LanguageForm,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupDone,
    SetupLanguage,
    SetupPeople,
)

LOW, HIGH = 5, 30  # working days until a decision is due
AS_ON_PLATFORM = "platform"  # Slack refuses an empty option value
STEPS = 3
# A choice for the first run, where a form with something to type would need a click of its own;
# every other zone can be typed in the settings.
CITIES = (
    "Amsterdam Athens Berlin Brussels Bucharest Budapest Copenhagen Dublin Helsinki Istanbul Lisbon London"
)
MORE_CITIES = (
    "Luxembourg Madrid Oslo Paris Prague Rome Sofia Stockholm Tallinn Vaduz Vienna Vilnius Warsaw Zurich"
)
FAR = ("America/New_York", "America/Chicago", "America/Los_Angeles", "Asia/Dubai", "Asia/Singapore", "UTC")
ZONES = (*(f"Europe/{city}" for city in f"{CITIES} {MORE_CITIES}".split()), *FAR)
CHANNEL = 80


@drawn.register
def settings(view: Settings, pen: Pen) -> Drawing:
    rows = [(pen.say(f"set-{name}"), value) for name, value in _values(view, pen).items()]
    runs = [part for label, value in rows for part in (bold(f"{label}: "), run(f"{value}\n"))]
    verbs = ("edit_settings", "my_language", "setup") if view.editable else ("my_language",)
    blocks = [header(pen.say("settings-title")), paragraph(*runs)]
    if not view.editable:
        blocks.append(context(pen.say("settings-who", names=facts.names(pen, view.admins))))
    return message([*blocks, *actions(*(button(pen, verb) for verb in verbs))])


def _values(view: Settings, pen: Pen) -> dict[str, str]:
    return {
        "language": _language(pen, view.language),
        "formal": pen.say(f"formal-{'yes' if view.formal else 'no'}"),
        "timezone": view.timezone,
        "ideas": _channels(pen, view.ideas),
        "review": _channels(pen, view.review),
        "digest": _channels(pen, view.digest),
        "digest-time": pen.say("set-time", weekday=pen.say(f"weekday-{view.weekday}"), time=view.time),
        "decision-days": pen.say("set-days", days=view.decision_days),
        "managers": _people(pen, view.managers),
        "leaders": _people(pen, view.leaders),
        "admins": _people(pen, view.admins),
        "my-language": _language(pen, view.my_language or AS_ON_PLATFORM),
    }


def _language(pen: Pen, language: str) -> str:
    return pen.say(f"language-{language}")


def _channels(pen: Pen, names: Sequence[str]) -> str:
    return ", ".join(f"#{line(name, CHANNEL).lstrip('#')}" for name in names) or pen.say("set-none")


def _people(pen: Pen, names: Sequence[str]) -> str:
    return facts.names(pen, names) if names else pen.say("set-nobody")


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
            pen, "decision_days", whole_number(view.decision_days, LOW, HIGH), hint="field-decision_days-hint"
        ),
        asked(pen, "managers", people(view.managers), hint="field-managers-hint", optional=True),
        asked(pen, "leaders", people(view.leaders), hint="field-leaders-hint", optional=True),
        asked(pen, "admins", people(view.admins), hint="field-admins-hint", optional=True),
    ]
    return modal(pen, pen.say("form-settings-title"), "save_settings", blocks, "button-save")


@drawn.register
def language_form(view: LanguageForm, pen: Pen) -> Drawing:
    options = [(code, _language(pen, code)) for code in (AS_ON_PLATFORM, *LANGUAGES)]
    blocks = [
        asked(pen, "language", radio(options, view.chosen or AS_ON_PLATFORM), label="field-my-language")
    ]
    return modal(pen, pen.say("form-language-title"), "save_language", blocks, "button-save")


def _language_choice(pen: Pen, chosen: str) -> Block:
    return select([(code, _language(pen, code)) for code in LANGUAGES], chosen)


def _zone_choice(chosen: str) -> Block:
    zones = ZONES if chosen in ZONES else (chosen, *ZONES)
    return select([(zone, zone.replace("_", " ")) for zone in zones], chosen)


def _formal_choice(pen: Pen, formal: bool) -> Block:
    return radio([(value, pen.say(f"formal-{value}")) for value in ("no", "yes")], "yes" if formal else "no")


def _weekday_choice(pen: Pen, chosen: int) -> Block:
    return select([(str(weekday), pen.say(f"weekday-{weekday}")) for weekday in range(7)], str(chosen))


# --- first run: in a message, because its modal would have to be opened by a click -----------------


@drawn.register
def setup_language(view: SetupLanguage, pen: Pen) -> Drawing:
    blocks = [
        _step(pen, 1),
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
        _step(pen, 2),
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
        _step(pen, 3),
        section(pen.say("setup-people")),
        beside(pen, "managers", people(view.managers), label="setup-managers"),
        beside(pen, "leaders", people(view.leaders), label="setup-leaders"),
        *actions(_onwards(pen, "setup_people", "button-finish"), button(pen, "setup_back", "channels")),
    ]
    return message(blocks, in_place=True)


@drawn.register
def setup_done(view: SetupDone, pen: Pen) -> Drawing:
    weekday = pen.say(f"weekday-{view.weekday}")
    lines = [
        pen.say("setup-done-ideas", channel=_placed(view.ideas))
        if view.ideas
        else pen.say("setup-done-nowhere"),
        pen.say("setup-done-digest", channel=_placed(view.digest), weekday=weekday, time=view.time)
        if view.digest
        else pen.say("setup-done-no-digest"),
        pen.say("setup-done-deciders", names=facts.names(pen, view.deciders)) if view.deciders else "",
        pen.say("setup-done-next"),
    ]
    text = "\n".join(one for one in lines if one)
    blocks = [header(pen.say("setup-done-title")), paragraph(run(text))]
    return message(
        [*blocks, *actions(button(pen, "share", style="primary"), button(pen, "settings"))], in_place=True
    )


def _placed(names: str) -> str:
    """Channel names with their sign, as they came: joined by commas."""
    return ", ".join(f"#{name.strip().lstrip('#')}" for name in names.split(","))


def _step(pen: Pen, step: int) -> Block:
    return context(pen.say("setup-step", step=step, of=STEPS))


def _onwards(pen: Pen, verb: str, label: str = "button-onwards") -> Block:
    return button(pen, verb, label=pen.say(label), style="primary")
