"""Examples of numbers."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import REGULARS, SHOP
from handlers.views import GoalNumbers, MonthNumbers, Numbers, View, Wait, YearNumbers

COUNTED = ((4, 0), (3, 0), (6, 1), (2, 1), (7, 2), (5, 1), (9, 3), (4, 2), (3, 1), (8, 2), (11, 4), (6, 3))
YEAR = YearNumbers(68, 113, 45, "", Wait(2.5, 52), Wait(6, 47), Wait(71, 20), 34, 20, 59)
BEFORE = YearNumbers(41, 68, None, "most", Wait(1, 30), Wait(9.5, 28), Wait(0, 9), 21, 9, 43)
YOUNG = YearNumbers(3, 25, None, "few", None, None, None, 1, 0, None)


def _months(first: int, counted: tuple[tuple[int, int], ...]) -> tuple[MonthNumbers, ...]:
    """From this month of 2025 on."""
    return tuple(
        MonthNumbers(date(2025 + (first + at - 1) // 12, (first + at - 1) % 12 + 1, 1), ideas, implemented)
        for at, (ideas, implemented) in enumerate(counted)
    )


GROWN = Numbers(
    date(2025, 12, 1),
    date(2026, 11, 26),
    60,
    YEAR,
    BEFORE,
    _months(12, COUNTED),
    (
        GoalNumbers("goal", 21, 6, 9, 4, SHOP.number, SHOP.title),
        GoalNumbers("goal", 30, 11, 11, 10, REGULARS.number, REGULARS.title),
        GoalNumbers("retired", 6, 2, 0, 1),
        GoalNumbers("none_fits", 11, 1, 5, 3),
    ),
)
NUMBERS: dict[type[View], list[View]] = {
    Numbers: [
        GROWN,
        replace(GROWN, end=date(2026, 11, 30), before=None, monthly=True, posted=True),
        Numbers(
            date(2026, 11, 1),
            date(2026, 11, 26),
            12,
            YOUNG,
            None,
            _months(23, ((3, 0),)),
            (GoalNumbers("goal", 3, 0, 3, 0, SHOP.number, SHOP.title),),
        ),
        Numbers(
            date(2026, 11, 1),
            date(2026, 11, 26),
            None,
            replace(YOUNG, ideas=0, per_hundred=None, concluded=0),
            None,
            _months(23, ((0, 0),)),
            (),
        ),
    ],
}
