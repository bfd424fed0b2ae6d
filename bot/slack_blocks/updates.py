"""Strategic updates: the card in channels, the form and its preview, release, status and list."""

from dataclasses import replace

from bot.slack_blocks.fields import (
    asked,
    at_time,
    channels,
    many_lines,
    on_day,
    one_line,
    radio,
    select,
    several,
)
from bot.slack_blocks.ideas import paged
from bot.slack_blocks.parts import (
    TEXT,
    Block,
    Drawing,
    Style,
    actions,
    bold,
    button,
    confirmation,
    context,
    divider,
    drawn,
    image,
    link,
    message,
    modal,
    paragraph,
    quoted,
    rich,
    run,
    section,
    sentence,
)
from bot.wording import facts as said
from bot.wording import updates as words
from bot.wording.cutting import body
from bot.wording.pen import Pen, dotted
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


@drawn.register
def update_card(view: UpdateCard, pen: Pen) -> Drawing:
    about = words.goal(view.update.goal)
    buttons = [
        button(pen, verb, view.post, label=label, about=about) for verb, label in words.answers(view, pen)
    ]
    blocks = [*_card(view.update, words.echo(view, pen), pen), *actions(*buttons)]
    return message(blocks, pen.say("update-offer") if view.post else "", live=bool(view.post))


def _card(facts: UpdateFacts, echo: str, pen: Pen) -> list[Block]:
    """The goal, what is said about it, the picture, and in whose name."""
    url, alt = words.picture(facts)
    text = body(facts.text, TEXT)
    return [
        paragraph(bold(words.goal(facts.goal))),
        *([paragraph(run(text))] if text else []),
        *([image(url, alt)] if url else []),
        context(dotted(words.signed(facts, pen), echo)),
    ]


# --- forms --------------------------------------------------------------------------------------


@drawn.register
def update_form(view: UpdateForm, pen: Pen) -> Drawing:
    """Asked for from a preview, it takes its place."""
    again = [context(pen.say("update-releases-again"))] if view.releases_again else []
    blocks = [*again, *_what(view, pen), *_where(view, pen), *_when(view, pen)]
    memory = words.form_memory(view)
    title = words.form_title(view, pen)
    drawing = modal(pen, title, "preview_update", blocks, "button-preview", **memory)
    return replace(drawing, in_place=True)


def _what(view: UpdateForm, pen: Pen) -> list[Block]:
    text = many_lines(view.text, pen.say("field-update-text-example"), focus=True)
    picture, alt = one_line(view.picture, "https://"), one_line(view.picture_alt)
    return [
        asked(pen, "goal", select(words.goals(view), str(view.goal)), label="field-update-goal"),
        asked(pen, "text", text, label="field-update-text", hint="field-update-text-hint", optional=True),
        asked(
            pen,
            "picture",
            picture,
            label="field-update-picture",
            hint="field-update-picture-hint",
            optional=True,
        ),
        asked(pen, "picture_alt", alt, label="field-update-alt", hint="field-update-alt-hint", optional=True),
    ]


def _where(view: UpdateForm, pen: Pen) -> list[Block]:
    there = [(room.external, room.name) for room in view.elsewhere]
    here = asked(pen, "channels", channels(view.chosen), label="field-update-channels", optional=bool(there))
    beside = several(there, view.chosen_elsewhere) if there else None
    more = [asked(pen, "elsewhere", beside, label="field-update-elsewhere", optional=True)] if beside else []
    return [here, *more]


def _when(view: UpdateForm, pen: Pen) -> list[Block]:
    plan = view.plan
    when = radio(words.whens(pen), "now" if plan.day is None else "later")
    fresh = radio(words.freshness(pen), "yes" if plan.fresh else "no")
    return [
        asked(pen, "when", when, label="field-update-when"),
        asked(pen, "day", on_day(plan.day), label="field-update-day", optional=True),
        asked(pen, "time", at_time(plan.time), label="field-update-time", hint="field-update-time-hint"),
        asked(pen, "repeat", select(words.repeats(pen), plan.repeat), label="field-update-repeat"),
        asked(pen, "fresh", fresh, label="field-update-fresh", hint="field-update-fresh-hint"),
    ]


@drawn.register
def send_back_form(view: SendBackForm, pen: Pen) -> Drawing:
    asks = asked(pen, "reason", many_lines(focus=True), label="field-send-back", hint="field-send-back-hint")
    title = pen.say("form-send-back-title", number=view.number)
    kept = {"number": view.number, "turn": view.turn}
    return modal(pen, title, "sent_back", [asks], "button-send_back_update", **kept)


