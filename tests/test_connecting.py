"""Connect, bring somebody in, offer hands to a measure: what is taken, what is refused, and who hears it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import cards
from handlers.verbs import Reply
from handlers.views import (
    AskedPublicly,
    ConnectForm,
    ConnectionCard,
    IdeaCard,
    IntroductionCard,
    Notice,
    from_facts,
)
from storage import connections, people
from storage.database import transaction
from storage.models import Comment, Connection, Introduction, Outbox
from tests.chat import MONDAY, uid
from tests.rows import Company, asks, at_once, company, shares

WHY = {"why": "Both need the same list."}


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 of Alice, I-2 of Bob, I-3 sealed, by Alice; I-4 withdrawn; M-1 of I-2, owned by Mallory."""
    made = company(engine)
    shares(engine, "Alice", "Digital customer card")
    shares(engine, "Bob", "One customer list for all deliveries")
    asks(engine, "Alice", "create", title="Customer evenings", draft="sealed", sealed="yes")
    shares(engine, "Alice", "Taken back")
    asks(engine, "Alice", "withdraw", "4")
    approved = asks(engine, "Carla", "approved", number="2", turn="0", owner=uid("Mallory"), due="2026-12-01")
    assert approved.view, approved.invalid
    return made


def connects(engine: Engine, who: str, what: str, *, now: datetime = MONDAY, **fields: Any) -> Reply:
    return asks(engine, who, "connected", now=now, number=what, **{**WHY, **fields})


def told(engine: Engine, view: str) -> list[tuple[str, bool]]:
    """To whom this view goes, and whether it can be undone there."""
    with transaction(engine) as db:
        found = db.exec(select(Outbox).where(Outbox.view == view).order_by(col(Outbox.id)))
        return sorted((row.target, bool(row.facts.get("undo"))) for row in found)


def card(engine: Engine, number: int) -> IdeaCard:
    view = asks(engine, "Dora", "show", str(number)).view
    assert isinstance(view, IdeaCard)
    return view


def test_both_sides_hear_of_a_connection_once_and_its_maker_can_undo_it(
    engine: Engine, firm: Company
) -> None:
    view = connects(engine, "Carla", "I-1", thing="i-2").view
    assert isinstance(view, Notice)
    assert view.params == {"what": "I-1", "with": "I-2"}
    assert told(engine, "ConnectionCard") == sorted(
        [(uid("Alice"), False), (uid("Bob"), False), (uid("Carla"), True)]
    )
    assert [one.label for one in card(engine, 1).idea.connected] == ["I-2"]
    assert [one.label for one in card(engine, 2).idea.connected] == ["I-1"]


def test_a_measure_s_owner_hears_of_it(engine: Engine, firm: Company) -> None:
    assert connects(engine, "Alice", "I-1", thing="M-1").view
    assert told(engine, "ConnectionCard") == sorted([(uid("Alice"), True), (uid("Mallory"), False)])
    assert [one.label for one in card(engine, 1).idea.connected] == ["M-1"]
    assert connects(engine, "Bob", "M-1", thing="3").view, "a number alone is an idea's"


def test_somebody_of_both_sides_hears_it_once(engine: Engine, firm: Company) -> None:
    connects(engine, "Bob", "I-1", thing="I-3")
    assert told(engine, "ConnectionCard") == sorted([(uid("Alice"), False), (uid("Bob"), True)])


@pytest.mark.parametrize(
    ("fields", "field", "key"),
    [
        ({}, "thing", "connect_nothing"),
        ({"similar": "0", "thing": " "}, "thing", "connect_nothing"),
        ({"thing": "I-999"}, "thing", "connect_unknown"),
        ({"thing": "M-999"}, "thing", "connect_unknown"),
        ({"thing": "the card"}, "thing", "connect_unknown"),
        ({"thing": "0"}, "thing", "connect_unknown"),
        ({"thing": "9" * 400}, "thing", "connect_unknown"),
        ({"thing": "I-1"}, "thing", "connect_itself"),
        ({"thing": "I-4"}, "thing", "connect_hidden"),
        ({"similar": "I-4"}, "similar", "connect_hidden"),
        ({"thing": "I-2", "why": "  \u200b"}, "why", "why_empty"),
        ({"thing": "I-2", "why": "w" * 20_000}, "why", "text_long"),
        ({"guest": "UNOBODY"}, "guest", "guest_unusable"),
        ({"guest": uid("Gus")}, "guest", "guest_unusable"),
        ({"guest": uid("Carla")}, "guest", "guest_self"),
        ({"guest": uid("Alice")}, "guest", "guest_keeps"),
    ],
)
def test_what_cannot_be_connected_is_said_at_its_field(
    engine: Engine, firm: Company, fields: dict[str, Any], field: str, key: str
) -> None:
    invalid = connects(engine, "Carla", "I-1", **fields).invalid
    assert invalid is not None
    assert invalid.errors == {field: key}
    assert told(engine, "ConnectionCard") == told(engine, "IntroductionCard") == []


