"""A strict Bot Connector on loopback: it keeps what the bot says, and notes what Teams would not take."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Collection
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.teams import cards
from tests.teams.drive import Drive
from tests.teams.faults import Fault, Faults
from tests.teams.world import ADAPTIVE, BOT, JSON, Message, Person, Room, World, place

LARGEST = 100 * 1024  # bytes of an activity, as UTF-16
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
FILE = "application/vnd.microsoft.teams.card.file.info"
REGIONS = ("emea", "amer")

Work = Callable[[JSON, JSON], Awaitable[Response]]


class Connector:
    """The connector's paths below `/{region}`; only `region` is served, the others have moved away."""

    def __init__(self, world: World, issued: Callable[[], Collection[str]]) -> None:
        self.world = world
        self.issued = issued  # the tokens that were handed out
        self.faults = Faults()
        self.drive = Drive(world)
        self.requests: list[tuple[str, str]] = []  # operation and conversation
        self.base_url = ""
        self.region = REGIONS[0]

    @property
    def service_url(self) -> str:
        return f"{self.base_url}/{self.region}/"

    def fault(self, operation: str, status: int = 0, **how: Any) -> Fault:
        self.faults.coming.append(Fault(operation, status, **how))
        return self.faults.coming[-1]

    def asgi(self) -> Starlette:
        rooms = "/{region}/v3/conversations/{conversation}"
        return Starlette(
            routes=[
                *self.drive.routes(),
                self._route("POST", "/{region}/v3/conversations", "create", self._create),
                self._route("POST", f"{rooms}/activities", "send", self._send),
                self._route("POST", f"{rooms}/activities/{{activity}}", "send", self._send),
                self._route("PUT", f"{rooms}/activities/{{activity}}", "update", self._update),
                self._route("DELETE", f"{rooms}/activities/{{activity}}", "delete", self._delete),
                self._route("GET", f"{rooms}/members", "read", self._members),
                self._route("GET", f"{rooms}/pagedmembers", "read", self._paged),
                self._route("GET", f"{rooms}/members/{{member}}", "read", self._member),
                self._route("GET", "/{region}/v3/teams/{team}", "read", self._team),
                self._route("GET", "/{region}/v3/teams/{team}/conversations", "read", self._channels),
            ]
        )

    def _route(self, method: str, path: str, operation: str, work: Work) -> Route:
        async def endpoint(request: Request) -> Response:
            asked = dict(request.path_params) | dict(request.query_params)
            conversation = str(asked.get("conversation", ""))
            self.requests.append((operation, conversation))
            if (refused := self._refusal(request)) is not None:
                return refused
            fault = self.faults.take(operation, conversation)
            if fault is not None:
                if fault.hang is not None:
                    await fault.hang.wait()
                if fault.status and not fault.lose_answer:
                    return _faulty(fault)
            answer = await work(asked, await _body(request))
            if fault is not None and fault.lose_answer:
                return _faulty(fault) if fault.status else _Cut()
            return answer

        return Route(path, endpoint, methods=[method])

    def _refusal(self, request: Request) -> Response | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or token not in self.issued():
            self.world.problem(f"{request.method} {request.url.path} without a token that was issued")
            return _error(401, "Unauthorized")
        if request.path_params["region"] != self.region:
            self.world.problem(f"{request.url.path}: this service has moved to {self.region}")
            return _error(404, "NotFound")
        return None

    # --- writing ------------------------------------------------------------------------------------

    async def _create(self, asked: JSON, told: JSON) -> Response:
        """A personal chat with one person, or a new thread in a channel."""
        if told.get("isGroup"):
            return self._new_thread(told)
        member = (told.get("members") or [{}])[0]
        person = self.world.known(str(member.get("id", "")))
        tenant = (told.get("channelData") or {}).get("tenant", {}).get("id") or told.get("tenantId")
        if person is None or tenant != person.tenant or len(told["members"]) != 1:
            self.world.problem(f"a chat with somebody who is not in this tenant: {told}")
            return _error(400, "BadSyntax")
        if not self.world.reachable(person):
            return _error(403, "ForbiddenOperationException")
        room = self.world.personal(person)
        room.joined = True
        return JSONResponse({"id": room.id}, status_code=201)

    def _new_thread(self, told: JSON) -> Response:
        channel = ((told.get("channelData") or {}).get("channel") or {}).get("id", "")
        room = self.world.rooms.get(channel)
        if room is None or room.kind != "channel" or "activity" not in told:
            self.world.problem(f"a thread in no channel: {told}")
            return _error(400, "BadSyntax")
        said = self._say(room, "", told["activity"])
        return JSONResponse({"id": f"{room.id};messageid={said.id}", "activityId": said.id}, status_code=201)

    async def _send(self, asked: JSON, told: JSON) -> Response:
        room, root = self._room(asked)
        if (refused := _outside(room)) is not None:
            return refused
        assert room is not None
        if root and self.world.find(room, root) is None:
            self.world.problem(f"a reply to {root}, which is not in {room.id}")
            return _error(404, "ActivityNotFoundInConversation")
        if (wrong := self._wrong(told)) is not None:
            return wrong
        if told["type"] == "typing":
            self.world.typing.append(room.id)
            return JSONResponse({"id": self.world.next_id()}, status_code=201)
        if _both(told):
            self.world.problem("text and card in one activity: Teams answers without an id")
            return JSONResponse({}, status_code=201)
        return JSONResponse({"id": self._say(room, root, told).id}, status_code=201)

    async def _update(self, asked: JSON, told: JSON) -> Response:
        room, _ = self._room(asked)
        if (refused := _outside(room)) is not None:
            return refused
        message = self._own(room, asked)
        if message is None:
            return _error(404, "ActivityNotFoundInConversation")
        if (wrong := self._wrong(told)) is not None:
            return wrong
        message.activity = told
        message.replaced.clear()
        return JSONResponse({"id": message.id})

    async def _delete(self, asked: JSON, told: JSON) -> Response:
        room, _ = self._room(asked)
        message = self._own(room, asked)
        if message is None:
            return _error(404, "ActivityNotFoundInConversation")
        message.gone = True
        return Response(status_code=200)

    def _say(self, room: Room, root: str, told: JSON) -> Message:
        return self.world.say(room, root, BOT, told, asker=self.world.answering)

    def _own(self, room: Room | None, asked: JSON) -> Message | None:
        message = self.world.find(room, asked["activity"]) if room else None
        if message is None or message.author != BOT:
            self.world.problem(f"no message {asked['activity']} of the bot in {asked['conversation']}")
            return None
        return message

    def _wrong(self, told: JSON) -> Response | None:
        """What Teams refuses, and what it would take but show badly."""
        if len(json.dumps(told, ensure_ascii=False).encode("utf-16-le")) > LARGEST:
            self.world.problem("an activity of more than 100 KB")
            return _error(413, "MessageSizeTooBig")
        for complaint in said_badly(told):
            self.world.problem(complaint)
            return _error(400, "BadSyntax")
        return None

    # --- reading ------------------------------------------------------------------------------------

    async def _members(self, asked: JSON, told: JSON) -> Response:
        return self._roster(asked, lambda people: [one.member() for one in people])

    async def _paged(self, asked: JSON, told: JSON) -> Response:
        start, size = int(asked.get("continuationToken") or 0), max(50, int(asked.get("pageSize") or 200))

        def page(people: list[Person]) -> JSON:
            found: JSON = {"members": [one.member() for one in people[start : start + size]]}
            more = start + size < len(people)
            return found | ({"continuationToken": str(start + size)} if more else {})

        return self._roster(asked, page)

    async def _member(self, asked: JSON, told: JSON) -> Response:
        wanted = asked["member"]
        room, _ = self._room(asked)
        if (refused := _outside(room)) is not None:
            return refused
        assert room is not None
        found = [one for one in room.people if wanted in (one.id, one.aad)]
        return JSONResponse(found[0].member()) if found else _error(404, "MemberNotFoundInConversation")

    def _roster(self, asked: JSON, shown: Callable[[list[Person]], Any]) -> Response:
        room, _ = self._room(asked)
        if (refused := _outside(room)) is not None:
            return refused
        assert room is not None
        return JSONResponse(shown(room.people))

    async def _team(self, asked: JSON, told: JSON) -> Response:
        team = self.world.teams.get(asked["team"])
        if team is None or not team["installed"]:
            return _error(403, "BotNotInConversationRoster")
        return JSONResponse({"id": asked["team"], "name": team["name"], "tenantId": team["tenant"]})

    async def _channels(self, asked: JSON, told: JSON) -> Response:
        team = self.world.teams.get(asked["team"])
        if team is None or not team["installed"]:
            return _error(403, "BotNotInConversationRoster")
        rooms = [one for one in self.world.rooms.values() if one.team == asked["team"] and not one.gone]
        return JSONResponse({"conversations": [{"id": one.id, "name": one.name} for one in rooms]})

    def _room(self, asked: JSON) -> tuple[Room | None, str]:
        """The room of this address; a team's id is the address of its General channel."""
        room, root = place(asked["conversation"])
        found = self.world.rooms.get(room)
        if found is None:
            self.world.problem(f"there is no conversation {asked['conversation']}")
        return found, root


