"""Examples of similar ideas."""

from dataclasses import replace

from handlers.examples.everyday import BACKED, CARD, REGULARS, RUNNING, WAKE
from handlers.views import FitAgain, FitLine, ReviewCard, SimilarForm, SimilarIdea, SimilarIdeas, View
from storage.models import IdeaState

FOUND = (
    SimilarIdea(42, CARD, IdeaState.IN_REVIEW, same_words=("card", "customers"), meaning=True),
    SimilarIdea(
        17,
        "Stamps on the phone",
        IdeaState.DECLINED,
        "The till cannot read them yet.",
        meaning=True,
        open=False,
    ),
    SimilarIdea(
        9, "A club for regular customers", IdeaState.IMPLEMENTED, same_words=("customers",), open=False
    ),
)
BEHIND = (replace(FOUND[0], own=True), replace(FOUND[0], number=17, supported=True), FOUND[2])
FITTING = (
    FitLine(42, 1, CARD, ("card", "customers"), wake=WAKE),
    FitLine(17, 3, "Stamps on the phone", ("phone",), meaning=True),
    FitLine(9, 1, "A club for those who come often", meaning=True),
)
SIMILAR: dict[type[View], list[View]] = {
    SimilarForm: [
        SimilarForm("d1", "A loyalty card for our customers", FOUND),
        SimilarForm("d3", "A loyalty card for our customers", BEHIND),
        SimilarForm("d2", "A loyalty card for our customers", FOUND[:1], sealed=True),
    ],
    SimilarIdeas: [
        SimilarIdeas(51, "A loyalty card for our customers", FOUND, combine=True),
        SimilarIdeas(51, "A loyalty card for our customers", FOUND[1:]),
        SimilarIdeas(51, "A bench at the door", ()),
    ],
    FitAgain: [
        FitAgain("update", 17, REGULARS.title, FITTING, 3),
        FitAgain("campaign", 3, REGULARS.title, FITTING[:1], 1),
    ],
    ReviewCard: [
        ReviewCard(BACKED, RUNNING, similar=tuple(replace(one, reason="") for one in FOUND[1:])),
    ],
}
