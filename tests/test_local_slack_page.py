"""The local Slack's page in the browser: what it may do and see."""

from datetime import timedelta
from typing import Any

import httpx

from tests.slack_world import ALICE, IDEAS, World, button, plain, quiet, world

__all__ = ["quiet", "world"]  # fixtures


async def test_the_page_contract(world: World) -> None:
    slack = world.slack
    async with httpx.AsyncClient(base_url=slack.base_url) as page:

        async def act(kind: str, **body: Any) -> dict[str, Any]:
            answer = await page.post("/page/act", json={"user": ALICE, "kind": kind, **body})
            return dict(answer.json())

        async def state() -> dict[str, Any]:
            return dict((await page.get("/page/state", params={"user": ALICE})).json())

        assert await act("command", channel=IDEAS, text="/idea fruit") == {"ok": True}
        shown = (await state())["modals"][0]
        assert (shown["title"], shown["trouble"], shown["errors"]) == (plain("Form"), None, {})
        assert (await act("submit", view=shown["id"], values={"title": {"it": ""}}))["ok"]
        assert (await state())["modals"][0]["errors"]
        assert not (await act("submit", view=shown["id"], values={"goal": {"it": "nope"}}))["ok"]
        assert (
            await act(
                "submit", view=shown["id"], values={"title": {"it": "Fruit"}, "tags": {"it": ["fruit"]}}
            )
        )["ok"]
        assert (await state())["modals"] == []
        assert (await act("message", channel=IDEAS, text="hello"))["ok"]
        actions = {"type": "actions", "block_id": "a", "elements": [button("vote")]}
        sent = await world.client.chat_postMessage(channel=IDEAS, text="v", blocks=[actions])
        assert [one["unread"] for one in (await state())["channels"]] == [1, 0]
        assert (await act("read", channel=IDEAS))["ok"]
        assert [one["unread"] for one in (await state())["channels"]] == [0, 0]
        where = {"channel": IDEAS, "ts": sent["ts"]}
        assert (await act("click", where=where, block_id="a", action_id="vote"))["ok"]
        assert (await act("home"))["ok"]
        assert not (await act("nonsense"))["ok"]
        assert not (await act("click", where={"view": "V1"}, block_id="a", action_id="b"))["ok"]
        assert (await page.get("/page/state", params={"user": "U0NOBODY"})).status_code == 404


async def test_only_this_machine_is_served(quiet: World) -> None:
    async with httpx.AsyncClient(base_url=quiet.slack.base_url) as page:
        state = "/page/state"
        assert (await page.get(state)).json()["me"] == ALICE
        assert (await page.get(state, headers={"Host": "evil.example"})).status_code == 403
        assert (await page.get(state, headers={"Origin": "https://evil.example"})).status_code == 403
        assert (await page.get(state, headers={"Origin": "null"})).status_code == 403
        assert (await page.get(state, headers={"Origin": quiet.slack.base_url})).status_code == 200
        assert "default-src 'self'" in (await page.get(state)).headers["content-security-policy"]


async def test_time_passes_only_where_the_demo_says_how(quiet: World) -> None:
    async def leap(days: int) -> None:
        quiet.clock.now += timedelta(days=days)

    async with httpx.AsyncClient(base_url=quiet.slack.base_url) as page:
        assert (await page.post("/page/pass_time", json={"days": 7})).status_code == 404
        quiet.slack.pass_time = leap
        assert (await page.post("/page/pass_time", json={"days": "7"})).status_code == 400
        before = quiet.clock.now.timestamp()
        assert (await page.post("/page/pass_time", json={"days": 7})).json()["now"] == before + 7 * 86_400


async def test_the_page_hears_of_changes(quiet: World) -> None:
    async with (
        httpx.AsyncClient(base_url=quiet.slack.base_url) as page,
        page.stream("GET", "/page/events", params={"user": ALICE}) as stream,
    ):
        lines = stream.aiter_lines()
        assert "retry" in await anext(lines)
        await quiet.slack.say(ALICE, IDEAS, "hello")
        await quiet.slack.say(ALICE, IDEAS, "again")
        assert [await anext(lines), await anext(lines)] == ["", "event: changed"]