def test_what_is_connected_already_is_not_connected_again(engine: Engine, firm: Company) -> None:
    connects(engine, "Carla", "I-1", thing="I-2")
    for what, other in (("I-1", "I-2"), ("I-2", "I-1")):
        invalid = connects(engine, "Bob", what, thing=other).invalid
        assert invalid is not None
        assert invalid.errors == {"thing": "connect_already"}
        assert invalid.params["thing"]["by"] == "Carla Brandt"
    with transaction(engine) as db:
        assert len(db.exec(select(Connection)).all()) == 1


def test_one_wrong_field_and_nothing_is_done(engine: Engine, firm: Company) -> None:
    invalid = connects(engine, "Carla", "I-1", thing="I-2", guest=uid("Gus")).invalid
    assert invalid is not None
    with transaction(engine) as db:
        assert not db.exec(select(Connection)).all()


def test_two_who_connect_the_same_at_once_make_one_connection(engine: Engine, firm: Company) -> None:
    at_once(
        lambda: connects(engine, "Carla", "I-1", thing="I-2"),
        lambda: connects(engine, "Dora", "I-2", thing="I-1"),
    )
    with transaction(engine) as db:
        assert len(db.exec(select(Connection)).all()) == 1
    assert [target for target, _ in told(engine, "ConnectionCard")].count(uid("Alice")) == 1


def test_only_whoever_connected_undoes_it(engine: Engine, firm: Company) -> None:
    connects(engine, "Carla", "I-1", thing="I-2")
    refused = asks(engine, "Dora", "disconnect", "I-1+I-2").refused
    assert refused is not None
    assert (refused.key, refused.params) == ("connection_not_yours", {"by": "Carla Brandt"})
    undone = asks(engine, "Carla", "disconnect", "I-2+I-1").view
    assert isinstance(undone, ConnectionCard)
    assert undone.undone
    assert card(engine, 1).idea.connected == ()
    again = asks(engine, "Carla", "disconnect", "I-1+I-2").refused
    assert again is not None
    assert again.key == "connection_gone"
    assert connects(engine, "Dora", "I-1", now=MONDAY + timedelta(hours=1), thing="I-2").view
    assert told(engine, "ConnectionCard").count((uid("Alice"), False)) == 2, "it is news again"


@pytest.mark.parametrize("words", ["", "I-1", "I-1+", "+", "I-1+I-999", "x+y", "I-1+I-2+I-3"])
def test_a_made_up_undo_is_refused(engine: Engine, firm: Company, words: str) -> None:
    assert asks(engine, "Carla", "disconnect", words).refused is not None
    assert asks(engine, "Carla", "take_out", words).refused is not None


def test_a_person_is_brought_in(engine: Engine, firm: Company) -> None:
    view = connects(engine, "Carla", "I-1", guest=uid("Bob")).view
    assert isinstance(view, Notice)
    assert view.params["with"] == "Bob Petersen"
    assert told(engine, "BroughtIn") == [(uid("Bob"), False)]
    assert told(engine, "IntroductionCard") == sorted([(uid("Alice"), False), (uid("Carla"), True)])
    assert card(engine, 1).idea.guests == ("Bob Petersen",)
    invalid = connects(engine, "Dora", "I-1", guest=uid("Bob")).invalid
    assert invalid is not None
    assert invalid.errors == {"guest": "guest_already"}
    refused = asks(engine, "Bob", "take_out", f"I-1+{firm.members['Bob'].id}").refused
    assert refused is not None
    assert refused.key == "connection_not_yours"
    undone = asks(engine, "Carla", "take_out", f"I-1+{firm.members['Bob'].id}").view
    assert isinstance(undone, IntroductionCard)
    assert card(engine, 1).idea.guests == ()


def test_a_sealed_author_cannot_be_found_out_by_bringing_them_in(engine: Engine, firm: Company) -> None:
    """Alice is answered like everybody else."""
    mallory = connects(engine, "Carla", "I-3", guest=uid("Mallory"))
    alice = connects(engine, "Carla", "I-3", guest=uid("Alice"))
    assert isinstance(alice.view, Notice)
    assert isinstance(mallory.view, Notice)
    assert alice.view.key == mallory.view.key
    assert (uid("Alice"), False) in told(engine, "BroughtIn")
    assert told(engine, "IntroductionCard").count((uid("Carla"), True)) == 2


def test_the_form_offers_what_is_similar_and_not_connected_yet(engine: Engine, firm: Company) -> None:
    def offered() -> list[str]:
        form = asks(engine, "Carla", "connect", "I-1").view
        assert isinstance(form, ConnectForm)
        return [one.label for one in form.similar]

    shares(engine, "Bob", "A bench at the door")
    assert set(offered()) == {"I-2", "I-3", "M-1"}
    connects(engine, "Carla", "I-1", thing="I-2")
    assert set(offered()) == {"I-3", "M-1"}


