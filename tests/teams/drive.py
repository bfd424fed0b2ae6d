"""People's OneDrive as Teams uses it for files in chats: an address with its permission in it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from uuid import uuid4

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from tests.teams.world import JSON, World

RANGE = re.compile(r"bytes 0-(\d+)/(\d+)")


@dataclass
class Stored:
    """A file, or the place for one. `elsewhere`: whoever comes is sent to this address."""

    name: str
    content: bytes | None = None
    expired: bool = False
    elsewhere: str = ""
    asked: int = 0
    id: str = field(default_factory=lambda: str(uuid4()).upper())

    @property
    def kind(self) -> str:
        return self.name.rpartition(".")[2]


class Drive:
    """Takes and gives bytes; what Microsoft would refuse goes into the world's problems."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.files: dict[str, Stored] = {}
        self.base_url = ""

    def place(self, name: str, content: bytes | None = None) -> Stored:
        stored = Stored(name, content)
        self.files[stored.id] = stored
        return stored

    def routes(self) -> list[Route]:
        return [Route("/personal/{id}/{what}", self._asked, methods=["PUT", "GET"])]

    def url(self, stored: Stored, what: str) -> str:
        return f"{self.base_url}/personal/{stored.id}/{what}?tempauth=v1.{stored.id}&ApiVersion=2.0"

    def upload_info(self, stored: Stored) -> JSON:
        return {
            "contentUrl": f"{self.base_url}/personal/{stored.id}/{stored.name}",
            "name": stored.name,
            "uploadUrl": self.url(stored, "uploadSession"),
            "uniqueId": stored.id,
            "fileType": stored.kind,
        }

    def download_info(self, stored: Stored) -> JSON:
        """The attachment of a message with which somebody sent this file."""
        return {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "contentUrl": f"{self.base_url}/personal/{stored.id}/{stored.name}",
            "name": stored.name,
            "content": {
                "downloadUrl": self.url(stored, "download.aspx"),
                "uniqueId": stored.id,
                "fileType": stored.kind,
            },
        }

    async def _asked(self, request: Request) -> Response:
        stored = self.files[request.path_params["id"]]
        stored.asked += 1
        if "authorization" in request.headers:
            self.world.problem("a token of ours was sent to where files are kept")
        if stored.elsewhere:
            return Response(status_code=307, headers={"Location": stored.elsewhere})
        if stored.expired or request.query_params.get("tempauth") != f"v1.{stored.id}":
            return JSONResponse({"error": {"code": "unauthenticated"}}, status_code=401)
        if request.method == "GET":
            return Response(stored.content or b"", media_type="application/octet-stream")
        return self._put(stored, await request.body(), request.headers.get("content-range", ""))

    def _put(self, stored: Stored, body: bytes, told: str) -> Response:
        found = RANGE.fullmatch(told)
        if not found or (int(found[1]) + 1, int(found[2])) != (len(body), len(body)):
            self.world.problem(f"{len(body)} bytes as {told!r}")
            return JSONResponse({"error": {"code": "invalidRange"}}, status_code=416)
        stored.content = body
        return JSONResponse({"id": stored.id, "name": stored.name, "size": len(body)}, status_code=201)
