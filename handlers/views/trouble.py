"""For admins: messages that did not arrive."""

from dataclasses import dataclass

from handlers.views.base import View


@dataclass(frozen=True)
class DeliveryTrouble(View):
    """To an admin, once: a message that could not be delivered (`unknown`: may or may not have arrived)."""

    delivery: int
    where: str  # empty: to somebody whose name is sealed
    error: str
    unknown: bool
    what: str  # the view's name
    number: int | None = None  # the idea it is about


@dataclass(frozen=True)
class Troubles(View):
    """To an admin who asks: the latest deliveries that got stuck, and how many there are in all."""

    latest: tuple[DeliveryTrouble, ...]
    total: int
