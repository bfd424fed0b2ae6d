"""Measures: who takes care, what owners answer when asked, what stands in the way and who removes it."""

from functools import partial
from typing import Any

from storage import measures
from storage.database import transaction
from storage.models import Measure, Sponsorship, SponsorState
from tests.year.cast import Colleague
from tests.year.days import DAY
from tests.year.letterbox import Sent
from tests.year.life import Life, when_reading

ANSWERS = {"keep": 40, "change": 20, "stop": 10, "finish": 30}
SAID = {"change": "We ask the shops first.", "stop": "It was too dear.", "finish": "It works."}


@when_reading("MeasureAssigned", "MeasureAsked", "MeasureCard")
def accept(life: Life, who: Colleague, sent: Sent) -> None:
    """Whoever is asked to take care of a measure does, or says that they are not the one."""
    number = _number(sent)
    verb = "accept" if life.chance.random() < 0.85 else "not_me"
    life.will(who, partial(_answer_asked, life, who, verb, number))


@when_reading("ReviewPrompt")
def review(life: Life, who: Colleague, sent: Sent) -> None:
    life.will(who, partial(_review, life, who, _number(sent)))


@when_reading("MeasureReminder")
def reminded(life: Life, who: Colleague, sent: Sent) -> None:
    """Managers take it over or give the owner time; owners of late ones finish or ask for time."""
    number, kind = _number(sent), str(getattr(sent.view, "kind", ""))
    if getattr(sent.view, "manager", False):
        deed = partial(_takes, life, who, number)
    elif kind == "accept":
        deed = partial(_answer_asked, life, who, "accept", number)
    else:
        deed = partial(_review, life, who, number)
    life.will(who, deed)


@when_reading("SponsorCard")
def remove(life: Life, who: Colleague, sent: Sent) -> None:
    key = int(sent.about.partition(":")[2])
    life.will(who, partial(_answer_request, life, who, key))


async def _answer_asked(life: Life, who: Colleague, verb: str, number: int) -> None:
    """Whoever takes care of it says now and then how it goes, before anybody asks."""
    measure = _measure(life, number)
    if measure.ended is not None or measure.accepted is not None:
        return
    if verb == "not_me":
        await life.asks(who, "not_taken", **_claim(measure), why="I have no time.")
    elif (await life.asks(who, "accept", f"{number}.{measure.turn}")).refused is None:
        for _ in range(life.chance.randint(0, 3)):
            life.will(who, partial(_tells, life, who, number), life.chance.uniform(10, 300))


async def _takes(life: Life, who: Colleague, number: int) -> None:
    measure = _measure(life, number)
    if measure.ended is None:
        await life.asks(who, "take_measure", f"{number}.{measure.turn}")


async def _tells(life: Life, who: Colleague, number: int) -> None:
    measure = _measure(life, number)
    if measure.ended is not None or measure.owner_id != who.member:
        return
    claim = _claim(measure)
    match life.chance.choice(("progress", "progress", "obstacle", "date", "hand on", "done", "stop")):
        case "progress":
            await life.asks(who, "progressed", **claim, progress="Half of it stands.")
        case "obstacle":
            await life.asks(who, "obstacle_named", **claim, obstacle="The supplier does not answer.")
            life.will(who, partial(_ask_sponsor, life, who, number), 1)
        case "date":
            await life.asks(
                who, "date_changed", **claim, due=life.day_in(life.chance.randint(15, 70)), why="Late."
            )
        case "hand on":
            await life.asks(who, "handed_on", **claim, to=_other(life, who).external, why="I move.")
        case "done":
            await life.asks(who, "measure_finished", **claim, result="It works.")
        case _:
            await life.asks(who, "measure_stopped", **claim, learned="It was too dear.")


def _claim(measure: Measure) -> dict[str, Any]:
    return {"number": str(measure.number), "turn": str(measure.turn)}


def _other(life: Life, who: Colleague) -> Colleague:
    return life.chance.choice([one for one in life.world.company.staff.values() if one != who])


async def _review(life: Life, who: Colleague, number: int) -> None:
    measure = _measure(life, number)
    if measure.ended is not None:
        return
    kind = life.chance.choices(list(ANSWERS), weights=list(ANSWERS.values()))[0]
    obstacle = "The supplier does not answer." if life.chance.random() < 0.2 else ""
    review = (life.world.now() + DAY * life.chance.randint(10, 40)).date()
    due = max(measure.due, review + DAY * 5)
    await life.asks(
        who,
        "send_review",
        kind=kind,
        number=str(number),
        turn=str(measure.turn),
        progress="Half of it stands.",
        obstacle=obstacle,
        said=SAID.get(kind, ""),
        due=due.isoformat(),
        review=review.isoformat(),
    )
    if obstacle and kind in ("keep", "change"):
        life.will(who, partial(_ask_sponsor, life, who, number), 1)


async def _ask_sponsor(life: Life, who: Colleague, number: int) -> None:
    sponsor = life.chance.choice([one for one in life.world.company.deciders if one != who])
    draft = f"sponsor-{number}-{life.world.now():%Y%m%d%H%M}"
    fields = {"sponsor": sponsor.external, "obstacle": "The supplier.", "until": life.day_in(9)}
    if _measure(life, number).ended is None:
        await life.asks(who, "send_sponsor", number=str(number), draft=draft, **fields)


async def _answer_request(life: Life, who: Colleague, key: int) -> None:
    with transaction(life.world.engine) as db:
        request = db.get(Sponsorship, key)
    assert request is not None
    if request.state not in (SponsorState.OPEN, SponsorState.TAKEN):
        return
    claim = f"{key}.{request.turn}"
    if life.chance.random() < 0.2:
        await life.asks(who, "send_sponsor_answer", key=str(key), turn=str(request.turn), reason="I cannot.")
    elif request.state is SponsorState.OPEN and life.chance.random() < 0.5:
        await life.asks(who, "sponsor_take", claim)
        life.will(who, partial(_answer_request, life, who, key), 20)
    else:
        await life.asks(who, "sponsor_removed", claim)


def _number(sent: Sent) -> int:
    return int(sent.view.measure.number)  # type: ignore[attr-defined]


def _measure(life: Life, number: int) -> Measure:
    with transaction(life.world.engine) as db:
        found = measures.find(db, life.world.company.org, number)
    assert found is not None
    return found[0]
