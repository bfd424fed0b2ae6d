"""What is said of similar ideas: where they stand, what is similar, and what fits again."""

from dataclasses import replace

from bot.wording.cutting import line
from bot.wording.facts import GOAL, evidence, state
from bot.wording.pen import Pen, dotted
from handlers import rules
from handlers.before_sending import EDIT, MINE
from handlers.views import FitAgain, FitLine, ReviewCard, SimilarForm, SimilarIdea, SimilarIdeas

MOST, REASON, TITLE = 5, 200, 100
BESIDE, SHORT = 3, 60  # on a card that is full anyway


def shown(view: SimilarForm | SimilarIdeas) -> tuple[SimilarIdea, ...]:
    return view.ideas[:MOST]


def titled(one: SimilarIdea | FitLine) -> str:
    return f"I-{one.number} {line(one.title, TITLE)}"


def standing(one: SimilarIdea, pen: Pen) -> str:
    """Where it stands, whether it is the reader's already, and what is similar."""
    return dotted(state(pen, one.state), _behind(one, pen), *evidence(one, pen))


def _behind(one: SimilarIdea, pen: Pen) -> str:
    if one.own:
        return pen.say("similar-own")
    return pen.say("similar-supported") if one.supported else ""


def choices(view: SimilarForm, pen: Pen, *, again: bool = False) -> list[tuple[str, str]]:
    """Titles stand above: here are only our own words. `again` where the form does not wait below."""
    those = [(str(one.number), pen.say(_instead(one), number=one.number)) for one in shown(view)]
    change = [(EDIT, pen.say("similar-edit"))] if again else []
    return [(MINE, pen.say("similar-mine")), *those, *change]


def _instead(one: SimilarIdea) -> str:
    """Who stands behind an idea already is not asked to support it."""
    if one.own:
        return "similar-again"
    return "similar-support" if one.open and not one.supported else "similar-closed"


def beside(view: ReviewCard, pen: Pen) -> str:
    """On the card of whoever decides, a line for each; empty where there are none."""
    named = [
        dotted(titled(replace(one, title=line(one.title, SHORT))), standing(one, pen))
        for one in view.similar[:BESIDE]
    ]
    return "\n".join([pen.say("similar-beside"), *named]) if named else ""


def together(view: SimilarIdeas, one: SimilarIdea) -> list[tuple[str, str]]:
    """How it is brought together with the idea that this is about: verbs with their words."""
    can_be_one = view.combine and rules.after(one.state, "combine") is not None
    combine = [("combine", f"{view.number} {one.number}")] if can_be_one else []
    return [*combine, ("connect", f"I-{view.number}+I-{one.number}")]


def fits(view: FitAgain, pen: Pen) -> list[str]:
    """How many parked ideas fit again, and because of what."""
    goal = line(view.goal, GOAL)
    return [
        pen.say("fits-again", count=view.count),
        pen.say(f"fits-{view.kind}", number=view.number, goal=goal),
    ]


def fitting(one: FitLine, pen: Pen) -> str:
    """What speaks for it, and when it comes back anyway."""
    back = pen.say("fits-back", wake=one.wake) if one.wake else ""
    return dotted(*evidence(one, pen), back)


def fits_rest(view: FitAgain, pen: Pen, shown: int) -> str:
    return pen.say("rows-more", count=view.count - shown) if view.count > shown else ""


def words_choices(pen: Pen) -> list[tuple[str, str]]:
    return [("yes", pen.say("similar-words-yes")), ("no", pen.say("similar-words-no"))]
