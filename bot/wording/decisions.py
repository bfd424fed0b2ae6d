"""What is said around decisions: which are possible, their forms, and what the author hears."""

from bot.wording import alignment, facts
from bot.wording.cutting import line
from bot.wording.facts import GOAL, NAME
from bot.wording.pen import Pen, dotted
from handlers import rules
from handlers.views import (
    COMES_BACK,
    ApproveForm,
    IdeaFacts,
    News,
    PassedOn,
    ReasonForm,
    ReviewCard,
    WokenUp,
)
from storage.models import IdeaState, Verdict

VERDICTS = ("approve", "test", "ask", "park", "decline", "pass_on")
SENDS = {
    Verdict.APPROVE: "approved",
    Verdict.TEST: "tested",
    Verdict.ASK: "asked",
    Verdict.PARK: "parked",
    Verdict.DECLINE: "declined",
}
ASIDE = ("pass_on",)  # no verdict
STAND_INS = 3  # shown on a card
WAITING = (IdeaState.NEW, IdeaState.IN_REVIEW, IdeaState.QUESTION)


def possible(idea: IdeaFacts) -> list[str]:
    """Only what the idea's state allows."""
    verdicts = [verb for verb in VERDICTS if rules.after(idea.state, verb)]
    return [*verdicts, "another_measure"] if idea.state in rules.PLANNABLE else verdicts


def brought(idea: IdeaFacts) -> tuple[str, str]:
    """What the test brought, to whoever decides after it, below its label; empty when there was none."""
    ended = [one for one in idea.measures if one.ended and one.result]
    if idea.state not in WAITING or not ended:
        return "", ""
    return ("measure-learned" if ended[-1].stopped else "review-brought"), ended[-1].result


def connectable(idea: IdeaFacts) -> bool:
    """Everything that was not taken back can be seen to belong together with something."""
    return idea.state not in (IdeaState.WITHDRAWN, IdeaState.COMBINED)


def arranging(idea: IdeaFacts) -> list[tuple[str, str]]:
    """What else can be done with it, and the verb's words: made one with another idea, made two (not what
    others became part of), or put beside others."""
    number = str(idea.number)
    return [
        *([("combine", number)] if rules.after(idea.state, "combine") else []),
        *([("split", number)] if idea.state in rules.EDITABLE and not idea.parts else []),
        *([("connect", f"I-{number}")] if connectable(idea) else []),
    ]


def beside(idea: IdeaFacts, verbs: list[str]) -> tuple[list[str], list[tuple[str, str]]]:
    """The verdicts, all of them in sight, for no answer is to be given less often because it is hidden; and
    what else can be done with the idea, with what each is about."""
    others = [(verb, f"{idea.number}.{idea.turn}") for verb in verbs if verb in ASIDE]
    return [verb for verb in verbs if verb not in ASIDE], [*others, *arranging(idea)]


def standing(view: ReviewCard, pen: Pen) -> str:
    """Where the decision stands in its time, and whose it is."""
    whose = pen.say("review-with", name=line(view.reviewer, NAME)) if view.reviewer else ""
    stand_ins = (
        pen.say("stands-in-for", deputy=line(one.deputy, NAME), away=line(one.away, NAME))
        for one in view.stand_ins[:STAND_INS]
    )
    return dotted(facts.clock(pen, view.clock), whose, *stand_ins)


def back(view: ReviewCard, pen: Pen) -> str:
    """Why a parked idea is on the table again; empty where it is none."""
    return pen.say(f"review-back-{view.back}", goal=line(view.changed_goal, GOAL)) if view.back else ""


def review_offer(pen: Pen, verbs: list[str]) -> str:
    """What the buttons offer, for those who only hear the card."""
    labels = ", ".join(pen.say(f"button-{verb}") for verb in verbs)
    return pen.say("review-offer", verdicts=labels) if verbs else ""


def reason_field(view: ReasonForm) -> str:
    return "question" if view.verdict is Verdict.ASK else "reason"


def reason_submit(view: ReasonForm) -> str:
    return "button-send" if view.verdict is Verdict.ASK else f"button-{view.verdict}"


def approving(view: ApproveForm, pen: Pen) -> tuple[str, str, str]:
    """The form's title, the verb that it sends, and its button."""
    if view.verdict is None:
        return pen.say("form-another-title", number=view.number), "another_planned", "button-another_planned"
    title = pen.say(f"form-{view.verdict}-title", number=view.number)
    return title, SENDS[view.verdict], f"button-{view.verdict}"


def plan_memory(view: ApproveForm) -> dict[str, str | int]:
    """With the review as it was suggested: one that nobody touched follows the last day. Of a measure that
    goes on also its date and its owner as they were shown: somebody may change them meanwhile."""
    shown = {"shown_due": view.due.isoformat(), "shown_owner": view.owner} if view.feeds else {}
    return form_memory(view) | {"suggested": view.review.isoformat() if view.review else ""} | shown


def form_memory(view: ApproveForm | ReasonForm) -> dict[str, str | int]:
    """What comes back with the form; the goal as it was shown, so that only a choice counts as one."""
    seen = {"seen": str(view.goal.chosen)} if view.goal else {}
    return {"number": view.number, "turn": view.turn, **seen}


def ways_back(pen: Pen) -> list[tuple[str, str]]:
    """When a parked idea can come back, to be chosen."""
    return [(when, pen.say(f"comes-back-{when}")) for when in COMES_BACK]


def news_lead(view: News, pen: Pen) -> str:
    return pen.say(f"news-{view.verdict}", by=line(view.by, NAME))


def news_next(view: News, pen: Pen) -> list[str]:
    steps = [facts.measure(pen, view.measure)] if view.measure else []
    steps += facts.comes_back(pen, view.wake, view.with_goal)
    return [*alignment.moved(view, pen), *steps, pen.say(f"news-{view.verdict}-next")]


def news_answer(view: News) -> tuple[str, str]:
    """The verb that an author may want now, and what it is about."""
    asked = view.verdict is Verdict.ASK
    return ("answer", f"{view.number}.{view.turn}") if asked else ("show", str(view.number))


def passed_on(view: PassedOn, pen: Pen) -> str:
    return pen.say("news-passed-on", by=view.by, to=view.to)


def woken_up(view: WokenUp, pen: Pen) -> str:
    return pen.say(f"news-woken-{view.because}", due=view.due, goal=line(view.goal, GOAL))
