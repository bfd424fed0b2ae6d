"""`python -m bot manifest teams`: checks what was asked for and writes the package into a file."""

import re
from pathlib import Path
from urllib.parse import urlsplit
from uuid import UUID

from bot.manifests.teams import NOWHERE, Package, teams_package
from bot.texts import Texts

VERSION = re.compile(r"\d{1,5}\.\d{1,5}\.\d{1,5}")


class WrongPackage(Exception):
    """Says what to write instead."""


def write_teams_package(texts: Texts, package: Package, output: Path | None) -> str:
    """Write the file and say so. Raises `WrongPackage`."""
    if output is None:
        raise WrongPackage("Say where the app package goes: --output app.zip")
    _check(package)
    try:
        output.write_bytes(teams_package(texts, package))
    except OSError as error:
        raise WrongPackage(f"{output} cannot be written: {error.strerror}.") from None
    nowhere = "" if package.url else f" Its links lead to {NOWHERE}; --url names the bot's own address."
    return f"{output} is the app package, version {package.version}.{nowhere}"


def _check(package: Package) -> None:
    if not _is_id(package.app_id):
        raise WrongPackage(
            "Say whose app it is, with the Azure bot's Microsoft App ID: --app-id or TEAMS_APP_ID. "
            "It looks like 0f4a2c6e-8f1d-4c53-9a6b-2f1f6f0f7c11."
        )
    address = urlsplit(package.url)
    if package.url and (address.scheme != "https" or not address.hostname):
        raise WrongPackage("Write the bot's address as https://gegenstrom.example.com")
    if not VERSION.fullmatch(package.version):
        raise WrongPackage("Write the version as 1.0.1")


def _is_id(text: str) -> bool:
    try:
        return str(UUID(text)) == text.lower()
    except ValueError:
        return False
