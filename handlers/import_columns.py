"""What the columns and words of a list of ideas mean, in both languages. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from handlers.days import read_day
from storage.models import IdeaState, Verdict

COLUMNS = {
    "number": "number, no, idea number, id, nummer, nr, ideennummer, vorschlagsnummer, kennung",
    "title": "title, idea, subject, name of the idea, titel, idee, thema, betreff, kurztitel, bezeichnung, "
    "vorschlag",
    "problem": "problem, description, details, what is the problem, beschreibung, ist zustand, ausgangslage, "
    "was ist das problem",
    "benefit": "benefit, advantage, solution, what is the benefit, nutzen, vorteil, lösung, soll zustand, "
    "was ist der nutzen",
    "goal": "goal, strategic goal, ziel, strategisches ziel",
    "author": "author, shared by, submitter, submitted by, from, autor, autorin, autor/in, verfasser, "
    "verfasserin, einreicher, einreicherin, einreicher/in, eingereicht von, geteilt von, von",
    "sealed": "sealed, name sealed, anonymous, verdeckt, name verdeckt, versiegelt, name versiegelt, anonym",
    "state": "state, status, stand, zustand",
    "created": "shared, shared on, created, created on, submitted, submitted on, date, geteilt, geteilt am, "
    "erstellt, erstellt am, eingereicht, eingereicht am, eingegangen, eingang, datum",
    "decided": "decided, decided on, date of decision, entschieden, entschieden am, entscheidungsdatum",
    "decided_by": "decided by, entschieden von, entscheider, entscheiderin",
    "reason": "reason, reasons, because, begründung, grund",
    "wake": "comes back on, back on, wake up, follow up, kommt zurück am, wiedervorlage, wiedervorlage am",
}
FIELDS = {name: field for field, names in COLUMNS.items() for name in names.split(", ")}

STATES = {
    IdeaState.NEW: "new, open, submitted, in review, question open, question, "
    "neu, offen, eingereicht, in prüfung, rückfrage offen, rückfrage, in bearbeitung",
    IdeaState.APPROVED: "approved, accepted, in progress, angenommen, genehmigt, in umsetzung",
    IdeaState.TESTING: "being tested, testing, in test, test, wird erprobt, in erprobung, erprobung",
    IdeaState.PARKED: "parked, postponed, on hold, zurückgestellt, geparkt, verschoben",
    IdeaState.DECLINED: "declined, rejected, abgelehnt",
    IdeaState.IMPLEMENTED: "implemented, done, finished, completed, umgesetzt, erledigt, abgeschlossen, "
    "realisiert",
    IdeaState.WITHDRAWN: "withdrawn, zurückgezogen",
}
MEANT = {word: state for state, words in STATES.items() for word in words.split(", ")}
VERDICTS = {
    IdeaState.APPROVED: Verdict.APPROVE,
    IdeaState.IMPLEMENTED: Verdict.APPROVE,
    IdeaState.TESTING: Verdict.TEST,
    IdeaState.PARKED: Verdict.PARK,
    IdeaState.DECLINED: Verdict.DECLINE,
}
YES, NO = {"yes", "y", "true", "1", "x", "ja", "j", "wahr"}, {"", "no", "n", "false", "0", "nein", "falsch"}
NONE = {"", "-", "–", "none", "none fits", "keines", "keins", "keines passt", "kein ziel"}
OLDEST = date(1950, 1, 1)
WITH_A_YEAR = re.compile(r"\d{4}|\d+\D+\d+\D+\d", re.ASCII)


def field_of(header: str) -> str | None:
    """The field that a column is for; None when nothing is known of it."""
    plain = folded(header.replace("_", " ").replace("-", " ")).rstrip(".:?* ")
    return FIELDS.get(plain)


def known(header: str) -> bool:
    return field_of(header) is not None


def columns(header: Sequence[str]) -> tuple[dict[str, int], list[str]]:
    """Where each field is, and the columns that are left aside: unknown ones, and another one of the same."""
    found: dict[str, int] = {}
    aside = []
    for place, name in enumerate(header):
        field = field_of(name)
        if field is not None and field not in found:
            found[field] = place
        elif name.strip():
            aside.append(name.strip())
    return found, aside


def state_of(text: str) -> IdeaState | None:
    """The state that is meant; None when nobody knows. Nothing at all is an idea that is open."""
    word = folded(text.replace("_", " "))
    return MEANT.get(word) if word else IdeaState.NEW


def yes_or_no(text: str) -> bool | None:
    word = folded(text)
    return True if word in YES else False if word in NO else None


def day(text: str, today: date) -> date | None:
    """A day with its year; a time of day behind it is left out."""
    typed = text.strip()
    for part in (typed, typed.replace("T", " ").partition(" ")[0]):
        found = read_day(part, today)
        if found is not None and WITH_A_YEAR.search(part):
            return found
    return None


def undefused(text: str) -> str:
    """A cell without the quotation mark that keeps spreadsheets from reading it as a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in "=+-@\t\r\n" and text[1:2] else text


def folded(text: str) -> str:
    """For comparing: case and spaces mean nothing."""
    return " ".join(text.casefold().split())
