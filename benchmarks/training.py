"""The pairs that the encoder learned from, and which of the others have a subject that is new to it."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.similar_data import DATA, Pair
from handlers import meaning

FILE, GLOSSARY = DATA / "training.jsonl", DATA / "glossary.jsonl"
LANGUAGES = ("de", "en")
SAME = 0.75  # as near as that is a title to another that names the same subject, before anything was learned

Subject = dict[str, Any]
Concept = dict[str, list[str]]


def subjects() -> list[Subject]:
    return [json.loads(line) for line in FILE.read_text("utf-8").splitlines()]


def concepts() -> list[Concept]:
    """By language, some ways to say each."""
    return [json.loads(line) for line in GLOSSARY.read_text("utf-8").splitlines()]


def new(pairs: Sequence[Pair]) -> list[Pair]:
    """Those whose title is near none that the encoder has learned from, in neither language."""
    encoder, known = meaning.untuned(), np.zeros(len(pairs), bool)
    for language in LANGUAGES:
        learned = encoder.encode([one[language][kind] for one in subjects() for kind in ("title", "short")])
        titles = encoder.encode([pair.said[language]["title"] for pair in pairs])
        known |= (titles @ learned.T).max(axis=1) >= SAME
    return [pair for pair, is_known in zip(pairs, known, strict=True) if not is_known]
