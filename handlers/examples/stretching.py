"""The longest and nastiest of everything that people can type."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from handlers import rules, sentences
from handlers.views import (
    ApproveForm,
    AskedPublicly,
    AwayForm,
    BriefLine,
    CampaignForm,
    ChangesForm,
    ChangesPreview,
    ClickAgain,
    Discussion,
    GoalForm,
    IdeaForm,
    LanguageForm,
    LeaderAnswerForm,
    PauseForm,
    Personal,
    QuestionAnswered,
    QuestionForm,
    QuietForm,
    RadarStep,
    SettingsForm,
    SetupChannels,
    SetupPeople,
    StandingIn,
    UpdateForm,
    UpdatePlan,
)

NASTY = (
    "<!channel> <@U0ALICE> <http://evil.example|click> & *bold* _it_ ~no~ `code` :smile: "
    "\u202eright to left\u202c مرحبا e\u0301\u0302\u0303 👩\u200d👩\u200d👧\u200d👦🇩🇪🏳️\u200d🌈 "
    "\x00\x07 and it ends here "
)
LIMITS = {  # by the name of the field; everything else is a name or a few words
    "title": rules.TITLE_LIMIT,
    "problem": rules.TEXT_LIMIT,
    "benefit": rules.TEXT_LIMIT,
    "reason": rules.TEXT_LIMIT,
    "question": rules.TEXT_LIMIT,
    "answer": rules.TEXT_LIMIT,
    "text": rules.TEXT_LIMIT,
    "says": rules.TEXT_LIMIT,
    "words": rules.TEXT_LIMIT,
    "goal": rules.TITLE_LIMIT,
    "said": sentences.LIMIT,
    "vision": rules.VISION_LIMIT,
    "description": rules.DESCRIPTION_LIMIT,
    "indicator": rules.INDICATOR_LIMIT,
    "target": rules.TARGET_LIMIT,
    "note": rules.NOTE_LIMIT,
    "measure_title": rules.TITLE_LIMIT,
    "success": rules.TEXT_LIMIT,
    "obstacle": rules.TEXT_LIMIT,
    "result": rules.TEXT_LIMIT,
    "progress": rules.TEXT_LIMIT,
    "other_title": rules.TITLE_LIMIT,
}
SHORT = 80
PICTURE = 500  # of a picture's address
CODE_WORDS = ("state", "verdict", "what", "error")
LONG_LIST = 10
# Words of the code and ids of the platform: nobody typed these.
UNTYPED = frozenset(
    {
        "language",
        "my_language",
        "timezone",
        "time",
        "kind",
        "topic",
        "verb",
        "key",
        "draft",
        "standing",
        "seen",
        "phase",
        "free",
        "because",
        "back",
        "role",
        "waits_for",
        "action",
        "why",
        "region",
        "columns",
        "crowd",
        "unread",
    }
)
UNTYPED_VIEWS = (AwayForm, QuietForm, PauseForm, SettingsForm, SetupChannels, SetupPeople, LanguageForm)
UNTYPED_PAIRS = frozenset(
    {
        *((CampaignForm, name) for name in ("channels", "elsewhere", "rooms", "beside")),
        (IdeaForm, "channel"),
        (ApproveForm, "owner"),
        (StandingIn, "what"),
        (Personal, "quiet_from"),
        (Personal, "quiet_until"),
        (Discussion, "link"),
        (AskedPublicly, "link"),
        (ClickAgain, "words"),
        (QuestionForm, "channel"),
        (LeaderAnswerForm, "where"),
        (QuestionAnswered, "link"),
        (UpdateForm, "chosen"),
        (UpdateForm, "chosen_elsewhere"),
        (UpdatePlan, "zones"),
        (BriefLine, "words"),
        (RadarStep, "words"),
        (ChangesForm, "channels"),
        (ChangesForm, "elsewhere"),
        (ChangesPreview, "words"),
        (GoalForm, "owner"),
    }
)


Write = Callable[[int], str]


def nasty(limit: int) -> str:
    """As long as it may be, and full of what breaks a careless renderer."""
    return (NASTY * (limit // len(NASTY) + 1))[:limit]


def stretched(thing: Any, write: Write = nasty) -> Any:
    """The same facts, with everything that people type written anew, up to its limit."""
    hints = get_type_hints(type(thing))
    changes = {one.name: _stretched_field(thing, one.name, hints[one.name], write) for one in fields(thing)}
    return replace(thing, **changes)


def _stretched_field(owner: Any, name: str, hint: Any, write: Write) -> Any:
    value = getattr(owner, name)
    if isinstance(owner, UNTYPED_VIEWS) or name in UNTYPED or (type(owner), name) in UNTYPED_PAIRS:
        return value
    if isinstance(value, tuple):
        longer = (value * LONG_LIST)[:LONG_LIST]
        return tuple(_stretched_value(name, one, write) for one in longer)
    if isinstance(value, dict):
        return {key: _stretched_value(key, given, write) for key, given in value.items()}
    is_text = hint is str or (get_origin(hint) is UnionType and str in get_args(hint))
    return _stretched_value(name, value, write) if is_text or is_dataclass(value) else value


def _stretched_value(name: str, value: Any, write: Write) -> Any:
    if is_dataclass(value):
        return stretched(value, write)
    if not isinstance(value, str) or name in CODE_WORDS:
        return value
    if name == "picture":
        return "https://hansen.example/" + "p" * PICTURE
    if name == "source":
        return "https://hansen.slack.com/" + "p" * rules.TEXT_LIMIT
    return write(LIMITS.get(name, SHORT))
