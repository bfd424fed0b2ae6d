"""Files: an address to send the bytes to, the bytes, and what is done with them then."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from demo.slack.things import JSON, File, Message, SlackError
from demo.slack.web_args import Args, channel_for
from demo.slack.world import World

LARGEST = 20_000_000  # bytes, for a local workspace


def get_upload_url(world: World, args: Args) -> JSON:
    length = args.number("length", 0, LARGEST + 1)
    if length > LARGEST:
        raise SlackError("file_upload_size_restricted")
    file = File(f"F{secrets.token_hex(5).upper()}", args.need("filename"), length, args.text("alt_txt"))
    world.files[file.id] = file
    return {"upload_url": f"{world.base_url}/upload/{file.id}", "file_id": file.id}


def complete_upload(world: World, args: Args) -> JSON:
    """Without a channel the file stays private: the app can name it in a message."""
    wanted: Any = args.json("files", "invalid_arguments")
    if not isinstance(wanted, list) or not wanted:
        raise SlackError("invalid_arguments")
    found = [_sent(world, one) for one in wanted]
    channel = channel_for(world, args, "channel_id") if args.text("channel_id") else None
    for file, one in zip(found, wanted, strict=True):
        file.complete, file.title = True, str(one.get("title") or file.name)
    if channel is not None:
        for file in found:
            world.post(_shared(world, channel.id, file, args.text("initial_comment")))
    return {"files": [{"id": file.id, "title": file.title} for file in found]}


def info(world: World, args: Args) -> JSON:
    file = world.files.get(args.need("file"))
    if file is None or not file.complete:
        raise SlackError("file_not_found")
    url = f"{world.base_url}/files-pri/{file.id}/download/{file.name}"
    told = {"id": file.id, "name": file.name, "size": len(file.content), "mimetype": file.mimetype}
    return {"file": told | {"url_private_download": url}}


METHODS = {
    "files.getUploadURLExternal": get_upload_url,
    "files.completeUploadExternal": complete_upload,
    "files.info": info,
}


def refuse_pictures(blocks: Any) -> None:
    """An answer to a response_url is nobody's message, and may see no private file."""
    if any(_slack_files(blocks)):
        raise SlackError("invalid_blocks", errors=["invalid slack file"])


def check_pictures(world: World, blocks: Any) -> None:
    """A message may show files that are at Slack and are pictures; anything else is refused."""
    for named in _slack_files(blocks):
        file = world.files.get(str(named.get("id")))
        if file is None or not file.complete or not file.mimetype.startswith("image/"):
            details = {"messages": ["[ERROR] invalid slack file [json-pointer:/blocks/slack_file]"]}
            raise SlackError("invalid_blocks", errors=["invalid slack file"], response_metadata=details)


class Uploads:
    """The endpoints {prefix}/upload/<id>, for the app, and {prefix}/page/files/<id>, for the browser."""

    def __init__(self, world: World) -> None:
        self.world = world

    async def take(self, request: Request) -> Response:
        file = self.world.files.get(request.path_params["id"])
        if file is None or file.content:
            return PlainTextResponse("no such upload", 404)
        content = await request.body()
        if len(content) != file.length:
            return PlainTextResponse("length", 400)
        file.content = content
        return PlainTextResponse(f"OK - {len(content)}")

    async def give(self, request: Request) -> Response:
        """From the browser: somebody chose a file in a form."""
        content = await request.body()
        if len(content) > LARGEST:
            return PlainTextResponse("too large", 413)
        return JSONResponse(given(self.world, request.query_params.get("name", "file"), content))

    async def download(self, request: Request) -> Response:
        """For the app, with its token; whoever has none is led to a page to sign in."""
        file = self.world.files.get(request.path_params["id"])
        if request.headers.get("authorization") != f"Bearer {self.world.settings.bot_token}":
            return Response(status_code=302, headers={"Location": f"{self.world.base_url}/"})
        if file is None or not file.complete:
            return PlainTextResponse("", 404)
        return Response(file.content, media_type="application/octet-stream")

    async def show(self, request: Request) -> Response:
        file = self.world.files.get(request.path_params["id"])
        if file is None or not file.complete:
            return PlainTextResponse("", 404)
        headers = {"X-Content-Type-Options": "nosniff"}
        if not file.mimetype.startswith("image/"):
            name = "".join(one if one.isalnum() or one in "-_. " else "_" for one in file.name)
            headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return Response(file.content, media_type=file.mimetype, headers=headers)


def given(world: World, name: str, content: bytes) -> JSON:
    """A file that somebody chose in a form, as the form names it."""
    file = File(f"F{secrets.token_hex(5).upper()}", name, len(content), content=content, complete=True)
    world.files[file.id] = file
    return {"id": file.id, "name": name, "size": len(content), "mimetype": file.mimetype}


def _sent(world: World, named: Any) -> File:
    file = world.files.get(str(named.get("id"))) if isinstance(named, dict) else None
    if file is None or not file.content or file.complete:
        raise SlackError("file_not_found")
    return file


def _shared(world: World, channel: str, file: File, comment: str) -> Message:
    """As a message of the bot: the picture, or the file to be saved."""
    message = Message("", channel, world.settings.bot_user, comment or file.title)
    if file.mimetype.startswith("image/"):
        message.blocks.append(
            {"type": "image", "slack_file": {"id": file.id}, "alt_text": file.alt or file.title}
        )
    else:
        message.files.append({"id": file.id, "name": file.name, "title": file.title, "size": file.length})
    return message


def _slack_files(thing: Any) -> Iterator[JSON]:
    if isinstance(thing, list):
        for one in thing:
            yield from _slack_files(one)
    elif isinstance(thing, dict):
        if isinstance(thing.get("slack_file"), dict):
            yield thing["slack_file"]
        for one in thing.values():
            yield from _slack_files(one)
