"""Campaigns: the list, the form, the plan, the call in channels, the results."""

from collections.abc import Sequence
from dataclasses import replace

from bot.teams_cards import facts
from bot.teams_cards.buttons import asking_first, button
from bot.teams_cards.cards import Drawing, drawn, message
from bot.teams_cards.elements import (
    Element,
    bold,
    heading,
    headline,
    label,
    lines,
    small,
    spaced,
    subheading,
    subtle,
    titled_row,
    words,
)
from bot.teams_cards.fields import ROOMS, asked, channels, explained, offered, on_day, one_line, select
from bot.teams_cards.forms import form
from bot.teams_cards.pen import TeamsPen
from bot.wording import campaigns as wording
from bot.wording.cutting import line
from handlers.views import (
    CampaignCancelled,
    CampaignCard,
    CampaignFacts,
    CampaignForm,
    CampaignGoalGone,
    CampaignLine,
    CampaignList,
    CampaignOpened,
    CampaignPlan,
    CampaignResults,
)

ROWS, GOAL, ELSEWHERE = 12, 75, 30


@drawn.register
def campaign_list(view: CampaignList, pen: TeamsPen) -> Drawing:
    lists = wording.listed(view)
    elements = [heading(pen.say("campaigns-title"))]
    for key, found in lists:
        kept = found[: pen.most(ROWS)]
        rows = [_row(one, key, pen) for one in kept]
        rows[0] |= {"separator": False, "spacing": "Small"}
        elements += [subheading(pen.say(f"campaigns-{key}")), *rows, *facts.rest(pen, len(found) - len(kept))]
    if not lists:
        elements += lines(pen.say("campaigns-none"))
    return message(pen, elements, [button(pen, "new_campaign")] if view.may_call else [])


def _row(one: CampaignLine, key: str, pen: TeamsPen) -> Element:
    title = wording.called(one)
    return titled_row(title, wording.standing(one, key, pen), button(pen, "campaign", one.number, of=title))


# --- the form -----------------------------------------------------------------------------------


@drawn.register
def campaign_form(view: CampaignForm, pen: TeamsPen) -> Drawing:
    view = _in_room(view, pen)
    call = one_line(view.title, pen.say("field-call-example"))
    goal = select(wording.goal_choices(view, pen), str(view.goal))
    elements = [
        *asked(pen, "title", call, label="field-call", required="invalid-call_empty"),
        *asked(pen, "goal", goal, label="field-call-goal"),
        *_days(view, pen),
        *asked(pen, "channels", channels(pen, view.rooms, view.channels), hint="field-call-channels-hint"),
        *_elsewhere(view, pen),
        *_guides(view, pen),
    ]
    title, memory = wording.form_title(view, pen), wording.form_memory(view)
    return form(pen, view, title, "campaign_planned", elements, "button-save", **memory)


def _in_room(view: CampaignForm, pen: TeamsPen) -> CampaignForm:
    """What people wrote is never cut in a form; what there is to choose from is."""
    return replace(
        view,
        goals=tuple(replace(goal, title=line(goal.title, pen.most(GOAL))) for goal in view.goals),
        rooms=offered(pen, view.rooms, *view.channels, most=ROOMS),
        beside=offered(pen, view.beside, *view.elsewhere, most=ELSEWHERE),
    )


def _days(view: CampaignForm, pen: TeamsPen) -> list[Element]:
    """The first day is history once the campaign has begun."""
    start = [] if view.begun else asked(pen, "start", on_day(view.start), required="invalid-start_missing")
    end = asked(pen, "end", on_day(view.end), hint="field-end-hint", required="invalid-end_missing")
    return [*start, *end]


def _elsewhere(view: CampaignForm, pen: TeamsPen) -> list[Element]:
    return asked(pen, "elsewhere", channels(pen, view.beside, view.elsewhere)) if view.beside else []


def _guides(view: CampaignForm, pen: TeamsPen) -> list[Element]:
    given = wording.form_guides(view)
    if not given:
        return [explained(pen.say("campaign-guides-kept"))]
    return [
        element
        for name, guide in given
        for element in asked(pen, name, one_line(guide), hint="field-guide1-hint" if name == "guide1" else "")
    ]


# --- the plan, the call, the results ------------------------------------------------------------


@drawn.register
def campaign_plan(view: CampaignPlan, pen: TeamsPen) -> Drawing:
    buttons = [button(pen, verb, value) for verb, value in wording.plan_buttons(view)]
    if cancel := wording.cancels(view):
        buttons.append(_cancel(pen, view.campaign.number, cancel))
    elements = [
        *lines(wording.plan_lead(view, pen)),
        *_call(view.campaign, pen),
        *spaced(lines(*(wording.post(one, pen) for one in view.posts[:4]))),
        *(small(told) for told in wording.plan_lines(view, pen) if told),
    ]
    return message(pen, elements, buttons)


def _cancel(pen: TeamsPen, number: int, value: str) -> Element:
    title = words(bold(pen.say("confirm-cancel_campaign-title", number=number)))
    question = [title, *lines(pen.say("confirm-cancel_campaign-text"))]
    return asking_first(pen, "cancel_campaign", value, question, pen.say("confirm-cancel_campaign-yes"))


@drawn.register
def campaign_card(view: CampaignCard, pen: TeamsPen) -> Drawing:
    title, count = wording.called(view.campaign), wording.so_far(view, pen)
    buttons = [
        button(pen, verb, value, of=title, style="positive" if verb == "idea_for_campaign" else "")
        for verb, value in wording.answers(view)
    ]
    elements = [
        label(wording.lead(view, pen)),
        *_call(view.campaign, pen),
        *([words(subtle(count, size="Small"), spacing="Medium")] if count else []),
    ]
    ending = "" if view.kind == "over" else pen.say("campaign-offer")
    return message(pen, elements, buttons, ending, live=True, in_place=True)


def _call(campaign: CampaignFacts, pen: TeamsPen) -> list[Element]:
    """The question, what it is for, and what else is asked."""
    return [
        headline(wording.called(campaign)),
        small(wording.about(campaign, pen)),
        *lines(*(f"– {guide}" for guide in wording.guides(campaign))),
    ]


@drawn.register
def campaign_results(view: CampaignResults, pen: TeamsPen) -> Drawing:
    most = [facts.row(pen, idea, "show") for idea in view.most[:3]]
    elements = [
        label(pen.say("campaign-results-title")),
        headline(wording.called(view.campaign)),
        *lines(*wording.results_lines(view, pen)),
        *([subheading(pen.say("campaign-most")), *most] if most else []),
    ]
    number = view.campaign.number
    return message(pen, elements, [button(pen, "campaign_ideas", f"1 {number}")] if view.ideas else [])


# --- what authors hear --------------------------------------------------------------------------


@drawn.register
def campaign_opened(view: CampaignOpened, pen: TeamsPen) -> Drawing:
    return _told(pen, view, wording.opened(view, pen))


@drawn.register
def campaign_goal_gone(view: CampaignGoalGone, pen: TeamsPen) -> Drawing:
    return _told(pen, view, [wording.goal_gone(view, pen)], "edit_campaign")


@drawn.register
def campaign_cancelled(view: CampaignCancelled, pen: TeamsPen) -> Drawing:
    return _told(pen, view, [wording.cancelled(view, pen)])


def _told(
    pen: TeamsPen,
    view: CampaignOpened | CampaignGoalGone | CampaignCancelled,
    told: Sequence[str],
    verb: str = "campaign",
) -> Drawing:
    title = words(bold(wording.called(view), size="Medium"))
    return message(pen, [title, *lines(*told)], [button(pen, verb, view.number)])
