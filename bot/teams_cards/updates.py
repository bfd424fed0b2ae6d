"""Strategic updates: the card in channels, the form and its preview, release, status and list."""

from collections.abc import Sequence
from dataclasses import replace

from bot.teams_cards import facts as told
from bot.teams_cards.buttons import actions, asking_first, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    box,
    headline,
    image,
    lines,
    link,
    prose,
    quoted,
    run,
    small,
    spaced,
    titled_row,
    words,
)
from bot.teams_cards.fields import (
    asked,
    at_time,
    channels,
    explained,
    many_lines,
    offered,
    on_day,
    one_line,
    radio,
    select,
)
from bot.teams_cards.forms import form
from bot.teams_cards.ideas import paged
from bot.teams_cards.pen import TeamsPen
from bot.wording import facts as said
from bot.wording import updates as wording
from bot.wording.cutting import line
from bot.wording.pen import dotted
from handlers.views import (
    PostedLine,
    PostedPlace,
    ReleaseCard,
    SendBackForm,
    UpdateCard,
    UpdateFacts,
    UpdateForm,
    UpdateLine,
    UpdateList,
    UpdateNews,
    UpdatePreview,
    UpdateStatus,
)

PLACES = 8  # of a posting that are named
HERE, BESIDE = 50, 25  # channels to choose from, beside those that are chosen
GOAL = 75


@drawn.register
def update_card(view: UpdateCard, pen: TeamsPen) -> Drawing:
    about = wording.goal(view.update.goal)
    buttons = [
        button(pen, verb, view.post, label=label, of=about) for verb, label in wording.answers(view, pen)
    ]
    elements = _card(view.update, wording.echo(view, pen), pen)
    ending = pen.say("update-offer") if view.post else ""
    return message(pen, elements, buttons, ending, live=bool(view.post))


def _card(facts: UpdateFacts, echo: str, pen: TeamsPen) -> list[Element]:
    """The goal, what is said about it, the picture, and in whose name."""
    url, alt = wording.picture(facts)
    shown = [image(url, alt)] if url else []
    below = small(dotted(wording.signed(facts, pen), echo))
    return [headline(wording.goal(facts.goal)), *spaced(prose(pen, facts.text)), *shown, below]


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def update_form(view: UpdateForm, pen: TeamsPen) -> Drawing:
    view = _in_room(view, pen)
    again = [explained(pen.say("update-releases-again"))] if view.releases_again else []
    elements = [*again, *_what(view, pen), *_where(view, pen), *_when(view, pen)]
    title, memory = wording.form_title(view, pen), wording.form_memory(view)
    return form(pen, view, title, "preview_update", elements, "button-preview", **memory)


def _in_room(view: UpdateForm, pen: TeamsPen) -> UpdateForm:
    """What people wrote is never cut in a form, or it would be lost when it is sent; all else is."""
    goals = tuple(replace(one, title=line(one.title, pen.most(GOAL))) for one in view.goals)
    rooms = offered(pen, view.rooms, *view.chosen, most=HERE)
    beside = offered(pen, view.elsewhere, *view.chosen_elsewhere, most=BESIDE)
    return replace(view, goals=goals, rooms=rooms, elsewhere=beside)


def _what(view: UpdateForm, pen: TeamsPen) -> list[Element]:
    text = many_lines(view.text, pen.say("field-update-text-example"))
    picture, alt = one_line(view.picture, "https://"), one_line(view.picture_alt)
    return [
        *asked(pen, "goal", select(wording.goals(view), str(view.goal)), label="field-update-goal"),
        *asked(pen, "text", text, label="field-update-text", hint="field-update-text-hint"),
        *asked(pen, "picture", picture, label="field-update-picture", hint="field-update-picture-hint"),
        *asked(pen, "picture_alt", alt, label="field-update-alt", hint="field-update-alt-hint"),
    ]


def _where(view: UpdateForm, pen: TeamsPen) -> list[Element]:
    here = asked(pen, "channels", channels(pen, view.rooms, view.chosen), label="field-update-channels")
    if not view.elsewhere:
        return here
    beside = channels(pen, view.elsewhere, view.chosen_elsewhere)
    return [*here, *asked(pen, "elsewhere", beside, label="field-update-elsewhere")]


def _when(view: UpdateForm, pen: TeamsPen) -> list[Element]:
    plan = view.plan
    when = radio(wording.whens(pen), "now" if plan.day is None else "later")
    fresh = radio(wording.freshness(pen), "yes" if plan.fresh else "no")
    time = asked(pen, "time", at_time(plan.time), label="field-update-time", hint="field-update-time-hint")
    return [
        *asked(pen, "when", when, label="field-update-when"),
        *asked(pen, "day", on_day(plan.day), label="field-update-day"),
        *time,
        *asked(pen, "repeat", select(wording.repeats(pen), plan.repeat), label="field-update-repeat"),
        *asked(pen, "fresh", fresh, label="field-update-fresh", hint="field-update-fresh-hint"),
    ]


