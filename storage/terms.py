"""What a text is found by: the stems of its words in both languages, and the letters of its title.

A term begins with its organization's id: an index of terms never mixes companies, and knows how rare a word
is in each of them.
"""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import regex
from snowballstemmer import stemmer

from storage.stop_words import STOP_WORDS

MOST = 150  # words of a text: what it is about is said in them
LONGEST = 40  # letters of a word
GRAM = 4  # letters
CACHED = 1 << 15

TOKENS = regex.compile(r"[\p{L}\p{N}][\p{L}\p{N}\p{M}]*")


def words(org: int, text: str) -> list[str]:
    """The stems of its words, each once, in order."""
    return list(dict.fromkeys(f"{org}w{stem}" for word in _words(text) for stem in _stems(word)))


def letters(org: int, title: str) -> list[str]:
    """Pieces of its words, each once: "Kundenkarte" and "Karte für Kunden" share most of theirs."""
    return list(dict.fromkeys(f"{org}g{gram}" for word in _words(title) for gram in _grams(word)))


def _words(text: str) -> list[str]:
    found: list[str] = []
    for token in TOKENS.finditer(text):
        word = _folded(token[0])
        if 2 <= len(word) <= LONGEST and token[0].casefold() not in STOP_WORDS:
            found.append(word)
        if len(found) == MOST:
            break
    return found


@lru_cache(CACHED)
def _folded(word: str) -> str:
    """Without case and marks: "Führung" is typed "fuhrung" on some keyboards."""
    apart = unicodedata.normalize("NFKD", word.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(CACHED)
def _stems(word: str) -> tuple[str, ...]:
    """A stemmer of our own each time, because it keeps a state."""
    return tuple({stemmer(language).stemWord(word): None for language in ("german", "english")})


@lru_cache(CACHED)
def _grams(word: str) -> tuple[str, ...]:
    return tuple(_pieces(word)) if len(word) > GRAM else (word,)


def _pieces(word: str) -> Iterator[str]:
    return (word[at : at + GRAM] for at in range(len(word) - GRAM + 1))
