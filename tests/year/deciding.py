"""Ideas: who stands behind them, who decides when, and what authors answer."""

from functools import partial
from typing import Any

from tests.year.cast import Colleague
from tests.year.letterbox import Sent
from tests.year.life import Life, when_reading

VERDICTS = {"approve": 30, "test": 15, "ask": 20, "park": 15, "decline": 14, "pass_on": 6}

# --- ideas ------------------------------------------------------------------------------------------


@when_reading("IdeaCard")
def stand_behind(life: Life, who: Colleague, sent: Sent) -> None:
    """Whoever reads of an idea in the channel may support it, or offer help."""
    assert sent.idea_id is not None
    verb = life.chance.choice(("support", "support", "help_with"))
    life.will(who, partial(_on_idea, life, who, verb, sent.idea_id))


@when_reading("Receipt")
def take_back(life: Life, who: Colleague, sent: Sent) -> None:
    """Few think better of it."""
    if life.chance.random() < 0.04 and sent.idea_id is not None:
        life.will(who, partial(_on_idea, life, who, "withdraw", sent.idea_id))


async def _on_idea(life: Life, who: Colleague, verb: str, idea_id: int) -> None:
    await life.asks(who, verb, str(life.idea(idea_id).number))


# --- decisions --------------------------------------------------------------------------------------


@when_reading("ReviewCard", "DecisionDue")
def decide(life: Life, who: Colleague, sent: Sent) -> None:
    if sent.idea_id is not None and getattr(sent.view, "decides", True):
        turn = life.idea(sent.idea_id).turn
        life.will(who, partial(_decide, life, who, sent.idea_id, turn))


@when_reading("News")
def answer(life: Life, who: Colleague, sent: Sent) -> None:
    """The author of an idea with a question answers it; some late, some never."""
    if sent.idea_id is not None and life.idea(sent.idea_id).author_id == who.member:
        life.will(who, partial(_answer, life, who, sent.idea_id))


async def _decide(life: Life, who: Colleague, idea_id: int, turn: int) -> None:
    """With the button as it was drawn: who was slower than others hears that."""
    idea = life.idea(idea_id)
    verdict = life.chance.choices(list(VERDICTS), weights=list(VERDICTS.values()))[0]
    claim: dict[str, Any] = {"number": str(idea.number), "turn": str(turn)}
    match verdict:
        case "approve" | "test":
            owner = life.anybody().external
            due = life.day_in(life.chance.randint(20, 90))
            verb = "approved" if verdict == "approve" else "tested"
            await life.asks(who, verb, **claim, owner=owner, due=due, reason="Let us try.")
        case "ask":
            await life.asks(who, "asked", **claim, question="What does it cost?")
        case "park":
            wake = life.day_in(life.chance.randint(7, 60))
            await life.asks(who, "parked", **claim, wake=wake, reason="Not before the season.")
        case "decline":
            await life.asks(who, "declined", **claim, reason="We have one already.")
        case _:
            other = life.chance.choice([one for one in life.world.company.deciders if one != who])
            await life.asks(who, "passed_on", **claim, person=other.external)


async def _answer(life: Life, who: Colleague, idea_id: int) -> None:
    idea = life.idea(idea_id)
    if idea.state == "question":
        await life.asks(who, "answered", number=str(idea.number), turn=idea.turn, answer="About 200 euros.")
