"""Examples of similar ideas."""

from handlers.examples.everyday import CARD
from handlers.views import SimilarForm, SimilarIdea, View
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
SIMILAR: dict[type[View], list[View]] = {
    SimilarForm: [
        SimilarForm("d1", "A loyalty card for our customers", FOUND),
        SimilarForm("d2", "A loyalty card for our customers", FOUND[:1], sealed=True),
    ]
}
