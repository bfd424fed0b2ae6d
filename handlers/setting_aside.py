"""A list comes in but for the lines that nobody foresaw: each is set aside, and the list goes on.

Whether a line is to blame is tried out: one that has nothing peculiar about it has to come in where this one
does not. Where that fails too, the fault is no line's, and the whole is tried again.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import structlog
from sqlmodel import Session

from handlers import cards, importing
from handlers.import_lines import Entry, Line, Remark
from storage.database import Unavailable, apart, code_of
from storage.models import IdeaState, Organization

log = structlog.get_logger()


class Proved(Exception):
    """A line would come in; this one is not meant to stay."""


def bring_in(
    db: Session, organization: Organization, begun: int, lines: Sequence[Line], now: datetime
) -> tuple[dict[int, int], list[Line]]:
    """Which idea each line became, and the lines that were set aside. Raises what went wrong where that is
    no single line's fault."""
    try:
        with apart(db):
            return importing.bring_in(db, organization, begun, lines, now), []
    except Unavailable:
        raise
    except Exception:
        log.warning("import.portion_failed", number=begun, organization=organization.id, exc_info=True)
    return _one_by_one(db, organization, begun, lines, now)


def blamed(line: Line) -> Line:
    """As it is reported."""
    return replace(line, entry=None, wrong=(Remark("failed"),))


def _one_by_one(
    db: Session, organization: Organization, begun: int, lines: Sequence[Line], now: datetime
) -> tuple[dict[int, int], list[Line]]:
    became: dict[int, int] = {}
    aside = []
    for line in lines:
        try:
            with apart(db):
                became |= importing.bring_in(db, organization, begun, [line], now)
        except Unavailable:
            raise
        except Exception as error:
            if not _would_come_in(db, organization, begun, now):
                raise
            told = {"number": begun, "organization": organization.id, "line": line.line}
            log.error("import.line_failed", **told, code=code_of(error), exc_info=True)
            aside.append(line)
    return became, aside


def _would_come_in(db: Session, organization: Organization, begun: int, now: datetime) -> bool:
    """Whether anything does. Nothing of it stays."""
    try:
        with apart(db):
            importing.bring_in(db, organization, begun, [_plain(organization, now)], now)
            db.flush()
            raise Proved
    except Proved:
        return True
    except Unavailable:
        raise
    except Exception:
        log.warning("import.nothing_comes_in", number=begun, organization=organization.id, exc_info=True)
        return False


def _plain(organization: Organization, now: datetime) -> Line:
    """A line to which nobody can object."""
    entry = Entry(
        title="Import",
        problem="",
        benefit="",
        goal=None,
        author="",
        sealed=True,
        state=IdeaState.NEW,
        created=cards.local_date(organization, now),
        decided=None,
        decided_by="",
        reason="",
        wake=None,
        number="",
    )
    return Line(0, "", entry.title, entry)
