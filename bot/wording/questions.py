"""What is said around questions to leadership: their forms, the card, lists, and the answer."""

from typing import Any

from bot.wording import facts
from bot.wording.cutting import line
from bot.wording.facts import GOAL, NAME
from bot.wording.pen import Pen, dotted
from handlers.views import LeaderAnswerForm, QuestionCard, QuestionFacts, QuestionForm, QuestionLine

SAYS = 200  # of an update, to know which one it is
TEXT = 150  # of a question in a list


def subject(pen: Pen, update: int, goal: str) -> str:
    """What is asked about: the update and its goal, or the goal alone."""
    return dotted(f"U-{update}" if update else "", line(goal, GOAL))


def says(pen: Pen, view: QuestionForm | LeaderAnswerForm | QuestionFacts) -> tuple[str, str]:
    """What the update says, in a line, with whose words they are; empty when it is about a goal."""
    words = line(view.says, SAYS) if view.update and view.says.strip() else ""
    return (pen.say("question-says", number=view.update), words) if words else ("", "")


def names(view: QuestionForm, pen: Pen) -> list[tuple[str, str]]:
    return [("no", pen.say("name-shown", name=line(view.author, 40))), ("yes", pen.say("name-sealed"))]


def form_memory(view: QuestionForm) -> dict[str, Any]:
    """What comes back with the form."""
    return {"draft": view.draft, "post": view.post, "goal": view.goal.number, "channel": view.channel}


def places(view: LeaderAnswerForm, pen: Pen) -> list[tuple[str, str]]:
    """Where the answer can go; none when there is no choice."""
    both = [("person", pen.say("where-person")), ("thread", pen.say("where-thread"))]
    return both if view.channel else []


def place_hint(view: LeaderAnswerForm, pen: Pen) -> str:
    if not view.channel:
        return pen.say("where-person-only")
    return pen.say("where-thread-in", channel=facts.channel(pen, view.channel))


def answer_memory(view: LeaderAnswerForm) -> dict[str, Any]:
    asked = {"number": view.number}
    return asked if view.channel else {**asked, "where": "person"}


def asks(pen: Pen, by: str | None) -> str:
    return pen.say("question-asks-sealed") if by is None else pen.say("question-asks", name=line(by, NAME))


def standing(pen: Pen, one: QuestionFacts) -> str:
    """What it is about, when it was asked, and whose answer it is."""
    return dotted(
        pen.say("question-update", number=one.update) if one.update else "",
        pen.say("question-goal", goal=line(one.goal.title, GOAL)),
        pen.say("question-on", on=one.asked),
        _whose(pen, one),
    )


def _whose(pen: Pen, one: QuestionFacts) -> str:
    """Who answers it, or that it is open; empty once it is answered."""
    if one.answered is not None:
        return ""
    return pen.say("question-for", name=line(one.leader, NAME)) if one.leader else pen.say("question-open")


def answered(pen: Pen, one: QuestionFacts) -> str:
    """Who answered, when and where; empty while it is open."""
    if one.answered is None:
        return ""
    by = pen.say("question-answered-on", by=line(one.answered_by, NAME), on=one.answered)
    return dotted(by, pen.say("question-in-thread") if one.in_thread else "")


def can_be_answered(view: QuestionCard) -> bool:
    return view.to_answer and view.question.answered is None


def row_title(one: QuestionLine) -> str:
    return f"Q-{one.number} {line(one.text, TEXT)}"


def row(pen: Pen, one: QuestionLine, kind: str) -> str:
    """What a list says of a question below its words: to leaders who asks, to the asker where it stands."""
    by = pen.say("question-by-sealed") if one.by is None else pen.say("question-by", name=line(one.by, NAME))
    told = pen.say("question-answered", by=line(one.answered_by, NAME)) if one.answered_by else ""
    state = told or pen.say("question-open")
    return dotted(
        by if kind == "open" else state,
        pen.say("question-update", number=one.update) if one.update else "",
        pen.say("question-goal", goal=line(one.goal.title, GOAL)),
        pen.say("question-on", on=one.asked),
        pen.say("question-for", name=line(one.leader, NAME)) if one.leader and not told else "",
    )


def next_step(kind: str) -> str:
    """Leaders answer; who asked looks at what became of it."""
    return "answer_question" if kind == "open" else "question"
