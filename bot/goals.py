"""`python -m bot goals`: the list of goals, for whoever sets things up before anybody leads in the chat."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Annotated

import typer
from sqlmodel import Session

from bot.offline import Sorry, desk, said
from handlers import versions, writing
from handlers.rules import GOALS_MOST, TITLE_LIMIT
from storage import goals, people
from storage.database import transaction
from storage.models import Account, Goal, Member, Organization

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

    words = writing.line(title)
    if writing.title_error(words):
        raise said(f"A goal is one line of words, at most {TITLE_LIMIT} characters.")

    def change(db: Session, organization: Organization) -> str:
        if len(goals.current(db, organization.id)) >= GOALS_MOST:
            raise Sorry(f"There are {GOALS_MOST} goals already. Retire one first.")
        now = datetime.now(UTC)
        goal = goals.add(db, organization, words, now, _owner(db, organization, owner))
        _version(db, organization, now)
        return f"G-{goal.number}  {goal.title}"

    _with_organization(change)


@app.command()
def retire(number: int) -> None:
    """Take a goal off the list; its ideas keep it."""

    def change(db: Session, organization: Organization) -> str:
        goal = goals.by_number(db, organization.id, number)
        if goal is None or goal.retired:
            raise Sorry(f"There is no goal G-{number}.")
        now = datetime.now(UTC)
        goals.retire(db, goal, now)
        _version(db, organization, now)
        return f"G-{number} is retired."

    _with_organization(change)


def _version(db: Session, organization: Organization, now: datetime) -> None:
    """Whoever types here has no name that the history could tell."""
    versions.make(db, organization, note="", moved=(), member_id=None, now=now)


def _list(db: Session, organization: Organization) -> str:
    found = goals.current(db, organization.id)
    lines = [f"G-{goal.number}  {goal.title}  ({_owner_name(db, organization, goal)})" for goal in found]
    return "\n".join(lines) or 'No goals yet. Add one: python -m bot goals add "..."'


def _owner_name(db: Session, organization: Organization, goal: Goal) -> str:
    return people.member_of(db, organization.id, goal.owner_id).name if goal.owner_id else "-"


def _owner(db: Session, organization: Organization, external: str | None) -> int | None:
    if external is None:
        return None
    member: Member | None = None
    for workspace in people.workspaces(db, organization.id):
        account: Account | None = people.account_of(db, workspace, external)
        if account is not None:
            member = people.member_of(db, organization.id, account.member_id)
    if member is None:
        raise Sorry(f"{external} is not known yet. Let them open the bot's home once.")
    return member.id


def _with_organization(work: Callable[[Session, Organization], str]) -> None:
    """Do it, and say what was done once it is stored."""
    with desk() as at:
        with transaction(at.engine) as db:
            done = work(db, people.organization(db, at.organization.id))
        typer.echo(done)
