"""The sample company in Teams: six of its people, two of whom have a window that visitors look through."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from demo.company import Colleague, Company

TENANT = "6a0f4b0e-53c4-5d0f-8f39-6d1b6a0c9a51"
BOT = "28:gegenstrom"
# The Playground wants exactly six people in its organization, and one of them at the keyboard.
PEOPLE = ("alice", "bob", "carla", "dora", "jule", "henning")


@dataclass(frozen=True)
class Window:
    """One person's Teams: a chat with the bot, and a team with one channel beside General."""

    person: str
    team: dict[str, str]  # its name, by language
    channel: dict[str, str]

    @property
    def chat(self) -> str:
        return f"a:{self.person}"

    @property
    def group(self) -> str:
        return f"19:{self.person}-group@thread.v2"

    @property
    def team_id(self) -> str:
        return f"19:{self.person}-team@thread.tacv2"

    @property
    def channel_id(self) -> str:
        return f"19:{self.person}-channel@thread.tacv2"


# A Playground is one person's client, so everybody has channels of their own: what is said in the
# channel for ideas is seen in Alice's window, and reaches Carla as news and review cards.
ALICE = Window("alice", {"de": "Filiale Husum", "en": "Husum shop"}, {"de": "ideen", "en": "ideas"})
CARLA = Window("carla", {"de": "Leitung", "en": "Management"}, {"de": "runde", "en": "round"})
WINDOWS = (ALICE, CARLA)


def directory_id(name: str) -> str:
    """A person's id in the company's directory: whom the bot knows."""
    return str(uuid.uuid5(uuid.UUID(TENANT), name))


def colleagues(company: Company) -> list[Colleague]:
    return [one for one in company.people if one.name in PEOPLE]


def playground_config(window: Window, company: Company) -> dict[str, Any]:
    """What the Playground is to show; its file may be JSON, because YAML may."""
    people = {one.name: _user(one) for one in colleagues(company)}
    current = people.pop(window.person)
    return {
        "version": "0.1.1",
        "tenantId": TENANT,
        "bot": {"id": BOT, "name": "Gegenstrom"},
        "currentUser": current,
        "users": list(people.values()),
        "personalChat": {"id": window.chat},
        "groupChat": {"id": window.group, "name": _first_names(list(people.values()))},
        "team": {
            "id": window.team_id,
            "name": window.team[company.language],
            "aadGroupId": directory_id(window.team_id),
            "channels": [{"id": window.channel_id, "name": window.channel[company.language]}],
        },
    }


def _user(one: Colleague) -> dict[str, str]:
    first, _, last = one.real_name.partition(" ")
    mail = f"{one.name}@hansen.example"
    return {
        "id": directory_id(one.name),  # what the people picker of the Playground answers
        "name": one.real_name,
        "userPrincipleName": mail,  # spelt so by the Playground
        "aadObjectId": directory_id(one.name),
        "givenName": first,
        "surname": last,
        "email": mail,
    }


def _first_names(people: Sequence[dict[str, str]]) -> str:
    return ", ".join(one["givenName"] for one in people[:3])
