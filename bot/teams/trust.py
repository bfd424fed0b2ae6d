"""What a client sends is a claim, and what is said in a channel is read by everybody."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from handlers.verbs import Ask
from handlers.views import (
    CampaignCard,
    CampaignList,
    CampaignPlan,
    CampaignResults,
    Discussion,
    GoalCard,
    Help,
    IdeaCard,
    IdeaList,
    MeasureCard,
    MeasureList,
    MeasureLog,
    Notice,
    OfferIdea,
    PictureAsItWas,
    PictureHistory,
    ReviewPost,
    TargetPicture,
    View,
)
from storage.models import IdeaState

# Forms, with the verbs that they send.
FORMS = {
    "IdeaForm": {"create", "save"},
    "SimilarForm": {"chosen_similar"},
    "ApproveForm": {"approved", "tested", "another_planned"},
    "MeasureForm": {
        "not_taken",
        "handed_on",
        "progressed",
        "obstacle_named",
        "date_changed",
        "measure_finished",
        "measure_stopped",
    },
    "ReasonForm": {"declined", "parked", "asked"},
    "PassOnForm": {"passed_on"},
    "AnswerForm": {"answered"},
    "QuestionForm": {"send_question"},
    "LeaderAnswerForm": {"send_answer"},
    "CombineForm": {"combine_proposed"},
    "SplitForm": {"split_proposed"},
    "ConnectForm": {"connected"},
    "PublicQuestionForm": {"asked_publicly"},
    "SettingsForm": {"save_settings"},
    "LanguageForm": {"save_language"},
    "AwayForm": {"save_away"},
    "QuietForm": {"save_quiet"},
    "PauseForm": {"save_pause"},
    "LinkForm": {"linked"},
    "UpdateForm": {"preview_update"},
    "SendBackForm": {"sent_back"},
    "ChangesForm": {"preview_changes"},
    "VisionForm": {"save_vision"},
    "GoalForm": {"save_goal"},
    "RetireForm": {"retired"},
    "CampaignForm": {"campaign_planned"},
    "ReviewForm": {"send_review"},
    "SponsorForm": {"send_sponsor"},
    "SponsorAnswerForm": {"send_sponsor_answer"},
    "SetupLanguage": {"setup_language"},
    "SetupChannels": {"setup_channels"},
    "SetupPeople": {"setup_people"},
}
FILES = {"take_export", "take_lines"}  # what an offered file may ask for when somebody agrees
TOLD = {"replied", "reply_edited", "reply_deleted", "said", "added"}  # by Teams itself; no button says them
# About an idea or a question of one's own: even a no says whose it is.
OWN = {"edit", "withdraw", "answer", "question"}
NEUTRAL = {  # notices for all ears
    "supported",
    "support_back",
    "help_offered",
    "help_back",
    "left_alone",
    "help_measure",
    "help_measure_already",
}
PUBLIC = (
    Help,
    Discussion,
    TargetPicture,
    GoalCard,
    MeasureCard,
    MeasureLog,
    ReviewPost,
    PictureHistory,
    PictureAsItWas,
    CampaignList,
    CampaignPlan,
    CampaignCard,
    CampaignResults,
)
LINKS = {"teams.microsoft.com", "teams.cloud.microsoft"}  # where a message's address leads to


def clicked(ask: Ask) -> Ask:
    """The question of a click or of a form, without what neither can carry."""
    fields = dict(ask.fields)
    for name in ("source", "link"):
        if name in fields and not _leads_to_teams(fields[name]):
            fields[name] = ""
    if fields.get("channel", ask.channel) != ask.channel:
        fields["channel"] = ""  # an idea belongs where it was typed, not where somebody says
    return replace(ask, fields=fields, verb="" if ask.verb in TOLD else ask.verb)


def is_form(form: Mapping[str, Any], verb: object) -> bool:
    """Whether this is what we remember of a form that sends this verb."""
    return str(verb) in FORMS.get(str(form.get("view")), ()) and isinstance(form.get("facts"), dict)


def is_public(view: View) -> bool:
    """Whether this may be answered where everybody reads it; all else goes into the chat with the bot.
    Whoever sees ideas as their own, or one that only its author can still see, is known as their author."""
    match view:
        case IdeaList(kind=kind):
            return kind != "mine"
        case MeasureList(mine=mine):
            return not mine
        case OfferIdea(number=number):
            return number is None
        case IdeaCard(idea=idea):
            return idea.state is not IdeaState.WITHDRAWN
        case Notice(key=key):
            return key in NEUTRAL
    return isinstance(view, PUBLIC)


def for_everybody(view: View) -> View:
    """The view without what only the asker could use, where others read it too."""
    match view:
        case TargetPicture():
            return replace(view, editable=False)
        case CampaignList():
            return replace(view, may_call=False)
        case CampaignPlan():
            return replace(view, private=(), may_change=False, may_cancel=False)
    return view


def _leads_to_teams(link: object) -> bool:
    try:
        address = urlsplit(link if isinstance(link, str) else "")
    except ValueError:
        return False
    return address.scheme == "https" and address.netloc in LINKS
