"""Channels chosen in a form: here by the platform's id, in other workspaces by our own."""

import pytest
from sqlalchemy import Engine
from sqlmodel import Session

from handlers import choices
from handlers.verbs import Invalid, Person, Room, voice_of
from handlers.views import RoomChoice
from storage import people
from storage.database import transaction
from storage.models import Channel
from tests.cast import uid
from tests.rows import asks, company
from tests.two_chats import Both, rows_of, two_chats


@pytest.fixture
def both(engine: Engine) -> Both:
    made = two_chats(engine)
    made.adds_rooms("Werkstatt")
    asks(engine, "Alice", "home", rooms=(Room("C0SECRET", "secret", private=True),))
    return made


def _chosen(both: Both, **fields: object) -> list[str]:
    with transaction(both.engine) as db:
        return [room.name for room in choices.chosen_rooms(db, _dora(db, both), fields)]


def _dora(db: Session, both: Both) -> Person:
    organization = both.slack.organization
    account, member = people.known_or_new(db, both.slack.workspace, uid("Dora"), organization.created)
    return Person(
        organization, both.slack.workspace, member, account, voice_of(organization, member, account)
    )


def _beside(both: Both) -> str:
    with transaction(both.engine) as db:
        return next(str(one.id) for one in rows_of(db, Channel) if one.name == "Werkstatt")


def test_channels_of_other_workspaces_are_offered_by_our_ids(both: Both) -> None:
    with transaction(both.engine) as db:
        offered = choices.elsewhere_rooms(db, _dora(db, both))
    assert offered == (RoomChoice(_beside(both), "#Werkstatt (Microsoft Teams)"),)


def test_here_and_elsewhere_are_one_list_without_doubles(both: Both) -> None:
    here = both.slack.ideas.external
    assert _chosen(both, channels=(here, here), elsewhere=(_beside(both),)) == ["ideas", "Werkstatt"]


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"channels": "channels_missing"}),
        ({"channels": (), "elsewhere": ()}, {"channels": "channels_missing"}),
        ({"channels": ("C0SECRET",)}, {"channels": "channel_not_joined"}),
        ({"channels": ("C0NOWHERE",)}, {"channels": "channel_not_joined"}),
        ({"elsewhere": ("999",)}, {"elsewhere": "channel_elsewhere_gone"}),
        ({"elsewhere": ("²",)}, {"elsewhere": "channel_elsewhere_gone"}),
    ],
)
def test_what_cannot_be_posted_in_is_named(
    both: Both, fields: dict[str, object], errors: dict[str, str]
) -> None:
    with pytest.raises(Invalid) as wrong:
        _chosen(both, **fields)
    assert wrong.value.errors == errors


def test_channels_of_another_company_cannot_be_chosen(engine: Engine, both: Both) -> None:
    foreign = company(engine, "T2").ideas
    with pytest.raises(Invalid):
        _chosen(both, elsewhere=(str(foreign.id),))
