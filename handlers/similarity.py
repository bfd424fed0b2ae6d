"""Which texts are about the same, and by which words: for German with its compounds, and for English.

1. A text is its words, without those that say nothing. A word is known by its stem in either language:
   "Newslettern" is "Newsletter", and "deliveries" is "delivery".
2. A long word also has parts: what another word is ("Kundenkarte" has "Karte"), and its beginning where
   another one begins or ends alike ("Kundenclub", "Stammkunden").
3. A word counts by how strongly a candidate has it, and by how few others have it too: what all have alike
   says nothing.

Pure: nothing is looked up, and the order of candidates, and of what is said beside, changes nothing.
"""

import math
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

import regex
from snowballstemmer import stemmer

from storage.stop_words import STOP_WORDS

K = TypeVar("K")

ENOUGH = 0.6  # two words that share a part, in what no other candidate has
CLEAR = 1.2  # times as good as the next best
SHOWN = 3  # words that are named as the reason

PART = 0.8  # of a word's weight, on either side
BESIDE = 0.5  # of a word that is said once, and not in the first text

LETTERS = range(3, 41)  # of a word
MOST = 150  # words of a text: what it is about is said in them
SHORTEST_PART, SHORTEST_REST = 4, 3
SHORTEST_SHARED = 5  # letters that end one word and begin another
SHORTEST_START = 6  # letters that begin two words; one less behind a prefix
CANDIDATES, CACHED = 128, 1 << 15  # how many are remembered: of candidates, of words

WORDS = regex.compile(r"\p{L}[\p{L}\p{M}]*")
LINK = regex.compile("ens|en|er|es|e|n|s")  # what stands between the parts of a German word
# What begins words of every meaning: "unter" makes "Unterlagen" no relative of "Unterricht".
PREFIX = """
zusammen zwischen zurück wieder weiter hinter gegen unter über inter intern nach fort auf aus bei ein ent her
hin los mit ver vor weg zer an ab be er ge um zu com con dis per pre pro sub re un
"""
PREFIXES = frozenset(PREFIX.split())
LONGEST_PREFIX = max(map(len, PREFIXES))


@dataclass(frozen=True)
class Fit(Generic[K]):
    """How well a candidate fits, and the words that say so, as they were typed: the best first."""

    key: K
    score: float
    because: tuple[str, ...]


def best(text: str, candidates: Mapping[K, Sequence[str]]) -> Fit[K] | None:
    """The one that fits clearly better than all others; None when there is none, or too little to tell."""
    found = fits(text, candidates)
    if not found or found[0].score < ENOUGH:
        return None
    return found[0] if len(found) == 1 or found[0].score >= CLEAR * found[1].score else None


def fits(text: str, candidates: Mapping[K, Sequence[str]]) -> list[Fit[K]]:
    """Every candidate that has something in common with the text, the best first. Of a candidate's texts the
    first one says what it is, the others are said beside it."""
    typed = _typed(text)
    known = {key: _candidate(tuple(texts)) for key, texts in candidates.items()}
    words = set().union(*(one.words for one in known.values()))
    shares = {word: _shares(word, _parts(word) & words, known) for word in typed}
    found = [_fit(key, typed, shares) for key in known]
    return sorted((fit for fit in found if fit.score > 0), key=lambda fit: (-fit.score, str(fit.key)))


def words_in(text: str) -> int:
    """How many different words say something in it."""
    return len(_typed(text))


def _fit(key: K, typed: Mapping[str, str], shares: Mapping[str, Mapping[K, float]]) -> Fit[K]:
    counted = {word: share[key] for word, share in shares.items() if share.get(key, 0) > 0}
    ordered = sorted(counted, key=lambda word: -counted[word])  # of equals, the first one typed
    because = dict.fromkeys(typed[word] for word in ordered)
    return Fit(key, math.fsum(counted.values()), tuple(because)[:SHOWN])


def _shares(word: str, parts: Set[str], known: Mapping[K, "_Candidate"]) -> dict[K, float]:
    """What a word of the text says for each candidate: nothing where all have it alike."""
    strong = {key: one.has(word, parts) for key, one in known.items()}
    top = max(strong.values(), default=0.0)
    if top == 0:
        return {}
    spread = math.fsum(value / top for value in strong.values())
    rare = 1 - math.log(spread) / math.log(len(strong)) if len(strong) > 1 else 1.0
    return {key: round(value * rare, 9) for key, value in strong.items()}


