"""`python -m demo`: it starts and ends cleanly, and answers this machine only."""

import contextlib
import signal
import socket
import subprocess
from importlib import import_module

import pytest

from bot.serve import bind
from demo.__main__ import system_language
from tests.demo_process import PATIENCE, get, launch, open_page, started


def test_it_prints_one_address_and_ends_with_ctrl_c_twice_in_a_row() -> None:
    for name, language in ((signal.SIGINT, "de"), (signal.SIGTERM, "en")):
        with started("--port", "0", "--language", language) as (process, port):
            assert get(port, "/") == (307, "")
            assert get(port, f"/{language}/")[0] == 200
            with open_page(port, language):
                process.send_signal(name)
                told, complaints = process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
        assert complaints == ""
        assert "http" not in told  # it stood in the line that was read already


def test_only_this_machine_is_answered() -> None:
    with started("--port", "0") as (_, port):
        for host in ("evil.example", "evil.example:80", f"127.0.0.1.evil.example:{port}"):
            assert get(port, "/", host)[0] == 403
            assert get(port, "/de/page/state", host)[0] == 403
            assert get(port, "/de/bot/healthz", host)[0] == 403
        # All of 127.0.0.0/8 is this machine; who listens everywhere, listens there too.
        with socket.socket() as visitor:
            visitor.settimeout(2)
            assert visitor.connect_ex(("127.0.0.2", port)) != 0


def test_a_taken_port_is_no_obstacle() -> None:
    with bind("127.0.0.1", 0) as taken:
        wanted = taken.getsockname()[1]
        with started("--port", str(wanted), first=f"Port {wanted} is taken") as (_, port):
            assert port > wanted


@pytest.mark.parametrize("delay", [0.6, 2.5])
def test_it_can_be_ended_while_it_prepares(delay: float) -> None:
    process = launch("--port", "0")
    assert process.stdout is not None
    process.stdout.readline()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(delay)  # somewhere in the middle of setting up
    process.send_signal(signal.SIGINT)
    _, complaints = process.communicate(timeout=PATIENCE)
    assert (process.returncode, complaints) == (0, "")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "de_DE.UTF-8"}, "de"),
        ({"LANG": "de_AT"}, "de"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "de_DE.UTF-8", "LC_ALL": "C"}, "en"),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_DE.UTF-8", "LC_ALL": ""}, "de"),
        ({}, "en"),
    ],
)
def test_the_system_decides_the_language(environment: dict[str, str], language: str) -> None:
    assert system_language(environment) == language


class Loaded(Exception):
    """The model would be there now."""


@pytest.mark.parametrize("name", ["demo.__main__", "demo.teams.__main__"])
async def test_both_demos_load_the_model_before_they_begin(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def load() -> None:
        raise Loaded

    monkeypatch.setattr("handlers.meaning.use_installed", load)
    with socket.socket() as listener, pytest.raises(Loaded):
        await import_module(name)._run("en", listener)
