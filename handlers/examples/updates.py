"""Examples of strategic updates."""

from handlers.examples.everyday import DORA, REGULARS, SHOP
from handlers.views import UpdateCard, UpdateFacts, View

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

UPDATES: dict[type[View], list[View]] = {
    UpdateCard: [UpdateCard(0, UPDATE), UpdateCard(0, PICTURED)],
}