@drawn.register
def send_back_form(view: SendBackForm, pen: TeamsPen) -> Drawing:
    elements = asked(
        pen,
        "reason",
        many_lines(),
        label="field-send-back",
        hint="field-send-back-hint",
        required="invalid-update_word_missing",
    )
    title = pen.say("form-send-back-title", number=view.number)
    kept = {"number": view.number, "turn": view.turn}
    return form(pen, view, title, "sent_back", elements, "button-send_back_update", **kept)


# --- preview and release --------------------------------------------------------------------------


@drawn.register
def update_preview(view: UpdatePreview, pen: TeamsPen) -> Drawing:
    """Inside a dialog it is one more step of it."""
    steps = [_step(view, verb, label, pen) for verb, label in wording.preview_verbs(view, pen)]
    elements = [
        *_lines(wording.preview_head(view, pen)),
        *box(_card(view.update, "", pen)),
        small(wording.preview_next(view, pen)),
    ]
    return replace(message(pen, elements, steps, in_place=True), form=pen.inside)


@drawn.register
def release_card(view: ReleaseCard, pen: TeamsPen) -> Drawing:
    value, about = f"{view.number}.{view.turn}", f"U-{view.number}"
    buttons = [
        button(pen, verb, value, of=about, style="positive" if verb == "release_update" else "")
        for verb in wording.release_verbs(view)
    ]
    elements = [*_lines(wording.release_head(view, pen)), *box(_card(view.update, "", pen))]
    return message(pen, elements, buttons, live=True, in_place=True)


def _step(view: UpdatePreview | UpdateStatus, verb: str, label: str, pen: TeamsPen) -> Element:
    """What is thrown away is asked twice; a dialog has no room to ask."""
    value, about = f"{view.number}.{view.turn}", f"U-{view.number}"
    if verb == "discard_update" and not pen.inside:
        kind = wording.asks_first(view)
        title = words(bold(pen.say(f"confirm-{kind}-title", number=view.number)))
        question = [title, *lines(pen.say(f"confirm-{kind}-text", number=view.number))]
        sure = pen.say(f"confirm-{kind}-yes")
        return asking_first(pen, verb, value, question, sure) | {"title": label}
    first = verb in ("publish_update", "hand_in_update")
    return button(pen, verb, value, label=label, of=about, style="positive" if first else "")


def _lines(texts: Sequence[str]) -> list[Element]:
    """The first one is the title."""
    return [words(bold(texts[0], size="Medium")), *lines(*texts[1:])]


# --- news, status and list ------------------------------------------------------------------------


@drawn.register
def update_news(view: UpdateNews, pen: TeamsPen) -> Drawing:
    look = button(pen, "update", view.number, of=f"U-{view.number}")
    return message(pen, [words(run(wording.news(view, pen))), *quoted(pen, view.reason)], [look])


@drawn.register
def update_status(view: UpdateStatus, pen: TeamsPen) -> Drawing:
    missed = wording.missed(view, pen)
    posted = [part for number, one in enumerate(view.posts) for part in _posted(one, pen, latest=number == 0)]
    elements = [
        *_lines(wording.status_head(view, pen)),
        *([small(missed)] if missed else []),
        *posted,
        *box(_card(view.update, "", pen)),
    ]
    steps = [_step(view, verb, label, pen) for verb, label in wording.status_verbs(view, pen)]
    return message(pen, elements, steps, live=True, in_place=True)


def _posted(one: PostedLine, pen: TeamsPen, *, latest: bool) -> list[Element]:
    """The latest posting place by place, earlier ones in numbers."""
    echo = wording.came_back(one, pen)
    head = [words(bold(wording.posted(one, pen)), spacing="Medium"), *([small(echo)] if echo else [])]
    if not latest:
        return head
    kept = one.places[: pen.most(PLACES)]
    more = one.more + len(one.places) - len(kept)
    return [*head, *(part for place in kept for part in _place(place, pen)), *told.rest(pen, more)]


def _place(place: PostedPlace, pen: TeamsPen) -> list[Element]:
    """What went wrong takes two sentences: on a phone there is no room for a button beside them."""
    text = wording.place(place, pen)
    if wording.has_failed(place):
        again = button(pen, "post_again", f"{place.post}.{place.channel}", of=place.name)
        return [words(run(text), spacing="Medium"), *actions([again])]
    way = [run(" · "), link(place.link, pen.say("update-open"))] if said.is_link(place.link) else []
    return [words(run(text), *way, spacing="Small")]


@drawn.register
def update_list(view: UpdateList, pen: TeamsPen) -> Drawing:
    title = pen.say("updates-title")
    write = [button(pen, "post_update", style="" if view.lines else "positive")]
    if not view.lines:
        return message(
            pen, [headline(title), *lines(pen.say("updates-none")), *actions(write)], in_place=True
        )
    rows = [_row(one, pen) for one in view.lines]
    return paged(pen, title, rows, view.page, "updates", count="updates-count", more=write)


def _row(one: UpdateLine, pen: TeamsPen) -> Element:
    title, about = wording.listed(one, pen)
    return titled_row(title, about, button(pen, "update", one.number, of=title))
