"""What is mine: the card with everything on it, its forms, and what a deputy hears."""

from bot.slack_blocks.fields import asked, at_time, on_day, person, radio
from bot.slack_blocks.parts import (
    Drawing,
    actions,
    bold,
    button,
    context,
    drawn,
    header,
    menu,
    message,
    modal,
    paragraph,
    run,
    section,
)
from bot.wording import absences as words
from bot.wording.pen import Pen
from handlers.views import AwayForm, PauseForm, Personal, QuietForm, StandingIn


@drawn.register
def personal(view: Personal, pen: Pen) -> Drawing:
    runs = [
        part for label, value in words.rows(view, pen) for part in (bold(f"{label}: "), run(f"{value}\n"))
    ]
    absences = [
        section(
            "\n".join(words.absence(one, pen)),
            button(pen, "end_absence", one.id, about=words.absence(one, pen)[0]),
        )
        for one in words.absences(view)
    ]
    ways = [button(pen, verb, label=pen.say(label)) for verb, label in words.buttons(view)]
    once = menu(*(button(pen, verb, label=pen.say(label)) for verb, label in words.ONCE))
    title = header(pen.say("personal-title"))
    return message([title, paragraph(*runs), *absences, *actions(*ways, *once)], in_place=True)


@drawn.register
def standing_in(view: StandingIn, pen: Pen) -> Drawing:
    lead, *more = words.standing_in(view, pen)
    blocks = [paragraph(bold(lead)), *([paragraph(run("\n".join(more)))] if more else [])]
    ways = [button(pen, "queue", label=pen.say("button-what-waits"))] if view.decides and more else []
    return message([*blocks, *actions(*ways)])


# --- forms ------------------------------------------------------------------------------------------


@drawn.register
def away_form(view: AwayForm, pen: Pen) -> Drawing:
    blocks = [
        asked(pen, "away_start", on_day(view.start)),
        asked(pen, "away_until", on_day(view.until)),
        asked(pen, "deputy", person(view.deputy), hint="field-deputy-hint", optional=True),
        *([context("\n".join(words.ahead(view, pen)))] if view.ahead else []),
    ]
    return modal(pen, pen.say("form-away-title"), "save_away", blocks, "button-save")


@drawn.register
def quiet_form(view: QuietForm, pen: Pen) -> Drawing:
    switch = radio(words.choices(pen, "quiet", words.QUIET), "on" if view.on else "off")
    blocks = [
        asked(pen, "quiet", switch, hint="field-quiet-hint"),
        asked(pen, "quiet_from", at_time(view.since)),
        asked(pen, "quiet_until", at_time(view.until)),
    ]
    return modal(pen, pen.say("form-quiet-title"), "save_quiet", blocks, "button-save")


@drawn.register
def pause_form(view: PauseForm, pen: Pen) -> Drawing:
    whom = radio(words.choices(pen, "whom", words.WHOM), "me")
    blocks = [
        asked(pen, "pause_until", on_day(view.until), hint="field-pause_until-hint"),
        *([asked(pen, "whom", whom, hint="field-whom-hint")] if view.may_all else []),
    ]
    return modal(pen, pen.say("form-pause-title"), "save_pause", blocks, "button-save")
