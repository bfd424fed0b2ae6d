"""Where tests keep their files: in memory where there is enough of it, since no disk is as fast and as even.

A folder belongs to one process and goes with it; what a killed one left behind goes with the next run.
"""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

MEMORY = Path("/dev/shm")
ENOUGH = 2 * 1024**3  # bytes; a run needs a tenth
PREFIX = "gegenstrom-tests-"


def folder(name: str) -> Path | None:
    """A new folder of this process; None where the tests are better off on the disk."""
    if not (MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ENOUGH):
        return None
    made = MEMORY / f"{PREFIX}{os.getpid()}-{name}"
    _remove(made)
    made.mkdir(mode=0o755)
    return made


def tidy() -> None:
    """Removes the folders of this process, and of those that are no more."""
    for found in MEMORY.glob(f"{PREFIX}*"):
        process = found.name.removeprefix(PREFIX).partition("-")[0]
        if process == str(os.getpid()) or not Path("/proc", process).exists():
            _remove(found)


def _remove(path: Path) -> None:
    """Also what a test has made read-only."""
    with suppress(OSError):
        for inside in (path, *path.rglob("*")):
            if inside.is_dir() and not inside.is_symlink():
                inside.chmod(stat.S_IRWXU)
    shutil.rmtree(path, ignore_errors=True)
