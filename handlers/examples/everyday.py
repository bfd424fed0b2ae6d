"""Examples of what ideas, decisions, settings and everybody's cards look like."""

from dataclasses import replace
from datetime import date

from handlers.views import (
    NONE_FITS,
    Alignment,
    AnswerForm,
    ApproveForm,
    ClickAgain,
    Clock,
    DecisionFacts,
    DeliveryTrouble,
    Digest,
    DigestDecision,
    DigestDue,
    DigestEnd,
    DigestStuck,
    Discussion,
    DiscussionOpener,
    GoalChoice,
    GoalField,
    Help,
    Home,
    IdeaCard,
    IdeaFacts,
    IdeaForm,
    IdeaLine,
    IdeaList,
    LanguageForm,
    LinkCode,
    LinkForm,
    MeasureFacts,
    MemberChoice,
    News,
    Notice,
    OfferIdea,
    Page,
    PassedOn,
    PassOnForm,
    PersonChoice,
    Pulse,
    Queue,
    ReasonForm,
    Receipt,
    ReviewCard,
    RoomChoice,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupDone,
    SetupLanguage,
    SetupPeople,
    StandIn,
    Troubles,
    View,
    WokenUp,
)
from storage.models import GoalSource, IdeaState, MeasureState, Verdict

ALICE, BOB, CARLA, DORA = "Alice Hansen", "Bob Petersen", "Carla Brandt", "Dora Hansen"
MONDAY, DUE, MEASURE_DUE, WAKE = date(2026, 11, 23), date(2026, 12, 7), date(2026, 12, 18), date(2027, 3, 1)
THREAD = "https://hansen.slack.com/archives/C0IDEAS/p1700000000000100"

CARD = "Digital customer card instead of paper stamps"
SHOP = GoalChoice(1, "Our web shop earns a fifth of the turnover by 2028")
REGULARS = GoalChoice(2, "Regular customers come back twice a month")
GOALS = (SHOP, REGULARS)

IDEA = IdeaFacts(
    number=42,
    title=CARD,
    problem="The paper card gets lost, and nobody knows how many stamps it had.",
    benefit="Customers keep their stamps on the phone, and the web shop can use them too.",
    goal=REGULARS.title,
    author=ALICE,
    state=IdeaState.NEW,
    turn=0,
    created=MONDAY,
)
BACKED = replace(IDEA, supporters=3, helpers=(BOB,), comments=2)
ASKED = DecisionFacts(Verdict.ASK, CARLA, MONDAY, "How many customers ask for a card in a week?")
APPROVED = DecisionFacts(Verdict.APPROVE, CARLA, MONDAY, "The till can do this from December on.")
PARKED = DecisionFacts(
    Verdict.PARK, CARLA, MONDAY, "The new till comes in February. We look at it after that."
)
DECLINED = DecisionFacts(Verdict.DECLINE, CARLA, MONDAY, "The till supplier brings the same in spring.")
MEASURE = MeasureFacts(7, CARD, BOB, MEASURE_DUE)

NEW_IDEA, FOR_UPDATE = IdeaCard(BACKED), IdeaCard(replace(IDEA, update=17))
SEALED = IdeaCard(replace(IDEA, author=None, goal=None, benefit="", source=THREAD))
QUESTION = replace(BACKED, state=IdeaState.QUESTION, turn=1, decision=ASKED)
DONE = replace(
    BACKED,
    state=IdeaState.APPROVED,
    turn=1,
    decision=APPROVED,
    measure=MEASURE,
    measures=(MEASURE,),
    confirmed_by=CARLA,
)
MOVING = replace(DONE, moved=3)
STOPPED = replace(MEASURE, state=MeasureState.STOPPED)
FINISHED = replace(MEASURE, state=MeasureState.DONE)
ENDED = replace(DONE, measure=STOPPED, measures=(MEASURE, MEASURE, FINISHED, STOPPED))
ON_TEST = replace(DONE, state=IdeaState.TESTING, decision=replace(APPROVED, verdict=Verdict.TEST))
LATER = replace(BACKED, state=IdeaState.PARKED, turn=1, decision=PARKED, wake=WAKE)
OVER = replace(BACKED, state=IdeaState.DECLINED, turn=1, decision=DECLINED)
GONE = replace(IDEA, state=IdeaState.WITHDRAWN, turn=1)

COMMON = ("customer", "stamps")
ALIGNMENTS = (
    Alignment(GoalSource.AUTHOR, because=COMMON),
    Alignment(GoalSource.PRESET, because=COMMON),
    Alignment(GoalSource.PRESET),
    Alignment(GoalSource.MEANING),
    Alignment(GoalSource.REVIEWER, CARLA, COMMON),
)

