"""The command line: `python -m bot run, tick, migrate, goals, export, import, report, similar` and more."""

import asyncio
import json
import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import structlog
import typer
from slack_sdk.errors import SlackClientError

from bot import exports, imports, reports
from bot import goals as goal_commands
from bot import preview as previews
from bot import similar as similar_commands
from bot.app import House
from bot.logs import set_up_logs
from bot.manifests import Package, WrongPackage, slack_manifest, write_teams_package
from bot.serve import bind, serving
from bot.settings import MissingSettings, Settings, WrongSettings, read_settings
from bot.texts import Texts
from handlers import meaning
from storage.database import ForeignFile, Unavailable, open_database
from storage.migrate import migrate as migrate_database

app = typer.Typer(
    help="Gegenstrom: strategy flows down, ideas flow up.", no_args_is_help=True, add_completion=False
)
app.add_typer(goal_commands.app, name="goals")
app.command("import")(imports.bring)
app.command("export")(exports.export)
app.command("report")(reports.report)
app.add_typer(similar_commands.app, name="similar")
log = structlog.get_logger()

Language = Annotated[str, typer.Option(help="Language of descriptions: en or de")]


@app.command()
def run() -> None:
    """Run the bot until Ctrl-C, on every platform that is set up."""
    settings = _prepared()
    _finish(asyncio.run(_run(settings)))


@app.command()
def tick(
    now: Annotated[
        str | None, typer.Option(help="Pretend that it is this time, e.g. 2026-11-23T08:30+01:00")
    ] = None,
) -> None:
    """Do once what is due, deliver it, and end: for cron, or to see a digest now."""
    moment = _moment(now)
    settings = _prepared()
    _finish(asyncio.run(_tick(settings, moment)))


@app.command()
def migrate() -> None:
    """Create the database, or bring it up to this version."""
    settings = _prepared(platform=False)
    engine = open_database(settings.database_url)
    try:
        migrate_database(engine)
    except (Unavailable, ForeignFile) as error:
        _finish(f"The database cannot be used: {error}")
    finally:
        engine.dispose()
    typer.echo("The database is up to date.")


@app.command()
def manifest(
    platform: Annotated[str, typer.Argument(help="slack or teams")],
    language: Language = "en",
    url: Annotated[
        str | None,
        typer.Option(help="Public address (https://...) of the bot; for Slack, HTTP instead of Socket Mode"),
    ] = None,
    output: Annotated[Path | None, typer.Option(help="Teams: file for the app package, e.g. app.zip")] = None,
    app_id: Annotated[str, typer.Option(help="Teams: the Azure bot's App ID, else TEAMS_APP_ID")] = "",
    version: Annotated[str, typer.Option(help="Teams: higher than the one that is installed")] = "1.0.0",
    replies: Annotated[
        bool, typer.Option(help="Teams: hear replies in the threads of ideas, which become comments")
    ] = True,
) -> None:
    """Print Slack's manifest, to paste there, or write the app package for Teams, to upload there."""
    if platform not in ("slack", "teams") or language not in ("en", "de"):
        _finish("There is a manifest for slack and for teams, in the languages en and de.")
    import bot.app  # noqa: F401  the verbs register themselves

    if platform == "slack":
        typer.echo(json.dumps(slack_manifest(Texts(), language, url), indent=2, ensure_ascii=False))
        return
    wanted = Package(app_id or _prepared(platform=False).teams_app_id, url or "", version, replies)
    try:
        typer.echo(write_teams_package(Texts(), wanted, output))
    except WrongPackage as wrong:
        _finish(str(wrong))


@app.command()
def preview(
    view: Annotated[str | None, typer.Argument(help="A view's name; without it, all names")] = None,
    language: Language = "en",
    platform: Annotated[str, typer.Option(help="slack or teams")] = "slack",
) -> None:
    """Print an example of a view, to look at in Slack's Block Kit Builder or the Adaptive Cards Designer."""
    if platform not in ("slack", "teams"):
        _finish("There are previews for slack and teams.")
    typer.echo(previews.preview(view, language, platform))


async def _run(settings: Settings) -> str | None:
    meaning.use_installed()
    house = House(settings)
    ended = asyncio.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(name, ended.set)
    try:
        listener = bind(settings.host, settings.port)
    except OSError as error:
        return f"Cannot listen on {settings.host}:{settings.port}: {error.strerror}. Choose another PORT."
    try:
        async with house.running(), serving(house.web, listener):
            log.info(
                "running",
                slack=_slack(settings),
                teams=("development" if settings.teams_development else "on")
                if settings.teams_wanted
                else "off",
                address=f"{settings.host}:{listener.getsockname()[1]}",
            )
            await ended.wait()
            log.info("ending")
    except (Unavailable, ForeignFile) as error:
        return f"The database cannot be used: {error}"
    except SlackClientError as error:
        return f"Slack does not accept SLACK_APP_TOKEN: {error}"
    finally:
        listener.close()
    return None


async def _tick(settings: Settings, moment: datetime | None) -> str | None:
    meaning.use_installed()
    house = House(settings, (lambda: moment) if moment else lambda: datetime.now(UTC))
    try:
        async with house.opened(listen=False) as clock:
            clock.queue_due(house.now())
            tried = await house.courier.deliver_due()
    except (Unavailable, ForeignFile) as error:
        return f"The database cannot be used: {error}"
    log.info("ticked", deliveries=tried)
    return None


def _prepared(*, platform: bool = True) -> Settings:
    set_up_logs()
    # Bolt switches to another mode of its own when it finds these, and ignores the bot token then.
    for name in ("SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET"):
        os.environ.pop(name, None)
    try:
        settings = read_settings()
        if platform:
            settings.require_platform()
    except WrongSettings as wrong:
        _finish(f"Please correct in the environment or .env: {wrong}")
    except MissingSettings as missing:
        _finish(f"{missing}. docs/install-slack.md and docs/install-teams.md say where to find them.")
    return settings


def _teams(settings: Settings) -> str:
    if not settings.teams_wanted:
        return "off"
    return "development" if settings.teams_development else "on"


def _slack(settings: Settings) -> str:
    if not settings.slack_wanted:
        return "off"
    return "socket" if settings.socket_mode else "http"


def _moment(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        _finish(f"{text} is not a time. Write it as 2026-11-23T08:30 or 2026-11-23T08:30+01:00.")
    return moment.astimezone(UTC) if moment.tzinfo else moment.astimezone().astimezone(UTC)


def _finish(trouble: str | None) -> None:
    """End with a sentence when there is something to say, and with exit code 1 then."""
    if trouble:
        typer.echo(trouble, err=True)
        sys.exit(1)


if __name__ == "__main__":
    app()
