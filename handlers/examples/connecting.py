"""Examples of what belongs together: connections, people brought in, public questions."""

from dataclasses import replace

from handlers.examples.everyday import (
    ALICE,
    BACKED,
    BOB,
    CARD,
    CARLA,
    DONE,
    DUE,
    LINES,
    MONDAY,
    RUNNING,
    THREAD,
)
from handlers.views import (
    AskedPublicly,
    BroughtIn,
    ConnectForm,
    ConnectionCard,
    HelpOffered,
    Home,
    IdeaCard,
    IntroductionCard,
    MeasureCard,
    MeasureFacts,
    NextStep,
    PersonChoice,
    PublicQuestion,
    PublicQuestionForm,
    ReviewCard,
    TaskLine,
    Thing,
    View,
)

IDEA, LIST, MEASURE = (
    Thing("idea", 42, CARD),
    Thing("idea", 38, "One list for all deliveries"),
    Thing("measure", 7, "Paper bags in every shop"),
)
PAPER = MeasureFacts(7, "Paper bags in every shop", BOB, DUE)
WHY = "Both need the same list of customers, and we should ask for it only once."
ASKS = "Has anybody tried this in another shop?"
CONNECTION = ConnectionCard(IDEA, MEASURE, CARLA, WHY)
GUEST = IntroductionCard(IDEA, BOB, 17, CARLA, "Bob knows the till better than anybody.")
TASKS = (
    TaskLine("accept", 7, MEASURE.title, "7.0", DUE, 11, MONDAY),
    TaskLine("finish", 5, "Labels at the till", "5.2", MONDAY, -3),
    TaskLine("review", 9, "A bench at the door", "9.1", DUE, 0),
    TaskLine("sponsor", 3, "Labels that can be read", "4.0", DUE, 1),
    TaskLine("obstacle", 3, "Labels that can be read", "5.1", DUE, 5),
)
STEPS = (
    NextStep("decision", CARLA, DUE),
    NextStep("decision", "", DUE),
    NextStep("answer"),
    NextStep("wake", "", DUE),
    NextStep("goal"),
    NextStep("accept", BOB, DUE, 7),
    NextStep("review", BOB, DUE, 7),
    NextStep("due", BOB, DUE, 7),
)
CONNECTED = (LIST, MEASURE)

CONNECTING: dict[type[View], list[View]] = {
    ConnectForm: [
        ConnectForm(IDEA, CONNECTED, (PersonChoice("U0BOB", BOB), PersonChoice("U0CARLA", CARLA))),
        ConnectForm(MEASURE),
        ConnectForm(IDEA, CONNECTED, other=LIST.label),
        ConnectForm(IDEA, CONNECTED, other="I-17"),
    ],
    ConnectionCard: [CONNECTION, replace(CONNECTION, undo=True), replace(CONNECTION, undo=True, undone=True)],
    IntroductionCard: [GUEST, replace(GUEST, undo=True), replace(GUEST, undo=True, undone=True)],
    BroughtIn: [
        BroughtIn(IDEA, 17, CARLA, GUEST.note, BACKED.problem),
        BroughtIn(MEASURE, 17, ALICE, "You asked about it."),
    ],
    MeasureCard: [MeasureCard(7, PAPER, CARLA, (), (LIST, IDEA), (BOB,))],
    Home: [
        Home(
            BOB,
            tuple(replace(LINES[0], next=step) for step in STEPS),
            LINES[:1],
            LINES[:2],
            may_decide=True,
            admin=False,
            set_up=True,
            more_waiting=2,
            more_mine=3,
            tasks=TASKS,
            more_tasks=4,
        )
    ],
    HelpOffered: [HelpOffered(MEASURE, BOB)],
    PublicQuestionForm: [PublicQuestionForm("draft", 42, CARD)],
    PublicQuestion: [PublicQuestion(42, CARD, BOB, ASKS)],
    AskedPublicly: [AskedPublicly(42, CARD, BOB, ASKS, THREAD), AskedPublicly(42, CARD, BOB, ASKS, None)],
    IdeaCard: [IdeaCard(replace(DONE, connected=CONNECTED, guests=(BOB,)))],
    ReviewCard: [ReviewCard(replace(BACKED, connected=(*CONNECTED, IDEA, IDEA), guests=(BOB,)), RUNNING)],
}
