"""The first sentence of what somebody wrote, in German or English."""

import re

from handlers import writing

LIMIT = 160
# Where a sentence may end: its mark, what closes with it, then space or nothing more.
MARK = re.compile(r"(?P<mark>\.{1,}|…|[!?]+)[\"'”“»«’)\]]*(?=\s|\Z)")
LETTERS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")  # z. B., d. h., e.g., U.S.
ORDINAL = re.compile(r"\d{1,2}")  # 1. März, 3. Quartal; a year ends a sentence
SHORT_WORDS = (
    "abb abs approx aug bzgl bzw ca co dez dr dt evtl feb ff ggf ggü hr inkl ing mio mr mrd mrs ms mt mwst "
    "nov nr okt prof rd sep sept st std str tel tsd usf vgl vs zzgl zzt"
)
ABBREVIATED = frozenset(SHORT_WORDS.split())


def first(text: str, limit: int = LIMIT) -> str:
    """The first sentence, cut behind a word when it is long; empty when nothing is written."""
    lines = (writing.line(part) for part in text.splitlines())
    opening = next((one for one in lines if writing.has_words(one)), "")
    for found in MARK.finditer(opening):
        if _ends(opening, found):
            return writing.cut_at_word(opening[: found.end()], limit)
    return writing.cut_at_word(opening, limit)


def _ends(text: str, found: re.Match[str]) -> bool:
    """Whether a sentence ends at this mark: not within an abbreviation, a date or what goes on small."""
    after = text[found.end() :].lstrip(" \"'“„»«‘([–-")
    if not after:
        return True
    if after[0].islower():
        return False
    return found["mark"] != "." or not _abbreviates(text[: found.start()])


def _abbreviates(before: str) -> bool:
    word = before.rsplit(maxsplit=1)[-1].lstrip("\"'“„»«‘([") if before.strip() else ""
    known = word.casefold() in ABBREVIATED
    return known or any(kind.fullmatch(word) for kind in (LETTERS, ORDINAL))