WHY_BACK = ("goal_changed", "goal_retired", "asked")
FRESH = Clock(0, 10, DUE)
RUNNING = Clock(2, 10, DUE)
PAUSED = Clock(3, 10, DUE, paused=True)
LATE = Clock(12, 10, DUE)

LINES = (
    IdeaLine(42, CARD, IdeaState.IN_REVIEW, ALICE, MONDAY, 3, RUNNING),
    IdeaLine(41, "Photos of today's cakes in the web shop", IdeaState.NEW, None, MONDAY, 0, FRESH),
    IdeaLine(38, "One list for all deliveries", IdeaState.QUESTION, BOB, date(2026, 11, 9), 1, PAUSED),
    IdeaLine(35, "Repair day once a month", IdeaState.IN_REVIEW, BOB, date(2026, 11, 2), 5, LATE),
)
ALIKE = (
    LINES[0],
    replace(LINES[1], same_words=("card", "customers"), meaning=True),
    replace(LINES[2], meaning=True),
)
SETTLED = (
    IdeaLine(31, "Bags made of paper", IdeaState.APPROVED, ALICE, date(2026, 10, 5), 8),
    IdeaLine(29, "Open on Sundays", IdeaState.DECLINED, BOB, date(2026, 9, 28), 1),
)
ONE_PAGE = Page(1, 1, 6)

DIGEST = Digest(
    start=date(2026, 11, 16),
    end=date(2026, 11, 22),
    goal=REGULARS,
    said="From 1 March on, everybody who comes back gets the tenth loaf for free.",
    said_by=DORA,
    new=LINES[:2],
    decided=(
        DigestDecision(31, "Bags made of paper", Verdict.APPROVE, CARLA, "Cheaper from 5,000 bags on."),
        DigestDecision(29, "Open on Sundays", Verdict.DECLINE, DORA, "The law does not allow it here."),
    ),
    ended=(DigestEnd(3, "Labels that can be read", BOB, False, "Nobody asks for the price any more."),),
    stuck=LINES[3],
    stuck_measure=DigestStuck(
        5, "Labels at the till", BOB, date(2026, 11, 26), "The till cannot print them before its update.", 1
    ),
    due=(
        DigestDue("idea", 38, "One list for all deliveries", date(2026, 11, 24), CARLA),
        DigestDue("measure", 5, "Labels at the till", date(2026, 11, 26), BOB),
        DigestDue("review", 7, CARD, date(2026, 11, 27), BOB),
    ),
    pulse=Pulse(2.5, 9, 14),
)
SETTINGS = Settings(
    language="de",
    formal=False,
    timezone="Europe/Berlin",
    weekday=0,
    time="08:30",
    decision_days=10,
    review_months=3,
    region="DE-NW",
    ideas=("ideas",),
    review=("management",),
    digest=("general", "ideas"),
    managers=(CARLA,),
    leaders=(DORA,),
    admins=(DORA,),
    my_language=None,
    editable=True,
    reviews_in_channel=True,
)
KNOWN = (PersonChoice("U0BOB", BOB), PersonChoice("U0CARLA", CARLA), PersonChoice("U0DORA", DORA))
ROOMS = (RoomChoice("C0IDEAS", "ideas"), RoomChoice("C0GENERAL", "general"), RoomChoice("C0REVIEW", "review"))
SETTINGS_FORM = SettingsForm(
    language="de",
    formal=False,
    timezone="Europe/Berlin",
    weekday=0,
    time="08:30",
    decision_days=10,
    review_months=3,
    region="DE-NW",
    ideas="C0IDEAS",
    review="",
    digest=("C0GENERAL", "C0IDEAS"),
    managers=("U0CARLA",),
    leaders=("U0DORA",),
    admins=(),
    rooms=ROOMS,
    known=KNOWN,
)
FAILED = DeliveryTrouble(17, "#ideas", "not_in_channel", False, "IdeaCard", 42)
MAYBE = DeliveryTrouble(18, "#general", "timeout", True, "Digest")


