"""Settings, everybody's language, and the three steps of the first run."""

from collections.abc import Sequence
from dataclasses import replace

from bot.teams_cards.buttons import button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.changes import without_inputs
from bot.teams_cards.elements import Element, heading, lines, pairs, run, small, words
from bot.teams_cards.fields import (
    ROOMS,
    asked,
    at_time,
    channel,
    channels,
    explained,
    offered,
    one_line,
    people,
    radio,
    select,
    whole_number,
)
from bot.teams_cards.forms import form, sending
from bot.teams_cards.pen import TeamsPen
from bot.wording import facts, regions
from bot.wording import settings as wording
from handlers.views import (
    LanguageForm,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupDone,
    SetupLanguage,
    SetupPeople,
    View,
)

FEWER_ROOMS = 60  # the same channels are offered three times, and people need room too


@drawn.register
def settings(view: Settings, pen: TeamsPen) -> Drawing:
    elements = [heading(pen.say("settings-title")), *pairs(wording.rows(view, pen))]
    if not view.editable:
        elements.append(small(pen.say("settings-who", names=facts.names(pen, view.admins))))
    return message(pen, elements, [button(pen, verb) for verb in wording.buttons(view)])


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def settings_form(view: SettingsForm, pen: TeamsPen) -> Drawing:
    rooms = offered(pen, view.rooms, view.ideas, view.review, *view.digest, most=FEWER_ROOMS)
    known = offered(pen, view.known, *view.managers, *view.leaders, *view.admins)
    view = replace(view, rooms=rooms, known=known)
    elements = [*_speech(view, pen), *_places(view, pen), *_times(view, pen), *_roles(view, pen)]
    return form(pen, view, pen.say("form-settings-title"), "save_settings", elements, "button-save")


def _speech(view: SettingsForm, pen: TeamsPen) -> list[Element]:
    address = radio(wording.addresses(pen), "yes" if view.formal else "no")
    zone = one_line(view.timezone)
    return [
        *asked(pen, "language", select(wording.languages(pen), view.language)),
        *asked(pen, "formal", address, hint="field-formal-hint"),
        *asked(pen, "timezone", zone, hint="field-timezone-hint", required="invalid-timezone_unknown"),
    ]


def _places(view: SettingsForm, pen: TeamsPen) -> list[Element]:
    return [
        *asked(pen, "ideas", channel(pen, view.rooms, view.ideas), hint="field-ideas-hint"),
        *asked(pen, "review", channel(pen, view.rooms, view.review), hint="field-review-hint"),
        *asked(pen, "digest", channels(pen, view.rooms, view.digest), hint="field-digest-hint"),
    ]


def _times(view: SettingsForm, pen: TeamsPen) -> list[Element]:
    days = whole_number(view.decision_days, wording.LOW, wording.HIGH)
    region = select(_regions(view, pen), view.region or regions.NONE)
    rhythm = select(wording.rhythms(pen), str(view.review_months))
    place = radio(wording.review_places(pen), "yes" if view.reviews_in_channel else "no")
    return [
        *_week(pen, view.weekday, view.time),
        *asked(pen, "decision_days", days, hint="field-decision_days-hint"),
        *asked(pen, "review_months", rhythm, hint="field-review_months-hint"),
        *asked(pen, "reviews_in_channel", place),
        *asked(pen, "region", region, hint="field-region-hint"),
    ]


def _regions(view: SettingsForm, pen: TeamsPen) -> list[tuple[str, str]]:
    """People and channels need the room more than far countries; those are typed as a command."""
    if pen.room == 1:
        return regions.offered(pen, view.region)
    return regions.offered_nearby(pen, view.region, view.timezone)


def _roles(view: SettingsForm, pen: TeamsPen) -> list[Element]:
    roles = {"managers": view.managers, "leaders": view.leaders, "admins": view.admins}
    return [
        element
        for name, chosen in roles.items()
        for element in asked(pen, name, people(view.known, chosen), hint=f"field-{name}-hint")
    ]


def _week(pen: TeamsPen, weekday: int, time: str) -> list[Element]:
    return [
        *asked(pen, "weekday", select(wording.weekdays(pen), str(weekday))),
        *asked(pen, "time", at_time(time), required="invalid-time_wrong"),
    ]


@drawn.register
def language_form(view: LanguageForm, pen: TeamsPen) -> Drawing:
    choice = radio(wording.my_languages(pen), view.chosen or wording.AS_ON_PLATFORM)
    elements = asked(pen, "language", choice, label="field-my-language")
    return form(pen, view, pen.say("form-language-title"), "save_language", elements, "button-save")


# --- first run: each step takes the place of the one before it -------------------------------------


@drawn.register
def setup_language(view: SetupLanguage, pen: TeamsPen) -> Drawing:
    fields = [
        *asked(pen, "language", radio(wording.languages(pen), view.language)),
        *asked(pen, "formal", radio(wording.addresses(pen), "yes" if view.formal else "no")),
        *asked(pen, "timezone", select(wording.zones(view.timezone), view.timezone)),
    ]
    welcome = words(run(pen.say("setup-welcome", name=view.name)))
    return _step(pen, view, 1, [welcome], fields, "setup_language")


@drawn.register
def setup_channels(view: SetupChannels, pen: TeamsPen) -> Drawing:
    rooms = offered(pen, view.rooms, view.ideas, view.digest, view.review, most=ROOMS)
    view = replace(view, rooms=rooms)
    fields = [
        *asked(pen, "ideas", channel(pen, view.rooms, view.ideas)),
        *asked(pen, "digest", channel(pen, view.rooms, view.digest), label="setup-digest"),
        *_week(pen, view.weekday, view.time),
        *asked(pen, "review", channel(pen, view.rooms, view.review), label="setup-review"),
        explained(pen.say("setup-invite")),
    ]
    return _step(pen, view, 2, lines(pen.say("setup-channels")), fields, "setup_channels", "language")


@drawn.register
def setup_people(view: SetupPeople, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known, *view.managers, *view.leaders))
    fields = [
        *asked(pen, "managers", people(view.known, view.managers), label="setup-managers"),
        *asked(pen, "leaders", people(view.known, view.leaders), label="setup-leaders"),
    ]
    return _step(pen, view, 3, lines(pen.say("setup-people")), fields, "setup_people", "channels")


def _step(
    pen: TeamsPen,
    view: View,
    count: int,
    top: Sequence[Element],
    fields: Sequence[Element],
    verb: str,
    before: str = "",
) -> Drawing:
    """`before` is the step that the way back leads to."""
    submit = "button-finish" if count == wording.STEPS else "button-onwards"
    onwards = sending(pen, view, verb, fields, submit)
    back = [without_inputs(button(pen, "setup_back", before))] if before else []
    elements = [small(wording.step(pen, count)), *top, *fields]
    return message(pen, elements, [onwards, *back], in_place=True)


@drawn.register
def setup_done(view: SetupDone, pen: TeamsPen) -> Drawing:
    elements = [heading(pen.say("setup-done-title")), *lines(*wording.done(view, pen))]
    ways = [button(pen, "share", style="positive"), button(pen, "settings")]
    return message(pen, elements, ways, in_place=True)
