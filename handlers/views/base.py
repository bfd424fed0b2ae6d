"""What every view is, and how it travels through the outbox."""

from functools import cache
from typing import Any, ClassVar

from pydantic import TypeAdapter

NONE_FITS = 0  # the goal number that says "none fits"


class View:
    """Anything that can be shown. Subclasses are frozen dataclasses and register by their name."""

    @property
    def about(self) -> str:
        """What the view shows as it is now, such as "question:3"; ideas have a column of their own."""
        return ""

    kinds: ClassVar[dict[str, type["View"]]] = {}

    def __init_subclass__(cls) -> None:
        View.kinds[cls.__name__] = cls


@cache
def _adapter(name: str) -> TypeAdapter[View]:
    return TypeAdapter(View.kinds[name])


def to_facts(view: View) -> dict[str, Any]:
    """The view as JSON-ready facts, for the outbox."""
    facts: dict[str, Any] = _adapter(type(view).__name__).dump_python(view, mode="json")
    return facts


def from_facts(name: str, facts: dict[str, Any]) -> View:
    return _adapter(name).validate_python(facts)
