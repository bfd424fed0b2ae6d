"""Campaigns in sentences."""

from bot.texts import far_day
from bot.wording.cutting import line
from bot.wording.facts import GOAL, NAME, TITLE, channel
from bot.wording.pen import Pen, dotted
from handlers.views import (
    NONE_FITS,
    CampaignCancelled,
    CampaignCard,
    CampaignDecided,
    CampaignFacts,
    CampaignForm,
    CampaignGoalGone,
    CampaignLine,
    CampaignList,
    CampaignOpened,
    CampaignPlan,
    CampaignPost,
    CampaignResults,
)

CALLS, ROOMS = 3, 10
LISTS = ("running", "planned", "ended")


def called(one: CampaignLine | CampaignFacts | CampaignOpened | CampaignGoalGone | CampaignCancelled) -> str:
    return f"K-{one.number} {line(one.title, TITLE)}"


# --- lists --------------------------------------------------------------------------------------


def listed(view: CampaignList) -> list[tuple[str, tuple[CampaignLine, ...]]]:
    """What there is of each: running, planned, ended."""
    found = zip(LISTS, (view.running, view.planned, view.ended), strict=True)
    return [(key, lines) for key, lines in found if lines]


def standing(one: CampaignLine, key: str, pen: Pen) -> str:
    """What a list says of a campaign below its question."""
    start, end = far_day(pen.voice, one.start), far_day(pen.voice, one.end)
    if key == "planned":
        return pen.say("campaign-from-to", start=start, end=end)
    count = pen.say("campaign-ideas", count=one.ideas)
    return dotted(pen.say("campaign-until" if key == "running" else "campaign-was-until", end=end), count)


def running(one: CampaignLine, pen: Pen) -> tuple[str, str]:
    """A campaign on the home: its question, and below it until when."""
    return pen.say("home-campaign", title=called(one)), standing(one, "running", pen)


# --- the call, and the plan of it ---------------------------------------------------------------


def about(facts: CampaignFacts, pen: Pen) -> str:
    """For which goal, until when, and who asks."""
    return dotted(
        pen.say("card-goal", goal=line(facts.goal, GOAL)) if facts.goal else "",
        pen.say("campaign-until", end=far_day(pen.voice, facts.end)),
        pen.say("campaign-by", name=line(facts.by, NAME)),
    )


def guides(facts: CampaignFacts) -> list[str]:
    return [line(guide, TITLE) for guide in facts.guides[:3]]


def lead(view: CampaignCard, pen: Pen) -> str:
    return pen.say(f"campaign-lead-{view.kind}")


def so_far(view: CampaignCard, pen: Pen) -> str:
    """How many ideas there are; on the first day, none is no news."""
    if not view.ideas and view.kind == "opening":
        return ""
    if view.kind == "over":
        return pen.say("campaign-ideas", count=view.ideas)
    return pen.say("campaign-so-far", count=view.ideas)


def answers(view: CampaignCard) -> list[tuple[str, str]]:
    """What everybody can do: verbs, and what their buttons carry."""
    number, ideas = str(view.campaign.number), f"1 {view.campaign.number}"
    if view.kind == "over":
        return [("campaign", number), ("campaign_ideas", ideas)]
    return [("idea_for_campaign", number), ("campaign_ideas", ideas)]


def plan_lead(view: CampaignPlan, pen: Pen) -> str:
    return pen.say("campaign-plan-saved") if view.saved else pen.say(f"campaign-plan-{view.kind}")


def plan_lines(view: CampaignPlan, pen: Pen) -> list[str]:
    """Where it is announced, and how many ideas there are."""
    rooms = ", ".join(channel(pen, name) for name in (*view.rooms, *view.private)[:ROOMS])
    nowhere = pen.say("campaign-nowhere") if view.may_change else ""  # others do not see private channels
    return [
        pen.say("campaign-where", channels=rooms) if rooms else nowhere,
        pen.say("campaign-ideas", count=view.ideas) if view.kind != "early" else "",
    ]


