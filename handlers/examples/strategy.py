"""Examples of what the target picture, its goals and its versions look like."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import (
    ALICE,
    BOB,
    CARD,
    CARLA,
    DORA,
    GOALS,
    KNOWN,
    LINES,
    MEASURE,
    MEASURE_DUE,
    MONDAY,
    REGULARS,
    SETTLED,
    SHOP,
    WAKE,
)
from handlers.views import (
    GoalCard,
    GoalFacts,
    GoalForm,
    GoalLine,
    GoalMoved,
    GoalNews,
    IdeaMention,
    MeasureLine,
    MeasureList,
    MeasureStopped,
    MovedPicture,
    Page,
    PictureAsItWas,
    PictureEditor,
    PictureHistory,
    RetireForm,
    TargetPicture,
    VersionLine,
    View,
    VisionForm,
)
from storage.models import MeasureState

VISION = "In 2030 everybody in the region buys from us, in the shop or on the phone."
BY_2028 = date(2028, 6, 30)
MEANING = (
    "Whoever comes often is worth more to us than whoever comes once. We want to know our regulars and give "
    "them a reason to return."
)
NOTE = "Regulars instead of new customers: the survey in autumn showed how many we lose."
VISITS = "Visits per regular customer and month"
SHOP_LINE = GoalLine(1, SHOP.title, DORA, 12, 3)
REGULARS_LINE = GoalLine(2, REGULARS.title, CARLA, 5, 1, VISITS, "2.0", BY_2028)
SHOP_FACTS = GoalFacts(1, SHOP.title, "Who cannot come to us finds us all the same.", DORA)
REGULARS_FACTS = GoalFacts(2, REGULARS.title, MEANING, CARLA, VISITS, "2.0", BY_2028)
FACTS = (SHOP_FACTS, REGULARS_FACTS)
NEWS = GoalNews("From November on, every regular gets a customer card.", DORA, MONDAY)
MOVED = IdeaMention(42, CARD)
PICTURE = TargetPicture((SHOP_LINE, REGULARS_LINE), VISION, 3, MONDAY)
VERSIONS = (
    VersionLine(3, MONDAY, DORA, NOTE, (42, 31)),
    VersionLine(2, date(2026, 9, 7), DORA, "A goal for the shop on the phone."),
    VersionLine(1, date(2026, 9, 1), "", ""),
)
FORM = GoalForm(2, 1, True, REGULARS.title, MEANING, "U0CARLA", "", VISITS, "2.0", BY_2028, KNOWN)

ENDED = (
    replace(
        MeasureLine(7, CARD, BOB, MEASURE_DUE, MeasureState.DONE, 42, REGULARS, ended=MONDAY),
        result="Three of four regulars collect their stamps on the phone now.",
    ),
    replace(
        MeasureLine(5, "Bags made of paper", ALICE, WAKE, MeasureState.STOPPED, 31, ended=MONDAY),
        result="They tear when it rains. Cloth would hold, and costs twice as much.",
    ),
)
STRATEGY: dict[type[View], list[View]] = {
    TargetPicture: [
        PICTURE,
        replace(PICTURE, editable=True),
        TargetPicture((SHOP_LINE, GoalLine(2, REGULARS.title, None))),
        TargetPicture(()),
        TargetPicture((), VISION, 1, MONDAY, editable=True),
    ],
    GoalCard: [
        GoalCard(REGULARS_FACTS, 5, 1, NEWS, LINES[:3]),
        GoalCard(SHOP_FACTS),
        GoalCard(GoalFacts(3, "Fewer queues at the till"), 1, 0, retired=MONDAY),
    ],
    MeasureList: [
        MeasureList(
            (
                MeasureLine(7, CARD, BOB, MEASURE_DUE, MeasureState.PLANNED, 42),
                MeasureLine(5, "Bags made of paper", ALICE, WAKE, MeasureState.RUNNING, 31),
            ),
            Page(1, 1, 2),
        ),
        MeasureList(
            (MeasureLine(9, CARD, BOB, MEASURE_DUE, MeasureState.PLANNED, 40, REGULARS, accepted=False),),
            Page(2, 3, 20),
            mine=True,
        ),
        MeasureList((), Page(1, 1, 0), mine=True),
        MeasureList((MeasureLine(9, CARD, BOB, MEASURE_DUE, MeasureState.CHANGED, 40),), Page(2, 3, 20)),
        MeasureList((), Page(1, 1, 0)),
        MeasureList(
            (MeasureLine(7, CARD, BOB, MEASURE_DUE, MeasureState.STOPPED, 42),), Page(2, 3, 20), REGULARS
        ),
        MeasureList((), Page(1, 1, 0), REGULARS),
        MeasureList(ENDED, Page(1, 2, 12), kind="ended"),
        MeasureList(ENDED[:1], Page(1, 1, 1), kind="done"),
        MeasureList(ENDED[1:], Page(1, 1, 1), kind="stopped"),
        *(MeasureList((), Page(1, 1, 0), kind=kind) for kind in ("ended", "done", "stopped")),
    ],
    PictureEditor: [
        PictureEditor(VISION, FACTS, 3),
        PictureEditor(VISION, FACTS[:1]),
        PictureEditor("", ()),
        PictureEditor(VISION, tuple(replace(SHOP_FACTS, number=number) for number in range(1, 8))),
    ],
    VisionForm: [VisionForm(VISION, "0a1b2c3d", True), VisionForm("", "00000000", False)],
    GoalForm: [FORM, GoalForm(0, 2, False), replace(FORM, owner="", elsewhere=CARLA)],
    RetireForm: [
        RetireForm(2, 1, REGULARS.title, 5, 1, GOALS[:1]),
        RetireForm(2, 1, REGULARS.title, 0, 2, GOALS[:1]),
        RetireForm(2, 1, REGULARS.title),
    ],
    PictureHistory: [
        PictureHistory(VERSIONS, Page(1, 1, 3)),
        PictureHistory(VERSIONS, Page(2, 3, 20)),
        PictureHistory((), Page(1, 1, 0)),
    ],
    PictureAsItWas: [
        PictureAsItWas(3, MONDAY, DORA, NOTE, VISION, FACTS, (MOVED, IdeaMention(31, SETTLED[0].title))),
        PictureAsItWas(1, MONDAY, "", "", "", ()),
    ],
    MovedPicture: [
        MovedPicture(3, MOVED, DORA, NOTE),
        MovedPicture(3, MOVED, DORA, NOTE, named=True),
        MovedPicture(3, MOVED, DORA, "", named=False),
        MovedPicture(3, MOVED, DORA, NOTE, sealed=True),
    ],
    GoalMoved: [GoalMoved(MOVED, DORA, "Fewer queues at the till", REGULARS, NOTE)],
    MeasureStopped: [
        MeasureStopped(replace(MEASURE, state=MeasureState.STOPPED), 42, DORA, REGULARS.title, NOTE)
    ],
}
