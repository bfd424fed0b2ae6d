"""What is said around one idea that becomes two."""

from typing import Any

from bot.wording import proposals
from bot.wording.cutting import line
from bot.wording.facts import NAME, TITLE, titled
from bot.wording.pen import Pen
from handlers.views import Draft, Parting, SplitForm, SplitProposal, SplitStatus, SplitTold


def form_memory(view: SplitForm) -> dict[str, Any]:
    return {"draft": view.draft, "number": view.idea.label}


def lead(pen: Pen, view: SplitProposal | SplitStatus) -> str:
    number, one = view.parting.number, view.parting.proposed
    if isinstance(view, SplitStatus):
        return pen.say("split-suggested", number=number)
    return pen.say(f"split-asks{proposals.again(one)}", by=line(one.by, NAME), number=number)


def first_title(parting: Parting) -> str:
    return titled(parting.number, parting.first.title)


def second_title(pen: Pen, parting: Parting) -> str:
    """With its number as soon as it has one."""
    if parting.new:
        return titled(parting.new, parting.second.title)
    return pen.say("split-new", title=line(parting.second.title, TITLE))


def said(draft: Draft) -> str:
    return "\n".join(text for text in (draft.problem, draft.benefit) if text.strip())


def terms(pen: Pen, view: SplitProposal | SplitStatus) -> list[str]:
    """What the author agrees to; nothing once it is settled."""
    if view.parting.proposed.state != "open":
        return []
    return [pen.say("split-terms" if isinstance(view, SplitProposal) else "split-terms-suggested")]


def standing(pen: Pen, view: SplitProposal | SplitStatus) -> str:
    one = view.parting.proposed
    if one.state == "open" and isinstance(view, SplitProposal):
        return proposals.until(pen, one, pen.say("split-open-asked"))
    return proposals.until(pen, one, pen.say(f"split-{one.state}"))


def ways(view: SplitProposal | SplitStatus) -> list[str]:
    answers = ["split_agree", "split_refuse"] if isinstance(view, SplitProposal) else ["split_back"]
    return proposals.ways(view.parting.proposed, answers, "split_undo")


def told(pen: Pen, view: SplitTold) -> str:
    return pen.say(f"split-told-{view.why}", idea=view.idea.label, new=view.new.label)


def step_back(pen: Pen, view: SplitTold) -> str:
    """The label of the way out, which leads out of the new one only."""
    return pen.say("button-split_leave", number=view.new.number)
