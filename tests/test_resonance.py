"""What came back on an update: counted once per person, and never so that a few can be told apart."""

from hypothesis import given
from hypothesis import strategies as st

from handlers import rules

COUNTS = st.dictionaries(st.integers(), st.integers(min_value=0, max_value=40), max_size=8)


@given(st.integers(min_value=0, max_value=1000))
def test_few_are_not_counted(count: int) -> None:
    assert rules.shown_count(count) == (count if count >= 5 else None)


@given(COUNTS)
def test_no_group_below_five_is_shown_or_can_be_computed(counts: dict[int, int]) -> None:
    shown = rules.shown_per_channel(counts)
    assert shown.keys() == counts.keys()
    for group, count in shown.items():
        assert count is None or (count == counts[group] and count >= 5)
    hidden = sum(counts[group] for group in counts if shown[group] is None)
    assert hidden == 0 or hidden >= 5 or rules.shown_count(sum(counts.values())) is None


@given(COUNTS)
def test_as_much_is_shown_as_possible(counts: dict[int, int]) -> None:
    """What could be shown is only hidden when a small group could be computed otherwise, the smallest first,
    and no more than is needed."""
    shown = rules.shown_per_channel(counts)
    given_up = [counts[group] for group in counts if shown[group] is None and counts[group] >= 5]
    small = sum(count for count in counts.values() if count < 5)
    kept = [count for count in shown.values() if count is not None]
    assert len(given_up) <= 1
    assert not given_up or 0 < small < 5
    assert not given_up or not kept or given_up[0] <= min(kept)
