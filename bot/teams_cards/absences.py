"""What is mine: the card with everything on it, its forms, and what a deputy hears."""

from dataclasses import replace

from bot.teams_cards.buttons import behind, button, turning
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import bold, heading, lines, pairs, small, titled_row, words
from bot.teams_cards.fields import asked, at_time, offered, on_day, person, radio
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import absences as wording
from handlers.views import AwayForm, PauseForm, Personal, QuietForm, StandingIn


@drawn.register
def personal(view: Personal, pen: TeamsPen) -> Drawing:
    absences = []
    for one in wording.absences(view):
        days, deputy = wording.absence(one, pen)
        absences.append(titled_row(days, deputy, turning(button(pen, "end_absence", one.id, of=days))))
    ways = [button(pen, verb, label=pen.say(label)) for verb, label in wording.buttons(view)]
    ways += behind(button(pen, verb, label=pen.say(label)) for verb, label in wording.ONCE)
    rows = pairs(wording.rows(view, pen))
    return message(pen, [heading(pen.say("personal-title")), *rows, *absences], ways, in_place=True)


@drawn.register
def standing_in(view: StandingIn, pen: TeamsPen) -> Drawing:
    lead, *more = wording.standing_in(view, pen)
    ways = [button(pen, "queue", label=pen.say("button-what-waits"))] if view.decides and more else []
    return message(pen, [words(bold(lead)), *lines(*more)], ways)


# --- forms ------------------------------------------------------------------------------------------


@drawn.register
def away_form(view: AwayForm, pen: TeamsPen) -> Drawing:
    view = replace(view, known=offered(pen, view.known, view.deputy))
    elements = [
        *asked(pen, "away_start", on_day(view.start), required="invalid-away_start_missing"),
        *asked(pen, "away_until", on_day(view.until), required="invalid-away_until_missing"),
        *asked(pen, "deputy", person(view.known, view.deputy), hint="field-deputy-hint"),
        *map(small, wording.ahead(view, pen)),
    ]
    return form(pen, view, pen.say("form-away-title"), "save_away", elements, "button-save")


@drawn.register
def quiet_form(view: QuietForm, pen: TeamsPen) -> Drawing:
    switch = radio(wording.choices(pen, "quiet", wording.QUIET), "on" if view.on else "off")
    elements = [
        *asked(pen, "quiet", switch, hint="field-quiet-hint"),
        *asked(pen, "quiet_from", at_time(view.since), required="invalid-time_wrong"),
        *asked(pen, "quiet_until", at_time(view.until), required="invalid-time_wrong"),
    ]
    return form(pen, view, pen.say("form-quiet-title"), "save_quiet", elements, "button-save")


@drawn.register
def pause_form(view: PauseForm, pen: TeamsPen) -> Drawing:
    day = asked(
        pen,
        "pause_until",
        on_day(view.until),
        hint="field-pause_until-hint",
        required="invalid-pause_until_missing",
    )
    whom = asked(pen, "whom", radio(wording.choices(pen, "whom", wording.WHOM), "me"), hint="field-whom-hint")
    elements = [*day, *(whom if view.may_all else [])]
    return form(pen, view, pen.say("form-pause-title"), "save_pause", elements, "button-save")
