"""Strategic updates in sentences."""

from collections.abc import Sequence
from urllib.parse import urlsplit

from bot.texts import day, far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE, URL, channel
from bot.wording.pen import Pen, dotted
from bot.wording.trouble import reason
from handlers.views import (
    GoalChoice,
    PostedLine,
    PostedPlace,
    ReleaseCard,
    UpdateCard,
    UpdateFacts,
    UpdateForm,
    UpdateLine,
    UpdateNews,
    UpdatePlan,
    UpdatePreview,
    UpdateStatus,
)
from storage.models import Repeat, UpdateState

ALT = 300  # of what a picture shows
ROOMS, ZONES = 6, 4  # that are named
LISTED = 70  # characters of a text or goal in a list


def goal(one: GoalChoice) -> str:
    return f"G-{one.number} {line(one.title, TITLE)}"


def signed(facts: UpdateFacts, pen: Pen) -> str:
    return pen.say("update-by", name=line(facts.by, NAME)) if facts.by else pen.say("update-by-somebody")


def echo(view: UpdateCard, pen: Pen) -> str:
    """What came back so far, in numbers; empty while nothing did."""
    questions = pen.say("update-questions", count=view.questions) if view.questions else ""
    return dotted(questions, pen.say("update-ideas", count=view.ideas) if view.ideas else "")


def answers(view: UpdateCard, pen: Pen) -> list[tuple[str, str]]:
    """What everybody can answer: verbs and labels. How many understood is told from five on."""
    if not view.post:
        return []
    understood = pen.say("button-understood")
    return [
        ("understood", dotted(understood, "" if view.understood is None else str(view.understood))),
        ("ask_leader", pen.say("button-ask_leader")),
        ("idea_for_post", pen.say("button-idea_for_post")),
    ]


def picture(facts: UpdateFacts) -> tuple[str, str]:
    """The address and what it shows; both empty where there is nothing that can be shown."""
    shown = is_picture(facts.picture)
    return (facts.picture, line(facts.picture_alt, ALT)) if shown else ("", "")


def is_picture(url: str) -> bool:
    """Whether platforms load this: an https address."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.netloc) and len(url) <= URL and url.isprintable()


# --- when and where -------------------------------------------------------------------------------


def planned(plan: UpdatePlan, pen: Pen, *, leads: bool = False) -> str:
    """When it comes, and how often. Who leads waits for nobody's release."""
    if plan.day is None:
        when = pen.say("update-right-away" if leads else "update-at-once")
    else:
        clock = pen.say("update-clock", time=plan.time)
        when = f"{far_day(pen.voice, plan.day)}, {clock}{_zones(plan, pen)}"
    return dotted(when, repeated(plan, pen))


def _zones(plan: UpdatePlan, pen: Pen) -> str:
    """Told where they differ, or are not the reader's own."""
    if set(plan.zones) <= {pen.voice.timezone}:
        return ""
    names = ", ".join(zone.replace("_", " ") for zone in plan.zones[:ZONES])
    return f" ({names}{', …' if len(plan.zones) > ZONES else ''})"


def repeated(plan: UpdatePlan, pen: Pen) -> str:
    if plan.repeat is Repeat.ONCE:
        return ""
    return dotted(repeat(plan.repeat, pen), pen.say("update-fresh") if plan.fresh else "")


def repeat(value: Repeat, pen: Pen) -> str:
    return pen.say(f"update-repeat-{value}")


def rooms(names: Sequence[str], pen: Pen) -> str:
    shown = ", ".join(channel(pen, name) for name in names[:ROOMS])
    more = len(names) - ROOMS
    return pen.say("names-more", names=shown, count=more) if more > 0 else shown


def repeats(pen: Pen) -> list[tuple[str, str]]:
    return [(value.value, repeat(value, pen)) for value in Repeat]


def whens(pen: Pen) -> list[tuple[str, str]]:
    return [("now", pen.say("update-when-now")), ("later", pen.say("update-when-later"))]


def freshness(pen: Pen) -> list[tuple[str, str]]:
    return [("no", pen.say("update-text-same")), ("yes", pen.say("update-text-fresh"))]


def goals(view: UpdateForm) -> list[tuple[str, str]]:
    return [(str(one.number), goal(one)) for one in view.goals]


def form_title(view: UpdateForm, pen: Pen) -> str:
    return (
        pen.say("form-update-edit-title", number=view.number) if view.number else pen.say("form-update-title")
    )


def form_memory(view: UpdateForm) -> dict[str, str | int]:
    kept: dict[str, str | int] = {"draft": view.draft, "turn": view.turn}
    return kept | ({"number": view.number} if view.number else {})


# --- preview, release, status -----------------------------------------------------------------------


def preview_head(view: UpdatePreview, pen: Pen) -> list[str]:
    """What this is, where it goes and when."""
    title = pen.say("update-preview", number=view.number)
    empty = [] if view.update.text else [pen.say("update-empty")]
    return [title, *_where_and_when(view.rooms, view.plan, pen, leads=view.leads), *empty]


def preview_next(view: UpdatePreview, pen: Pen) -> str:
    if view.scheduled:
        return pen.say("update-preview-scheduled")
    return pen.say("update-preview-leader" if view.leads else "update-preview-manager")


def preview_verbs(view: UpdatePreview, pen: Pen) -> list[tuple[str, str]]:
    """Verbs and labels; the first one is what most people want."""
    change, discard = ("change_update", pen.say("button-change_update")), _discard(view.scheduled, pen)
    if view.scheduled:
        return [change, discard]
    label = pen.say("button-publish_update" if view.plan.day is None else "button-schedule_update")
    first = ("publish_update", label) if view.leads else ("hand_in_update", pen.say("button-hand_in_update"))
    return [first, change, discard]


