"""What is said of similar ideas: where they stand, and what is similar."""

from bot.wording.cutting import line
from bot.wording.facts import state
from bot.wording.pen import Pen, dotted
from handlers.before_sending import EDIT, MINE
from handlers.views import SimilarForm, SimilarIdea

MOST, WORDS, WORD, REASON, TITLE = 5, 3, 40, 200, 100


def shown(view: SimilarForm) -> tuple[SimilarIdea, ...]:
    return view.ideas[:MOST]


def titled(one: SimilarIdea) -> str:
    return f"I-{one.number} {line(one.title, TITLE)}"


def standing(one: SimilarIdea, pen: Pen) -> str:
    """Where it stands, and what is similar."""
    return dotted(state(pen, one.state), *evidence(one, pen))


def evidence(one: SimilarIdea, pen: Pen) -> list[str]:
    named = ", ".join(line(word, WORD) for word in one.same_words[:WORDS])
    found = [pen.say("similar-words", words=named)] if named else []
    return [*found, pen.say("similar-meaning")] if one.meaning else found


def choices(view: SimilarForm, pen: Pen, *, again: bool = False) -> list[tuple[str, str]]:
    """Titles stand above: here are only our own words. `again` where the form does not wait below."""
    those = [
        (str(one.number), pen.say("similar-support" if one.open else "similar-closed", number=one.number))
        for one in shown(view)
    ]
    change = [(EDIT, pen.say("similar-edit"))] if again else []
    return [(MINE, pen.say("similar-mine")), *those, *change]


def words_choices(pen: Pen) -> list[tuple[str, str]]:
    return [("yes", pen.say("similar-words-yes")), ("no", pen.say("similar-words-no"))]
