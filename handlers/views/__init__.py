"""Everything the bot can say, as frozen facts; how it looks is each platform's business.

Rules: a view never depends on who looks at it; people are names, already decided whether shown or sealed;
dates are dates; every view has an `EXAMPLES` entry that is drawn and checked in both languages.
"""

from handlers.views.base import NONE_FITS, View, from_facts, to_facts
from handlers.views.decisions import (
    AnswerForm,
    ApproveForm,
    MeasureAssigned,
    News,
    PassedOn,
    PassOnForm,
    Queue,
    ReasonForm,
    ReviewCard,
    WokenUp,
)
from handlers.views.digest import Digest, DigestDecision, DigestDue, Pulse
from handlers.views.home import ClickAgain, Help, Home, Notice
from handlers.views.ideas import (
    Discussion,
    DiscussionOpener,
    IdeaCard,
    IdeaForm,
    IdeaList,
    OfferIdea,
    Receipt,
)
from handlers.views.linking import LinkCode, LinkForm
from handlers.views.parts import (
    Alignment,
    Clock,
    DecisionFacts,
    GoalChoice,
    GoalField,
    GoalLine,
    Guided,
    IdeaFacts,
    IdeaLine,
    MeasureFacts,
    MeasureLine,
    MemberChoice,
    Page,
    PersonChoice,
    RoomChoice,
)
from handlers.views.settings import (
    LanguageForm,
    Settings,
    SettingsForm,
    SetupChannels,
    SetupDone,
    SetupLanguage,
    SetupPeople,
)
from handlers.views.strategy import MeasureList, TargetPicture
from handlers.views.trouble import DeliveryTrouble, Troubles
from handlers.views.updates import UpdateCard, UpdateFacts

__all__ = [
    "NONE_FITS",
    "Alignment",
    "AnswerForm",
    "ApproveForm",
    "ClickAgain",
    "Clock",
    "DecisionFacts",
    "DeliveryTrouble",
    "Digest",
    "DigestDecision",
    "DigestDue",
    "Discussion",
    "DiscussionOpener",
    "GoalChoice",
    "GoalField",
    "GoalLine",
    "Guided",
    "Help",
    "Home",
    "IdeaCard",
    "IdeaFacts",
    "IdeaForm",
    "IdeaLine",
    "IdeaList",
    "LanguageForm",
    "LinkCode",
    "LinkForm",
    "MeasureAssigned",
    "MeasureFacts",
    "MeasureLine",
    "MeasureList",
    "MemberChoice",
    "News",
    "Notice",
    "OfferIdea",
    "Page",
    "PassOnForm",
    "PassedOn",
    "PersonChoice",
    "Pulse",
    "Queue",
    "ReasonForm",
    "Receipt",
    "ReviewCard",
    "RoomChoice",
    "Settings",
    "SettingsForm",
    "SetupChannels",
    "SetupDone",
    "SetupLanguage",
    "SetupPeople",
    "TargetPicture",
    "Troubles",
    "UpdateCard",
    "UpdateFacts",
    "View",
    "WokenUp",
    "from_facts",
    "to_facts",
]
