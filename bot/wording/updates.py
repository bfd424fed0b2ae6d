"""Strategic updates in sentences."""

from urllib.parse import urlsplit

from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE, URL
from bot.wording.pen import Pen, dotted
from handlers.views import GoalChoice, UpdateCard, UpdateFacts

ALT = 300  # of what a picture shows


def goal(one: GoalChoice) -> str:
    return f"G-{one.number} {line(one.title, TITLE)}"


def signed(facts: UpdateFacts, pen: Pen) -> str:
    return pen.say("update-by", name=line(facts.by, NAME))


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
