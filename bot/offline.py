"""The database at the command line, without any platform: for lists, goals and tables."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated, NamedTuple

import typer
from sqlalchemy import Engine

from bot.settings import WrongSettings, read_settings
from handlers.verbs import Voice
from storage import people
from storage.database import ForeignFile, Unavailable, open_database, transaction
from storage.migrate import migrate
from storage.models import Organization

Company = Annotated[int, typer.Option(help="Which company, where several use the database")]
Spoken = Annotated[str, typer.Option("--language", help="en or de; else the company's")]


class Sorry(Exception):
    """Cannot be done, and why."""


class Desk(NamedTuple):
    """Whose rows are at hand."""

    engine: Engine
    organization: Organization

    def voice(self, language: str = "") -> Voice:
        """How to speak at this desk."""
        mine = self.organization
        return Voice(language or mine.language, mine.formal, mine.timezone)


@contextmanager
def desk(company: int = 0) -> Iterator[Desk]:
    """The database, brought up to this version, and its company. What cannot be done ends with a sentence."""
    try:
        engine = open_database(read_settings().database_url)
    except WrongSettings as wrong:
        raise said(f"Please correct in the environment or .env: {wrong}") from wrong
    try:
        migrate(engine)
        with transaction(engine) as db:
            organization = _chosen(people.organizations(db), company)
        yield Desk(engine, organization)
    except Sorry as sorry:
        raise said(str(sorry)) from sorry
    except (Unavailable, ForeignFile) as error:
        raise said(f"The database cannot be used: {error}") from error
    finally:
        engine.dispose()


def said(trouble: str) -> typer.Exit:
    typer.echo(trouble, err=True)
    return typer.Exit(1)


def _chosen(found: Sequence[Organization], company: int) -> Organization:
    if not found:
        raise Sorry("Start the bot once first: it has no organization yet.")
    fitting = [one for one in found if not company or one.id == company]
    if len(fitting) == 1:
        return fitting[0]
    names = ", ".join(f"{one.id} ({one.name})" for one in found)
    raise Sorry(f"Please say which company, as --company with one of these numbers: {names}.")
