"""What stands on the home and in help, and what can be done from there."""

from bot.wording.cutting import line
from bot.wording.facts import TITLE
from bot.wording.pen import Pen, dotted
from handlers.views import Help, Home, IdeaLine, TaskLine
from storage.models import IdeaState

SHOWN = 10  # lines per list

TOPICS = {
    "idea": (
        "share",
        "shortcut",
        "mine",
        "list",
        "find",
        "show",
        "follow",
        "connect",
        "separate",
        "ask",
        "strategy",
        "measures",
    ),
    "review": ("queue", "approve", "test", "ask", "park", "decline", "pass_on", "combine", "split"),
    "measure": ("mine", "list", "ended", "show", "log", "follow", "connect"),
    "strategy": ("picture", "goal", "loop", "history", "campaign"),
    "campaign": ("list", "one", "idea"),
    "gegenstrom": ("numbers", "settings", "me", "away", "quiet", "pause", "news", "language", "link", "help"),
}
DECIDER_TOPICS, LEADER_TOPICS = ("post", "updates"), ("brief", "questions", "review", "edit")
ADMIN_TOPICS = ("setup", "region", "accounts", "import", "problems")


# What each task offers: the verb, and the text of its button where that is not the verb's own.
OFFERS = {
    "accept": ("accept", ""),
    "review": ("review_keep", "home-review"),
    "finish": ("measure", "button-show"),
    "sponsor": ("sponsor_take", ""),
    "obstacle": ("sponsor_removed", ""),
}


def task_title(one: TaskLine) -> str:
    return f"M-{one.number} {line(one.title, TITLE)}"


def task(pen: Pen, one: TaskLine) -> str:
    """What is to be done, and its clock."""
    if one.since is not None:
        return pen.say(f"task-{one.kind}", on=one.since, due=one.due)
    return dotted(pen.say(f"task-{one.kind}"), _clock(pen, one))


def _clock(pen: Pen, one: TaskLine) -> str:
    if one.days < 0:
        return pen.say("task-late", count=-one.days)
    if one.days > 1:
        return pen.say("task-due", due=one.due)
    return pen.say("task-tomorrow" if one.days else "task-today")


def task_offer(pen: Pen, one: TaskLine) -> tuple[str, str, str]:
    """Its button: verb, words and label."""
    verb, label = OFFERS[one.kind]
    value = str(one.number) if verb == "measure" else one.value
    return verb, value, pen.say(label or f"button-{verb}")


def next_step(key: str, idea: IdeaLine, verb: str) -> str:
    """Who was asked about their own idea answers; everything else is looked at."""
    asked = key == "home-mine" and idea.state is IdeaState.QUESTION
    return "answer" if asked else verb


def entrances(view: Home) -> tuple[list[str], list[str]]:
    """Five in sight, which are others for those who decide, and behind the dots the rest."""
    if view.may_decide:
        return ["share", "queue", "post_update", "strategy", "mine"], [
            "list",
            "campaigns",
            "settings",
            "help",
        ]
    return ["share", "strategy", "campaigns", "mine", "list"], ["settings", "help"]


def help_lines(view: Help, pen: Pen) -> list[tuple[str, str]]:
    """What one types or presses, and what it does."""
    return [
        (pen.say(f"help-{subject}-{topic}-what"), pen.say(f"help-{subject}-{topic}"))
        for subject, topic in _topics(view)
    ]


def _topics(view: Help) -> list[tuple[str, str]]:
    topics = [(view.topic, topic) for topic in TOPICS[view.topic]]
    if view.topic == "campaign" and view.may_decide:
        topics.append(("campaign", "new"))
    if view.topic == "measure" and view.may_decide:
        topics.append(("measure", "new"))
    if view.topic == "gegenstrom" and (view.may_decide or view.leads):
        topics.append(("gegenstrom", "radar"))
    if view.topic == "gegenstrom" and (view.may_decide or view.leads or view.admin):
        topics.append(("gegenstrom", "export"))
    if view.topic == "gegenstrom" and view.admin:
        topics += [("gegenstrom", topic) for topic in ADMIN_TOPICS]
    if view.topic == "strategy":
        topics += [("strategy", topic) for topic in DECIDER_TOPICS if view.may_decide or view.leads]
        topics += [("strategy", topic) for topic in (LEADER_TOPICS if view.leads else ("asked",))]
    if view.topic == "idea":  # what people see first leads to everything else
        decides = [("review", "queue")] if view.may_decide else []
        topics += [
            *decides,
            ("campaign", "list"),
            ("idea", "home"),
            ("gegenstrom", "settings"),
            ("gegenstrom", "link"),
        ]
    return topics


def help_buttons(view: Help) -> tuple[str, ...]:
    if view.topic == "review":
        return ("queue",) if view.may_decide else ()
    if view.topic == "strategy":
        return ("strategy", "history", *(("edit_picture",) if view.leads else ()))
    if view.topic == "measure":
        return ("measures",)
    if view.topic == "campaign":
        return ("campaigns",)
    if view.topic == "gegenstrom":
        return ("settings", "my_language", "me", *(("setup",) if view.admin else ()))
    return ("share", "mine", "list")
