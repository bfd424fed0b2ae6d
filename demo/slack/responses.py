"""The response_url endpoint: answers to an interaction, five within thirty minutes."""

from __future__ import annotations

import json

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from demo.slack.acks import post_response
from demo.slack.block_kit import check_message
from demo.slack.things import JSON, Message, ResponseUrl, SlackError
from demo.slack.web_files import refuse_pictures
from demo.slack.world import World


class Responses:
    """The endpoint {prefix}/response/<id>."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def endpoint(self, request: Request) -> Response:
        try:
            self._respond(self.world.take_url(request.path_params["id"]), _body(await request.body()))
        except SlackError as refused:
            status = 404 if refused.error in ("used_url", "expired_url") else 400
            return JSONResponse({"ok": False, "error": refused.error, **refused.extra}, status)
        return PlainTextResponse("ok")

    def _respond(self, url: ResponseUrl, body: JSON) -> None:
        if url.channel not in self.world.channels:
            raise SlackError("channel_not_found")
        message = self.world.find(url.channel, url.ts, url.user) if url.ts else None
        if body.get("delete_original"):
            return self.world.remove(message) if message else None
        if body.get("replace_original") and message:
            return self._replace(message, body)
        # A click on an ephemeral in a thread is answered in that thread.
        thread_ts = body.get("thread_ts") or url.thread_ts
        if self.world.channels[url.channel].is_archived:
            raise SlackError("is_archived")
        posted = post_response(self.world, url.user, url.channel, body, thread_ts)
        # A command has no message of its own: its first answer becomes the original.
        url.ts = url.ts or posted.ts
        return None

    def _replace(self, message: Message, body: JSON) -> None:
        text, blocks = str(body.get("text") or ""), body.get("blocks") or []
        check_message(text, blocks)
        refuse_pictures(blocks)
        self.world.rewrite(message, text, blocks, message.user)


def _body(raw: bytes) -> JSON:
    try:
        body = json.loads(raw)
    except ValueError as bad:
        raise SlackError("invalid_payload") from bad
    if not isinstance(body, dict):
        raise SlackError("invalid_payload")
    return body
