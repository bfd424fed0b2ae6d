"""What is said around one idea that becomes two."""

from typing import Any

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE, titled
from bot.wording.pen import Pen
from handlers.views import Draft, Parting, SplitForm, SplitProposal, SplitStatus, SplitTold


def form_memory(view: SplitForm) -> dict[str, Any]:
    return {"draft": view.draft, "number": view.idea.label}


def lead(pen: Pen, view: SplitProposal | SplitStatus) -> str:
    number = view.parting.number
    if isinstance(view, SplitStatus):
        return pen.say("split-suggested", number=number)
    return pen.say("split-asks", by=line(view.parting.by, NAME), number=number)


def first_title(parting: Parting) -> str:
    return titled(parting.number, parting.first.title)


def second_title(pen: Pen, parting: Parting) -> str:
    """With its number as soon as it has one."""
    if parting.new:
        return titled(parting.new, parting.second.title)
    return pen.say("split-new", title=line(parting.second.title, TITLE))


def said(draft: Draft) -> str:
    return "\n".join(text for text in (draft.problem, draft.benefit) if text.strip())


def terms(pen: Pen, parting: Parting) -> list[str]:
    """What the author agrees to; nothing once it is settled."""
    return [pen.say("split-terms")] if parting.state == "open" else []


def standing(pen: Pen, parting: Parting) -> str:
    if parting.undo and parting.until is not None:
        return (
            f"{pen.say('split-agreed')} {pen.say('combine-until', until=far_day(pen.voice, parting.until))}"
        )
    return pen.say(f"split-{parting.state}")


def ways(view: SplitProposal | SplitStatus) -> list[str]:
    """What can be done: verbs."""
    if view.parting.undo:
        return ["split_undo"]
    if view.parting.state != "open":
        return []
    return ["split_agree", "split_refuse"] if isinstance(view, SplitProposal) else ["split_back"]


def told(pen: Pen, view: SplitTold) -> str:
    return pen.say(f"split-told-{view.why}", idea=view.idea.label, new=view.new.label)
