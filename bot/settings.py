"""What the environment or `.env` says, read once."""

import re
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

SLACK_API = "https://slack.com/api/"
ENTRA = "https://login.microsoftonline.com"
BOT_FRAMEWORK = "https://api.botframework.com"
BOT_FRAMEWORK_KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration"
ID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
LOOPBACK = ("127.0.0.1", "::1", "localhost")


class MissingSettings(Exception):
    """Names everything that is missing, at once."""

    def __init__(self, names: list[str]) -> None:
        super().__init__("Missing in the environment or .env: " + ", ".join(names))
        self.names = names


class WrongSettings(Exception):
    """Names every setting that cannot be read, and why; never its value, which may be a secret."""


class Settings(BaseSettings):
    """Every setting there is; names are upper case in the environment."""

    model_config = SettingsConfigDict(env_file=".env", extra="ignore", frozen=True, env_ignore_empty=True)

    slack_bot_token: SecretStr | None = Field(None, description="Bot token (xoxb-...) of the Slack app")
    slack_app_token: SecretStr | None = Field(
        None, description="App-level token (xapp-...): with it the bot runs in Socket Mode, without over HTTP"
    )
    slack_signing_secret: SecretStr | None = Field(
        None, description="Signing secret of the Slack app; needed over HTTP"
    )
    slack_api_url: str = Field(SLACK_API, description="Where Slack's Web API is; for tests and the demo")
    teams_app_id: str = Field("", description="Application (client) id of the Azure bot")
    teams_app_password: SecretStr | None = Field(None, description="Client secret of the Azure bot")
    teams_managed_identity: bool = Field(
        False, description="The Azure bot has a user-assigned managed identity instead of a client secret"
    )
    identity_endpoint: str = Field(
        "", description="Set by Azure itself, where it runs the bot for a managed identity"
    )
    identity_header: SecretStr = Field(
        SecretStr(""), description="Set by Azure itself, where it runs the bot for a managed identity"
    )
    teams_tenant_id: str = Field("", description="Directory (tenant) id of the company that the bot serves")
    teams_more_tenants: str = Field(
        "", description="Ids of further tenants that may use the bot, separated by commas"
    )
    teams_service_hosts: str = Field(
        "",
        description="Further hosts of the Bot Connector, by commas: for government clouds and tests",
    )
    teams_framework_url: str = Field(
        BOT_FRAMEWORK, description="Who signs requests and takes our tokens; another one in government clouds"
    )
    teams_login_url: str = Field(
        ENTRA, description="Where tokens are asked for; for government clouds and tests"
    )
    teams_keys_url: str = Field(
        BOT_FRAMEWORK_KEYS,
        description="Where the keys of signed requests are; for government clouds and tests",
    )
    teams_development: bool = Field(
        False,
        description="Let Microsoft 365 Agents Playground in without tokens; listens on this machine only",
    )
    database_url: str = Field(
        "sqlite:///gegenstrom.sqlite3", description="SQLite file or PostgreSQL (postgresql://...)"
    )
    host: str = Field("127.0.0.1", description="Address to listen on")
    port: int = Field(3000, description="Port to listen on", ge=0, le=65535)

    @model_validator(mode="after")
    def _api_ends_with_a_slash(self) -> Self:
        if not self.slack_api_url.endswith("/"):
            object.__setattr__(self, "slack_api_url", self.slack_api_url + "/")
        return self

    @field_validator("database_url")
    @classmethod
    def _database_is_one_of_ours(cls, url: str) -> str:
        try:
            backend = make_url(url).get_backend_name()
        except ArgumentError:
            backend = ""
        if backend not in ("sqlite", "postgresql"):
            raise ValueError("write it as sqlite:///file or postgresql://user@host/name")
        return url

    @field_validator("teams_app_id", "teams_tenant_id", "teams_more_tenants")
    @classmethod
    def _ids_are_ids(cls, ids: str) -> str:
        for one in _listed(ids):
            if not ID.fullmatch(one):
                raise ValueError("an id looks like 0f4a2c6e-8f1d-4c53-9a6b-2f1f6f0f7c11")
        return ids

    @field_validator("teams_framework_url", "teams_login_url", "teams_keys_url")
    @classmethod
    def _addresses_are_safe(cls, url: str) -> str:
        """With TLS; without it on this machine only, for tests."""
        if not url.startswith("https://") and urlsplit(url).hostname not in LOOPBACK:
            raise ValueError("write it as https://...")
        return url

    @property
    def socket_mode(self) -> bool:
        return self.slack_app_token is not None

    @property
    def slack_wanted(self) -> bool:
        """Whether anything of Slack is set."""
        return any((self.slack_bot_token, self.slack_app_token, self.slack_signing_secret))

    @property
    def teams_wanted(self) -> bool:
        """Whether anything of Teams is set."""
        named = self.teams_app_id or self.teams_app_password or self.teams_tenant_id
        return bool(named) or self.teams_managed_identity or self.teams_development

    @property
    def teams_tenants(self) -> frozenset[str]:
        """Every tenant that may use the bot."""
        return frozenset(filter(None, (self.teams_tenant_id, *_listed(self.teams_more_tenants))))

    @property
    def teams_extra_hosts(self) -> frozenset[str]:
        return frozenset(_listed(self.teams_service_hosts))

    def require_platform(self) -> None:
        """Raises `MissingSettings` naming all that is missing for a platform that is set in part, or for any;
        `WrongSettings` when the doors of development would be open to others."""
        missing = self._missing_for_teams() if self.teams_wanted else []
        if self.slack_wanted or not self.teams_wanted:
            missing = [*self._missing_for_slack(), *missing]
        if missing and not (self.slack_wanted or self.teams_wanted):
            missing[-1] += ", or, for Microsoft Teams, " + ", ".join(self._missing_for_teams())
        if missing:
            raise MissingSettings(missing)
        if self.teams_development and (self.host not in LOOPBACK or self.teams_app_id):
            raise WrongSettings(
                "TEAMS_DEVELOPMENT: it lets everybody in, so it works only with HOST=127.0.0.1 "
                "and without TEAMS_APP_ID"
            )

    def _missing_for_slack(self) -> list[str]:
        missing = [] if self.slack_bot_token else ["SLACK_BOT_TOKEN"]
        if not self.socket_mode and self.slack_signing_secret is None:
            missing.append("SLACK_SIGNING_SECRET (or SLACK_APP_TOKEN for Socket Mode)")
        return missing

    def _missing_for_teams(self) -> list[str]:
        if self.teams_development:
            return []
        named = {
            "TEAMS_APP_ID": self.teams_app_id,
            "TEAMS_APP_PASSWORD (or TEAMS_MANAGED_IDENTITY)": self.teams_app_password
            or self.teams_managed_identity,
            "TEAMS_TENANT_ID": self.teams_tenant_id,
        }
        return [name for name, value in named.items() if not value]


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",") if one.strip()]


def read_settings(env_file: Path | None = None) -> Settings:
    """Raises `WrongSettings`."""
    try:
        return Settings(_env_file=env_file) if env_file else Settings()
    except ValidationError as error:
        wrong = [
            f"{str(one['loc'][0]).upper()}: {one['msg'].removeprefix('Value error, ')}"
            for one in error.errors()
        ]
        raise WrongSettings("; ".join(wrong)) from None
