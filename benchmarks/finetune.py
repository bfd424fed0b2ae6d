"""Fine-tune the sentence encoder on written pairs of ideas: `python -m benchmarks.finetune --help`.

Needs torch (`pip install torch`), which nothing else here does. What it writes is read by
`handlers/finetuned.py`. Each step takes groups of ten subjects about the same corner of a company. Of each
subject one says it in other words, in either language: that has to be nearer to the idea's title and text
than to those of all the others. Beside them, concepts of the glossary: one way to say each has to be nearer
to another way than to all other concepts.
"""

import argparse
import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from benchmarks.torch_encoder import Encoder, Weights
from benchmarks.training import LANGUAGES, Concept, Subject, concepts, subjects
from handlers import finetuned, meaning
from handlers.finetuned import Differences

GROUP = 10  # subjects about the same corner of a company
NEARNESS = 0.05  # the smaller, the more only the nearest wrong ones count (InfoNCE's temperature)
FORGOTTEN = 0.1  # of the tokens in each text, so that no single word decides
SWAPPED = 0.15  # of the ideas have somebody else's words as their title
TITLE_COUNTS, BACK_COUNTS = 0.5, 0.5  # the title alone, and the idea that looks for the words
CONCEPTS, TRANSLATED = 256, 0.6  # a step; from one language to the other
CONCEPTS_COUNT = 0.3  # beside the ideas
SAME = 0.8  # in meaning, before: two writers had the same idea, and neither is wrong for the other
WARM_UP, AVERAGED = 20, 30  # steps
TOKENS_FASTER = 7.5  # times as fast as the other weights: most tokens are in few texts
STAYS = 1e-4  # what moving away from where it began costs

Views = tuple[list[str], list[str], list[str]]  # words, titles and texts of the same subjects


@dataclass(frozen=True)
class Course:
    """One round of training: the rate of learning falls from its height to almost nothing. A step compares
    so many groups with each other: fewer are more steps."""

    epochs: int
    rate: float
    groups: int


def main() -> None:
    asked = _arguments()
    for seed in (random.seed, np.random.seed, torch.manual_seed):
        seed(asked.seed)
    if asked.mean_of:
        tuned = mean([finetuned.read(path)[1] for path in asked.mean_of], asked.further)
    else:
        encoder = Encoder(meaning.untuned())
        base = {name: weight.numpy().copy() for name, weight in encoder.weights.items()}
        if asked.begin_with:
            begin(encoder, finetuned.read(asked.begin_with)[1])
        train(encoder, subjects(), concepts(), Course(asked.epochs, asked.rate, asked.groups))
        tuned = _differences(encoder, base)
    finetuned.save(asked.out, meaning.untuned(), tuned)
    print(f"Written: {asked.out}")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.finetune", description=__doc__)
    parser.add_argument("--epochs", type=int, default=10)
    parser.add_argument("--rate", type=float, default=8e-4, help="of learning, at its height")
    parser.add_argument("--groups", type=int, default=8, help="of ten subjects that a step compares")
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
    return parser.parse_args()


def begin(encoder: Encoder, differences: Differences) -> None:
    """Go on from these."""
    for name, difference in differences.weights.items():
        encoder.weights[name] += torch.from_numpy(difference)
    moved = torch.from_numpy(differences.moved)
    along = torch.linalg.svd(moved, full_matrices=False)[2][: finetuned.RANK]
    encoder.moved["along"] = along.clone()
    encoder.moved["places"][torch.from_numpy(differences.tokens).long()] = moved @ along.T


def mean(several: Sequence[Differences], further: float) -> Differences:
    """Several trainings find more together than one alone: what they differ in is mostly chance. What they
    agree on becomes smaller by that too, so it is carried further."""
    part = further / len(several)
    tokens = np.unique(np.concatenate([some.tokens for some in several]))
    moved = np.zeros((len(tokens), several[0].moved.shape[1]), np.float32)
    for some in several:
        moved[np.searchsorted(tokens, some.tokens)] += part * some.moved
    weights = {
        name: part * np.sum([some.weights[name] for some in several], axis=0) for name in several[0].weights
    }
    return Differences(weights, tokens, moved)


def _differences(encoder: Encoder, base: Weights) -> Differences:
    places = encoder.moved["places"]
    tokens = torch.nonzero(places.abs().sum(1))[:, 0]
    moved = (places[tokens] @ encoder.moved["along"]).numpy()
    weights = {name: weight.numpy() - base[name] for name, weight in encoder.weights.items()}
    return Differences(weights, tokens.numpy().astype(np.int32), moved)