# --- preview and release --------------------------------------------------------------------------


@drawn.register
def update_preview(view: UpdatePreview, pen: Pen) -> Drawing:
    blocks = [
        _lines(words.preview_head(view, pen)),
        divider(),
        *_card(view.update, "", pen),
        divider(),
        context(words.preview_next(view, pen)),
        *actions(*(_step(view, verb, label, pen) for verb, label in words.preview_verbs(view, pen))),
    ]
    return message(blocks, in_place=True)


@drawn.register
def release_card(view: ReleaseCard, pen: Pen) -> Drawing:
    value, about = f"{view.number}.{view.turn}", f"U-{view.number}"
    styles: dict[str, Style] = {"release_update": "primary"}
    buttons = [
        button(pen, verb, value, about=about, style=styles.get(verb, ""))
        for verb in words.release_verbs(view)
    ]
    blocks = [_lines(words.release_head(view, pen)), divider(), *_card(view.update, "", pen)]
    return message([*blocks, *actions(*buttons)], in_place=True, live=True)


def _step(view: UpdatePreview | UpdateStatus, verb: str, label: str, pen: Pen) -> Block:
    """What is thrown away is asked twice."""
    first = verb in ("publish_update", "hand_in_update")
    sure = confirmation(pen, words.asks_first(view), number=view.number) if verb == "discard_update" else None
    style: Style = "primary" if first else ""
    value = f"{view.number}.{view.turn}"
    return button(pen, verb, value, label=label, about=f"U-{view.number}", style=style, confirm=sure)


def _lines(lines: list[str]) -> Block:
    """The first one is the title."""
    return paragraph(bold(lines[0]), run("".join(f"\n{one}" for one in lines[1:])))


# --- news, status and list ------------------------------------------------------------------------


@drawn.register
def update_news(view: UpdateNews, pen: Pen) -> Drawing:
    told = rich(sentence(run(words.news(view, pen))), *quoted(view.reason, TEXT))
    look = button(pen, "update", view.number, about=f"U-{view.number}")
    return message([told, *actions(look)])


@drawn.register
def update_status(view: UpdateStatus, pen: Pen) -> Drawing:
    missed = words.missed(view, pen)
    blocks = [
        _lines(words.status_head(view, pen)),
        *([context(missed)] if missed else []),
        *[block for number, one in enumerate(view.posts) for block in _posted(one, pen, latest=number == 0)],
        divider(),
        *_card(view.update, "", pen),
        *actions(*(_step(view, verb, label, pen) for verb, label in words.status_verbs(view, pen))),
    ]
    return message(blocks, in_place=True, live=True)


def _posted(one: PostedLine, pen: Pen, *, latest: bool) -> list[Block]:
    """The latest posting place by place, earlier ones in numbers."""
    echo = words.came_back(one, pen)
    told = paragraph(bold(words.posted(one, pen)), *([run(f"\n{echo}")] if echo else []))
    if not latest:
        return [told]
    rows = [block for place in one.places[:PLACES] for block in _place(place, pen)]
    more = one.more + len(one.places[PLACES:])
    return [told, *rows, *([context(pen.say("rows-more", count=more))] if more else [])]


def _place(place: PostedPlace, pen: Pen) -> list[Block]:
    text = words.place(place, pen)
    if words.has_failed(place):
        again = button(pen, "post_again", f"{place.post}.{place.channel}", about=place.name)
        return [section(text, again)]
    way = [run(" · "), link(place.link, pen.say("update-open"))] if said.is_link(place.link) else []
    return [paragraph(run(text), *way)]


@drawn.register
def update_list(view: UpdateList, pen: Pen) -> Drawing:
    title = pen.say("updates-title")
    write = button(pen, "post_update", style="" if view.lines else "primary")
    if not view.lines:
        return message([section(f"{title}\n{pen.say('updates-none')}"), *actions(write)], in_place=True)
    rows = [_row(one, pen) for one in view.lines]
    return paged(pen, title, rows, view.page, "updates", count="updates-count", more=[write])


def _row(one: UpdateLine, pen: Pen) -> Block:
    title, about = words.listed(one, pen)
    return section(f"{title}\n{about}", button(pen, "update", one.number, about=title))
