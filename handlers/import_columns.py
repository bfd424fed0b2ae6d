"""What the columns and words of a list of ideas mean, in both languages. Pure."""

import re
from collections.abc import Sequence
from datetime import date

from handlers.days import read_day
from storage.models import IdeaState, Verdict

COLUMNS = {
    "number": "number, no, idea number, id, nummer, nr, ideennummer, idee nr, ideen nr, lfd nr, "
    "laufende nummer, vorschlagsnummer, kennung",
    "title": "title, idea, idea title, subject, name of the idea, titel, titel der idee, ideentitel, idee, "
    "name der idee, thema, betreff, kurztitel, bezeichnung, vorschlag, verbesserungsvorschlag",
    "problem": "problem, description, details, what is the problem, beschreibung, beschreibung der idee, "
    "kurzbeschreibung, ideenbeschreibung, problembeschreibung, problemstellung, ist, ist zustand, "
    "ausgangslage, ausgangssituation, was ist das problem",
    "benefit": "benefit, benefits, advantage, solution, what is the benefit, nutzen, erwarteter nutzen, "
    "mehrwert, vorteil, vorteile, lösung, lösungsvorschlag, soll, soll zustand, was ist der nutzen",
    "goal": "goal, strategic goal, ziel, strategisches ziel",
    "author": "author, shared by, submitter, submitted by, employee, from, autor, autorin, verfasser, "
    "verfasserin, einreicher, einreicherin, einreichende, einreichende person, einsender, einsenderin, "
    "ideengeber, ideengeberin, mitarbeiter, mitarbeiterin, eingereicht von, eingereicht durch, "
    "vorgeschlagen von, idee von, erfasst von, erstellt von, geteilt von, von",
    "sealed": "sealed, name sealed, anonymous, verdeckt, name verdeckt, versiegelt, name versiegelt, anonym",
    "state": "state, status, stand, zustand, bearbeitungsstand, umsetzungsstand, ideenstatus",
    "created": "shared, shared on, created, created on, submitted, submitted on, date, geteilt, geteilt am, "
    "erstellt, erstellt am, erstellungsdatum, erfasst am, eingereicht, eingereicht am, einreichdatum, "
    "einreichungsdatum, eingegangen, eingegangen am, eingang, eingangsdatum, vorgeschlagen am, datum",
    "decided": "decided, decided on, date of decision, entschieden, entschieden am, entscheidungsdatum",
    "decided_by": "decided by, entschieden von, entscheider, entscheiderin",
    "reason": "reason, reasons, because, begründung, grund",
    "wake": "comes back on, back on, wake up, follow up, kommt zurück am, wiedervorlage, wiedervorlage am",
}
FIELDS = {name: field for field, names in COLUMNS.items() for name in names.split(", ")}

STATES = {
    IdeaState.NEW: "new, open, submitted, in review, question open, question, "
    "neu, offen, eingereicht, in prüfung, wird geprüft, zu prüfen, rückfrage offen, rückfrage, "
    "in bearbeitung",
    IdeaState.APPROVED: "approved, accepted, in progress, planned, angenommen, genehmigt, freigegeben, "
    "beschlossen, geplant, in arbeit, läuft, in umsetzung, wird umgesetzt",
    IdeaState.TESTING: "being tested, testing, in test, test, pilot, wird erprobt, in erprobung, erprobung, "
    "testphase, pilotphase",
    IdeaState.PARKED: "parked, postponed, on hold, backlog, zurückgestellt, geparkt, verschoben, ruht",
    IdeaState.DECLINED: "declined, rejected, abgelehnt, nicht umgesetzt, verworfen",
    IdeaState.IMPLEMENTED: "implemented, done, finished, completed, umgesetzt, erledigt, abgeschlossen, "
    "realisiert, eingeführt, fertig",
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
WOMEN = re.compile(r"(?:[/:*_]-?|\()in\b\)?")  # Autor/in, Autor:in, Autor(in)
BESIDES = re.compile(r"\([^)]*\)|[-_.:?*]")  # Titel (Pflichtfeld), Lfd. Nr., Was ist das Problem?
WITH_A_YEAR = re.compile(r"\d{4}|\d+\D+\d+\D+\d", re.ASCII)


def field_of(header: str) -> str | None:
    """The field that a column is for; None when nothing is known of it."""
    plain = BESIDES.sub(" ", WOMEN.sub("in", header))
    return FIELDS.get(folded(plain))


def heading(cells: Sequence[str]) -> int:
    """How much these look like the names of the columns: how many are known, if one of them is the title."""
    found = [field for field in map(field_of, cells) if field]
    return len(found) if "title" in found else 0


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