def train(encoder: Encoder, known: Sequence[Subject], glossary: Sequence[Concept], course: Course) -> None:
    """Leaves the mean of the last steps' weights, which is steadier than the last one."""
    meant = _meant(encoder, known)
    groups = [range(at, min(at + GROUP, len(known))) for at in range(0, len(known), GROUP)]
    steps, step, said = course.epochs * (len(groups) // course.groups), 0, _endless(glossary)
    before = {name: weight.clone() for name, weight in encoder.weights.items()}
    taught = [*encoder.weights.values(), *encoder.moved.values()]
    average = [weight.clone() for weight in taught]
    for weight in taught:
        weight.requires_grad_(True)
    rates = [(list(encoder.weights.values()), 1), (list(encoder.moved.values()), TOKENS_FASTER)]
    adam = torch.optim.Adam([{"params": some, "times": times} for some, times in rates])
    for epoch in range(course.epochs):
        random.shuffle(groups)
        losses = []
        for at in range(0, len(groups) - course.groups + 1, course.groups):
            step += 1
            for parameters in adam.param_groups:
                parameters["lr"] = course.rate * parameters["times"] * _height(step, steps)
            some = [number for group in groups[at : at + course.groups] for number in group]
            loss = _loss(encoder, _views([known[number] for number in some]), _same(meant[some]))
            loss += CONCEPTS_COUNT * _words_loss(encoder, list(islice(said, CONCEPTS)))
            stays = sum(((weight - before[name]) ** 2).sum() for name, weight in encoder.weights.items())
            adam.zero_grad()
            (loss + STAYS * stays).backward()
            adam.step()
            losses.append(float(loss.detach()))
            for mine, weight in zip(average, taught, strict=True):
                mine.lerp_(weight.detach(), 1 / min(step + 1, AVERAGED))
        print(f"epoch {epoch + 1} of {course.epochs}: {np.mean(losses):.3f}", flush=True)
    for mine, weight in zip(average, taught, strict=True):
        weight.requires_grad_(False).copy_(mine)


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


def _meant(encoder: Encoder, known: Sequence[Subject]) -> Any:
    """What each is about, in both languages."""
    said = [[f"{one[language]['title']}. {one[language]['text']}" for one in known] for language in LANGUAGES]
    with torch.no_grad():
        both = [
            torch.cat([encoder(texts[at : at + 256]) for at in range(0, len(texts), 256)]) for texts in said
        ]
    return functional.normalize(sum(both[1:], both[0]), dim=-1)


def _same(meant: Any) -> Any:
    """Which of these are the same idea as another one."""
    return (meant @ meant.T > SAME) & ~torch.eye(len(meant), dtype=torch.bool)


def _loss(encoder: Encoder, views: Views, same: Any) -> Any:
    """Cross-entropy of finding the idea by the words among all of this step, and the words by the idea."""
    vectors = encoder([text for kind in views for text in kind], forgotten=FORGOTTEN)
    words, titles, texts = vectors.chunk(3)
    by_title = (words @ titles.T).masked_fill(same, -1) / NEARNESS
    both = (by_title + (words @ texts.T).masked_fill(same, -1) / NEARNESS) / 2
    right = torch.arange(len(words))
    return (
        functional.cross_entropy(both, right)
        + BACK_COUNTS * functional.cross_entropy(both.T, right)
        + TITLE_COUNTS * functional.cross_entropy(by_title, right)
    )


def _endless(glossary: Sequence[Concept]) -> Iterator[tuple[str, str]]:
    """Two ways to say each concept, in an order by chance, again and again."""
    while True:
        for concept in random.sample(glossary, len(glossary)):
            if random.random() < TRANSLATED:
                one, other = (random.choice(concept[language]) for language in LANGUAGES)
            else:
                one, other = random.sample(concept[random.choice(LANGUAGES)], 2)
            yield one, other


def _words_loss(encoder: Encoder, pairs: Sequence[tuple[str, str]]) -> Any:
    vectors = encoder([text for side in zip(*pairs, strict=True) for text in side], forgotten=FORGOTTEN)
    one, other = vectors.chunk(2)
    near, right = one @ other.T / NEARNESS, torch.arange(len(one))
    return (functional.cross_entropy(near, right) + functional.cross_entropy(near.T, right)) / 2


if __name__ == "__main__":
    main()