EVERYDAY: dict[type[View], list[View]] = {
    IdeaForm: [
        IdeaForm("d1", ALICE, CARD, goals=GOALS, channel="C0IDEAS"),
        IdeaForm("d2", ALICE, CARD, IDEA.problem, IDEA.benefit, 2, GOALS, True, THREAD, number=42, turn=1),
        IdeaForm("d3", ALICE),
        IdeaForm("d4", ALICE, CARD, overheard=True),
        IdeaForm("d5", ALICE, CARD, goal=2, goals=GOALS, because=("customer", "stamps")),
        IdeaForm("d7", ALICE, CARD, goal=2, goals=GOALS, alike=True),
        IdeaForm("d6", ALICE, goal=1, goals=GOALS, post=9),
    ],
    IdeaCard: [
        NEW_IDEA,
        SEALED,
        FOR_UPDATE,
        *map(IdeaCard, (QUESTION, DONE, MOVING, ENDED, ON_TEST, LATER, OVER, GONE)),
    ],
    Receipt: [
        Receipt(IDEA, CARLA, DUE, "ideas"),
        Receipt(replace(IDEA, state=IdeaState.IN_REVIEW), "", DUE),
        Receipt(QUESTION, CARLA, DUE, "ideas"),
        Receipt(DONE, CARLA, DUE, "ideas", can_edit=False, can_withdraw=False),
        Receipt(LATER, CARLA, DUE, can_edit=False),
        Receipt(GONE, "#management", DUE, "ideas", can_edit=False, can_withdraw=False),
    ],
    IdeaList: [
        IdeaList("all", LINES + SETTLED, ONE_PAGE),
        IdeaList("mine", LINES[:1], Page(1, 1, 1)),
        IdeaList("found", LINES, Page(2, 3, 20), "customer card"),
        IdeaList("found", ALIKE, Page(1, 1, 2), "loyalty card"),
        IdeaList("all", (), Page(1, 1, 0)),
        IdeaList("mine", (), Page(1, 1, 0)),
        IdeaList("found", (), Page(1, 1, 0), "bicycle"),
        IdeaList("goal", LINES, Page(2, 3, 20), goal=REGULARS),
        IdeaList("goal", (), Page(1, 1, 0), goal=REGULARS),
    ],
    Discussion: [Discussion(42, CARD, THREAD), Discussion(42, CARD, None)],
    DiscussionOpener: [DiscussionOpener(42, CARD)],
    OfferIdea: [
        OfferIdea("Could customers collect their stamps on the phone?"),
        OfferIdea("About twenty a week, most of them on Saturdays.", 42, 1),
    ],
    ReviewCard: [
        ReviewCard(BACKED, RUNNING),
        ReviewCard(IDEA, FRESH, reviewer=CARLA),
        ReviewCard(IDEA, FRESH, reviewer=CARLA, stand_ins=(StandIn(BOB, CARLA),)),
        ReviewCard(QUESTION, PAUSED, ASKED.reason),
        ReviewCard(replace(BACKED, state=IdeaState.IN_REVIEW, turn=2), LATE, ASKED.reason, "About forty."),
        *(ReviewCard(BACKED, RUNNING, alignment=alignment) for alignment in ALIGNMENTS),
        ReviewCard(replace(BACKED, state=IdeaState.IN_REVIEW), FRESH, back="day"),
        *(ReviewCard(BACKED, FRESH, back=why, changed_goal=SHOP.title) for why in WHY_BACK),
        ReviewCard(replace(BACKED, goal=None), RUNNING, alignment=ALIGNMENTS[0]),
        *(ReviewCard(idea, RUNNING) for idea in (DONE, ON_TEST, LATER, OVER, GONE)),
    ],
    Queue: [Queue(LINES, Page(1, 1, 4)), Queue(LINES, Page(2, 3, 20)), Queue((), Page(1, 1, 0))],
    ApproveForm: [
        ApproveForm(Verdict.APPROVE, 42, 0, CARD, MEASURE_DUE, "U0BOB", KNOWN),
        ApproveForm(Verdict.TEST, 42, 0, CARD, MEASURE_DUE),
        ApproveForm(Verdict.TEST, 42, 0, CARD, MEASURE_DUE, goal=GoalField(2, GOALS)),
    ],
    ReasonForm: [
        ReasonForm(Verdict.DECLINE, 42, 0, CARD),
        ReasonForm(Verdict.PARK, 42, 0, CARD, WAKE),
        ReasonForm(Verdict.PARK, 42, 0, CARD, WAKE, GoalField(NONE_FITS, GOALS, REGULARS, ("stamps",))),
        ReasonForm(Verdict.PARK, 42, 0, CARD, WAKE, GoalField(NONE_FITS, GOALS, REGULARS, alike=True)),
        ReasonForm(Verdict.ASK, 42, 0, CARD),
    ],
    PassOnForm: [PassOnForm(42, 0, CARD, KNOWN[1:]), PassOnForm(42, 0, CARD)],
    AnswerForm: [
        AnswerForm(42, 1, CARD, ASKED.reason, CARLA),
        AnswerForm(42, 1, CARD, ASKED.reason, CARLA, "About twenty a week, most of them on Saturdays."),
    ],
    News: [
        News(42, 1, CARD, Verdict.APPROVE, CARLA, APPROVED.reason, MEASURE),
        News(42, 1, CARD, Verdict.TEST, CARLA, "", MEASURE),
        News(42, 1, CARD, Verdict.ASK, CARLA, ASKED.reason),
        News(42, 1, CARD, Verdict.PARK, CARLA, PARKED.reason, wake=WAKE),
        News(42, 1, CARD, Verdict.PARK, CARLA, PARKED.reason, with_goal=True),
        News(42, 1, CARD, Verdict.PARK, CARLA, PARKED.reason, wake=WAKE, with_goal=True),
        News(42, 1, CARD, Verdict.DECLINE, CARLA, DECLINED.reason),
        News(42, 1, CARD, Verdict.APPROVE, CARLA, "", MEASURE, moved=True, goal=SHOP.title),
        News(42, 1, CARD, Verdict.PARK, CARLA, PARKED.reason, wake=WAKE, moved=True),
    ],
    PassedOn: [PassedOn(42, CARD, CARLA, DORA)],
    WokenUp: [WokenUp(42, CARD, DUE), *(WokenUp(42, CARD, DUE, why, SHOP.title) for why in WHY_BACK)],
    LinkCode: [LinkCode("K7M-4QX", 15, ("Hansen & Töchter",)), LinkCode("K7M-4QX", 15, ())],
    LinkForm: [
        LinkForm((MemberChoice(4, ALICE, "Hansen & Töchter"), MemberChoice(9, BOB, "Hansen")), KNOWN),
        LinkForm(()),
    ],
    Digest: [
        DIGEST,
        replace(DIGEST, more_new=4, more_decided=1),
        Digest(date(2026, 11, 30), date(2026, 12, 6), LINES[:1], (), (), Pulse(None, 1, 0)),
        Digest(
            date(2026, 12, 7),
            date(2026, 12, 13),
            (),
            (),
            (DigestDue("review", 7, CARD, date(2026, 12, 14), BOB),),
            Pulse(1.0, 1, 3),
            more_ended=2,
            ended=(
                DigestEnd(8, "Open on Mondays", DORA, True, "Three customers came, and four of us waited."),
                DigestEnd(9, "A bench at the door", BOB, False),
            ),
            stuck_measure=DigestStuck(5, "Labels at the till", BOB, date(2026, 11, 26)),
        ),
    ],
    Home: [
        Home(CARLA, (), LINES, LINES + SETTLED, may_decide=True, admin=False, set_up=True),
        Home(ALICE, LINES[:1], (), LINES, may_decide=False, admin=False, set_up=True),
        Home(DORA, (), (), (), may_decide=True, admin=True, set_up=False),
    ],
    Help: [
        Help("strategy"),
        Help("strategy", may_decide=True),
        Help("strategy", may_decide=True, leads=True),
        Help("idea"),
        Help("review", may_decide=True),
        Help("review"),
        Help("measure"),
        Help("measure", may_decide=True),
        Help("gegenstrom"),
        Help("gegenstrom", may_decide=True, admin=True),
    ],
    Notice: [
        Notice("shared", {"number": 42, "title": CARD}),
        Notice("saved", {"number": 42}),
        Notice("withdrawn", {"number": 42, "title": CARD}),
        Notice("decided", {"number": 42, "verdict": "approve"}),
        Notice("woken", {"number": 42, "title": CARD}),
        Notice("passed_on", {"number": 42, "to": DORA}),
        Notice("answered", {"number": 42}),
        Notice("supported", {"number": 42, "title": CARD}),
        Notice("support_back", {"number": 42, "title": CARD}),
        Notice("help_offered", {"number": 42, "title": CARD}),
        Notice("help_back", {"number": 42, "title": CARD}),
        Notice("settings_saved", {}),
        Notice("language_saved", {}),
        Notice("left_alone", {}),
        Notice("resent", {"where": "#ideas"}),
        Notice("marked_arrived", {}),
        Notice("linked", {"name": BOB, "where": "Hansen & Töchter"}),
        Notice("link_unknown", {}),
    ],
    ClickAgain: [ClickAgain("approve", "42.0"), ClickAgain("share", "")],
    Settings: [SETTINGS, replace(SETTINGS, editable=False, ideas=(), review=(), digest=(), my_language="en")],
    SettingsForm: [SETTINGS_FORM],
    LanguageForm: [LanguageForm(""), LanguageForm("de")],
    SetupLanguage: [SetupLanguage(DORA, "de", False, "Europe/Berlin")],
    SetupChannels: [
        SetupChannels("C0IDEAS", "C0GENERAL", "", 0, "08:30", ROOMS),
        SetupChannels("", "", "", 4, "16:00"),
    ],
    SetupPeople: [SetupPeople(("U0CARLA",), ("U0DORA",), KNOWN), SetupPeople((), ())],
    SetupDone: [
        SetupDone("ideas", "general, ideas", 0, "08:30", (CARLA, DORA), "DE"),
        SetupDone("", "", 0, "08:30", ()),
    ],
    DeliveryTrouble: [FAILED, MAYBE, replace(FAILED, error="something_new", what="Settings", number=None)],
    Troubles: [Troubles((FAILED, MAYBE), 2), Troubles((FAILED,), 12), Troubles((), 0)],
}
