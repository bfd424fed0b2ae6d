"""What the environment or `.env` says, read once."""

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict
from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

SLACK_API = "https://slack.com/api/"


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

    @property
    def socket_mode(self) -> bool:
        return self.slack_app_token is not None

    def require_slack(self) -> None:
        """Raises `MissingSettings` naming all that Slack needs and is not there."""
        missing = [] if self.slack_bot_token else ["SLACK_BOT_TOKEN"]
        if not self.socket_mode and self.slack_signing_secret is None:
            missing.append("SLACK_SIGNING_SECRET (or SLACK_APP_TOKEN for Socket Mode)")
        if missing:
            raise MissingSettings(missing)


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
