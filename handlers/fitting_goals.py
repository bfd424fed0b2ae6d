"""Which goal a text fits: by the words in common and, where a model is used, by a similar meaning."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from handlers import meaning, similarity

# How near to a text a goal must be in meaning, and how much nearer than any other one: of the tuning
# pairs in benchmarks/data nine of ten are as near to their own title, and one of sixty to another.
NEAR, AHEAD = 0.36, 0.07


@dataclass(frozen=True)
class Fitting:
    """The goal that fits, by its number; the words in common, and whether its meaning says so."""

    goal: int
    because: tuple[str, ...] = ()
    meaning: bool = False


def best(text: str, candidates: Mapping[int, Sequence[str]]) -> Fitting | None:
    """The one that fits clearly better than all others. Where words and meaning contradict each other, there
    is none: nothing is insisted on."""
    worded, near = similarity.best(text, candidates), nearest(text, candidates)
    if worded is None:
        return Fitting(near, meaning=True) if near is not None else None
    if near not in (None, worded.key):
        return None
    return Fitting(worded.key, worded.because, near is not None)


def nearest(text: str, candidates: Mapping[int, Sequence[str]]) -> int | None:
    """The one that is clearly nearest in meaning, by what it says of itself; None without a model."""
    meant = meaning.of(text)
    if meant is None or not candidates:
        return None
    near = {key: _closeness(meant, meaning.of(texts[0])) for key, texts in candidates.items()}
    first, *others = sorted(near, key=lambda key: -near[key])
    ahead = near[first] - (near[others[0]] if others else 0.0)
    return first if near[first] >= NEAR and ahead >= AHEAD else None


def _closeness(one: bytes, other: bytes | None) -> float:
    """1.0 is the same."""
    import numpy as np

    if other is None:
        return 0.0
    first, second = (np.frombuffer(meant, np.int8).astype(np.float32) for meant in (one, other))
    lengths = float(np.linalg.norm(first) * np.linalg.norm(second))
    return float(first @ second) / lengths if lengths else 0.0
