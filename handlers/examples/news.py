"""Examples of news about ideas and measures."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import (
    ALICE,
    APPROVED,
    BOB,
    CARD,
    CARLA,
    DECLINED,
    DUE,
    MEASURE,
    PARKED,
    REGULARS,
    WAKE,
)
from handlers.views import (
    Clock,
    DecisionDue,
    IdeaMention,
    IdeaNews,
    LessNews,
    MeasureNews,
    StillWaiting,
    View,
)
from storage.models import NewsLevel, Verdict

REVIEW = date(2026, 12, 11)
FROM = (IdeaMention(42, CARD), IdeaMention(38, "One list for all deliveries"))
SCANNED = "Half of the regulars scan their card already. The till shows the stamps."
STARTED = MeasureNews(7, 1, CARD, "accept", BOB, BOB, MEASURE.due, FROM[:1], "author", review=REVIEW)
LATER = replace(STARTED, action="change_date", by=CARLA, why="support", text="The new scanners come late.")
THIRD = Clock(3, 10, DUE)
LEARNED = "Nobody over sixty wanted it on the phone. A card with a chip would do."

NEWS: dict[type[View], list[View]] = {
    IdeaNews: [
        IdeaNews(42, 1, CARD, Verdict.APPROVE, CARLA, "support", APPROVED.reason, MEASURE),
        IdeaNews(42, 1, CARD, Verdict.TEST, CARLA, "help", "", MEASURE),
        IdeaNews(42, 1, CARD, Verdict.PARK, CARLA, "follow", PARKED.reason, wake=WAKE),
        IdeaNews(42, 1, CARD, Verdict.DECLINE, CARLA, "support", DECLINED.reason),
    ],
    MeasureNews: [
        STARTED,
        LATER,
        replace(STARTED, action="change", why="follow", text="We start with the shop in Lübeck."),
        replace(STARTED, action="keep", text=SCANNED),
        replace(STARTED, action="progress", text=SCANNED),
        replace(STARTED, action="obstacle", text="The till has no scanner."),
        replace(STARTED, action="finish", why="help", ideas=FROM, text=SCANNED, review=None),
        replace(STARTED, action="stop", by=ALICE, why="owner", text=LEARNED, review=None),
    ],
    DecisionDue: [
        DecisionDue(42, 0, CARD, THIRD, "reviewer", CARLA),
        DecisionDue(42, 0, CARD, THIRD, "all"),
        DecisionDue(42, 0, CARD, replace(THIRD, day=9), "deputy", CARLA),
        DecisionDue(42, 0, CARD, replace(THIRD, day=9), "others", CARLA),
        DecisionDue(42, 0, CARD, replace(THIRD, day=11), "admin", CARLA, decides=False),
        DecisionDue(42, 0, CARD, replace(THIRD, day=11), "admin_of_all"),
    ],
    StillWaiting: [
        StillWaiting(42, 0, CARD, "decision", CARLA, DUE),
        StillWaiting(42, 0, CARD, "decision"),
        StillWaiting(42, 0, CARD, "late", "#review", DUE),
        StillWaiting(42, 1, CARD, "answer", CARLA),
        StillWaiting(42, 1, CARD, "day", CARLA, WAKE),
        StillWaiting(42, 1, CARD, "goal", "", WAKE, goal=REGULARS.title),
        StillWaiting(42, 1, CARD, "goal", CARLA, goal=REGULARS.title),
        StillWaiting(42, 1, CARD, "acceptance", BOB, MEASURE.due, measure=7),
        StillWaiting(42, 1, CARD, "review", BOB, REVIEW, measure=7),
        StillWaiting(42, 1, CARD, "measure", BOB, MEASURE.due, measure=7),
    ],
    LessNews: [LessNews(level) for level in NewsLevel],
}
