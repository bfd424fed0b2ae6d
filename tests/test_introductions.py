"""Who asks is looked up first; what is not known about somebody is never taken for a yes."""

from dataclasses import replace

import pytest
from sqlalchemy import Engine

from handlers.verbs import Ask, Profile, answer
from handlers.views import IdeaForm
from storage import people
from storage.database import transaction
from storage.models import Platform
from tests.cast import MONDAY, uid
from tests.rows import asks, company
from tests.two_chats import shown

STRANGER = "U0ZOE"
ASK = Ask(Platform.SLACK, "T1", uid("Alice"), "share", MONDAY)


def zoe(guest: bool | None) -> tuple[Profile, ...]:
    return (Profile(STRANGER, "Zoe Zander", locale="de-DE", timezone="Europe/Vienna", guest=guest),)


def test_a_guest_who_asks_twice_is_a_guest_twice(engine: Engine) -> None:
    company(engine)
    for profiles in (zoe(guest=True), ()):  # the second time she is taken as known
        refused = asks(engine, "Zoe", "share", "Newsletter", external=STRANGER, profiles=profiles).refused
        assert refused is not None
        assert refused.key == "guest"


@pytest.mark.parametrize("verb", ["support", "edit_settings", "nonsense"])
def test_who_was_met_stays_met_whatever_becomes_of_the_question(engine: Engine, verb: str) -> None:
    firm = company(engine)
    assert asks(engine, "Zoe", verb, "99", external=STRANGER, profiles=zoe(guest=False)).refused
    with transaction(engine) as db:
        account = people.account_of(db, firm.workspace, STRANGER)
        assert account is not None
        assert (account.name, account.locale, account.timezone) == ("Zoe Zander", "de-DE", "Europe/Vienna")


def test_who_cannot_be_looked_up_takes_no_part_until_they_can(engine: Engine) -> None:
    company(engine)
    refused = asks(engine, "Zoe", "share", "Newsletter", external=STRANGER, profiles=zoe(guest=None)).refused
    assert refused is not None
    assert refused.key == "not_introduced"
    assert asks(engine, "Zoe", "list", "1", external=STRANGER, profiles=zoe(guest=None)).view is not None
    assert asks(engine, "Zoe", "share", "Newsletter", external=STRANGER, profiles=zoe(guest=False)).view


def test_what_is_known_stays_known_while_nobody_can_be_looked_up(engine: Engine) -> None:
    company(engine)
    alice = (Profile(uid("Alice"), "Alice Hansen", boss=None, owner=None, guest=None),)
    assert asks(engine, "Alice", "share", "Newsletter", profiles=alice).view is not None
    gus = (Profile(uid("Gus"), "Gus Gast", boss=None, owner=None, guest=None),)
    assert asks(engine, "Gus", "share", "Newsletter", profiles=gus).refused is not None


def test_a_refused_question_leaves_nothing_else_behind(engine: Engine) -> None:
    """What it had begun is undone, and asked again it is asked for the first time."""
    company(engine)
    for _ in range(2):
        reply = asks(engine, "Alice", "withdraw", "7", once="click-1")
        assert reply.refused is not None
        assert reply.refused.key == "idea_unknown"


def test_what_everybody_has_read_is_not_sealed_any_more(engine: Engine) -> None:
    company(engine)
    for overheard, words, late in (
        (True, "Newsletter", True),
        (True, "", False),
        (False, "Newsletter", False),
    ):
        form = shown(answer(engine, replace(ASK, words=words, overheard=overheard)), IdeaForm)
        assert form.overheard is late
