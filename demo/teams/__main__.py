"""`python -m demo.teams`: Gegenstrom in Microsoft's own test client, with the sample company."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
from typing import Annotated

import typer

from demo.__main__ import FOREIGN, HERE, system_language

PORT = 4100
TEXTS = {
    "de": {
        "taken": "Port {port} ist belegt, ich nehme {other}.",
        "preparing": "Die Beispielfirma wird eingerichtet …",
        "ready": "Gegenstrom in Teams ist bereit: {address}  (Strg-C beendet)",
    },
    "en": {
        "taken": "Port {port} is taken, using {other}.",
        "preparing": "Setting up the sample company …",
        "ready": "Gegenstrom in Teams is ready: {address}  (Ctrl-C ends it)",
    },
}


def main(
    port: Annotated[
        int, typer.Option(help="Port to listen on; 0 takes any free one", max=65535, min=0)
    ] = PORT,
    language: Annotated[str, typer.Option(help="Language: de or en", show_default=False)] = "",
) -> None:
    """Try Gegenstrom in Teams, in the browser: Microsoft's own test client, a sample company, no account."""
    language = language or system_language(os.environ)
    if language not in TEXTS:
        raise typer.BadParameter("The demo speaks de and en.", param_hint="--language")
    with contextlib.suppress(KeyboardInterrupt):  # before the signals are ours
        _start(port, language)


def _start(port: int, language: str) -> None:
    from bot.logs import set_up_logs
    from demo.teams.playground import PlaygroundError

    for name in FOREIGN:
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)
    set_up_logs(level=logging.ERROR)  # a channel that is new today has missed a digest; that is no news here
    try:
        asyncio.run(_run(language, _listener(port, language)))
    except PlaygroundError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _listener(port: int, language: str) -> socket.socket:
    """On the wanted port, else on any free one."""
    from bot.serve import bind

    try:
        return bind(HERE, port)
    except OSError:
        listener = bind(HERE, 0)
    _say(language, "taken", port=port, other=listener.getsockname()[1])
    return listener


async def _run(language: str, listener: socket.socket) -> None:
    """Until Ctrl-C."""
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    _say(language, "preparing")
    from demo.teams.office import running
    from handlers import meaning

    await asyncio.to_thread(meaning.use_installed)
    async with running(language, listener, ended) as office:
        if not ended.is_set():
            _say(language, "ready", address=office.address)
        await ended.wait()


def _say(language: str, key: str, **params: object) -> None:
    typer.echo(TEXTS[language][key].format(**params))


if __name__ == "__main__":
    typer.run(main)
