"""What Slack's payloads have to look like before anybody reads them; all else is refused at the door."""

from typing import Annotated, Any, Literal

from pydantic import BaseModel, Discriminator, Field, Json, TypeAdapter, ValidationError

Mapped = dict[str, Any]


class Named(BaseModel):
    id: str


class Action(BaseModel):
    action_id: str
    type: str


class Form(BaseModel):
    id: str
    callback_id: str
    private_metadata: Json[Mapped] | Literal[""] | None = None
    blocks: list[Mapped]
    state: dict[str, dict[str, Mapped]]


class Message(BaseModel):
    ts: str


class Click(BaseModel):
    type: Literal["block_actions"]
    user: Named
    trigger_id: str
    actions: list[Action] = Field(min_length=1)
    container: Mapped | None = None
    view: Mapped | None = None


class Submission(BaseModel):
    type: Literal["view_submission"]
    user: Named
    view: Form


class Shortcut(BaseModel):
    type: Literal["message_action"]
    user: Named
    trigger_id: str
    callback_id: str
    channel: Named
    message: Message


class Happening(BaseModel):
    type: str


class Event(BaseModel):
    type: Literal["event_callback"]
    team_id: str
    event: Happening


class Challenge(BaseModel):
    type: Literal["url_verification"]
    challenge: str


class Limited(BaseModel):
    type: Literal["app_rate_limited"]


class Command(BaseModel):
    """A slash command, the one thing that comes as a flat form."""

    command: str = Field(pattern=r"^/\S+$")
    team_id: str
    user_id: str
    channel_id: str
    trigger_id: str


Payload = Annotated[Click | Submission | Shortcut | Event | Challenge | Limited, Discriminator("type")]
PAYLOAD: TypeAdapter[Payload] = TypeAdapter(Payload)


def is_payload(told: object) -> bool:
    """Whether this is an event or interaction as Slack sends it."""
    try:
        PAYLOAD.validate_python(told)
    except ValidationError:
        return False
    return True


def is_command(told: Mapped) -> bool:
    try:
        Command.model_validate(told)
    except ValidationError:
        return False
    return True
