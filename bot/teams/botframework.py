"""The only file that knows botbuilder: a turn runs through the real adapter and the real TurnContext.

What botbuilder is not trusted with is done elsewhere: tokens are checked before (`tokens.py`), HTTP is ours
(`connector.py`), and activities stay the JSON that they are, because its models drop what they do not know.
"""

from collections.abc import Awaitable, Callable
from http import HTTPStatus
from typing import Any

import structlog
from botbuilder.core import TurnContext
from botbuilder.core.cloud_adapter_base import CloudAdapterBase
from botbuilder.core.invoke_response import InvokeResponse
from botbuilder.core.serializer_helper import DEPENDICIES_DICT
from botbuilder.schema import Activity, ActivityTypes, ResourceResponse
from botframework.connector.auth import AuthenticationConstants, BotFrameworkAuthentication, ClaimsIdentity
from botframework.connector.auth.authenticate_request_result import AuthenticateRequestResult
from botframework.connector.auth.connector_factory import ConnectorFactory
from msrest.serialization import Deserializer, Serializer

from bot.teams.connector import Connector
from bot.teams.tokens import Claims
from scheduler.deliver import Later, Lost, Never, Shut

# What a turn needs of an activity. Attachments, values and channel data are read from the JSON. Not the
# delivery mode either: "expectReplies" would collect what is said, and Teams does not use it.
WORDS = ("type", "id", "serviceUrl", "channelId", "replyToId", "locale", "name", "text")
ACCOUNTS = ("from", "recipient", "conversation")
FLAGS = ("isGroup",)  # of an account; all else that is read of it is text

# Built once: botbuilder makes new ones for each request, which is most of its work.
READ = Deserializer(DEPENDICIES_DICT)  # type: ignore[no-untyped-call]
WRITE = Serializer(DEPENDICIES_DICT)  # type: ignore[no-untyped-call]

log = structlog.get_logger()


class Turn:
    """One activity, with the ways to say something back into its conversation."""

    def __init__(self, raw: dict[str, Any], context: TurnContext) -> None:
        self.raw = raw
        self._context = context

    async def send(self, activity: dict[str, Any]) -> str:
        """Say it; its id. Raises Never, Later, Lost or Shut."""
        response = await self._context.send_activity(_Outgoing(activity))
        return str(response.id or "") if response else ""

    async def update(self, activity_id: str, activity: dict[str, Any]) -> None:
        """Put it in the place of what was said before. Raises Never, Later, or Shut."""
        outgoing = _Outgoing(activity)
        outgoing.id = activity_id
        await self._context.update_activity(outgoing)

    async def delete(self, activity_id: str) -> None:
        """Take away what was said before. Raises Never, Later, or Shut."""
        await self._context.delete_activity(activity_id)

    async def typing(self) -> None:
        """A sign of life; a turn does not depend on it."""
        try:
            await self.send({"type": str(ActivityTypes.typing.value)})
        except (Later, Lost, Never, Shut) as error:
            log.info("teams.typing_not_shown", cause=str(error))


OnTurn = Callable[[Turn], Awaitable[dict[str, Any] | None]]


class Framework:
    """Runs turns."""

    def __init__(self, connector: Connector, app_id: str) -> None:
        self.app_id = app_id
        self._factory = _Factory(connector)
        self._adapter = _Adapter(_Authentication(self._factory))

    async def process(self, claims: Claims, activity: dict[str, Any], on_turn: OnTurn) -> tuple[int, Any]:
        """HTTP status and body for the activity; what `on_turn` raises comes through.

        An invoke is answered 200 with exactly the object that `on_turn` returned (an empty one with no body,
        as a dialog is closed), and 501 when it returned None. Everything else is answered 200 without a body.
        """

        async def logic(context: TurnContext) -> None:
            answer = await on_turn(Turn(activity, context))
            if answer is not None and context.activity.type == ActivityTypes.invoke:
                response = InvokeResponse(int(HTTPStatus.OK), answer)
                await context.send_activity(Activity(type=ActivityTypes.invoke_response, value=response))

        incoming = READ("Activity", _envelope(activity))
        response = await self._adapter.process_activity(self._verified(claims), incoming, logic)
        if response is None:
            return int(HTTPStatus.OK), None
        return int(response.status), response.body or None

    def _verified(self, claims: Claims) -> AuthenticateRequestResult:
        """What botbuilder would have found out itself."""
        result = AuthenticateRequestResult()
        told = {
            AuthenticationConstants.AUDIENCE_CLAIM: self.app_id,
            AuthenticationConstants.APP_ID_CLAIM: self.app_id,
            AuthenticationConstants.SERVICE_URL_CLAIM: claims.service_url,
        }
        result.claims_identity = ClaimsIdentity(told, True)
        result.audience = AuthenticationConstants.TO_CHANNEL_FROM_BOT_OAUTH_SCOPE
        result.connector_factory = self._factory
        return result


