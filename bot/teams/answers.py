"""Where an answer appears: in the clicked card, in a dialog, in the thread, or in the chat with the bot."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog

from bot.asking import STEPS, Outcome
from bot.teams import asks, trust
from bot.teams.asks import Activity
from bot.teams.botframework import Turn
from bot.teams.connector import Connector
from bot.teams.places import Places
from bot.teams.shelf import Shelf
from bot.teams_cards import (
    Drawing,
    draw,
    error_drawing,
    field_errors,
    for_playground,
    with_errors,
    with_file,
    with_way_back,
)
from bot.texts import Texts
from handlers.verbs import Ask, Voice
from handlers.views import IdeaForm, Notice, OfferIdea, View, from_facts
from scheduler.deliver import Later, Lost, Never, Shut

CARD = "application/vnd.microsoft.card.adaptive"
MESSAGE = "application/vnd.microsoft.activity.message"
COUNTING = {"support", "help_with"}  # clicks whose card shows by itself what they did
# Seconds for which a card in which somebody fills in a form is not redrawn; shorter where others read it.
ALONE, AMONG_OTHERS = 600.0, 120.0
KEPT = 12_000  # characters of what somebody typed that are shown again when it could not be stored
SUMMARY = 500  # characters

log = structlog.get_logger()
Body = dict[str, Any]


@dataclass
class Writing:
    """Cards in which people fill in forms right now, each their own: redrawing a card would take away what
    they typed."""

    clock: Callable[[], float] = time.monotonic

    def __post_init__(self) -> None:
        self._until: dict[tuple[str, str, str], float] = {}

    def begins(self, conversation: str, message: str, person: str, *, alone: bool) -> None:
        now = self.clock()
        self._until = {form: until for form, until in self._until.items() if until > now}
        self._until[conversation, message, person] = now + (ALONE if alone else AMONG_OTHERS)

    def ends(self, conversation: str, message: str, person: str) -> None:
        self._until.pop((conversation, message, person), None)

    def seconds(self, conversation: str, message: str) -> float:
        """For how long the card is still in use, by whomever; 0 when it is not."""
        card = (conversation, message)
        last = max((until for form, until in self._until.items() if form[:2] == card), default=0.0)
        return max(0.0, last - self.clock())


@dataclass(frozen=True)
class Looks:
    """What our client can do: the Agents Playground opens no dialogs and finds no people."""

    texts: Texts
    shelf: Shelf | None = None  # there in the Playground, which takes no files either

    @property
    def playground(self) -> bool:
        return self.shelf is not None

    def drawn(self, view: View, voice: Voice, *, inside: bool = False) -> Drawing:
        drawing = draw(view, voice, self.texts, dialogs=not self.playground, inside=inside)
        return drawing if self.shelf is None else self._plain(for_playground(drawing), voice, self.shelf)

    def _plain(self, drawing: Drawing, voice: Voice, shelf: Shelf) -> Drawing:
        if drawing.offer is None:
            return drawing
        return with_file(drawing, self.texts.say(voice, "teams-save-file"), shelf.lay(drawing.offer))

    def refused(self, outcome: Outcome) -> str:
        assert outcome.refused is not None
        return error_drawing(outcome.voice, self.texts, outcome.refused).text

    def again(self, data: Mapping[str, Any], outcome: Outcome, *, inside: bool) -> Drawing | None:
        """The form with what was typed and what is wrong with it; None when nothing is, or it was no form."""
        errors = self._errors(outcome)
        form = data.get("form")
        if not errors or not isinstance(form, dict):
            return None
        try:
            if not trust.is_form(form, data.get("verb")):
                raise ValueError("no form of ours")
            view = from_facts(form["view"], form["facts"])
        except ValueError:  # not as we drew it
            log.warning("teams.form_unreadable")
            return None
        shortened = self.texts.say(outcome.voice, "teams-shortened")
        return with_errors(self.drawn(view, outcome.voice, inside=inside), data, errors, shortened)

    def _errors(self, outcome: Outcome) -> dict[str, str]:
        if outcome.refused is not None:
            return {"": self.refused(outcome)}
        if outcome.reply is not None and outcome.reply.invalid is not None:
            return field_errors(outcome.reply.invalid, outcome.voice, self.texts)
        return {}

    def trouble(self, outcome: Outcome) -> str:
        """Why nothing was done, in one line; empty when something was."""
        return " ".join(self._errors(outcome).values())


class Answers:
    """Writes into conversations on behalf of a turn."""

    def __init__(self, connector: Connector, places: Places, looks: Looks) -> None:
        self.connector, self.places, self.looks = connector, places, looks

    async def typed(self, turn: Turn, ask: Ask, outcome: Outcome) -> str:
        """The answer to words: where they were said, unless it is nobody else's business. Returns the id of
        what was posted there."""
        trouble = self.looks.trouble(outcome)
        if trouble and ask.verb in trust.OWN and not ask.direct:
            return await self.say(turn, await self.privately(turn.raw, ask, outcome.voice, spoken(trouble)))
        if trouble:
            return await self.say(turn, _kept(trouble, ask))
        view = outcome.reply.view if outcome.reply else None
        if view is None:
            return ""
        if isinstance(view, IdeaForm) and view.number is None and ask.words and not ask.direct:
            view = OfferIdea(ask.words)  # a form that everybody sees would be filled in by somebody else
        if ask.direct:
            return await self.post(turn, ask, view, outcome.voice)
        if trust.is_public(view):
            return await self.post(turn, ask, trust.for_everybody(view), outcome.voice)
        return await self.say(turn, await self.personally(turn.raw, ask, view, outcome.voice))

    async def post(self, turn: Turn, ask: Ask, view: View, voice: Voice) -> str:
        """Send the card; it is kept true from now on, where it can change."""
        drawing = self.looks.drawn(view, voice)
        sent = await self.send(turn, message(drawing))
        if drawing.live and sent:
            await self.places.keep_true(ask.workspace, ask.person, ask.channel, sent, view)
        return sent

    async def personally(self, activity: Activity, ask: Ask, view: View, voice: Voice) -> str:
        """Answer in the chat with the bot; returns the sentence that says so."""
        drawing = self.looks.drawn(view, voice)
        live = view if drawing.live else None
        return await self.privately(activity, ask, voice, message(drawing), live)

    async def privately(
        self, activity: Activity, ask: Ask, voice: Voice, said: Body, live: View | None = None
    ) -> str:
        """The same for what is drawn already, or only words."""
        tenant = asks.tenant(activity)
        try:
            place = await self.places.place(tenant, ask.person)
            sent = await self.connector.send(place.service_url, place.conversation, said)
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.personal_answer_failed", error=str(error))
            return self.looks.texts.say(voice, "teams-no-chat")
        if live is not None and sent:
            await self.places.keep_true(tenant, ask.person, place.conversation, sent, live)
        return self.looks.texts.say(voice, "teams-answered-in-chat")

    async def replace(self, turn: Turn, drawing: Drawing) -> None:
        """Put the drawing in the place of the clicked message, for good. Only where nobody else reads: what
        was clicked is the client's word."""
        clicked = asks.clicked(turn.raw)
        if not clicked or not asks.is_personal(turn.raw):
            return
        try:
            await turn.update(clicked, message(drawing))
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.replace_failed", error=str(error))

    async def say(self, turn: Turn, words: str) -> str:
        return await self.send(turn, spoken(words))

    async def send(self, turn: Turn, activity: Body) -> str:
        """An answer that is not worth keeping: when it does not get through, it is logged."""
        try:
            return await turn.send(activity)
        except (Never, Later, Lost, Shut) as error:
            log.warning("teams.answer_failed", error=str(error))
            return ""


