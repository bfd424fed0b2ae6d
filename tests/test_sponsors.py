"""Requests to whoever can remove an obstacle: the same form sent twice is one request."""

from concurrent.futures import ThreadPoolExecutor, wait
from typing import Any

from sqlalchemy import Engine
from sqlmodel import select

from handlers.views import Notice
from storage import measures, sponsorships
from storage.database import transaction
from storage.models import History, Outbox, Sponsorship, SponsorState
from tests.chat import MONDAY, uid
from tests.rows import asks, company, shares


def test_the_same_form_sent_twice_at_once_is_one_request(engine: Engine) -> None:
    """The second one waits for the first, whose transaction is still open."""
    firm = company(engine)
    shares(engine, "Alice", "A bench")
    plan: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Bob"), "due": "2026-10-30"}
    assert asks(engine, "Carla", "approved", **plan).view
    form: dict[str, Any] = {"number": "1", "draft": "s1", "until": "2026-09-07", "obstacle": "No wood."}
    with ThreadPoolExecutor() as threads:
        with transaction(engine) as db:
            found = measures.find(db, firm.id, 1)
            assert found is not None
            first = Sponsorship(
                organization_id=firm.id,
                measure_id=found[0].id,
                asked_by=firm.members["Bob"].id,
                sponsor_id=firm.members["Dora"].id,
                obstacle="No wood.",
                due=found[0].due,
                draft="s1",
                created=MONDAY,
            )
            added = sponsorships.add(db, first)
            assert added is not None
            assert (added.state, added.turn, added.answered) == (SponsorState.OPEN, 0, None)
            second = threads.submit(asks, engine, "Bob", "send_sponsor", sponsor=uid("Dora"), **form)
            assert wait([second], 0.5).not_done
        said = second.result().view
    assert isinstance(said, Notice)
    assert said.key == "sponsor_asked"
    with transaction(engine) as db:
        assert len(db.exec(select(Sponsorship)).all()) == 1
        assert db.exec(select(History).where(History.verb == "sponsor")).all() == []
        assert db.exec(select(Outbox).where(Outbox.view == "SponsorCard")).all() == []


def test_a_form_of_somebody_else_tells_nothing(engine: Engine) -> None:
    company(engine)
    shares(engine, "Alice", "A bench")
    plan: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Bob"), "due": "2026-10-30"}
    asks(engine, "Carla", "approved", **plan)
    form: dict[str, Any] = {"number": "1", "draft": "s1", "until": "2026-09-07", "obstacle": "No wood."}
    assert asks(engine, "Bob", "send_sponsor", sponsor=uid("Dora"), **form).view
    assert asks(engine, "Carla", "send_sponsor", sponsor=uid("Dora"), **form).view is None