class _Cut(Response):
    """The connection ends where the answer should come."""

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 201, "headers": [(b"content-length", b"100")]})
        await send({"type": "http.response.body", "body": b"{"})


def said_badly(told: JSON) -> list[str]:
    """What is wrong with an activity of the bot."""
    if told.get("type") == "typing":
        return []
    if told.get("type") != "message":
        return [f"an activity of type {told.get('type')}"]
    attachments = told.get("attachments") or []
    if not told.get("text") and not attachments:
        return ["a message that says nothing"]
    found = [complaint for one in attachments for complaint in _attached_badly(one)]
    if len(attachments) > 1:
        found.append("more than one attachment")
    cards_in = [one["content"] for one in attachments if one.get("contentType") == ADAPTIVE]
    return found + [complaint for card in cards_in for complaint in cards.complaints(card)]


def _attached_badly(attachment: JSON) -> list[str]:
    """A card, a file that is offered or one that is there, each as Teams documents it."""
    kind, content = attachment.get("contentType"), attachment.get("content") or {}
    if kind == ADAPTIVE:
        return []
    if kind == CONSENT:
        fits = set(content) == {"description", "sizeInBytes", "acceptContext", "declineContext"}
        fits = fits and isinstance(content["sizeInBytes"], int) and content["sizeInBytes"] > 0
        return [] if fits and "." in attachment.get("name", "") else [f"a file offered as {attachment}"]
    if kind == FILE:
        fits = set(content) == {"uniqueId", "fileType"} and bool(attachment.get("contentUrl"))
        return [] if fits and attachment.get("name") else [f"a file shown as {attachment}"]
    return [f"an attachment of type {kind}"]


def _both(told: JSON) -> bool:
    return bool(told.get("text")) and bool(told.get("attachments"))


def _outside(room: Room | None) -> Response | None:
    if room is None or room.gone:
        return _error(404, "ConversationNotFound")
    return None if room.joined else _error(403, "BotNotInConversationRoster")


def _error(status: int, code: str) -> Response:
    return JSONResponse({"error": {"code": code, "message": code}}, status_code=status)


def _faulty(fault: Fault) -> Response:
    headers = {"Retry-After": fault.retry_after} if fault.retry_after else {}
    return JSONResponse(fault.error(), status_code=fault.status, headers=headers)


async def _body(request: Request) -> JSON:
    told = await request.body()
    found: JSON = json.loads(told) if told else {}
    return found
