"""Examples of reviews of measures, their log, reminders, and requests to sponsors."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import ALICE, BOB, CARD, CARLA, DORA, MEASURE_DUE, MONDAY
from handlers.examples.measures import (
    DONE,
    ENTRIES,
    LATER,
    LEARNED,
    OBSTACLE,
    PLANNED,
    RUNNING,
    STOPPED,
    STUCK,
)
from handlers.views import (
    LogEntry,
    LogLine,
    MeasureLog,
    MeasureReminder,
    Notice,
    Page,
    PersonChoice,
    ReviewForm,
    ReviewPost,
    ReviewPrompt,
    SponsorAnswerForm,
    SponsorCard,
    SponsorFacts,
    SponsorForm,
    SponsorNews,
    View,
)
from storage.models import SponsorState

PROGRESS = "Twelve of twenty shops have it, and nobody asks for paper any more."
KEPT = LogEntry(LogLine("keep", ALICE, MONDAY, PROGRESS, review=LATER), obstacle=OBSTACLE)
CHANGED = LogEntry(
    LogLine("change", ALICE, MONDAY, "We begin with the regulars.", due=LATER, review=LATER),
    PROGRESS,
    OBSTACLE,
)
ENDED = LogEntry(LogLine("stop", ALICE, MONDAY, LEARNED), PROGRESS)
ASKED = LogEntry(LogLine("sponsor", ALICE, MONDAY, OBSTACLE), sponsor=DORA)
ANSWERS = tuple(
    LogEntry(LogLine(verb, DORA, MONDAY, said), sponsor=DORA)
    for verb, said in (
        ("sponsor_taken", ""),
        ("sponsor_removed", ""),
        ("sponsor_declined", "The till belongs to the wholesaler."),
    )
)
LOG = (KEPT, CHANGED, ASKED, *ANSWERS, *(LogEntry(one) for one in ENTRIES))

OPEN = SponsorFacts(3, 0, 7, CARD, OBSTACLE, ALICE, DORA, MEASURE_DUE)
TAKEN = replace(OPEN, turn=1, state=SponsorState.TAKEN)
REMOVED = replace(OPEN, turn=2, state=SponsorState.REMOVED)
DECLINED = replace(OPEN, turn=1, state=SponsorState.DECLINED, answer="The till belongs to the wholesaler.")
CLOSED = replace(OPEN, turn=1, state=SponsorState.CLOSED)
STATES = (OPEN, TAKEN, REMOVED, DECLINED, CLOSED)
KNOWN = (PersonChoice("U0BOB", BOB), PersonChoice("U0DORA", DORA))
SENT = ("review_keep", "review_change", "review_stop", "review_finish", "measure_taken")
SAID = ("sponsor_take", "sponsor_removed", "sponsor_cannot")


def _form(kind: str, review: date | None = None) -> ReviewForm:
    return ReviewForm(kind, 7, 3, CARD, MEASURE_DUE, review, obstacle=OBSTACLE)


REVIEWS: dict[type[View], list[View]] = {
    ReviewPrompt: [
        ReviewPrompt(7, RUNNING),
        ReviewPrompt(7, STUCK, reminder=True, answered=CHANGED),
        ReviewPrompt(7, STUCK, open=False, answered=KEPT),
        ReviewPrompt(7, STOPPED, open=False, answered=ENDED),
    ],
    ReviewPost: [
        ReviewPost(7, STUCK, answered=CHANGED),
        ReviewPost(7, STUCK, open=False, answered=CHANGED),
        ReviewPost(7, DONE, open=False, answered=ENDED),
    ],
    ReviewForm: [_form("keep", LATER), _form("change", LATER), _form("stop"), _form("finish")],
    MeasureLog: [
        MeasureLog(7, CARD, LOG[:4], Page(1, 5, len(LOG))),
        MeasureLog(7, CARD, LOG[4:8], Page(2, 5, len(LOG)), newest=False),
        MeasureLog(7, CARD, LOG[:1], Page(1, 1, 1)),
        MeasureLog(7, CARD, (), Page(1, 1, 0)),
    ],
    MeasureReminder: [
        MeasureReminder("accept", PLANNED),
        MeasureReminder("accept", PLANNED, manager=True),
        MeasureReminder("review", STUCK, manager=True),
        MeasureReminder("overdue", STUCK),
        MeasureReminder("overdue", RUNNING, manager=True),
        MeasureReminder("overdue", RUNNING, manager=True, gone=True),
        MeasureReminder("stalled", RUNNING, manager=True),
        MeasureReminder("taken", RUNNING),
    ],
    SponsorForm: [
        SponsorForm(7, CARD, "s3", MEASURE_DUE, OBSTACLE, KNOWN),
        SponsorForm(7, CARD, "s4", LATER),
    ],
    SponsorCard: [*(SponsorCard(one) for one in STATES), SponsorCard(OPEN, reminder=True)],
    SponsorAnswerForm: [SponsorAnswerForm(3, 0, 7, CARD, OBSTACLE, ALICE)],
    SponsorNews: [*(SponsorNews(one) for one in STATES[1:]), SponsorNews(TAKEN, late=True)],
    Notice: [
        Notice("review_next", {"number": 7, "on": LATER}),
        *(Notice(key, {"number": 7}) for key in SENT),
        Notice("sponsor_asked", {"number": 7, "to": CARLA}),
        *(Notice(key, {"number": 7}) for key in SAID),
    ],
}
