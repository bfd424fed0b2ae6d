"""Days as people type them, in their language."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.days import read_day
from tests.chat import MONDAY

TODAY = MONDAY.date()  # 31 August 2026


@pytest.mark.parametrize(
    ("typed", "locale", "day"),
    [
        ("2027-01-08", "", date(2027, 1, 8)),
        ("08.01.2027", "de-DE", date(2027, 1, 8)),
        ("8.1.27", "de-DE", date(2027, 1, 8)),
        ("8. 1. 2027", "de-DE", date(2027, 1, 8)),
        ("8.1.", "de-DE", date(2027, 1, 8)),
        ("8. Januar", "de-DE", date(2027, 1, 8)),
        ("8. März 2027", "de-DE", date(2027, 3, 8)),
        ("8 January 2027", "en-GB", date(2027, 1, 8)),
        ("Jan 8th, 2027", "en-US", date(2027, 1, 8)),
        ("1/8/2027", "en-US", date(2027, 1, 8)),
        ("8/1/2027", "en-GB", date(2027, 1, 8)),
        ("31.8.", "de-DE", date(2026, 8, 31)),
        ("29.2.", "de-DE", date(2028, 2, 29)),
        ("30.2.2027", "", None),
        ("soon", "", None),
        ("2027-13-01", "", None),
        ("9" * 4000, "", None),
        ("8. Nonsense 2027", "", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, locale: str, day: date | None) -> None:
    assert read_day(typed, TODAY, locale) == day


@given(st.text(max_size=40), st.sampled_from(["", "de-DE", "en-US"]))
def test_whatever_is_typed_is_a_day_or_none(typed: str, locale: str) -> None:
    found = read_day(typed, TODAY, locale)
    assert found is None or isinstance(found, date)


@given(st.dates(date(2026, 8, 31), date(2030, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    assert read_day(day.isoformat(), TODAY) == day
    assert read_day(f"{day:%d.%m.%Y}", TODAY, "de-DE") == day
    assert read_day(f"{day:%m/%d/%Y}", TODAY, "en-US") == day
    assert read_day(f"{day:%d/%m/%Y}", TODAY, "en-GB") == day