class _Candidate:
    """What a candidate's texts say: words and their parts, and how strongly."""

    def __init__(self, texts: Sequence[str]) -> None:
        said = [set(_words(text)) for text in texts]
        self.words = _strengths(said, _forms)
        self.parts = _strengths(said, _parts)
        self.starts = _strengths(said, _starts)
        self.ends = _strengths(said, _ends)

    def has(self, word: str, parts: Set[str]) -> float:
        """How strongly it has this word, or one that shares a part with it; `parts` are words as well."""
        either = max(_most(self.words, parts), _most(self.parts, _forms(word)))
        both = max(
            _most(self.parts, parts),
            _most(self.starts, _long_starts(word)),
            _most(self.starts, _ends(word)),
            _most(self.ends, _starts(word)),
        )
        return max(_most(self.words, _forms(word)), PART * either, PART * PART * both)


@lru_cache(CANDIDATES)
def _candidate(texts: tuple[str, ...]) -> _Candidate:
    return _Candidate(texts)


def _most(index: dict[str, float], names: Set[str]) -> float:
    return max(map(index.__getitem__, index.keys() & names), default=0.0)


def _strengths(said: Sequence[Set[str]], of: Callable[[str], Set[str]]) -> dict[str, float]:
    """In the first text a word is at its strongest; in others, the more often the stronger."""
    first, *others = [set().union(*map(of, words)) for words in said] or [set()]
    beside: Counter[str] = Counter()
    for names in others:
        beside.update(names)
    by_times = {times: 1 - (1 - BESIDE) ** times for times in set(beside.values())}
    return {name: by_times[times] for name, times in beside.items()} | dict.fromkeys(first, 1.0)


# --- words --------------------------------------------------------------------------------------------


def _words(text: str) -> Iterator[str]:
    return filter(_counts, map(_folded, WORDS.findall(text)))


def _typed(text: str) -> dict[str, str]:
    """The words of a text, each as it was first typed; of several forms of one word only the first."""
    found: dict[str, str] = {}
    seen: set[str] = set()
    for typed in WORDS.findall(text):
        word = _folded(typed)
        if _counts(word) and not (_forms(word) & seen):
            found[word] = typed
            seen |= _forms(word)
        if len(found) == MOST:
            break
    return found


def _counts(word: str) -> bool:
    return len(word) in LETTERS and word not in STOP_WORDS


def _folded(word: str) -> str:
    return unicodedata.normalize("NFC", word).casefold()


@lru_cache(CACHED)
def _forms(word: str) -> frozenset[str]:
    """The word and its stems, which are marked: "kart~" is known in "Kartenspiel", and not in "Kartoffel"."""
    return frozenset({word, *(f"{stem}~" for stem in _stems(word))})


@lru_cache(CACHED)
def _stems(word: str) -> frozenset[str]:
    """In both languages: most texts mix them. A stemmer of our own each time, because it keeps a state."""
    return frozenset(stemmer(language).stemWord(word) for language in ("german", "english"))


@lru_cache(CACHED)
def _parts(word: str) -> frozenset[str]:
    """What could be a word in this word, at its beginning or end."""
    begins = [word[:end] for end in _cuts(word, SHORTEST_PART)]
    linked = [f"{part}~" for part in begins if _is_linked(word[len(part) :])]
    ends = [word[at:] for at in _behind(word, SHORTEST_PART)]
    stems = [f"{stem[at:]}~" for stem in _stems(word) for at in _behind(stem, SHORTEST_PART)]
    return frozenset((*begins, *linked, *ends, *stems))


@lru_cache(CACHED)
def _starts(word: str) -> frozenset[str]:
    """Beginnings that are long enough to say something even where they are no word in themselves."""
    return _beginnings(word, SHORTEST_SHARED, SHORTEST_SHARED)


@lru_cache(CACHED)
def _long_starts(word: str) -> frozenset[str]:
    return _beginnings(word, SHORTEST_START, SHORTEST_START - 1)


def _beginnings(word: str, shortest: int, behind_prefix: int) -> frozenset[str]:
    prefix = max((end for end in range(2, LONGEST_PREFIX + 1) if word[:end] in PREFIXES), default=0)
    letters = behind_prefix if prefix else shortest
    return frozenset(word[:end] for end in _cuts(word, letters) if _sounds(word[prefix:end]) >= letters)


@lru_cache(CACHED)
def _ends(word: str) -> frozenset[str]:
    return frozenset(word[at:] for at in _behind(word, SHORTEST_SHARED))


def _cuts(word: str, shortest: int) -> range:
    return range(shortest, len(word) - SHORTEST_REST + 1)


def _behind(word: str, shortest: int) -> list[int]:
    """Where an end begins: behind a word, not behind a prefix."""
    cuts = range(SHORTEST_REST, len(word) - shortest + 1)
    return [at for at in cuts if word[:at] not in PREFIXES]


def _is_linked(rest: str) -> bool:
    link = LINK.match(rest)
    return link is not None and len(rest) - link.end() >= SHORTEST_REST


def _sounds(letters: str) -> int:
    """ "sch" and "ch" are one: "Geschäft" and "Geschenk" are not alike."""
    return len(letters.replace("sch", "s").replace("ch", "h"))
