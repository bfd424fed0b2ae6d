"""Being away, quiet hours and pauses."""

from datetime import date

from handlers.examples.everyday import BOB, CARLA, KNOWN
from handlers.views import (
    AbsenceFacts,
    AwayForm,
    Home,
    Notice,
    PauseForm,
    Personal,
    QuietForm,
    StandingIn,
    View,
)
from storage.models import NewsLevel

START, UNTIL = date(2026, 12, 21), date(2027, 1, 8)
DAYS: dict[str, date | int] = {"start": START, "until": UNTIL, "days": 19}
HOLIDAY, ALONE = AbsenceFacts(3, START, UNTIL, BOB), AbsenceFacts(4, UNTIL, UNTIL)

ABSENCES: dict[type[View], list[View]] = {
    Personal: [
        Personal(None, NewsLevel.EVERYTHING),
        Personal("de", NewsLevel.RESULTS, "18:00", "08:00", absences=(HOLIDAY,), stands_in=(CARLA,)),
        Personal(
            "en",
            NewsLevel.OWN,
            paused=UNTIL,
            absences=(HOLIDAY, ALONE),
            everybody=UNTIL,
            admin=True,
        ),
    ],
    AwayForm: [
        AwayForm(START),
        AwayForm(START, UNTIL, "U0BOB", KNOWN, (HOLIDAY, ALONE)),
    ],
    QuietForm: [QuietForm(True, "18:00", "08:00"), QuietForm(False, "20:00", "07:30")],
    PauseForm: [PauseForm(UNTIL), PauseForm(UNTIL, may_all=True)],
    StandingIn: [
        StandingIn("named", CARLA, START, UNTIL, decides=True),
        StandingIn("named", CARLA, START, UNTIL),
        StandingIn("named", CARLA, START, START),
        StandingIn("begins", CARLA, START, UNTIL, decides=True, waiting=3),
        StandingIn("over", CARLA, START, UNTIL),
        StandingIn("instead", CARLA, START, UNTIL, other=BOB),
        StandingIn("instead", CARLA, START, START, other=BOB),
    ],
    Home: [
        Home(BOB, (), (), (), may_decide=False, admin=False, set_up=True, paused=UNTIL),
    ],
    Notice: [
        Notice("away_saved", {**DAYS, "deputy": BOB}),
        Notice("away_lent", {**DAYS, "deputy": BOB}),
        Notice("away_alone", {**DAYS}),
        Notice("away_alone", {"start": START, "until": START, "days": 1}),
        Notice("away_around", {**DAYS, "first": START, "last": UNTIL}),
        Notice("not_away", {}),
        Notice("welcome_back", {}),
        Notice("quiet_saved", {"since": "18:00", "until": "08:00"}),
        Notice("quiet_off", {}),
        Notice("paused", {"until": UNTIL}),
        Notice("pause_over", {}),
        Notice("no_pause", {}),
        Notice("paused_all", {"until": UNTIL}),
        Notice("pause_of_all_over", {}),
    ],
}
