"""Days as people type them: 2027-01-08, 08.01.2027, 8.1., 8 January 2027, 1/8/2027. Pure functions."""

import re
from datetime import date

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan jän",
            "feb",
            "mar mär mrz",
            "apr",
            "may mai",
            "jun",
            "jul",
            "aug",
            "sep",
            "oct okt",
            "nov",
            "dec dez",
        ),
        1,
    )
    for name in names.split()
}
ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})", re.ASCII)
DOTTED = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.? ?(\d{4}|\d{2})?", re.ASCII)
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})(?:/(\d{4}|\d{2}))?", re.ASCII)
DAY_FIRST = re.compile(r"(\d{1,2})(?:\.|st|nd|rd|th)? ([a-zäöü]{3,9})\.?(?:,? (\d{4}))?")
MONTH_FIRST = re.compile(r"([a-zäöü]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")


def read_day(text: str, today: date, locale: str = "") -> date | None:
    """The day that is meant; without a year the next one. Who reads en-US writes the month before a slash."""
    typed = " ".join(text.casefold().split()).rstrip(",;")
    if found := ISO.fullmatch(typed):
        return _day(found[1], found[2], found[3], today)
    if found := DOTTED.fullmatch(typed):
        return _day(found[3], found[2], found[1], today)
    if found := SLASHED.fullmatch(typed):
        month, day = (found[1], found[2]) if locale in ("en-US", "en_US") else (found[2], found[1])
        return _day(found[3], month, day, today)
    if found := DAY_FIRST.fullmatch(typed):
        return _day(found[3], _month(found[2]), found[1], today)
    if found := MONTH_FIRST.fullmatch(typed):
        return _day(found[3], _month(found[1]), found[2], today)
    return None


def _month(name: str) -> str:
    return str(MONTHS.get(name[:3], 0))


def _day(year: str | None, month: str, day: str, today: date) -> date | None:
    if year:
        full = int(year) + 2000 if len(year) == 2 else int(year)
        return _existing(full, int(month), int(day))
    candidates = (_existing(today.year + ahead, int(month), int(day)) for ahead in range(9))
    return next((one for one in candidates if one is not None and one >= today), None)


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
