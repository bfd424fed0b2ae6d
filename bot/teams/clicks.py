"""What a click shows: in the place of the clicked card, as a line below it, in a dialog, or in the chat."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.asking import REDRAWN, Outcome
from bot.teams import asks, trust
from bot.teams.answers import (
    COUNTING,
    Answers,
    Body,
    Looks,
    Writing,
    closing,
    dialog,
    is_sentence,
    is_turned,
    with_back,
)
from bot.teams.botframework import Turn
from bot.teams.questions import Questions
from bot.teams_cards import Drawing, leading_back, with_banner
from handlers.verbs import Ask, Voice
from handlers.views import Discussion

ANSWERED_BY_CARD = {"withdraw", "back"}  # clicks whose notice stands on the card they changed


class Clicks:
    """Answers buttons and forms."""

    def __init__(self, questions: Questions, answers: Answers, looks: Looks, writing: Writing) -> None:
        self.questions, self.answers, self.looks, self.writing = questions, answers, looks, writing

    async def shown(self, turn: Turn, data: Mapping[str, Any], now: datetime) -> Drawing | str:
        """What takes the place of the clicked card, or the line below it."""
        ask = trust.clicked(asks.from_data(turn.raw, now, data, message=asks.clicked(turn.raw)))
        outcome = await self.questions.ask(turn, _about_card(ask, data))
        form = self.looks.again(data, outcome, inside=False)
        if form is not None:
            return with_back(_knowing(form, data), outcome.voice, self.looks.texts)
        trouble = self.looks.trouble(outcome)
        if trouble:
            return await self._as_it_stands(turn, ask, data, outcome, trouble)
        assert outcome.reply is not None
        self.writing.ends(ask.channel, ask.message, ask.person)
        view = outcome.reply.view
        if view is None:
            return await self._as_it_stands(turn, ask, data, outcome, "")
        drawing = self.looks.drawn(view, outcome.voice)
        if drawing.form:
            return await self._form(turn, ask, _knowing(drawing, data), outcome.voice)
        if is_turned(drawing, ask, data):
            return await self._in_place(turn, ask, drawing)
        if is_sentence(view):
            return await self._told(turn, ask, data, outcome, drawing)
        if ask.direct and await self.answers.post(turn, ask, view, outcome.voice):
            return self.looks.texts.say(outcome.voice, "teams-answered-below")
        said = await self.answers.personally(turn.raw, ask, view, outcome.voice)
        return drawing.text if isinstance(view, Discussion) else said  # it begins below the card, for all

    async def _form(self, turn: Turn, ask: Ask, drawing: Drawing, voice: Voice) -> Drawing:
        """A form in the place of the card that was clicked, with the way back. An older client gets it as a
        message of its own, and only cards that are redrawn have to wait for it."""
        if not is_click(turn.raw) and await self._standing(turn, ask) is not None:
            self.writing.begins(ask.channel, ask.message, ask.person, alone=ask.direct)
        return with_back(drawing, voice, self.looks.texts)

    async def _in_place(self, turn: Turn, ask: Ask, drawing: Drawing) -> Drawing:
        """Turned for the clicker at once. Where nobody else reads, it is turned for good, unless it is a card
        that is redrawn anyway; a preview leaves such a card to itself: it says the same, and more."""
        if ask.verb == "preview_update" and (stands := await self._standing(turn, ask)) is not None:
            return stands
        if ask.direct and (not drawing.live or await self._standing(turn, ask) is None):
            await self.answers.replace(turn, drawing)
        return drawing

    async def _told(
        self, turn: Turn, ask: Ask, data: Mapping[str, Any], outcome: Outcome, notice: Drawing
    ) -> Drawing | str:
        """What was done, on the card that it was done to; a form is over then."""
        if "form" not in data and ask.verb not in ANSWERED_BY_CARD:
            return notice.text
        stands = await self._standing(turn, ask)
        if stands is not None:
            return with_banner(stands, notice.text)
        around = await self._redrawn(turn, ask, data)
        told = with_banner(around, notice.text) if around else notice
        if ask.direct:
            await self.answers.replace(turn, told)
        return told

    async def _redrawn(self, turn: Turn, ask: Ask, data: Mapping[str, Any]) -> Drawing | None:
        """What the form was opened in, as it is now."""
        if not _redraws(data):
            return None
        outcome = await self.questions.ask(
            turn, replace(ask, verb=_redraws(data), words="", fields={}, once="")
        )
        view = outcome.reply.view if outcome.reply else None
        return self.looks.drawn(view, outcome.voice) if view else None

    async def _as_it_stands(
        self, turn: Turn, ask: Ask, data: Mapping[str, Any], outcome: Outcome, words: str
    ) -> Drawing | str:
        """The clicked card as it is now, with a sentence on top; else the sentence alone. Where something
        failed just now, nothing more is asked."""
        stands = None
        if not outcome.failed:
            stands = await self._standing(turn, ask) or await self._redrawn(turn, ask, data)
        if stands is None:
            return words or self.looks.texts.say(outcome.voice, "teams-already-done")
        self.writing.ends(ask.channel, ask.message, ask.person)
        return with_banner(stands, words) if words else stands

    async def _standing(self, turn: Turn, ask: Ask) -> Drawing | None:
        """The card in the clicked message, as everybody sees it now."""
        back = replace(ask, verb="back", words="", fields={}, once="")
        outcome = await self.questions.ask(turn, back)
        view = outcome.reply.view if outcome.reply else None
        if view is None:
            return None
        drawing = self.looks.drawn(view, outcome.voice)
        return drawing if drawing.live else None

    async def in_dialog(self, turn: Turn, ask: Ask, data: Mapping[str, Any]) -> Body:
        outcome = await self.questions.ask(turn, ask)
        form = self.looks.again(data, outcome, inside=True)
        if form is not None:
            return dialog(form)
        trouble = self.looks.trouble(outcome)
        if trouble:
            return closing(trouble)
        view = outcome.reply.view if outcome.reply else None
        if view is None:
            return closing(self.looks.texts.say(outcome.voice, "teams-already-done"))
        drawing = self.looks.drawn(view, outcome.voice, inside=True)
        return dialog(drawing) if drawing.form else closing(drawing.text)


def _about_card(ask: Ask, data: Mapping[str, Any]) -> Ask:
    """A click that counts is answered by its card, wherever that stands; in a digest it stands in no card."""
    return replace(ask, message="") if "turns" in data and ask.verb in COUNTING else ask


def _redraws(data: Mapping[str, Any]) -> str:
    """The verb that shows what was clicked; empty where nothing says so."""
    verb = data.get("redraws")
    return verb if isinstance(verb, str) and verb in REDRAWN else ""


def _knowing(form: Drawing, data: Mapping[str, Any]) -> Drawing:
    """A form that was opened in what can be drawn again leads back there."""
    return leading_back(form, _redraws(data)) if _redraws(data) else form


def is_click(activity: Mapping[str, Any]) -> bool:
    """Whether this message is a click in a client that knows no Action.Execute."""
    return isinstance(activity.get("value"), dict) and "verb" in activity["value"]
