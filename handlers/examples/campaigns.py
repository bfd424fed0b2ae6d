"""Examples of what campaigns look like."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import ALICE, BOB, CARD, DORA, GOALS, IDEA, LINES, REGULARS
from handlers.views import (
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
    Guided,
    Help,
    Home,
    IdeaCard,
    IdeaForm,
    IdeaList,
    Notice,
    Page,
    RoomChoice,
    View,
)

QUESTION = "What brings customers who bought once back to us?"
GUIDES = ("Who notices it first?", "What does it cost us in the first month?", "What could we leave out?")

CALLED = IdeaForm("d5", ALICE, goal=2, goals=GOALS, campaign=1, call=QUESTION, guides=GUIDES)
GUIDED = replace(
    IDEA,
    guided=(
        Guided(GUIDES[0], "Everybody who pays at the till."),
        Guided(GUIDES[1], "About 80 euros for the stickers."),
    ),
)

START, HALF, END, AFTER = date(2026, 11, 30), date(2026, 12, 7), date(2026, 12, 13), date(2026, 12, 14)
CALL = CampaignFacts(1, QUESTION, REGULARS.title, START, END, DORA, GUIDES)
PLAIN = replace(CALL, number=2, title="Where do we lose time in the morning?", goal=None, guides=())
POSTS = (
    CampaignPost("opening", START, "weekend"),
    CampaignPost("halftime", HALF, "pause"),
    CampaignPost("closing", END, "holiday"),
    CampaignPost("results", AFTER),
)
ROOMS = (RoomChoice("C0IDEAS", "ideas"), RoomChoice("C0GENERAL", "general"))
WORKSHOP = (RoomChoice("7", "#workshop (Microsoft Teams)"),)
LINE = CampaignLine(1, QUESTION, START, END, 7)
PLANNED = CampaignLine(2, PLAIN.title, date(2027, 1, 11), date(2027, 1, 24))
PAST = CampaignLine(3, "How do we save a tenth of our energy?", date(2026, 9, 7), date(2026, 9, 20), 1)

FORM = CampaignForm("d6", START, END, goals=GOALS, goal=2, rooms=ROOMS)
CHANGED = replace(
    FORM,
    title=QUESTION,
    guide1=GUIDES[0],
    channels=("C0IDEAS",),
    elsewhere=("7",),
    beside=WORKSHOP,
    number=1,
    turn=2,
    begun=True,
)
PLAN = CampaignPlan(CALL, 0, "early", POSTS, ("ideas", "general"), may_change=True, may_cancel=True)
RESULTS = CampaignResults(CALL, 7, 12, LINES[:3], CampaignDecided(2, 1, 1, 1, 2), due=date(2026, 12, 28))

CAMPAIGNS: dict[type[View], list[View]] = {
    IdeaForm: [
        CALLED,
        replace(CALLED, title=CARD, guided1="Everybody who pays at the till."),
        replace(CALLED, standing="early", guides=()),
        replace(CALLED, standing="over", guides=()),
    ],
    IdeaCard: [IdeaCard(GUIDED)],
    IdeaList: [
        IdeaList("campaign", LINES, Page(2, 3, 20), "1"),
        IdeaList("campaign", (), Page(1, 1, 0), "1"),
    ],
    Home: [Home(ALICE, LINES[:1], (), LINES, False, False, True, campaigns=(LINE,))],
    Help: [Help("campaign"), Help("campaign", may_decide=True)],
    Notice: [Notice("campaign_cancelled", {"number": 1, "title": QUESTION})],
    CampaignList: [
        CampaignList((LINE,), (PLANNED,), (PAST,), may_call=True),
        CampaignList((LINE,), (), (), may_call=False),
        CampaignList((), (), (), may_call=False),
    ],
    CampaignForm: [
        FORM,
        CHANGED,
        replace(CHANGED, goal=9, answered=True, beside=()),
        replace(FORM, goals=()),
    ],
    CampaignPlan: [
        replace(PLAN, saved=True),
        PLAN,
        replace(PLAN, kind="running", ideas=7, may_cancel=False),
        replace(PLAN, kind="over", ideas=7, may_change=False, may_cancel=False),
        CampaignPlan(PLAIN, 1, "cancelled", POSTS[:1], ()),
    ],
    CampaignCard: [
        CampaignCard(1, CALL, "opening"),
        CampaignCard(1, CALL, "halftime", 7),
        CampaignCard(1, CALL, "halftime"),
        CampaignCard(1, CALL, "closing", 1),
        CampaignCard(2, PLAIN, "running", 3),
        CampaignCard(2, PLAIN, "over", 9),
    ],
    CampaignResults: [
        RESULTS,
        CampaignResults(PLAIN, 2, None, decided=CampaignDecided(approved=2)),
        CampaignResults(PLAIN, 0, None),
    ],
    CampaignOpened: [
        CampaignOpened(1, QUESTION, END, ("ideas", "general")),
        CampaignOpened(1, QUESTION, END, ("ideas",), ("general",)),
    ],
    CampaignGoalGone: [CampaignGoalGone(1, QUESTION, REGULARS.title)],
    CampaignCancelled: [CampaignCancelled(2, PLAIN.title, BOB)],
}