def message(drawing: Drawing) -> Body:
    """A card as a message. Its words go along as the summary: notifications read it, and a text beside a
    card would cost the message its id."""
    return {"type": "message", "summary": drawing.text[:SUMMARY], "attachments": [attachment(drawing)]}


def spoken(words: str) -> Body:
    """Words as a message, without markup."""
    return {"type": "message", "textFormat": "plain", "text": words}


def attachment(drawing: Drawing) -> Body:
    return {"contentType": CARD, "content": drawing.card}


def card_answer(drawing: Drawing) -> Body:
    """The card takes the place of the clicked one, for the clicker."""
    return {"statusCode": 200, "type": CARD, "value": drawing.card}


def words_answer(words: str) -> Body:
    """A line below the card, which stays as it is."""
    return {"statusCode": 200, "type": MESSAGE, "value": words}


def dialog(drawing: Drawing) -> Body:
    """A dialog that shows this."""
    value = {"title": drawing.title, "width": "medium", "height": "medium", "card": attachment(drawing)}
    return {"task": {"type": "continue", "value": value}}


def closing(words: str) -> Body:
    """The dialog's last words; the client closes it then."""
    return {"task": {"type": "message", "value": words}}


def is_turned(drawing: Drawing, ask: Ask, data: Mapping[str, Any]) -> bool:
    """Whether the answer belongs into the place of what was clicked: a card that counts, the next page, the
    next step. The home and the digest stay where they are, whatever was opened from them."""
    if ask.verb in STEPS or ask.verb == "preview_update":
        return drawing.in_place
    if drawing.live:
        return ask.verb in COUNTING or ask.verb == "back"
    return drawing.in_place and ("turns" in data or ask.verb.startswith("setup_"))


def is_sentence(view: View) -> bool:
    return isinstance(view, Notice)


def _kept(trouble: str, ask: Ask) -> str:
    """The sentence, and below it what was typed, so that it is not lost."""
    typed = ask.words[:KEPT]
    return f"{trouble}\n\n{typed}" if typed and ask.verb in ("share", "said", "find") else trouble


def with_back(drawing: Drawing, voice: Voice, texts: Texts, words: str = "") -> Drawing:
    """A form in the place of a card, with the way back to it."""
    return with_way_back(drawing, voice, texts, drawing.back, words)
