"""Views as Adaptive Cards: `draw` knows every view, and never writes people's words as markup."""

from bot.teams_cards import (
    absences,
    campaigns,
    change_report,
    combining,
    connecting,
    decisions,
    digest,
    exchange,
    home,
    ideas,
    linking,
    loop,
    measures,
    news,
    numbers,
    picture,
    questions,
    radar,
    reviews,
    settings,
    similar,
    splitting,
    steering,
    strategy,
    trouble,
    updates,
)
from bot.teams_cards.cards import LARGEST, Drawing, Offer, drawn, size
from bot.teams_cards.changes import (
    for_playground,
    leading_back,
    with_banner,
    with_errors,
    with_file,
    with_way_back,
    within_limits,
)
from bot.teams_cards.pen import ROOMS, TeamsPen
from bot.teams_cards.trouble import error_drawing, failure, field_errors
from bot.texts import Texts
from handlers.verbs import Voice
from handlers.views import View

SUBJECTS = (
    absences,
    change_report,
    campaigns,
    combining,
    connecting,
    decisions,
    digest,
    exchange,
    home,
    ideas,
    linking,
    loop,
    news,
    numbers,
    measures,
    questions,
    radar,
    reviews,
    picture,
    settings,
    similar,
    splitting,
    steering,
    strategy,
    trouble,
    updates,
)  # each registers branches


def draw(view: View, voice: Voice, texts: Texts, *, dialogs: bool = False, inside: bool = False) -> Drawing:
    """`dialogs`: this client can open them; `inside`: drawn inside one. What is too large is drawn again
    with shorter lists and texts, until Teams takes it."""
    for room in ROOMS:
        drawing = drawn(view, TeamsPen(voice, texts, dialogs=dialogs, inside=inside, room=room))
        if size(drawing.card) <= LARGEST:
            return drawing
    return within_limits(drawing, texts.say(voice, "teams-shortened"))


__all__ = [
    "SUBJECTS",
    "Drawing",
    "Offer",
    "draw",
    "drawn",
    "error_drawing",
    "failure",
    "field_errors",
    "for_playground",
    "leading_back",
    "with_banner",
    "with_errors",
    "with_file",
    "with_way_back",
]
