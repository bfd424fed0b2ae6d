"""Running an ASGI app on loopback inside the current event loop."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

TICK = 1.0
CLOSING = 5  # turns of the event loop in which closed connections are gone


@contextlib.asynccontextmanager
async def serving(app: Any, port: int = 0, listener: socket.socket | None = None) -> AsyncIterator[str]:
    """Serve until the block ends; yields the address, as in "http://127.0.0.1:4000"."""
    listener = listener or _listening(port)
    server = _Server(_config(app))
    task = asyncio.create_task(server.serve([listener]))
    try:
        while not server.started and not task.done():
            await asyncio.sleep(0.002)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
    finally:
        server.leave()
        await task
        listener.close()


def _listening(port: int) -> socket.socket:
    # asyncio sends small answers at once (TCP_NODELAY) only where the protocol is named: 0.2 instead of 44 ms
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    return listener


def _config(app: Any) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_keep_alive=3600,  # who is held up for some seconds finds the connection as it was
        timeout_graceful_shutdown=1,
        ws="websockets-sansio",
    )


class _Server(uvicorn.Server):
    """Leaves at once when told, and leaves signals to the program around it."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self._leaving = asyncio.Event()

    def leave(self) -> None:
        self.should_exit = True
        self._leaving.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """uvicorn alone sleeps for 100 ms at least, also where nobody is being answered."""
        for server in self.servers:
            server.close()
        resting = [one for one in self.server_state.connections if isinstance(one, H11Protocol)]
        for connection in resting:
            connection.shutdown()
        for _ in range(CLOSING):
            await asyncio.sleep(0)
        if self.server_state.connections or self.server_state.tasks:
            await super().shutdown(sockets)

    async def main_loop(self) -> None:
        while not await self.on_tick(0):
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._leaving.wait(), TICK)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