@pytest.mark.parametrize(
    ("words", "key"),
    [("I-4", "idea_closed"), ("I-99", "idea_unknown"), ("M-99", "measure_unknown"), ("", "idea_unknown")],
)
def test_the_form_opens_for_what_everybody_sees(engine: Engine, firm: Company, words: str, key: str) -> None:
    for who in ("Alice", "Carla"):
        refused = asks(engine, who, "connect", words).refused
        assert refused is not None
        assert refused.key == key


@pytest.mark.parametrize(
    "verb", ["connect", "connected", "disconnect", "take_out", "help_measure", "ask_publicly"]
)
def test_guests_only_read(engine: Engine, firm: Company, verb: str) -> None:
    refused = asks(engine, "Gus", verb, "I-1").refused
    assert refused is not None
    assert refused.key == "guest"


def test_another_company_s_ideas_cannot_be_connected(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    refused = asks(engine, "Carla", "connect", "I-1", workspace="T2").refused
    assert refused is not None
    assert refused.key == "idea_unknown"


def test_a_withdrawn_idea_is_no_longer_named(engine: Engine, firm: Company) -> None:
    connects(engine, "Carla", "I-1", thing="I-3")
    asks(engine, "Alice", "withdraw", "3")
    assert card(engine, 1).idea.connected == ()


# --- hands for a measure --------------------------------------------------------------------------------


def test_the_owner_hears_once_who_can_help(engine: Engine, firm: Company) -> None:
    first = asks(engine, "Bob", "help_measure", "1").view
    second = asks(engine, "Bob", "help_measure", "1").view
    assert isinstance(first, Notice)
    assert isinstance(second, Notice)
    assert (first.key, second.key) == ("help_measure", "help_measure_already")
    assert told(engine, "HelpOffered") == [(uid("Mallory"), False)]
    own = asks(engine, "Mallory", "help_measure", "1").view
    assert isinstance(own, Notice)
    assert own.key == "help_measure_own"


def test_who_was_brought_in_can_say_so_themselves(engine: Engine, firm: Company) -> None:
    connects(engine, "Carla", "M-1", guest=uid("Bob"))
    assert asks(engine, "Bob", "help_measure", "1").view
    assert told(engine, "HelpOffered") == [(uid("Mallory"), False)]
    with transaction(engine) as db:
        (brought,) = db.exec(select(Introduction)).all()
        assert brought.member_id == brought.guest_id
    refused = asks(engine, "Carla", "take_out", f"M-1+{firm.members['Bob'].id}").refused
    assert refused is not None


@pytest.mark.parametrize("words", ["", "99", "x", "I-1"])
def test_there_is_no_such_measure(engine: Engine, firm: Company, words: str) -> None:
    refused = asks(engine, "Bob", "help_measure", words).refused
    assert refused is not None
    assert refused.key == "measure_unknown"


# --- a question that everybody reads --------------------------------------------------------------------


def test_a_public_question_is_a_comment_once(engine: Engine, firm: Company) -> None:
    form: dict[str, Any] = {"number": "3", "draft": "asked", "question": "Where?"}
    first = asks(engine, "Bob", "asked_publicly", **form).view
    assert isinstance(first, Notice)
    assert first.key == "asked_nowhere", "no card stands anywhere yet"
    assert asks(engine, "Bob", "asked_publicly", **form).view is None
    with transaction(engine) as db:
        (kept,) = db.exec(select(Comment)).all()
        assert (kept.text, kept.member_id) == ("Where?", firm.members["Bob"].id)
        (row,) = db.exec(select(Outbox).where(Outbox.view == AskedPublicly.__name__)).all()
        assert row.target == uid("Alice")


@pytest.mark.parametrize(
    ("question", "key"), [("", "question_empty"), (" \u200b", "question_empty"), ("w" * 20_000, "text_long")]
)
def test_a_question_says_something(engine: Engine, firm: Company, question: str, key: str) -> None:
    invalid = asks(engine, "Bob", "asked_publicly", number="1", draft="d", question=question).invalid
    assert invalid is not None
    assert invalid.errors == {"question": key}


def test_nobody_is_told_of_their_own_question(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "asked_publicly", number="1", draft="d", question="Anybody?")
    assert told(engine, AskedPublicly.__name__) == []


def test_what_was_undone_before_it_was_read_is_not_told(engine: Engine, firm: Company) -> None:
    connects(engine, "Carla", "I-1", thing="I-2", guest=uid("Dora"))
    asks(engine, "Carla", "disconnect", "I-1+I-2")
    asks(engine, "Carla", "take_out", f"I-1+{firm.members['Dora'].id}")
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        names = (ConnectionCard.__name__, IntroductionCard.__name__, "BroughtIn")
        rows = db.exec(select(Outbox).where(col(Outbox.view).in_(names))).all()
        assert len(rows) == 6
        for row in rows:
            view = from_facts(row.view, row.facts)
            assert cards.current(view, db, organization, organization.created) is None
        assert not connections.of(db, firm.id, "idea:1")
