"""Working days: no weekends, no public holidays of a region, no days away. Values in, answer out."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

import holidays

Span = tuple[date, date]  # the first and the last day
ONE_DAY = timedelta(days=1)
COUNTRIES = {  # by the city of the time zone
    "Berlin": "DE",
    "Vienna": "AT",
    "Zurich": "CH",
    "Amsterdam": "NL",
    "Brussels": "BE",
    "Budapest": "HU",
    "Copenhagen": "DK",
    "Dublin": "IE",
    "Helsinki": "FI",
    "Lisbon": "PT",
    "London": "GB",
    "Luxembourg": "LU",
    "Madrid": "ES",
    "Oslo": "NO",
    "Paris": "FR",
    "Prague": "CZ",
    "Rome": "IT",
    "Stockholm": "SE",
    "Vaduz": "LI",
    "Warsaw": "PL",
}


@dataclass(frozen=True)
class Calendar:
    """The working days of a region ("DE-NW", "AT", "CH-ZH"; empty: no public holidays), without the days of
    these absences."""

    region: str = ""
    absences: tuple[Span, ...] = ()

    def works(self, day: date) -> bool:
        """Whether this is a working day."""
        free = day.weekday() >= 5 or day in _holidays(self.region, day.year)
        return not free and not any(first <= day <= last for first, last in self.absences)

    def free(self, day: date) -> str:
        """Why this is no working day: "pause", "weekend" or "holiday"; empty when it is one."""
        if any(first <= day <= last for first, last in self.absences):
            return "pause"
        if day.weekday() >= 5:
            return "weekend"
        return "holiday" if day in _holidays(self.region, day.year) else ""

    def first_from(self, day: date) -> date:
        """The day itself, or the next working day."""
        while not self.works(day):
            day += ONE_DAY
        return day

    def last_until(self, day: date) -> date:
        """The day itself, or the last working day before it."""
        while not self.works(day):
            day -= ONE_DAY
        return day

    def after(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`; for 0 the day itself."""
        while count > 0:
            day += ONE_DAY
            count -= self.works(day)
        return day

    def between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and including `end`; 0 when end is not later."""
        return sum(self.works(start + timedelta(days=ahead)) for ahead in range(1, (end - start).days + 1))


def is_region(code: str) -> bool:
    """Whether public holidays are known for this country ("DE") or part of one ("DE-NW")."""
    country, _, part = code.partition("-")
    parts = holidays.list_supported_countries().get(country)
    return parts is not None and (not part or part in parts)


def region_for(timezone: str) -> str:
    """The country that a time zone suggests, where it does."""
    return COUNTRIES.get(timezone.removeprefix("Europe/"), "")


@cache
def _holidays(region: str, year: int) -> frozenset[date]:
    if not region:
        return frozenset()
    country, _, part = region.partition("-")
    return frozenset(holidays.country_holidays(country, subdiv=part or None, years=year))
