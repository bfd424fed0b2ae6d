"""Campaigns: the list, the form, the plan, the call in channels, the results."""

from collections.abc import Sequence

from bot.slack_blocks import facts
from bot.slack_blocks.fields import asked, channels, on_day, one_line, several
from bot.slack_blocks.fields import select as chosen_from
from bot.slack_blocks.parts import (
    Block,
    Drawing,
    actions,
    bold,
    bullets,
    button,
    confirmation,
    context,
    drawn,
    header,
    message,
    modal,
    paragraph,
    rich,
    run,
    section,
)
from bot.wording import campaigns as words
from bot.wording.pen import Pen
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

ROWS = 12  # per list: with the titles within Slack's fifty


@drawn.register
def campaign_list(view: CampaignList, pen: Pen) -> Drawing:
    lists = words.listed(view)
    blocks = [header(pen.say("campaigns-title"))]
    for key, lines in lists:
        blocks += [
            paragraph(bold(pen.say(f"campaigns-{key}"))),
            *(_row(one, key, pen) for one in lines[:ROWS]),
        ]
    if not lists:
        blocks.append(section(pen.say("campaigns-none")))
    new = actions(button(pen, "new_campaign")) if view.may_call else []
    return message([*blocks, *new])


def _row(one: CampaignLine, key: str, pen: Pen) -> Block:
    title = words.called(one)
    return section(
        f"{title}\n{words.standing(one, key, pen)}", button(pen, "campaign", one.number, about=title)
    )


# --- the form -----------------------------------------------------------------------------------


@drawn.register
def campaign_form(view: CampaignForm, pen: Pen) -> Drawing:
    blocks = [
        asked(
            pen, "title", one_line(view.title, pen.say("field-call-example"), focus=True), label="field-call"
        ),
        asked(
            pen, "goal", chosen_from(words.goal_choices(view, pen), str(view.goal)), label="field-call-goal"
        ),
        *_days(view, pen),
        asked(
            pen,
            "channels",
            channels(view.channels),
            hint="field-call-channels-hint",
            optional=bool(view.beside),
        ),
        *_elsewhere(view, pen),
        *_guides(view, pen),
    ]
    title, memory = words.form_title(view, pen), words.form_memory(view)
    return modal(pen, title, "campaign_planned", blocks, "button-save", **memory)


def _days(view: CampaignForm, pen: Pen) -> list[Block]:
    """The first day is history once the campaign has begun."""
    start = [] if view.begun else [asked(pen, "start", on_day(view.start))]
    return [*start, asked(pen, "end", on_day(view.end), hint="field-end-hint")]


def _elsewhere(view: CampaignForm, pen: Pen) -> list[Block]:
    if not view.beside:
        return []
    options = [(room.external, room.name) for room in view.beside]
    return [asked(pen, "elsewhere", several(options, view.elsewhere), optional=True)]


def _guides(view: CampaignForm, pen: Pen) -> list[Block]:
    given = words.form_guides(view)
    if not given:
        return [context(pen.say("campaign-guides-kept"))]
    return [
        asked(
            pen,
            name,
            one_line(guide),
            hint="field-guide1-hint" if name == "guide1" else "",
            optional=True,
        )
        for name, guide in given
    ]


# --- the plan, the call, the results ------------------------------------------------------------


@drawn.register
def campaign_plan(view: CampaignPlan, pen: Pen) -> Drawing:
    buttons = [button(pen, verb, value) for verb, value in words.plan_buttons(view)]
    if cancel := words.cancels(view):
        sure = confirmation(pen, "cancel_campaign", number=view.campaign.number)
        buttons.append(button(pen, "cancel_campaign", cancel, confirm=sure))
    blocks = [
        section(words.plan_lead(view, pen)),
        *_call(view.campaign, pen),
        rich(bullets(*([run(words.post(one, pen))] for one in view.posts[:4]))),
        *(context(told) for told in words.plan_lines(view, pen) if told),
        *actions(*buttons),
    ]
    return message(blocks)


@drawn.register
def campaign_card(view: CampaignCard, pen: Pen) -> Drawing:
    title, count = words.called(view.campaign), words.so_far(view, pen)
    over = view.kind == "over"
    buttons = [
        button(pen, verb, value, about=title, style="primary" if verb == "idea_for_campaign" else "")
        for verb, value in words.answers(view)
    ]
    blocks = [
        section(words.lead(view, pen)),
        *_call(view.campaign, pen),
        *([context(count)] if count else []),
        *actions(*buttons),
    ]
    return message(blocks, "" if over else pen.say("campaign-offer"), live=True, in_place=True)


def _call(campaign: CampaignFacts, pen: Pen) -> list[Block]:
    """The question, what it is for, and what else is asked."""
    guides = words.guides(campaign)
    return [
        paragraph(bold(words.called(campaign)), run(f"\n{words.about(campaign, pen)}")),
        *([rich(bullets(*([run(guide)] for guide in guides)))] if guides else []),
    ]


@drawn.register
def campaign_results(view: CampaignResults, pen: Pen) -> Drawing:
    number = view.campaign.number
    told = [line for line in words.results_lines(view, pen) if line]
    most = [facts.row(pen, idea, "show") for idea in view.most[:3]]
    blocks = [
        section(pen.say("campaign-results-title")),
        paragraph(bold(words.called(view.campaign)), run("\n" + "\n".join(told))),
        *([paragraph(bold(pen.say("campaign-most"))), *most] if most else []),
        *(actions(button(pen, "campaign_ideas", f"1 {number}")) if view.ideas else []),
    ]
    return message(blocks)


# --- what authors hear --------------------------------------------------------------------------


@drawn.register
def campaign_opened(view: CampaignOpened, pen: Pen) -> Drawing:
    return _told(pen, view, words.opened(view, pen))


@drawn.register
def campaign_goal_gone(view: CampaignGoalGone, pen: Pen) -> Drawing:
    return _told(pen, view, [words.goal_gone(view, pen)], "edit_campaign")


@drawn.register
def campaign_cancelled(view: CampaignCancelled, pen: Pen) -> Drawing:
    return _told(pen, view, [words.cancelled(view, pen)])


def _told(
    pen: Pen,
    view: CampaignOpened | CampaignGoalGone | CampaignCancelled,
    told: Sequence[str],
    verb: str = "campaign",
) -> Drawing:
    said = "\n".join(line for line in told if line)
    return message(
        [paragraph(bold(words.called(view)), run(f"\n{said}")), *actions(button(pen, verb, view.number))]
    )
