"""Examples of the brief, reminders and the strategy review."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import (
    ALICE,
    CARD,
    CARLA,
    DORA,
    LINES,
    MONDAY,
    REGULARS,
    ROOMS,
    SHOP,
)
from handlers.views import (
    Brief,
    BriefLine,
    Changes,
    ChangesCard,
    ChangesForm,
    ChangesPreview,
    DidMeasure,
    DryGoal,
    Echo,
    IdeaList,
    OpenQuestion,
    Page,
    QuietGoal,
    QuietGoals,
    RoomChoice,
    SaidIdea,
    StrategyReview,
    Unwritten,
    UpdateEcho,
    View,
)

ASKED, SOON = date(2026, 11, 11), date(2026, 11, 27)
WHY = "Why do we still hand out paper cards if the phone is to replace them?"
HEARD = Echo(12, 2, 3)
FEW = Echo(None, 0, 1)

FULL = Brief(
    MONDAY,
    (
        BriefLine("questions", count=2, on=ASKED, verb="questions"),
        BriefLine("late", count=1, total=4, verb="queue", words="1"),
        BriefLine("releases", count=2, verb="updates"),
        BriefLine("unwritten", SHOP.title, 18, on=SOON, verb="edit_update", words="18"),
        BriefLine("echo", REGULARS.title, 17, echo=HEARD, verb="update", words="17"),
        BriefLine("ideas", REGULARS.title, 2, 3, verb="goal_ideas", words="2"),
        BriefLine("none_fits", count=2, verb="unaligned", words="1"),
        BriefLine("quiet", SHOP.title, 1, 7, verb="post_update", words="1"),
        BriefLine("campaign", "What keeps customers waiting?", 1, 5, on=SOON, verb="campaign", words="1"),
        BriefLine("overdue", SHOP.title, 1, 1, verb="goal_measures", words="1"),
        BriefLine("overdue_other", count=2, verb="measures", words="1"),
    ),
    more=2,
)
SHORT = Brief(
    MONDAY,
    (
        BriefLine("question", WHY, 3, on=ASKED, verb="answer_question", words="3"),
        BriefLine("waiting", count=0, total=1, verb="queue", words="1"),
        BriefLine("release", REGULARS.title, 17, by=CARLA, verb="update", words="17"),
        BriefLine("radar", count=3, verb="radar"),
        BriefLine("echo", SHOP.title, 16, echo=FEW, verb="update", words="16"),
    ),
)
AGENDA = StrategyReview(
    date(2026, 7, 1),
    date(2026, 9, 30),
    questions=(
        OpenQuestion(3, WHY, REGULARS.title, ASKED),
        OpenQuestion(5, "Who pays for the parcels?", SHOP.title, MONDAY),
    ),
    unaligned=LINES[1:3],
    dry=(DryGoal(SHOP, 75),),
    heard=(UpdateEcho(17, REGULARS, MONDAY, HEARD), UpdateEcho(16, SHOP, ASKED, FEW)),
    more_questions=4,
    more_unaligned=1,
)
CHANGES = Changes(
    said=(SaidIdea(42, CARD, ALICE),),
    did=(DidMeasure(5, "Labels at the till", True), DidMeasure(7, CARD, False)),
    changed=("Regulars get a goal of their own, because so many ideas were about them.",),
    more_said=2,
    answered=3,
)
FIRST = Changes(more_said=1, answered=1, more_did=1, more_changed=1)
TOLD = ChangesCard(DORA, "This quarter you moved more than we expected.", CHANGES)
OTHER_ROOMS = (RoomChoice("12", "#Shop (Hansen in Teams)"),)
CARRIED = "5f2b.1.3,4 This quarter you moved more than we expected."

STEERING: dict[type[View], list[View]] = {
    Brief: [FULL, SHORT, Brief(MONDAY, ())],
    QuietGoals: [
        QuietGoals((QuietGoal(SHOP, 6),)),
        QuietGoals((QuietGoal(SHOP, 12), QuietGoal(REGULARS, 6))),
    ],
    Unwritten: [Unwritten(18, SHOP, SOON)],
    StrategyReview: [AGENDA, StrategyReview(date(2026, 10, 1), MONDAY, (), (), (), ())],
    ChangesCard: [TOLD, ChangesCard(DORA, "", FIRST), replace(TOLD, preview=True)],
    ChangesForm: [
        ChangesForm("c1", CHANGES, TOLD.intro, ("C0GENERAL",), ("12",), ROOMS, OTHER_ROOMS),
        ChangesForm("c2", FIRST),
    ],
    ChangesPreview: [
        ChangesPreview(replace(TOLD, preview=True), ("general", "ideas"), CARRIED),
        ChangesPreview(TOLD, ("general", "ideas")),
    ],
    IdeaList: [IdeaList("unaligned", LINES[1:3], Page(2, 3, 20)), IdeaList("unaligned", (), Page(1, 1, 0))],
}
