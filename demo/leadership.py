"""Plays leadership's half: the target picture, updates and what comes back, a campaign, a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from demo.company import ADMIN, REGION, channel_id, user_id
from demo.plans import CampaignIdea, CampaignPlan, Change, GoalPlan, Leadership, Question, UpdatePlan
from demo.steps import When

if TYPE_CHECKING:
    from demo.history import Happening, Player

LEADER = "dora"
RHYTHM = "1"  # months between two strategy reviews, so that visitors see one soon
MONTH = 30  # days
MINUTE = timedelta(minutes=1)


@dataclass
class Leaders:
    """The hands of those who lead, and of those who answer them."""

    player: Player
    told: Leadership
    posts: dict[UpdatePlan, str] = field(default_factory=dict)  # the value of its buttons
    questions: dict[Question, int] = field(default_factory=dict)

    async def draw_picture(self) -> None:
        """The target picture is there from the first morning on."""
        await self._settle_in()
        await self._open_editor(LEADER, "edit_vision")
        await self.player.sends(user_id(LEADER), vision=self.told.vision)
        for goal in self.told.goals:
            await self._add(goal)

    def plan(self) -> Iterator[tuple[When, Happening]]:
        """Everything that comes later."""
        for update in self.told.updates:
            yield update.at, partial(self.write, update)
            for question in update.questions:
                yield question.at, partial(self.ask, update, question)
                if question.answered is not None:
                    yield question.answered, partial(self.answer, question)
        yield self.told.campaign.at, partial(self.call, self.told.campaign)
        for idea in self.told.campaign_ideas:
            yield idea.at, partial(self.join, idea)
        yield self.told.change.at, partial(self.change, self.told.change)
        yield self.told.change.agrees, partial(self.agree, self.told.change)

    # --- the target picture -------------------------------------------------------------------------

    async def _settle_in(self) -> None:
        """The admin chooses when strategy is reviewed, and whose public holidays count."""
        admin, ideas = user_id(ADMIN), channel_id("ideas")
        await self.player.slack.command(admin, ideas, "/gegenstrom")
        await self.player.press_for_form(admin, ideas, "edit_settings")
        await self.player.confirms(admin, review_months=RHYTHM, region=REGION)

    async def _add(self, goal: GoalPlan) -> None:
        await self._open_editor(LEADER, "add_goal")
        await self.player.sends(
            user_id(LEADER),
            title=goal.title,
            description=goal.description,
            owner=user_id(goal.owner),
            indicator=goal.indicator,
            target=goal.target,
            until=self.player.day(goal.months * MONTH),
            note=self.told.note,
        )

    async def change(self, change: Change) -> None:
        idea = self.player.titled(change.moved_by)
        await self._open_editor(change.who, "edit_goal", str(change.goal))
        await self.player.sends(
            user_id(change.who),
            description=change.description,
            note=change.note,
            moved=f"I-{self.player.numbers[idea]}",
        )
        await self.player.settle()

    async def agree(self, change: Change) -> None:
        """The author of the idea may be named."""
        idea = self.player.titled(change.moved_by)
        await self.player.press(user_id(idea.who), "name_me")
        await self.player.settle()

    async def _open_editor(self, who: str, verb: str, number: str = "") -> None:
        ideas = channel_id("ideas")
        await self.player.slack.command(user_id(who), ideas, "/strategy", "edit")
        await self.player.press_for_form(user_id(who), ideas, verb, number)

    # --- strategic updates, and what comes back -----------------------------------------------------

    async def write(self, plan: UpdatePlan) -> None:
        who, places = user_id(plan.who), [channel_id(one) for one in plan.places]
        slack = self.player.slack
        await self.player.opens(who, lambda: slack.command(who, places[0], "/strategy", "post"))
        day = {"when": "later", "day": self.player.day(plan.days)} if plan.days else {"when": "now"}
        fields: dict[str, Any] = {"goal": str(plan.goal), "text": plan.text, "channels": places}
        await self.player.sends(who, **fields, **day, repeat=plan.repeat)
        await self.player.slack.click_view(who, "hand_in_update" if plan.hands_in else "publish_update")
        await self.player.settle()
        await self.player.slack.close(who)
        if plan.days == 0:
            self.posts[plan] = self.player.find(who, places[0], "understood", "")[1].value or ""
            await self._understand(plan)

    async def _understand(self, plan: UpdatePlan) -> None:
        for number, who in enumerate(plan.understood):
            place = channel_id(plan.places[number % len(plan.places)])
            self.player.clock.stand_at(self.player.clock() + MINUTE)
            await self.player.press_in(user_id(who), place, "understood", self.posts[plan])
        await self.player.settle()

    async def ask(self, plan: UpdatePlan, question: Question) -> None:
        who, place = user_id(question.who), channel_id(plan.places[0])
        await self.player.press_for_form(who, place, "ask_leader", self.posts[plan])
        await self.player.sends(who, question=question.text, sealed="yes" if question.sealed else "no")
        self.questions[question] = len(self.questions) + 1
        await self.player.settle()

    async def answer(self, question: Question) -> None:
        who = user_id(LEADER)
        await self.player.press_for_form(
            who, self.player.slack.dm(who), "answer_question", str(self.questions[question])
        )
        await self.player.sends(who, answer=question.answer, where="thread")
        await self.player.settle()

    # --- a campaign ---------------------------------------------------------------------------------

    async def call(self, plan: CampaignPlan) -> None:
        who, ideas = user_id(plan.who), channel_id("ideas")
        slack = self.player.slack
        await self.player.opens(who, lambda: slack.command(who, ideas, "/campaign", "new"))
        guides = {f"guide{number}": guide for number, guide in enumerate(plan.guides, 1)}
        await self.player.sends(
            who,
            title=plan.title,
            goal=str(plan.goal),
            start=self.player.day(plan.start),
            end=self.player.day(plan.end),
            channels=[ideas],
            **guides,
        )
        await self.player.slack.close(who)
        await self.player.settle()

    async def join(self, idea: CampaignIdea) -> None:
        who, ideas = user_id(idea.who), channel_id("ideas")
        await self.player.press_for_form(who, ideas, "idea_for_campaign")
        answers = {f"guided{number}": answer for number, answer in enumerate(idea.answers, 1)}
        await self.player.shares(who, title=idea.title, **answers)
        await self.player.shared_is(idea)
