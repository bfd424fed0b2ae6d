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

PORT, TRIES = 4000, 100
HERE = "127.0.0.1"  # nobody but this machine
# Of the visitor's own Slack app and network: Bolt and Slack's client read these by themselves, would take
# another way of signing in, and would look for this very machine behind a proxy.
FOREIGN = ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_BOT_TOKEN", "HTTPS_PROXY", "HTTP_PROXY")
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
    port: Annotated[
        int, typer.Option(help="Port to listen on; 0 takes any free one", max=65535, min=0)
    ] = PORT,
    language: Annotated[str, typer.Option(help="Language to start with: de or en", show_default=False)] = "",
) -> None:
    """Try Gegenstrom in the browser: a local Slack, a sample company, nothing to install or sign up for."""
    language = language or system_language(os.environ)
    if language not in TEXTS:
        raise typer.BadParameter("The demo speaks de and en.", param_hint="--language")
    with contextlib.suppress(KeyboardInterrupt):  # before the signals are ours
        _start(port, language)


def system_language(environment: Mapping[str, str]) -> str:
    """German where the system speaks German, else English."""
    locale = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "de" if locale.lower().startswith("de") else "en"


def _start(port: int, language: str) -> None:
    # Imported late: that takes a second, in which Ctrl-C should end things as quietly as later on.
    from bot.logs import set_up_logs

    for name in FOREIGN:
        os.environ.pop(name, None)
        os.environ.pop(name.lower(), None)
    set_up_logs(level=logging.WARNING)
    asyncio.run(_run(language, _listener(port, language)))


def _listener(port: int, language: str) -> socket.socket:
    """On the wanted port, else on the next free one."""
    from bot.serve import bind

    last = min(port + TRIES, 65535)
    for one in range(port, last + 1):
        with contextlib.suppress(OSError):
            listener = bind(HERE, one)
            if one != port:
                _say(language, "taken", port=port, other=one)
            return listener
    typer.echo(TEXTS[language]["full"].format(port=port, last=last), err=True)
    raise typer.Exit(1)


async def _run(language: str, listener: socket.socket) -> None:
    """Until Ctrl-C; it is not a cancellation, so that nobody is interrupted in the middle of a sentence."""
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    _say(language, "preparing")
    from demo.worlds import running
    from handlers import meaning

    await asyncio.to_thread(meaning.use_installed)
    async with running(language, listener, ended) as demo:
        if not ended.is_set():
            _say(language, "ready", address=demo.address)
        await ended.wait()


def _say(language: str, key: str, **params: object) -> None:
    typer.echo(TEXTS[language][key].format(**params))


if __name__ == "__main__":
    typer.run(main)
