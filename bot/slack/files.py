"""Files -> Slack: pictures for messages, and files into a conversation."""

import asyncio
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import aiohttp
import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.calls import TIMEOUT, call, read
from bot.slack_blocks.parts import Drawing, Picture, with_pictures, without_pictures, without_uploads
from scheduler.deliver import Later, Lost, Never

FETCHING = 60.0  # seconds for a file that somebody gave us; nobody waits for it
PAUSES = (0.5, 1.0, 2.0, 4.0)  # seconds: Slack looks a new picture over before it shows it
REFUSED = "invalid_blocks"  # its word until then, and for any message that it cannot show

log = structlog.get_logger()


async def upload(
    slack: AsyncWebClient, name: str, content: bytes, *, title: str = "", alt: str = "", channel: str = ""
) -> str:
    """The id of the new file: shared into this conversation, or without one to be named in a message.
    Raises what `calls` raises; a file that nobody shared or named is seen by nobody."""
    told = {"alt_txt": alt} if alt else {}
    place = await read(slack, "files.getUploadURLExternal", filename=name, length=str(len(content)), **told)
    await _send(slack, str(place["upload_url"]), content)
    file: dict[str, Any] = {"id": str(place["file_id"]), "title": title or name}
    await call(
        slack, "files.completeUploadExternal", files=[file], **({"channel_id": channel} if channel else {})
    )
    return str(file["id"])


async def fetched(slack: AsyncWebClient, file_id: str, most: int) -> tuple[str, bytes]:
    """Name and content of a file that somebody gave us; of a larger one, one byte more than `most`. Raises
    what `calls` raises."""
    told = await read(slack, "files.info", file=file_id)
    file = told.get("file") or {}
    url = str(file.get("url_private_download") or "")
    if not _is_ours(url, slack.base_url):
        raise Never("host_refused")
    assert slack.session is not None
    headers, timeout = {"Authorization": f"Bearer {slack.token}"}, aiohttp.ClientTimeout(FETCHING)
    try:
        async with slack.session.get(url, headers=headers, timeout=timeout, allow_redirects=False) as said:
            if said.status != 200:  # who may not read it is led to a page to sign in
                raise Never(f"download_{said.status}")
            return str(file.get("name") or ""), await _read(said, most)
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise Later(type(error).__name__) from error


async def _read(said: aiohttp.ClientResponse, most: int) -> bytes:
    content = bytearray()
    async for chunk in said.content.iter_any():
        content += chunk
        if len(content) > most:
            break
    return bytes(content[: most + 1])


def _is_ours(url: str, api: str) -> bool:
    """Our token goes to where the Web API is, and to where that one keeps its files."""
    try:
        there, here = urlsplit(url), urlsplit(api)
        secure = there.scheme == "https" and there.netloc == f"files.{here.netloc}"
        return secure or (there.scheme, there.netloc) == (here.scheme, here.netloc)
    except ValueError:
        return False


async def attached(slack: AsyncWebClient, drawing: Drawing, channel: str) -> None:
    """The drawing's files into this conversation. Raises what `calls` raises: then nothing is said."""
    for one in drawing.files:
        content = await asyncio.to_thread(one.make)
        await upload(slack, one.name, content, title=one.title, channel=channel)


async def illustrated(slack: AsyncWebClient, drawing: Drawing) -> Drawing:
    """The drawing with its pictures at Slack; without them where Slack does not take them. Nothing is lost
    then: what a picture shows is told in words too."""
    if not drawing.pictures:
        return drawing
    try:
        return with_pictures(drawing, await _uploaded(slack, drawing.pictures))
    except (Never, Later, Lost) as refused:
        log.warning("slack.picture_not_uploaded", error=str(refused))
        return without_uploads(drawing)


async def patiently(slack: AsyncWebClient, method: str, drawing: Drawing, **arguments: Any) -> dict[str, Any]:
    """Say it; while Slack still looks a new picture over, it refuses the message, and nothing was said. Where
    it goes on refusing, once more with words in the place of pictures."""
    shown = await illustrated(slack, drawing)
    described = without_pictures(shown)
    for pause in (*(PAUSES if shown.pictures else ()), None):
        try:
            return await call(slack, method, text=shown.text, blocks=shown.blocks, **arguments)
        except Never as never:
            if str(never) != REFUSED or described == shown:
                raise
            if pause is not None:
                await asyncio.sleep(pause)
    log.warning("slack.without_picture", method=method)
    return await call(slack, method, text=described.text, blocks=described.blocks, **arguments)


async def _uploaded(slack: AsyncWebClient, pictures: Sequence[Picture]) -> dict[str, str]:
    """The id at Slack of each picture, by its name."""
    found = {}
    for one in pictures:
        content = await asyncio.to_thread(one.draw)
        found[one.name] = await upload(slack, f"{one.name}.png", content, title=one.alt[:80], alt=one.alt)
    return found


async def _send(slack: AsyncWebClient, url: str, content: bytes) -> None:
    """The bytes themselves, to the address that Slack named for them; it needs no token."""
    assert slack.session is not None
    try:
        async with slack.session.post(url, data=content, timeout=aiohttp.ClientTimeout(TIMEOUT)) as said:
            if said.status != 200:
                raise Lost(f"upload_{said.status}")
    except (TimeoutError, aiohttp.ClientError, OSError) as error:
        raise Lost(type(error).__name__) from error
