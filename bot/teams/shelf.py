"""Files for the Agents Playground, which asks nobody about files: laid out for this machine, to be opened."""

import asyncio
import secrets
from collections.abc import Awaitable, Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import Response

from bot.teams.door import is_local
from bot.teams_cards import Offer

MOST = 32  # files; whoever wants an older one asks for it again


class Shelf:
    """In development only. Each file has an address that nobody can guess, and is gone with the process."""

    def __init__(self, address: str) -> None:
        """`address`: where this process is reached, until somebody has reached it elsewhere."""
        self.address = address
        self._offers: dict[str, Offer] = {}

    def lay(self, offer: Offer) -> str:
        """The address at which the file can be opened."""
        while len(self._offers) >= MOST:
            del self._offers[next(iter(self._offers))]
        key = secrets.token_urlsafe(16)
        self._offers[key] = offer
        return f"{self.address}/files/{key}"

    def find(self, key: str) -> Offer | None:
        return self._offers.get(key)


def files_door(shelf: Shelf) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint behind those addresses."""

    async def teams_files(request: Request) -> Response:
        if not is_local(request):
            return Response(status_code=403)
        offer = shelf.find(request.path_params["key"])
        if offer is None:
            return Response(status_code=404)
        headers = {
            "Content-Disposition": f"attachment; filename*=UTF-8''{quote(offer.name)}",
            "X-Content-Type-Options": "nosniff",
        }
        content = await asyncio.to_thread(offer.make)
        return Response(content, media_type="application/octet-stream", headers=headers)

    return teams_files
