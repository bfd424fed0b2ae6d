"""Examples of strategic updates."""

from dataclasses import replace
from datetime import UTC, date, datetime

from handlers.examples.everyday import CARLA, DORA, DUE, GOALS, MONDAY, REGULARS, ROOMS, SHOP, THREAD
from handlers.views import (
    Page,
    PostedLine,
    PostedPlace,
    ReleaseCard,
    RoomChoice,
    SendBackForm,
    UpdateCard,
    UpdateFacts,
    UpdateForm,
    UpdateLine,
    UpdateList,
    UpdateNews,
    UpdatePlan,
    UpdatePreview,
    UpdateStatus,
    View,
)
from storage.models import Repeat, UpdateState

UPDATE = UpdateFacts(
    REGULARS,
    "From December on every customer gets a card on the phone.\n\n"
    "We do this because one in three paper cards gets lost. The tills can read it already.",
    DORA,
)
PICTURED = UpdateFacts(
    SHOP,
    "A tenth of our turnover comes from the web shop now.",
    DORA,
    "https://hansen.example/turnover.png",
    "A curve that rises from 4 to 10 percent in twelve months",
)
UNSIGNED, UNWRITTEN = replace(UPDATE, by=""), replace(UPDATE, text="", by="")
BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
AT_ONCE = UpdatePlan(None, "09:00", zones=(BERLIN,))
BOXING_DAY = UpdatePlan(DUE, "08:30", zones=(BERLIN,), free="holiday")
MONDAYS = UpdatePlan(DUE, "08:30", Repeat.WEEKLY, fresh=True, zones=(BERLIN, NEW_YORK))
NAMES = ("general", "ideas")
NEXT = datetime(2026, 12, 7, 7, 30, tzinfo=UTC)
THERE = PostedPlace(12, 1, "general", "sent", link=THREAD, understood=7, questions=2, ideas=1)
PLACES = (
    PostedPlace(12, 2, "workshop", "parked", "is_archived"),
    PostedPlace(12, 3, "sales", "unknown", "missing_scope"),
    THERE,
    PostedPlace(12, 4, "ideas", "waiting"),
)
POSTED = PostedLine(MONDAY, PLACES, 2, arrived=3, under_way=1, failed=2, understood=9, questions=2, ideas=1)
EARLIER = PostedLine(date(2026, 11, 16), (THERE,), arrived=1)
STATUS = UpdateStatus(
    4, 17, 3, UPDATE, CARLA, UpdateState.SCHEDULED, NAMES, MONDAYS, NEXT, (POSTED, EARLIER), (MONDAY,)
)
RELEASE = ReleaseCard(4, 17, 1, UNSIGNED, CARLA, NAMES, MONDAYS, UpdateState.WAITING)
FORM = UpdateForm("d1", GOALS, AT_ONCE, chosen=("C0IDEAS",), rooms=ROOMS)
LINES = (
    UpdateLine(18, SHOP.title, "", CARLA, UpdateState.DRAFT),
    UpdateLine(17, REGULARS.title, UPDATE.text, DORA, UpdateState.SCHEDULED, NEXT),
    UpdateLine(16, REGULARS.title, "The new tills are here.", CARLA, UpdateState.WAITING),
    UpdateLine(15, SHOP.title, "The shop delivers to Sweden.", DORA, UpdateState.POSTED),
)
NEWS = ("posted", "sent_back", "cancelled", "empty", "missed", "goal_gone", "held")

UPDATES: dict[type[View], list[View]] = {
    UpdateCard: [
        UpdateCard(0, UPDATE),
        UpdateCard(0, PICTURED),
        UpdateCard(12, UPDATE, understood=7, questions=2, ideas=1),
        UpdateCard(12, PICTURED),
    ],
    UpdateForm: [
        FORM,
        replace(
            FORM,
            plan=MONDAYS,
            goal=2,
            text=UPDATE.text,
            picture=PICTURED.picture,
            picture_alt=PICTURED.picture_alt,
            elsewhere=(RoomChoice("31", "#Werkstatt (Microsoft Teams)"),),
            chosen_elsewhere=("31",),
            number=17,
            turn=2,
            releases_again=True,
        ),
    ],
    UpdatePreview: [
        UpdatePreview(17, 0, UPDATE, NAMES, AT_ONCE, leads=True),
        UpdatePreview(17, 0, PICTURED, NAMES, MONDAYS, leads=True),
        UpdatePreview(17, 0, UPDATE, NAMES, BOXING_DAY, leads=True),
        UpdatePreview(17, 0, UPDATE, NAMES, replace(BOXING_DAY, free="weekend"), leads=True),
        UpdatePreview(17, 0, UPDATE, NAMES, replace(BOXING_DAY, free="pause"), leads=True),
        UpdatePreview(17, 0, UNWRITTEN, NAMES, MONDAYS, leads=False),
        UpdatePreview(17, 2, UPDATE, NAMES, MONDAYS, leads=True, scheduled=True),
    ],
    ReleaseCard: [
        RELEASE,
        replace(RELEASE, held=True, by=DORA),
        replace(RELEASE, goal_gone=True),
        replace(RELEASE, state=UpdateState.SCHEDULED, by=DORA),
        replace(RELEASE, state=UpdateState.DRAFT),
        replace(RELEASE, state=UpdateState.CANCELLED),
    ],
    SendBackForm: [SendBackForm(17, 1, CARLA)],
    UpdateNews: [
        *(UpdateNews(key, 17, REGULARS.title, DORA) for key in NEWS),
        UpdateNews("sent_back", 17, REGULARS.title, DORA, "Please say from which day on."),
        UpdateNews("released", 17, REGULARS.title, DORA, plan=MONDAYS),
    ],
    UpdateStatus: [
        STATUS,
        replace(STATUS, state=UpdateState.POSTED, next_at=None, posts=(EARLIER,), missed=()),
        replace(STATUS, state=UpdateState.DRAFT, next_at=None, posts=(), missed=(), update=UNWRITTEN),
        replace(STATUS, state=UpdateState.WAITING, next_at=None, posts=(), missed=()),
        replace(STATUS, state=UpdateState.CANCELLED, next_at=None, posts=(), missed=()),
    ],
    UpdateList: [
        UpdateList(LINES, Page(1, 1, 4)),
        UpdateList(LINES, Page(2, 3, 20)),
        UpdateList((), Page(1, 1, 0)),
    ],
}