def post(one: CampaignPost, pen: Pen) -> str:
    """With a hint where it comes on a day on which nobody works."""
    said = pen.say(f"campaign-post-{one.phase}", on=far_day(pen.voice, one.on))
    return dotted(said, pen.say(f"campaign-free-{one.free}") if one.free else "")


def plan_buttons(view: CampaignPlan) -> list[tuple[str, str]]:
    number = str(view.campaign.number)
    running = [("idea_for_campaign", number)] if view.kind == "running" else []
    ideas = [("campaign_ideas", f"1 {number}")] if view.ideas else []
    return [*running, *ideas, *([("edit_campaign", number)] if view.may_change else [])]


def cancels(view: CampaignPlan) -> str:
    """What the button that cancels carries; empty where there is none."""
    return f"{view.campaign.number}.{view.turn}" if view.may_cancel else ""


# --- the form -----------------------------------------------------------------------------------


def form_title(view: CampaignForm, pen: Pen) -> str:
    return (
        pen.say("form-campaign-title")
        if view.number is None
        else pen.say("form-edit-campaign-title", number=view.number)
    )


def form_memory(view: CampaignForm) -> dict[str, str | int]:
    kept: dict[str, str | int] = {"draft": view.draft, "turn": view.turn}
    return kept if view.number is None else kept | {"number": view.number}


def goal_choices(view: CampaignForm, pen: Pen) -> list[tuple[str, str]]:
    """A goal that was retired meanwhile stays until another one is chosen."""
    known = [(str(goal.number), goal.title) for goal in view.goals]
    if view.goal != NONE_FITS and str(view.goal) not in dict(known):
        return [(str(view.goal), pen.say("campaign-goal-kept", number=view.goal)), *known]
    return known or [(str(NONE_FITS), pen.say("goal-none-fits"))]


def form_guides(view: CampaignForm) -> list[tuple[str, str]]:
    """The fields for guiding questions; none once somebody has answered them."""
    given = {"guide1": view.guide1, "guide2": view.guide2, "guide3": view.guide3}
    return [] if view.answered else [*given.items()]


# --- results, and what authors hear -------------------------------------------------------------


def results_lines(view: CampaignResults, pen: Pen) -> list[str]:
    """What came in, and what has been decided so far."""
    if not view.ideas:
        return [pen.say("campaign-results-none")]
    people = pen.say("campaign-people", count=view.people) if view.people is not None else ""
    shared = pen.say("campaign-ideas", count=view.ideas)
    return [dotted(shared, people), decided(view.decided, pen), next_step(view, pen)]


def decided(of: CampaignDecided, pen: Pen) -> str:
    """Only what there is."""
    counts = {
        "approved": of.approved,
        "testing": of.testing,
        "parked": of.parked,
        "declined": of.declined,
        "waiting": of.waiting,
    }
    told = [pen.say(f"campaign-count-{key}", count=count) for key, count in counts.items() if count]
    return pen.say("campaign-decided", counts=", ".join(told)) if told else ""


def next_step(view: CampaignResults, pen: Pen) -> str:
    if view.due is None:
        return pen.say("campaign-all-decided")
    return pen.say("campaign-next", due=far_day(pen.voice, view.due))


def opened(view: CampaignOpened, pen: Pen) -> list[str]:
    arrived = ", ".join(channel(pen, name) for name in view.rooms[:ROOMS])
    failed = ", ".join(channel(pen, name) for name in view.failed[:ROOMS])
    return [
        pen.say("campaign-opened", channels=arrived, end=far_day(pen.voice, view.end)) if arrived else "",
        pen.say("campaign-not-opened", channels=failed) if failed else "",
    ]


def goal_gone(view: CampaignGoalGone, pen: Pen) -> str:
    return pen.say("campaign-goal-gone", goal=line(view.goal, GOAL))


def cancelled(view: CampaignCancelled, pen: Pen) -> str:
    return pen.say("campaign-cancelled-by", by=line(view.by, NAME))
