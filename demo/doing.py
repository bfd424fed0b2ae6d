"""How each step of a history is played: by whoever takes it, with the product's own buttons and forms."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Any

from demo.company import channel_id, user_id
from demo.steps import (
    Accept,
    Answer,
    Approve,
    Ask,
    AskPublicly,
    CanHelp,
    Comment,
    Connect,
    Decline,
    Feed,
    Finish,
    Obstacle,
    Park,
    PassOn,
    Progress,
    Review,
    Sponsor,
    Step,
    Stop,
    Support,
    TestFirst,
)

if TYPE_CHECKING:
    from demo.history import Player, Shared


@singledispatch
async def do(step: Step, idea: Shared, player: Player) -> None:
    raise TypeError(f"nobody knows how to play {step}")


@do.register(Support)
async def _(step: Support, idea: Shared, player: Player) -> None:
    for who in step.who:
        await player.back(user_id(who), idea, "support")


@do.register(CanHelp)
async def _(step: CanHelp, idea: Shared, player: Player) -> None:
    await player.back(user_id(step.who), idea, "help_with")


@do.register(Comment)
async def _(step: Comment, idea: Shared, player: Player) -> None:
    await player.slack.say(user_id(step.who), channel_id("ideas"), step.text, player.cards[idea])


@do.register(AskPublicly)
async def _(step: AskPublicly, idea: Shared, player: Player) -> None:
    who = user_id(step.who)
    await player.opens(who, lambda: player.back(who, idea, "ask_publicly"))
    await player.confirms(who, question=step.question)


# --- decisions ------------------------------------------------------------------------------------


@do.register(Approve)
async def _(step: Approve, idea: Shared, player: Player) -> None:
    verb = "test" if isinstance(step, TestFirst) else "approve"
    fields: dict[str, Any] = {"measure_title": step.title} if step.title else {}
    await player.decide(
        step.who,
        idea,
        verb,
        owner=user_id(step.owner),
        due=player.planned(step.due),
        review=player.planned(step.review),
        success=step.success,
        reason=step.note,
        **fields,
    )
    player.measures.append((idea, step.owner))


@do.register(Feed)
async def _(step: Feed, idea: Shared, player: Player) -> None:
    number, owner = player.measure_of(player.titled(step.other))
    fed = {"feeds": str(number), "owner": user_id(owner)}
    await player.decide(step.who, idea, "approve", reason=step.note, **fed)


@do.register(Ask)
async def _(step: Ask, idea: Shared, player: Player) -> None:
    await player.decide(step.who, idea, "ask", question=step.question)


@do.register(Answer)
async def _(step: Answer, idea: Shared, player: Player) -> None:
    await player.decide(idea.who, idea, "answer", answer=step.text)


@do.register(Decline)
async def _(step: Decline, idea: Shared, player: Player) -> None:
    await player.decide(step.who, idea, "decline", reason=step.reason)


@do.register(Park)
async def _(step: Park, idea: Shared, player: Player) -> None:
    await player.decide(step.who, idea, "park", reason=step.reason, wake=player.day(step.days))


@do.register(PassOn)
async def _(step: PassOn, idea: Shared, player: Player) -> None:
    await player.decide(step.who, idea, "pass_on", person=user_id(step.to))


@do.register(Connect)
async def _(step: Connect, idea: Shared, player: Player) -> None:
    other = f"I-{player.numbers[player.titled(step.other)]}"
    who = user_id(step.who)
    await player.press_for_form(who, player.slack.dm(who), "connect", f"I-{player.numbers[idea]}")
    await player.confirms(who, thing=other, why=step.why)


# --- measures -------------------------------------------------------------------------------------


@do.register(Accept)
async def _(step: Accept, idea: Shared, player: Player) -> None:
    await player.move(idea, "accept")


@do.register(Progress)
async def _(step: Progress, idea: Shared, player: Player) -> None:
    await player.move(idea, "progress", progress=step.text)


@do.register(Obstacle)
async def _(step: Obstacle, idea: Shared, player: Player) -> None:
    await player.move(idea, "obstacle", obstacle=step.text)


@do.register(Sponsor)
async def _(step: Sponsor, idea: Shared, player: Player) -> None:
    until = player.planned(step.days)
    await player.move(idea, "sponsor", sponsor=user_id(step.to), obstacle=step.text, until=until)


@do.register(Finish)
async def _(step: Finish, idea: Shared, player: Player) -> None:
    await player.move(idea, "measure_done", result=step.result)


@do.register(Stop)
async def _(step: Stop, idea: Shared, player: Player) -> None:
    await player.move(idea, "stop_measure", learned=step.learned)


@do.register(Review)
async def _(step: Review, idea: Shared, player: Player) -> None:
    fields = {"progress": step.progress, "review": player.planned(step.next)}
    if step.said:
        await player.move(idea, "review_change", said=step.said, **fields)
    else:
        await player.move(idea, "review_keep", **fields)
