"""The demo as a process of its own, and visitors of its page."""

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

from tests.unhurried import NEVER

ROOT = Path(__file__).parent.parent
PATIENCE = NEVER


def launch(*arguments: str) -> "subprocess.Popen[str]":
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
    return subprocess.Popen(
        [sys.executable, "-m", "tests.unhurried", "demo", *arguments],
        cwd=ROOT,
        env=environment | {"PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextlib.contextmanager
def started(*arguments: str, first: str = "") -> Iterator[tuple["subprocess.Popen[str]", int]]:
    """The demo, once it has printed its address; ended at the end of the block if it still runs."""
    process = launch(*arguments)
    assert process.stdout is not None
    try:
        lines = []
        for line in process.stdout:
            lines.append(line)
            if "http://127.0.0.1:" in line:
                break
        assert lines[0].startswith(first)
        yield process, int(lines[-1].partition("127.0.0.1:")[2].partition("/")[0])
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=PATIENCE)


def get(port: int, path: str, host: str | None = None) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    try:
        connection.request("GET", path, headers={"Host": host} if host else {})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


@contextlib.contextmanager
def open_page(port: int, language: str) -> Iterator[None]:
    """A page that listens for news, as an open browser does."""
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", f"/{language}/page/events?user=U0ALICE")
    answer = connection.getresponse()
    try:
        assert answer.readline().startswith(b"retry")
        yield
    finally:
        answer.close()
        connection.close()
