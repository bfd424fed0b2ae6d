"""What is said around ideas: the form, the author's receipt, lists."""

from bot.wording import alignment
from bot.wording.cutting import line
from bot.wording.facts import TITLE, URL, channel, counted
from bot.wording.pen import Pen
from bot.wording.strategy import goal_titled
from handlers.views import NONE_FITS, IdeaFacts, IdeaForm, IdeaList, Receipt
from storage.models import IdeaState

PAGING = {
    "all": "list",
    "mine": "mine",
    "found": "find",
    "goal": "turn_goal_ideas",
    "unaligned": "turn_unaligned",
    "campaign": "campaign_page",
}
WORDS, SEARCHED = 12, 1500
FRESH = (IdeaState.NEW, IdeaState.IN_REVIEW)


def form_title(view: IdeaForm, pen: Pen) -> str:
    if view.number is None:
        return pen.say("form-share-title")
    return pen.say("form-edit-title", number=view.number)


def form_sends(view: IdeaForm) -> tuple[str, str]:
    """The verb and the text of its button."""
    return ("create", "button-send") if view.number is None else ("save", "button-save")


def form_memory(view: IdeaForm) -> dict[str, str | int]:
    """What comes back with the form; a link that does not fit would be a broken one."""
    source = view.source if len(view.source) <= URL else ""
    kept: dict[str, str | int] = {"draft": view.draft, "channel": view.channel, "turn": view.turn}
    kept["source"] = source
    if view.campaign:
        kept["campaign"] = view.campaign
    if view.because or view.alike:
        kept["preset"] = str(view.goal)
    if view.alike:
        kept["alike"] = "yes"
    if view.number is not None:
        kept["number"] = view.number
    if view.post:
        kept["post"] = view.post
    if not view.goals:
        kept["goal"] = str(NONE_FITS)
    return kept


def called(view: IdeaForm, pen: Pen) -> list[str]:
    """Which campaign the idea answers, or why it will be an idea like any other."""
    if not view.campaign:
        return []
    told = [pen.say("campaign-idea-for", number=view.campaign, title=line(view.call, TITLE))]
    return [*told, pen.say(f"campaign-idea-{view.standing}")] if view.standing else told


def guided(view: IdeaForm) -> list[tuple[str, str, str]]:
    """The campaign's questions: the field's name, the question, and what was answered already."""
    answers = {"guided1": view.guided1, "guided2": view.guided2, "guided3": view.guided3}
    return [
        (name, line(question, TITLE), told)
        for question, (name, told) in zip(view.guides, answers.items(), strict=False)
    ]


def goal_choices(view: IdeaForm, pen: Pen) -> list[tuple[str, str]]:
    """Where leadership has named no goals yet, there is nothing to choose from."""
    return alignment.choices(view.goals, pen) if view.goals else []


def goal_hint(view: IdeaForm, pen: Pen) -> str:
    why = alignment.evidence(view.because, pen, alike=view.alike)
    return pen.say("goal-preset-hint", words=why) if why else pen.say("field-goal-hint")


def name_choices(view: IdeaForm, pen: Pen) -> list[tuple[str, str]]:
    return [("no", pen.say("name-shown", name=line(view.author, 40))), ("yes", pen.say("name-sealed"))]


def backing(idea: IdeaFacts, pen: Pen) -> list[tuple[str, str]]:
    """What everybody can do for an idea: verbs, and labels that say how many did it already."""
    done = {"support": idea.supporters, "help_with": len(idea.helpers), "discuss": idea.comments}
    return [(verb, counted(pen, verb, count)) for verb, count in {**done, "ask_publicly": 0}.items()]


def receipt_opening(view: Receipt, pen: Pen) -> str:
    return pen.say("receipt-thanks" if view.idea.state in FRESH else "receipt-moved")


def _reviewer(view: Receipt, pen: Pen) -> str:
    """A person, or the channel for decisions as it is written here."""
    return channel(pen, view.reviewer) if view.reviewer.startswith("#") else view.reviewer


def receipt_lines(view: Receipt, pen: Pen) -> list[str]:
    """Where the idea is now, who decides until when, and where its card hangs."""
    idea = view.idea
    lines = [pen.say("receipt-state", state=idea.state)]
    if idea.state in FRESH:
        key = "receipt-reviewer" if view.reviewer else "receipt-due"
        lines.append(pen.say(key, reviewer=_reviewer(view, pen), due=view.due))
    if idea.state is IdeaState.QUESTION:
        lines.append(pen.say("receipt-question"))
    if idea.state is IdeaState.WITHDRAWN:
        return lines
    if view.channel:
        return [*lines, pen.say("receipt-channel", channel=channel(pen, view.channel))]
    return [*lines, pen.say("receipt-nowhere", number=idea.number)]


def list_title(view: IdeaList, pen: Pen) -> str:
    if view.goal is not None:
        return pen.say("list-goal", goal=goal_titled(view.goal.number, view.goal.title))
    return pen.say(f"list-{view.kind}", words=line(view.words, 80))


def when_empty(view: IdeaList) -> tuple[str, str | int]:
    """The verb that makes a first one, and its words: what was not found is no lost line."""
    if view.kind == "campaign":
        return "idea_for_campaign", view.words
    return ("idea_for", view.goal.number) if view.goal else ("share", view.words)


def turning(view: IdeaList) -> str:
    """What a button that turns the page carries behind the page's number: as many words as a search
    takes; an ellipsis would be searched for."""
    if view.goal is not None:
        return f" {view.goal.number}"
    words = " ".join(view.words.split()[:WORDS])[:SEARCHED]
    return f" {words}" if view.kind in ("found", "campaign") else ""
