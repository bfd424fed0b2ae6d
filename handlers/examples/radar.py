"""Examples of the radar."""

from datetime import date

from handlers.examples.everyday import BOB, CARD, REGULARS, SHOP
from handlers.views import Radar, RadarFinding, RadarStep, View

ASK = RadarStep("ask", "strategy_review")
UNALIGNED = RadarStep("see", "unaligned", "1")
FINDINGS = (
    RadarFinding("stray", 12, 30, steps=(UNALIGNED, ASK)),
    RadarFinding(
        "island",
        number=42,
        title=CARD,
        other=57,
        other_title="A digital card for regulars",
        room="shop",
        other_room="office",
        steps=(RadarStep("connect", "connect", "I-42", 42), RadarStep("park", "park", "57.1", 57)),
    ),
    RadarFinding(
        "crowd",
        13,
        18,
        REGULARS.number,
        REGULARS.title,
        steps=(RadarStep("see", "goal_ideas", "2"), ASK),
    ),
    RadarFinding("none_fits", 6, steps=(UNALIGNED, ASK)),
    RadarFinding(
        "dry",
        75,
        number=SHOP.number,
        title=SHOP.title,
        steps=(RadarStep("post", "post_update", "1", 1), ASK),
    ),
    RadarFinding(
        "busy",
        5,
        number=7,
        name=BOB,
        due=date(2027, 1, 29),
        steps=(RadarStep("later", "change_date", "7.2", 7),),
    ),
)
TWINS = RadarFinding(
    "island",
    number=3,
    title="Open on Sundays",
    other=9,
    other_title="Sunday opening",
    steps=(RadarStep("connect", "connect", "I-3", 3),),
)
SMALL = RadarFinding("none_fits", 1, steps=(RadarStep("ask", "ask_about_goal", "1", 1),))
RADAR: dict[type[View], list[View]] = {
    Radar: [Radar(21, 9, FINDINGS, more=2), Radar(2, 1, (TWINS, SMALL)), Radar(0, 0, ())],
}
