"""Fine-tune the sentence encoder on written pairs of ideas: `python -m benchmarks.finetune --help`.

Needs torch (`pip install torch`), which nothing else here does. What it writes is read by
`handlers/finetuned.py`. Each step takes groups of ten subjects about the same corner of a company. Of each
subject one says it in other words, in either language: that has to be nearer to the idea's title and text
than to those of all the others.
"""

import argparse
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from benchmarks.torch_encoder import Encoder, Weights
from benchmarks.training import LANGUAGES, Subject, subjects
from handlers import finetuned, meaning

GROUP, GROUPS = 10, 16  # subjects about the same, and how many such groups a step compares
NEARNESS = 0.05  # the smaller, the more only the nearest wrong ones count (InfoNCE's temperature)
FORGOTTEN = 0.1  # of the tokens in each text, so that no single word decides
SWAPPED = 0.15  # of the ideas have somebody else's words as their title
TITLE_COUNTS, BACK_COUNTS = 0.5, 0.5  # the title alone, and the idea that looks for the words
WARM_UP, AVERAGED = 20, 30  # steps
STAYS = 1e-4  # what moving away from the package's weights costs

Views = tuple[list[str], list[str], list[str]]  # words, titles and texts of the same subjects


@dataclass(frozen=True)
class Course:
    """One round of training: the rate of learning falls from its height to almost nothing."""

    epochs: int
    rate: float


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.finetune", description=__doc__)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=4e-4, help="of learning, at its height")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, default=finetuned.FILE)
    parser.add_argument(
        "--begin-with", type=Path, help="a file written before, instead of the package's weights"
    )
    parser.add_argument(
        "--mean-of",
        type=Path,
        nargs="+",
        help="instead of training: files written before, some perhaps several times",
    )
    parser.add_argument("--further", type=float, default=1.4, help="times the mean of their differences")
    asked = parser.parse_args()
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(asked.seed)
    encoder = Encoder(meaning.untuned())
    base = {name: weight.numpy().copy() for name, weight in encoder.weights.items()}
    if asked.begin_with:
        for name, difference in finetuned.read(asked.begin_with)[1].items():
            encoder.weights[name] += torch.from_numpy(difference)
    if asked.mean_of:
        tuned = mean(base, [finetuned.read(path)[1] for path in asked.mean_of], asked.further)
    else:
        trained = train(encoder, subjects(), Course(asked.epochs, asked.rate))
        tuned = {name: weight.numpy() for name, weight in trained.items()}
    finetuned.save(asked.out, base, tuned)
    print(f"Written: {asked.out}")


def mean(base: Weights, differences: Sequence[Weights], further: float) -> Weights:
    """Several trainings find more together than one alone: what they differ in is mostly chance. What they
    agree on becomes smaller by that too, so it is carried further."""
    return {
        name: weight + further * sum(some[name] for some in differences) / len(differences)
        for name, weight in base.items()
    }


def train(encoder: Encoder, known: Sequence[Subject], course: Course) -> Weights:
    """The mean of the last steps' weights, which is steadier than the last one."""
    groups = [known[at : at + GROUP] for at in range(0, len(known), GROUP)]
    steps, step = course.epochs * (len(groups) // GROUPS), 0
    before = {name: weight.clone() for name, weight in encoder.weights.items()}
    average = {name: weight.clone() for name, weight in before.items()}
    for weight in encoder.weights.values():
        weight.requires_grad_(True)
    taught = torch.optim.Adam(list(encoder.weights.values()), lr=course.rate)
    for epoch in range(course.epochs):
        random.shuffle(groups)
        losses = []
        for at in range(0, len(groups) - GROUPS + 1, GROUPS):
            step += 1
            for parameters in taught.param_groups:
                parameters["lr"] = course.rate * _height(step, steps)
            loss = _loss(encoder, _views([one for group in groups[at : at + GROUPS] for one in group]))
            moved = sum(((weight - before[name]) ** 2).sum() for name, weight in encoder.weights.items())
            taught.zero_grad()
            (loss + STAYS * moved).backward()
            taught.step()
            losses.append(float(loss.detach()))
            for name, weight in encoder.weights.items():
                average[name].lerp_(weight.detach(), 1 / min(step + 1, AVERAGED))
        print(f"epoch {epoch + 1} of {course.epochs}: {np.mean(losses):.3f}", flush=True)
    return average


def _height(step: int, steps: int) -> float:
    return min(1.0, step / WARM_UP) * (0.05 + 0.95 * 0.5 * (1 + math.cos(math.pi * min(1.0, step / steps))))


def _views(some: Sequence[Subject]) -> Views:
    seen = [_view(one) for one in some]
    return [words for words, _, _ in seen], [title for _, title, _ in seen], [text for _, _, text in seen]


def _view(subject: Subject) -> tuple[str, str, str]:
    """Somebody's words, and the idea as somebody else shared it, each in a language by chance."""
    idea, asked = subject[random.choice(LANGUAGES)], subject[random.choice(LANGUAGES)]
    title = idea["title"]
    if random.random() < SWAPPED:
        title = random.choice(idea["paraphrases"])
    words = random.choice([*asked["paraphrases"], *asked["paraphrases"], asked["short"], asked["title"]])
    return (words if words != title else asked["short"]), title, idea["text"]


def _loss(encoder: Encoder, views: Views) -> Any:
    """Cross-entropy of finding the idea by the words among all of this step, and the words by the idea."""
    vectors = encoder([text for kind in views for text in kind], forgotten=FORGOTTEN)
    words, titles, texts = vectors.chunk(3)
    by_title = words @ titles.T / NEARNESS
    both = (by_title + words @ texts.T / NEARNESS) / 2
    right = torch.arange(len(words))
    return (
        functional.cross_entropy(both, right)
        + BACK_COUNTS * functional.cross_entropy(both.T, right)
        + TITLE_COUNTS * functional.cross_entropy(by_title, right)
    )


if __name__ == "__main__":
    main()
