"""What every view looks like: the same people in tests, in `python -m bot preview` and in the manual.

Alice Hansen has ideas, Bob Petersen supports, Carla Brandt decides, Dora Hansen leads a family-run retailer.
"""

from handlers.examples.absences import ABSENCES
from handlers.examples.campaigns import CAMPAIGNS
from handlers.examples.combining import COMBINING
from handlers.examples.connecting import CONNECTING
from handlers.examples.everyday import EVERYDAY
from handlers.examples.exchange import EXCHANGE
from handlers.examples.loop import LOOP
from handlers.examples.measures import MEASURES
from handlers.examples.news import NEWS
from handlers.examples.numbers import NUMBERS
from handlers.examples.questions import QUESTIONS
from handlers.examples.radar import RADAR
from handlers.examples.reviews import REVIEWS
from handlers.examples.similar import SIMILAR
from handlers.examples.splitting import SPLITTING
from handlers.examples.steering import STEERING
from handlers.examples.strategy import STRATEGY
from handlers.examples.stretching import nasty, stretched
from handlers.examples.updates import UPDATES
from handlers.views import View

EXAMPLES: dict[type[View], list[View]] = {
    **EVERYDAY,
    **STRATEGY,
    **UPDATES,
    **NEWS,
    **LOOP,
    **EXCHANGE,
}
# These show in forms, cards and homes of others too.
for subject in (
    ABSENCES,
    CAMPAIGNS,
    COMBINING,
    CONNECTING,
    MEASURES,
    NUMBERS,
    QUESTIONS,
    RADAR,
    REVIEWS,
    SIMILAR,
    SPLITTING,
    STEERING,
):
    for kind, more in subject.items():
        EXAMPLES[kind] = [*EXAMPLES.get(kind, []), *more]


def longest() -> list[View]:
    """Every example with each text at its limit and each list long."""
    return [stretched(view) for examples in EXAMPLES.values() for view in examples]


__all__ = ["EXAMPLES", "longest", "nasty", "stretched"]
