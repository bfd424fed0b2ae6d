"""Examples of what a measure looks like."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import (
    ALICE,
    BACKED,
    BOB,
    CARD,
    CARLA,
    FRESH,
    GOALS,
    KNOWN,
    MEASURE,
    MEASURE_DUE,
    MONDAY,
)
from handlers.views import (
    ApproveForm,
    GoalField,
    IdeaMention,
    IdeaOutcome,
    LogLine,
    MeasureCard,
    MeasureChoice,
    MeasureForm,
    MeasureTold,
    ReviewCard,
    View,
)
from storage.models import IdeaState, MeasureState, Verdict

REVIEW = date(2026, 12, 14)
TUESDAY, THURSDAY = date(2026, 11, 24), date(2026, 11, 26)
LATER = date(2027, 1, 15)
SUCCESS = "Nine of ten regulars show the card on their phone."
OBSTACLE = "The till cannot read the new codes before its update."
LEARNED = "Customers like the paper card. The phone is only used by those who come every day."
PLANNED = replace(
    MEASURE,
    asked=MONDAY,
    review=REVIEW,
    success=SUCCESS,
    ideas=(IdeaMention(42, CARD), IdeaMention(31, "Stamps on the receipt")),
)
RUNNING = replace(PLANNED, state=MeasureState.RUNNING, turn=3, accepted=True)
STUCK = replace(RUNNING, obstacle=OBSTACLE, turn=4)
STOPPED = replace(STUCK, state=MeasureState.STOPPED, turn=5, result=LEARNED)
DONE = replace(RUNNING, state=MeasureState.DONE, turn=5, result="412 customers use it.", success="")

MADE = LogLine("plan", CARLA, MONDAY, owner=BOB, due=MEASURE_DUE, review=REVIEW)
TESTED = replace(BACKED, state=IdeaState.IN_REVIEW, turn=2)
ENTRIES = (
    LogLine("not_me", BOB, TUESDAY, "I am on leave in December."),
    LogLine("hand_on", CARLA, TUESDAY, "You know the till best.", owner=ALICE),
    LogLine("accept", ALICE, TUESDAY),
    LogLine("progress", ALICE, THURSDAY, "The first twenty customers have it."),
    LogLine("obstacle", ALICE, THURSDAY, OBSTACLE),
    LogLine("change_date", ALICE, THURSDAY, "The update comes in January.", due=LATER),
    LogLine("keep", ALICE, THURSDAY, review=LATER),
    LogLine("change", ALICE, THURSDAY, "We begin with the regulars.", due=LATER, review=LATER),
    LogLine("stop", ALICE, THURSDAY, LEARNED),
    LogLine("finish", ALICE, THURSDAY, "412 customers use it."),
    LogLine("progress", "", THURSDAY),
    LogLine("obstacle", ALICE, THURSDAY),
    LogLine("feed", CARLA, THURSDAY, idea=31),
    LogLine("carry_on", CARLA, THURSDAY, due=LATER, review=LATER),
)

MEASURES: dict[type[View], list[View]] = {
    MeasureCard: [
        MeasureCard(7, PLANNED, CARLA, (MADE,)),
        MeasureCard(7, RUNNING, CARLA, ENTRIES[2:5]),
        MeasureCard(7, STUCK, "", ENTRIES[3:6]),
        MeasureCard(7, RUNNING, CARLA, ENTRIES[6:8]),
        MeasureCard(7, STOPPED, CARLA, ENTRIES[8:9]),
        MeasureCard(7, DONE, CARLA, ENTRIES[9:10]),
        MeasureCard(8, replace(PLANNED, review=None, ideas=()), CARLA, ENTRIES[:2]),
        MeasureCard(9, replace(PLANNED, owner=CARLA), CARLA, (MADE, ENTRIES[0]), returned_by=BOB),
        MeasureCard(7, RUNNING, CARLA, ENTRIES[11:]),
    ],
    MeasureForm: [
        *(MeasureForm(action, 7, 3, CARD) for action in ("not_me", "progress", "finish", "stop")),
        MeasureForm("obstacle", 7, 4, CARD, obstacle=OBSTACLE),
        MeasureForm("hand_on", 7, 3, CARD, known=KNOWN),
        MeasureForm("change_date", 7, 3, CARD, due=MEASURE_DUE),
    ],
    MeasureTold: [MeasureTold(RUNNING, ENTRIES[1]), MeasureTold(STOPPED, ENTRIES[8])],
    IdeaOutcome: [
        IdeaOutcome("implement", PLANNED.ideas[:1], DONE),
        IdeaOutcome("implement", PLANNED.ideas, DONE),
        IdeaOutcome("report", PLANNED.ideas[:1], STOPPED, CARLA, LATER),
        IdeaOutcome("report", PLANNED.ideas, DONE, due=LATER),
        IdeaOutcome("reconsider", PLANNED.ideas[:1], STOPPED, CARLA, LATER),
        IdeaOutcome("reconsider", PLANNED.ideas, STOPPED, due=LATER),
    ],
    ReviewCard: [
        ReviewCard(replace(TESTED, measures=(DONE,)), FRESH),
        ReviewCard(replace(TESTED, measures=(STOPPED,)), FRESH, reviewer=CARLA),
        ReviewCard(replace(TESTED, measures=(STOPPED,)), FRESH, reviewer=CARLA, back="stopped"),
    ],
    ApproveForm: [
        ApproveForm(
            Verdict.APPROVE,
            42,
            2,
            CARD,
            LATER,
            "U0BOB",
            KNOWN,
            GoalField(2, GOALS),
            measure_title=CARD,
            review=REVIEW,
            success=SUCCESS,
            feeds=7,
            measures=(MeasureChoice(7, CARD), MeasureChoice(5, "Bags made of paper")),
        ),
        ApproveForm(None, 42, 2, CARD, LATER, measure_title=CARD, review=REVIEW),
    ],
}