class _Outgoing(Activity):  # type: ignore[misc]
    """An activity that keeps the JSON it was made of."""

    def __init__(self, raw: dict[str, Any]) -> None:
        super().__init__(type=raw.get("type", "message"))
        self.raw = raw

    def __deepcopy__(self, _: object) -> "_Outgoing":
        """The context copies to address the copy; the JSON is never changed and need not be copied."""
        return _Outgoing(self.raw)


class _Conversations:
    """The part of botbuilder's connector client that a turn uses, over our own connector."""

    def __init__(self, connector: Connector, service_url: str) -> None:
        self.connector = connector
        self.service_url = service_url

    async def send_to_conversation(self, conversation: str, activity: Activity) -> ResourceResponse:
        sent = await self.connector.send(self.service_url, conversation or "", _addressed(activity))
        return ResourceResponse(id=sent)

    async def reply_to_activity(self, conversation: str, to: str, activity: Activity) -> ResourceResponse:
        sent = await self.connector.send(self.service_url, conversation or "", _addressed(activity), to)
        return ResourceResponse(id=sent)

    async def update_activity(self, conversation: str, updated: str, activity: Activity) -> ResourceResponse:
        addressed = _addressed(activity) | {"id": updated}
        await self.connector.update(self.service_url, conversation or "", updated, addressed)
        return ResourceResponse(id=updated)

    async def delete_activity(self, conversation: str, deleted: str) -> None:
        await self.connector.delete(self.service_url, conversation or "", deleted)


class _Client:
    def __init__(self, connector: Connector, service_url: str) -> None:
        self.conversations = _Conversations(connector, service_url)


class _Factory(ConnectorFactory):  # type: ignore[misc]
    """Our connector instead of botbuilder's: that one builds all its models anew for each request."""

    def __init__(self, connector: Connector) -> None:
        self.connector = connector

    async def create(self, service_url: str, audience: str) -> _Client:
        return _Client(self.connector, service_url)


class _Authentication(BotFrameworkAuthentication):  # type: ignore[misc]
    """Only what a turn asks for; whoever asks for more finds out at once."""

    def __init__(self, factory: _Factory) -> None:
        self.factory = factory

    async def authenticate_request(self, activity: Activity, auth_header: str) -> AuthenticateRequestResult:
        raise NotImplementedError("tokens are checked before")

    async def authenticate_streaming_request(self, auth_header: str, channel_id_header: str) -> None:
        raise NotImplementedError

    def create_connector_factory(self, claims_identity: ClaimsIdentity) -> ConnectorFactory:
        return self.factory

    async def create_user_token_client(self, claims_identity: ClaimsIdentity) -> None:
        return None  # nobody signs in through the bot


class _Adapter(CloudAdapterBase):  # type: ignore[misc]
    """The real one; it is abstract in name only."""


def _envelope(raw: dict[str, Any]) -> dict[str, Any]:
    """What the models can read without failing, whatever came."""
    words = {name: raw[name] for name in WORDS if isinstance(raw.get(name), str)}
    accounts = {name: _account(raw[name]) for name in ACCOUNTS if isinstance(raw.get(name), dict)}
    return {"conversation": {}} | words | accounts


def _account(raw: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in raw.items() if isinstance(value, bool if name in FLAGS else str)}


def _addressed(activity: Activity) -> dict[str, Any]:
    """The JSON as it was given, with the address that the context put on it."""
    address = Activity(
        type=activity.type,
        from_property=activity.from_property,
        recipient=activity.recipient,
        conversation=activity.conversation,
        channel_id=activity.channel_id,
        service_url=activity.service_url,
        reply_to_id=activity.reply_to_id,
    )
    written: dict[str, Any] = WRITE.body(address, "Activity")  # type: ignore[no-untyped-call]
    return written | getattr(activity, "raw", {})
