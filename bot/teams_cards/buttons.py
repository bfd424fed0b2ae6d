"""Buttons: each says its verb and what it is about, in whichever way the client can send it."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal

from bot.teams_cards.elements import Element
from bot.teams_cards.pen import TeamsPen
from bot.wording.cutting import clean, cut, line

Style = Literal["", "positive", "destructive"]

TITLE, TOOLTIP, WORDS = 60, 120, 1500
FEWEST = 200  # of the words that come back: ids are never cut, only what somebody wrote or looked for
# What opens a form in a dialog, where the client has dialogs.
OPENS = {
    "share",
    "edit",
    "answer",
    "post_update",
    "edit_update",
    "edit_settings",
    "my_language",
    "away",
    "quiet",
    "pause",
    "idea_for",
    "report_changes",
    "change_changes",
    "idea_for_campaign",
    "link_accounts",
    "idea_for_post",
    "ask_leader",
    "ask_about_goal",
    "answer_question",
    "combine",
    "split",
    "connect",
    "ask_publicly",
    "review_keep",
    "review_change",
    "review_stop",
    "review_done",
    "sponsor",
    "sponsor_cannot",
}
ACROSS = 3  # buttons that stand side by side; Teams hides what is more than six, phones earlier


def button(
    pen: TeamsPen,
    verb: str,
    about: object = "",
    *,
    label: str = "",
    of: str = "",
    style: Style = "",
    redraws: str = "",
) -> Element:
    """`about` comes back as the words of the question; `of` tells screen readers which of several equal
    buttons this is. `redraws` is the verb that shows this card: the form takes its place, and leads back to
    it as it is then."""
    title = label or pen.say(f"button-{verb}")
    data = {"verb": verb, "words": cut(clean(str(about)), max(FEWEST, pen.most(WORDS)))}
    data |= {"redraws": redraws} if redraws else {}
    looks: Element = {"tooltip": line(f"{title}: {of}", pen.most(TOOLTIP))} if of else {}
    return sending(pen, verb, title, data, looks | ({"style": style} if style else {}))


def sending(
    pen: TeamsPen, verb: str, title: str, data: Mapping[str, Any], looks: Mapping[str, Any]
) -> Element:
    """Execute, with Submit for clients that do not know it; inside a dialog there is only Submit."""
    shown = {"title": cut(title, TITLE), **looks}
    if pen.inside:
        return {"type": "Action.Submit", **shown, "data": dict(data)}
    if pen.dialogs and verb in OPENS and "redraws" not in data:
        return {"type": "Action.Submit", **shown, "data": {**data, "msteams": {"type": "task/fetch"}}}
    fallback = {"type": "Action.Submit", **shown, "data": _for_old_clients(pen, data)}
    return {"type": "Action.Execute", **shown, "verb": verb, "data": dict(data), "fallback": fallback}


def _for_old_clients(pen: TeamsPen, data: Mapping[str, Any]) -> dict[str, Any]:
    """The same; where there is little room, a form is not remembered twice, and a mistake in it is
    answered by a sentence."""
    return {name: value for name, value in data.items() if name != "form" or pen.room == 1}


def turning(action: Element) -> Element:
    """Turns the page, or counts: the answer takes the place of this card, not of any with the same verb."""
    return carrying(action, turns=True)


def carrying(action: Element, **more: Any) -> Element:
    """The same, and this comes back with the click too."""
    carried = {**action, "data": {**action["data"], **more}}
    return carried | ({"fallback": carrying(action["fallback"], **more)} if "fallback" in action else {})


def behind(buttons: Iterable[Element]) -> list[Element]:
    """Behind the three dots at the end of the last row; clients that have no menu show them as buttons."""
    return [_secondary(one) for one in buttons]


def _secondary(action: Element) -> Element:
    hidden = {**action, "mode": "secondary"}
    return hidden | ({"fallback": _secondary(action["fallback"])} if "fallback" in action else {})


def asking_first(pen: TeamsPen, verb: str, about: object, question: Sequence[Element], sure: str) -> Element:
    """Opens a question below the buttons, and only there stands the button that does it."""
    does = button(pen, verb, about, label=sure, style="destructive")
    card: Element = {"type": "AdaptiveCard", "body": list(question), "actions": [does]}
    return {"type": "Action.ShowCard", "title": pen.say(f"button-{verb}"), "card": card}


def opening(title: str, url: str, of: str = "") -> Element:
    looks = {"tooltip": line(f"{title}: {of}", TOOLTIP)} if of else {}
    return {"type": "Action.OpenUrl", "title": cut(title, TITLE), "url": url} | looks


def actions(buttons: Iterable[Element]) -> list[Element]:
    """Rows of buttons, about equally long so that none stands alone; none when there is no button. What is
    behind a menu goes with the last row."""
    first, rest = in_sight(buttons)
    rows = _rows(first)
    rows = [*rows[:-1], [*rows[-1], *rest]] if rows else [rest] if rest else []
    return [
        {"type": "ActionSet", "actions": row, "spacing": "Medium" if row is rows[0] else "Small"}
        for row in rows
    ]


def in_sight(buttons: Iterable[Element]) -> tuple[list[Element], list[Element]]:
    """What is seen at once, and what is behind a menu."""
    every = list(buttons)
    hidden = [one for one in every if one.get("mode") == "secondary"]
    return [one for one in every if one not in hidden], hidden


def apart(buttons: Iterable[Element]) -> list[Element]:
    """For all that stands above, where single lines have buttons of their own."""
    rows = actions(buttons)
    return [row | {"spacing": "Large", "separator": True} if row is rows[0] else row for row in rows]


def _rows(buttons: list[Element]) -> list[list[Element]]:
    count = -(-len(buttons) // ACROSS)
    ends = [-(-len(buttons) * number // count) for number in range(count + 1)] if count else []
    return [buttons[start:end] for start, end in pairwise(ends)]
