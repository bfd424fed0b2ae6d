"""The company that has lived in Slack for four weeks gets Teams too; through the product's own doors."""

from datetime import datetime

from sqlalchemy import Engine

from demo.company import ADMIN, ZONE, Company, user_id
from demo.teams.tenant import BOT, TENANT, WINDOWS, colleagues, directory_id
from handlers import setup, verbs
from handlers.verbs import Ask
from handlers.views import LinkCode, View
from storage import people
from storage.database import transaction
from storage.models import Platform


class MovingError(Exception):
    """The product did not do what the demo asks for."""


def move_in(engine: Engine, company: Company, now: datetime) -> None:
    """Six people have a second account from now on, and everybody is still one person."""
    members = _arrive(engine, company, now)
    _link_by_code(engine, now)
    for name, member_id in members.items():
        if name != ADMIN:
            fields = {"person": directory_id(name), "other": str(member_id)}
            _ask(engine, now, ADMIN, "linked", fields=fields)
        # The Playground says en-US of everybody.
        _ask(engine, now, name, "set_language", words=company.language)
    slack = _slack(engine)
    for name in members:
        if name not in {window.person for window in WINDOWS}:
            # Nobody sees their Teams here, so they were seen in Slack last: their news go there.
            _reply(engine, Ask(Platform.SLACK, slack, user_id(name), "help", now))


def _arrive(engine: Engine, company: Company, now: datetime) -> dict[str, int]:
    """Their accounts in Teams, and which member each is in Slack."""
    with transaction(engine) as db:
        organization = people.organizations(db)[0]
        slack = people.workspaces(db, organization.id)[0]
        teams = setup.connected(
            *(db, Platform.TEAMS, TENANT),
            name="Microsoft Teams",
            url="",
            bot=BOT,
            profiles=[],
            rooms=None,
            now=now,
            beside=(slack.platform, slack.external),
        )
        for one in colleagues(company):
            people.remember(
                *(db, teams, now),
                external=directory_id(one.name),
                name=one.real_name,
                locale=company.locale,
                timezone=ZONE,
            )
        found = {one.name: people.account_of(db, slack, user_id(one.name)) for one in colleagues(company)}
        return {name: account.member_id for name, account in found.items() if account}


def _link_by_code(engine: Engine, now: datetime) -> None:
    """The admin, as everybody could: a code from one chat is typed in the other."""
    offered = _reply(engine, Ask(Platform.SLACK, _slack(engine), user_id(ADMIN), "link", now))
    if not isinstance(offered, LinkCode):
        raise MovingError("there is no code")
    _ask(engine, now, ADMIN, "link_code", words=offered.code)


def _slack(engine: Engine) -> str:
    with transaction(engine) as db:
        return people.workspaces(db, people.organizations(db)[0].id)[0].external


def _ask(
    engine: Engine, now: datetime, name: str, verb: str, words: str = "", fields: dict[str, str] | None = None
) -> None:
    ask = Ask(
        *(Platform.TEAMS, TENANT, directory_id(name), verb, now),
        words=words,
        fields=fields or {},
        direct=True,
    )
    _reply(engine, ask)


def _reply(engine: Engine, ask: Ask) -> View | None:
    reply = verbs.answer(engine, ask)
    if reply.refused or reply.invalid:
        raise MovingError(f"{ask.verb}: {reply.refused or reply.invalid}")
    return reply.view
