"""`python -m bot goals`: the list of goals, until the strategy has its own commands."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

import typer
from sqlmodel import Session

from bot.settings import read_settings
from storage import goals, people
from storage.database import ForeignFile, Unavailable, open_database, transaction
from storage.migrate import migrate
from storage.models import Account, Member, Organization

app = typer.Typer(help="List, add and retire goals.", invoke_without_command=True)

Owner = Annotated[str | None, typer.Option(help="The owner's Slack member id (U...), as in their profile")]


@app.callback()
def show(context: typer.Context) -> None:
    """List the goals."""
    if context.invoked_subcommand is None:
        _with_organization(_list)


@app.command()
def add(title: str, owner: Owner = None) -> None:
    """Add a goal; ideas for it go to its owner."""

    def change(db: Session, organization: Organization) -> None:
        goal = goals.add(db, organization, title.strip(), _owner(db, organization, owner))
        typer.echo(f"G-{goal.number}  {goal.title}")

    _with_organization(change)


@app.command()
def retire(number: int) -> None:
    """Take a goal off the list; its ideas keep it."""

    def change(db: Session, organization: Organization) -> None:
        goal = goals.by_number(db, organization.id, number)
        if goal is None or goal.retired:
            raise typer.BadParameter(f"There is no goal G-{number}.")
        goals.retire(db, goal, datetime.now(UTC))
        typer.echo(f"G-{number} is retired.")

    _with_organization(change)


def _list(db: Session, organization: Organization) -> None:
    found = goals.current(db, organization.id)
    for goal in found:
        owner = people.member_of(db, organization.id, goal.owner_id).name if goal.owner_id else "-"
        typer.echo(f"G-{goal.number}  {goal.title}  ({owner})")
    if not found:
        typer.echo('No goals yet. Add one: python -m bot goals add "..."')


def _owner(db: Session, organization: Organization, external: str | None) -> int | None:
    if external is None:
        return None
    member: Member | None = None
    for workspace in people.workspaces(db, organization.id):
        account: Account | None = people.account_of(db, workspace, external)
        if account is not None:
            member = people.member_of(db, organization.id, account.member_id)
    if member is None:
        raise typer.BadParameter(f"{external} is not known yet. Let them open the bot's home once.")
    return member.id


def _with_organization(work: Callable[[Session, Organization], None]) -> None:
    engine = open_database(read_settings().database_url)
    try:
        migrate(engine)
        with transaction(engine) as db:
            found = people.organizations(db)
            if len(found) != 1:
                raise typer.BadParameter("Start the bot once first: it has no organization yet.")
            work(db, found[0])
    except (Unavailable, ForeignFile) as error:
        typer.echo(f"The database cannot be used: {error}", err=True)
        raise typer.Exit(1) from error
    finally:
        engine.dispose()
