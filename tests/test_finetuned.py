"""The encoder's own weights: added to those that they were made for, and to no others."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import structlog

from handlers import finetuned, meaning
from handlers.meaning import UniversalEncoder

SAME = (
    "Treuepunkte fürs Handy",
    "When regulars pay, they should collect something on their phone.",
)
OTHER = "Die Umkleide braucht neue Haken."


@pytest.fixture
def untuned() -> Iterator[None]:
    """A package whose weights are others than ours were made for."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finetuned, "fingerprint", lambda _: "another")
        yield


def _nearness(model: UniversalEncoder, one: str, other: str) -> float:
    first, second = (np.frombuffer(model.asked(text), np.int8).astype(np.float32) for text in (one, other))
    return float(first @ second / np.linalg.norm(first) / np.linalg.norm(second))


def test_other_words_for_the_same_are_nearer_than_the_package_finds_them() -> None:
    ours = UniversalEncoder()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finetuned, "finetune", lambda _: None)
        theirs = UniversalEncoder()

    def ahead(model: UniversalEncoder) -> float:
        return _nearness(model, *SAME) - _nearness(model, SAME[0], OTHER)

    assert ahead(ours) > ahead(theirs) + 0.1


def test_the_model_says_that_it_was_finetuned_and_by_which_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever teaches it again need not remember to say so: vectors of the two are never compared."""
    name, again = UniversalEncoder().name, tmp_path / "again.npz"
    assert name.endswith(f" tuned {finetuned.version()}")
    again.write_bytes(finetuned.FILE.read_bytes() + b"0")
    monkeypatch.setattr(finetuned, "FILE", again)
    assert not name.endswith(finetuned.version())


@pytest.mark.usefixtures("untuned")
def test_other_weights_are_left_as_they_are_and_the_operator_hears_why() -> None:
    encoder = meaning.untuned()
    before = {name: weight.copy() for name, weight in finetuned.weights(encoder).items()}
    with pytest.raises(finetuned.OtherWeights):
        finetuned.finetune(encoder)
    for name, weight in finetuned.weights(encoder).items():
        np.testing.assert_array_equal(weight, before[name])

    with structlog.testing.capture_logs() as logs:
        model = UniversalEncoder()
    assert model.name.endswith("as it comes")
    assert [line["event"] for line in logs] == ["not_finetuned"]


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    """To half a step of a column's largest difference."""
    base = finetuned.weights(meaning.untuned())
    chance = np.random.default_rng(3)
    tuned = {
        name: weight + chance.normal(0, 0.01, weight.shape).astype(np.float32)
        for name, weight in base.items()
    }
    finetuned.save(tmp_path / "some.npz", base, tuned)
    made_for, differences = finetuned.read(tmp_path / "some.npz")
    assert made_for == finetuned.fingerprint(base)
    for name, difference in differences.items():
        meant = tuned[name] - base[name]
        half = np.abs(meant).max(axis=0, keepdims=True) / 127 / 2
        assert (np.abs(difference - meant) <= half * 1.01 + 1e-7).all(), name
