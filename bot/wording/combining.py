"""What is said around two ideas that become one."""

from typing import Any

from bot.wording import proposals
from bot.wording.connecting import titled
from bot.wording.cutting import line
from bot.wording.facts import NAME, author, goal
from bot.wording.facts import titled as idea_titled
from bot.wording.pen import Pen, dotted
from handlers.connecting import NONE_OF_THEM
from handlers.views import (
    CarriedOver,
    CombineForm,
    CombineNews,
    CombineProposal,
    CombineStatus,
    Half,
    Pairing,
)

SHORT = 75


def form_memory(view: CombineForm) -> dict[str, Any]:
    return {"draft": view.draft, "number": view.idea.label}


def choices(view: CombineForm, pen: Pen) -> list[tuple[str, str]]:
    """None of them is a choice too; nothing at all where there is nothing similar."""
    if not view.similar:
        return []
    return [(NONE_OF_THEM, pen.say("similar-none")), *((one.label, titled(one)) for one in view.similar)]


def goes_on(view: CombineForm, pen: Pen) -> list[tuple[str, str]]:
    """Whose number is kept."""
    return [("this", pen.say("goes-on-this", idea=view.idea.label)), ("other", pen.say("goes-on-other"))]


def half_title(half: Half) -> str:
    return idea_titled(half.number, half.title)


def half_facts(pen: Pen, half: Half) -> str:
    supporters = pen.say("card-supporters", count=half.supporters)
    return dotted(author(pen, half.author), goal(pen, half.goal), supporters)


def lead(pen: Pen, view: CombineProposal | CombineStatus) -> str:
    if isinstance(view, CombineStatus):
        return pen.say("combine-suggested")
    one = view.pairing.proposed
    return pen.say(f"combine-asks{proposals.again(one)}", by=line(one.by, NAME))


def terms(pen: Pen, pairing: Pairing) -> list[str]:
    """What the authors agree to; nothing once it is settled."""
    if pairing.proposed.state != "open":
        return []
    said = [pen.say("combine-terms", stays=pairing.stays.number, goes=pairing.goes.number)]
    if pairing.stays.goal != pairing.goes.goal:
        said.append(pen.say("combine-goals", stays=pairing.stays.number))
    return said


def standing(pen: Pen, pairing: Pairing) -> str:
    """Where it stands."""
    state, numbers = pairing.proposed.state, _numbers(pairing)
    if state == "open" and pairing.agreed:
        agreed = pairing.agreed[0]
        other = next(number for number in numbers.values() if number != agreed)
        half = pen.say("combine-half", number=agreed, other=other)
        return proposals.until(pen, pairing.proposed, half)
    return proposals.until(pen, pairing.proposed, pen.say(f"combine-{state}", **numbers))


def _numbers(pairing: Pairing) -> dict[str, int]:
    return {"stays": pairing.stays.number, "goes": pairing.goes.number}


def ways(view: CombineProposal | CombineStatus) -> list[str]:
    is_asked = isinstance(view, CombineProposal)
    answers = ["combine_agree", "combine_separate"] if is_asked else ["combine_back"]
    return proposals.ways(view.pairing.proposed, answers, "combine_undo")


def news(pen: Pen, view: CombineNews) -> str:
    numbers = _numbers(view.pairing)
    if view.by and view.what in ("undone", "taken_back"):
        return pen.say(f"combine-news-{view.what}-by", by=line(view.by, NAME), **numbers)
    told = pen.say(f"combine-news-{view.what}", **numbers)
    return proposals.until(pen, view.pairing.proposed, told) if view.what == "agreed" else told


def can_undo(view: CombineNews) -> bool:
    return view.what == "agreed" and view.pairing.proposed.undo


def carried(pen: Pen, view: CarriedOver) -> str:
    return pen.say(f"carried-{view.why}", goes=view.goes.label, stays=view.stays.label)


def step_back(pen: Pen, view: CarriedOver) -> str:
    """The label of the way out."""
    return pen.say("button-unfollow" if view.why == "follow" else "button-carried_back")
