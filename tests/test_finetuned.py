"""The encoder's own weights: added to those that they were made for, and to no others."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import structlog

from handlers import finetuned, meaning
from handlers.finetuned import Differences
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
        patch.setattr(finetuned, "fingerprint", lambda *_: "another")
        yield


def _weights(encoder: Any) -> dict[str, Any]:
    return {**finetuned.weights(encoder), "table": encoder.table}


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
    before = {name: weight.copy() for name, weight in _weights(encoder).items()}
    with pytest.raises(finetuned.OtherWeights):
        finetuned.finetune(encoder)
    for name, weight in _weights(encoder).items():
        np.testing.assert_array_equal(weight, before[name])

    with structlog.testing.capture_logs() as logs:
        model = UniversalEncoder()
    assert model.name.endswith("as it comes")
    assert [line["event"] for line in logs] == ["not_finetuned"]


def test_what_is_saved_is_read_again(tmp_path: Path) -> None:
    """To half a step of a column's largest difference."""
    encoder, chance = meaning.untuned(), np.random.default_rng(3)
    meant = {
        name: chance.normal(0, 0.01, weight.shape).astype(np.float32)
        for name, weight in finetuned.weights(encoder).items()
    }
    tokens = np.array([5, 17, 99_000], np.int32)
    moved = chance.normal(0, 0.1, (len(tokens), encoder.table.shape[1])).astype(np.float32)
    finetuned.save(tmp_path / "some.npz", encoder, Differences(meant, tokens, moved))

    made_for, differences = finetuned.read(tmp_path / "some.npz")
    assert made_for == finetuned.fingerprint(encoder, tokens)
    for name, difference in differences.weights.items():
        half = np.abs(meant[name]).max(axis=0, keepdims=True) / 127 / 2
        assert (np.abs(difference - meant[name]) <= half * 1.01 + 1e-7).all(), name
    assert differences.tokens.tolist() == tokens.tolist()
    np.testing.assert_allclose(differences.moved, moved, atol=0.01)


def test_a_token_is_moved_by_parts_of_a_step_and_no_other_token_is(tmp_path: Path) -> None:
    encoder, tokens = meaning.untuned(), np.array([40, 41], np.int32)
    encoder.table[41, :100] = 250  # of 255 steps
    before, (_, differences) = encoder.table.copy(), finetuned.read(finetuned.FILE)
    step = encoder.scale[tokens % len(encoder.scale), None]
    steps = np.array([[0.3], [40.0]], np.float32)
    moved = np.repeat(steps * step, before.shape[1], axis=1)
    nothing = {name: 0 * difference for name, difference in differences.weights.items()}
    finetuned.save(tmp_path / "some.npz", encoder, Differences(nothing, tokens, moved))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(finetuned, "FILE", tmp_path / "some.npz")
        finetuned.finetune(encoder)
    np.testing.assert_allclose(encoder.table[tokens], before[tokens] + steps, atol=0.2)
    assert (encoder.table[tokens][0] > before[40]).all(), "less than a step, and yet not lost"
    others = np.delete(np.arange(len(before)), tokens)
    np.testing.assert_array_equal(encoder.table[others], before[others])
