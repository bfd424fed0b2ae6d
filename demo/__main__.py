"""`python -m demo`: Gegenstrom with a local Slack and a sample company, in the browser."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
from collections.abc import Mapping
from typing import Annotated

import typer

from bot.logs import set_up_logs
from bot.serve import bind
from demo.worlds import worlds

PORT, LAST_PORT = 4000, 4099
HERE = "127.0.0.1"  # nobody but this machine
TEXTS = {
    "de": {
        "taken": "Port {port} ist belegt, ich nehme {other}.",
        "preparing": "Die Beispielfirma wird eingerichtet …",
        "ready": "Gegenstrom ist bereit: {address}  (Strg-C beendet)",
        "full": "Kein Port zwischen {port} und {last} ist frei. Nimm einen anderen: --port 0",
    },
    "en": {
        "taken": "Port {port} is taken, using {other}.",
        "preparing": "Setting up the sample company …",
        "ready": "Gegenstrom is ready: {address}  (Ctrl-C ends it)",
        "full": "No port between {port} and {last} is free. Choose another one: --port 0",
    },
}


def main(
    port: Annotated[int, typer.Option(help="Port to listen on; 0 takes any free one", max=65535, min=0)] = PORT,
    language: Annotated[str, typer.Option(help="Language to start with: de or en", show_default=False)] = "",
) -> None:
    """Try Gegenstrom in the browser: a local Slack, a sample company, nothing to install or sign up for."""
    language = language or system_language(os.environ)
    if language not in TEXTS:
        raise typer.BadParameter("The demo speaks de and en.", param_hint="--language")
    set_up_logs(level=logging.WARNING)
    listener = _listener(port, language)
    asyncio.run(_run(language, listener))


def system_language(environment: Mapping[str, str]) -> str:
    """German where the system speaks German, else English."""
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "de" if locale.lower().startswith("de") else "en"


def _listener(port: int, language: str) -> socket.socket:
    """On the wanted port, else on the next free one."""
    for one in range(port, max(port, LAST_PORT) + 1):
        with contextlib.suppress(OSError):
            listener = bind(HERE, one)
            if one != port:
                _say(language, "taken", port=port, other=one)
            return listener
    typer.echo(TEXTS[language]["full"].format(port=port, last=LAST_PORT), err=True)
    raise typer.Exit(1)


async def _run(language: str, listener: socket.socket) -> None:
    """Until Ctrl-C: cancelling unwinds everything that was opened, wherever it stands."""
    _end_on_signals()
    _say(language, "preparing")
    with contextlib.suppress(asyncio.CancelledError):
        async with worlds(language, listener) as address:
            _say(language, "ready", address=address)
            await asyncio.Event().wait()


def _end_on_signals() -> None:
    task, loop = asyncio.current_task(), asyncio.get_running_loop()
    assert task is not None

    def end() -> None:
        """Once: a second Ctrl-C must not interrupt the tidying up."""
        for name in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(name)
            signal.signal(name, signal.SIG_IGN)
        task.cancel()

    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, end)


def _say(language: str, key: str, **params: object) -> None:
    typer.echo(TEXTS[language][key].format(**params))


if __name__ == "__main__":
    typer.run(main)