def _discard(released: bool, pen: Pen) -> tuple[str, str]:
    return "discard_update", pen.say("button-cancel_update" if released else "button-discard_update")


def asks_first(view: UpdatePreview | UpdateStatus) -> str:
    """What the question before an update is given up is called, in the words of its button."""
    draft = not view.scheduled if isinstance(view, UpdatePreview) else view.state is UpdateState.DRAFT
    return "discard_update" if draft else "cancel_update"


def release_head(view: ReleaseCard, pen: Pen) -> list[str]:
    """Whose it is, where it stands, where it goes and when."""
    title = pen.say("release-title", number=view.number, author=line(view.author, NAME))
    return [title, _standing(view, pen), *_where_and_when(view.rooms, view.plan, pen)]


def _standing(view: ReleaseCard, pen: Pen) -> str:
    if view.goal_gone and view.state is UpdateState.WAITING:
        return pen.say("release-goal-gone")
    if view.held:
        return pen.say("release-held", by=line(view.by, NAME))
    if view.state in (UpdateState.SCHEDULED, UpdateState.POSTED):
        return pen.say("release-done", by=line(view.by or view.author, NAME))
    return pen.say(f"release-{view.state}")


def release_verbs(view: ReleaseCard) -> list[str]:
    if view.state is not UpdateState.WAITING:
        return []
    release = [] if view.goal_gone else ["release_update"]
    return [*release, "change_update", "send_back_update"]


def status_head(view: UpdateStatus, pen: Pen) -> list[str]:
    """Where it stands, whose it is, and when it comes."""
    title = pen.say("update-status", number=view.number, state_word=pen.say(f"update-state-{view.state}"))
    author = pen.say("update-author", name=line(view.author, NAME))
    if view.state is UpdateState.SCHEDULED and view.next_at:
        coming = pen.say("update-next", at=view.next_at)
        return [title, author, dotted(coming, repeated(view.plan, pen)), rooms(view.rooms, pen)]
    if view.posts or view.state is UpdateState.CANCELLED:
        return [title, author]
    return [title, author, *_where_and_when(view.rooms, view.plan, pen)]


def status_verbs(view: UpdateStatus, pen: Pen) -> list[tuple[str, str]]:
    if view.state not in (UpdateState.DRAFT, UpdateState.WAITING, UpdateState.SCHEDULED):
        return []
    released = view.state is not UpdateState.DRAFT
    return [("change_update", pen.say("button-change_update")), _discard(released, pen)]


def missed(view: UpdateStatus, pen: Pen) -> str:
    days = ", ".join(day(pen.voice, one) for one in view.missed)
    return pen.say("update-missed", days=days) if view.missed else ""


def posted(one: PostedLine, pen: Pen) -> str:
    """How it went, in numbers."""
    parts = [
        pen.say("update-arrived", count=one.arrived) if one.arrived else "",
        pen.say("update-under-way", count=one.under_way) if one.under_way else "",
        pen.say("update-failed", count=one.failed) if one.failed else "",
    ]
    return pen.say("update-posted", on=one.on, what=", ".join(part for part in parts if part))


def came_back(one: PostedLine | PostedPlace, pen: Pen) -> str:
    """What people answered, in numbers; how many understood is told from five on."""
    return dotted(
        pen.say("update-understood", count=one.understood) if one.understood is not None else "",
        pen.say("update-questions", count=one.questions) if one.questions else "",
        pen.say("update-ideas", count=one.ideas) if one.ideas else "",
    )


def has_failed(place: PostedPlace) -> bool:
    return place.state in ("parked", "unknown", "skipped")


def place(one: PostedPlace, pen: Pen) -> str:
    """Where, and what became of it there."""
    name = channel(pen, one.name)
    if has_failed(one):
        why = pen.say("delivery-unknown-next") if one.state == "unknown" else reason(one.error, pen)
        return pen.say("update-not-there", channel=name, why=why)
    if one.state == "sent":
        return dotted(name, came_back(one, pen))
    return dotted(name, pen.say("update-on-its-way"))


def listed(one: UpdateLine, pen: Pen) -> tuple[str, str]:
    """A title and what stands below it."""
    title = (
        f"U-{one.number} {line(one.text, LISTED)}"
        if one.text
        else f"U-{one.number} {pen.say('update-empty-line')}"
    )
    coming = pen.say("update-next", at=one.next_at) if one.next_at else ""
    state = pen.say(f"update-state-{one.state}")
    return title, dotted(state, coming, line(one.goal, LISTED), line(one.by, NAME))


def news(view: UpdateNews, pen: Pen) -> str:
    planned_for = planned(view.plan, pen) if view.plan else ""
    by, title = line(view.by, NAME), line(view.goal, TITLE)
    return pen.say(f"update-news-{view.key}", number=view.number, goal=title, by=by, when=planned_for)


def news_verbs(view: UpdateNews) -> list[str]:
    """What helps now; an update is opened by its number."""
    return ["update"]


def _where_and_when(names: Sequence[str], plan: UpdatePlan, pen: Pen, *, leads: bool = False) -> list[str]:
    return [
        pen.say("update-where", channels=rooms(names, pen)),
        pen.say("update-when", when=planned(plan, pen, leads=leads)),
        *([pen.say(f"planned-free-{plan.free}")] if plan.free else []),
    ]
