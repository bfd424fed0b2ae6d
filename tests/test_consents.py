"""Proposals that authors have not answered: one reminder, an end that is told, whatever runs when."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select
from structlog.testing import capture_logs

import bot.app  # noqa: F401  registers the verbs and the clocks
from handlers.kept import as_it_is
from handlers.views import CombineNews, CombineProposal, SplitProposal, from_facts, to_facts
from scheduler import consents
from storage import people
from storage.database import transaction
from storage.models import Absence, Combination, CombinationState, Organization, Outbox, Proposal, Split
from tests.chat import MONDAY, uid
from tests.parts import answers, refused, suggests_one, suggests_two
from tests.rows import Company, asks, at_once, company, shares

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
BEGAN = MONDAY.replace(hour=9, minute=0)
REMINDER = datetime(2026, 9, 3, 6, 0, tzinfo=UTC)  # Thursday, 08:00 in Berlin
LAST = date(2026, 9, 14)  # the tenth working day
END = datetime(2026, 9, 15, 7, 0, tzinfo=UTC)  # Tuesday, 09:00 in Berlin


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 of Alice, I-2 of Bob; Carla decides."""
    made = company(engine)
    for who in ("Alice", "Bob"):
        shares(engine, who, f"An idea of {who}")
    return made


def looks(engine: Engine, now: datetime) -> int:
    with transaction(engine) as db:
        return consents.queue_due(db, now)


def hourly(engine: Engine, start: datetime, end: datetime) -> list[tuple[str, datetime]]:
    """What was queued when."""
    for step in range(int((end - start) / HOUR)):
        looks(engine, start + step * HOUR)
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.created) >= start, Outbox.kind == "post")
        rows = db.exec(found.order_by(col(Outbox.id))).all()
        return [(row.key.split(":", 2)[2], row.created) for row in rows]


def row(engine: Engine, table: type[Combination] | type[Split] = Combination) -> Proposal:
    with transaction(engine) as db:
        latest = max(db.exec(select(table.id)).all())
        found = db.get(table, latest)
        assert found is not None
        return found


def said(firm: Company, what: str, *who: str) -> list[str]:
    return sorted(f"{what}:{firm.members[one].id}" for one in who)


def test_who_has_not_answered_is_reminded_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert row(engine).until == LAST
    assert answers(engine, "Bob", "combine_agree").view
    queued = hourly(engine, BEGAN + HOUR, END - HOUR)
    assert queued == [(*said(firm, "reminder", "Alice"), REMINDER)]
    with transaction(engine) as db:
        sent = db.exec(select(Outbox).where(Outbox.created == REMINDER)).one()
    assert sent.target == uid("Alice")
    view = from_facts(sent.view, sent.facts)
    assert isinstance(view, CombineProposal)
    assert (view.pairing.proposed.reminded, view.pairing.proposed.until) == (True, LAST)
    assert answers(engine, "Alice", "combine_agree", now=END - HOUR).view
    assert row(engine).due is None


def test_only_who_was_reminded_reads_a_reminder(engine: Engine, firm: Company) -> None:
    """Alice was, and Bob is away as long; in no case does whoever proposed it."""
    with transaction(engine) as db:
        first, last = date(2026, 9, 1), date(2026, 9, 8)
        bob = firm.members["Bob"].id
        db.add(Absence(organization_id=firm.id, member_id=bob, start=first, until=last, created=MONDAY))
    assert suggests_one(engine, 1, 2).view
    looks(engine, REMINDER)
    assert reminds(engine, firm) == {"Alice"}
    assert answers(engine, "Alice", "combine_agree").view
    assert reminds(engine, firm) == set()
    looks(engine, datetime(2026, 9, 14, 6, 0, tzinfo=UTC))
    assert reminds(engine, firm) == {"Bob"}
    assert suggests_two(engine).view
    looks(engine, REMINDER)
    assert reminds(engine, firm, Split) == {"Alice"}


def reminds(engine: Engine, firm: Company, table: type[Combination] | type[Split] = Combination) -> set[str]:
    """In whose chats the card is a reminder."""
    number, name = row(engine, table).id, f"{table.__name__.lower()}:"
    kind = SplitProposal if table is Split else CombineProposal
    with transaction(engine) as db:
        organization = people.organization(db, firm.id)
        read = {
            who: as_it_is(
                db, organization, kind.__name__, None, f"{name}{number}", REMINDER, reader=member.id
            )
            for who, member in firm.members.items()
        }
    return {who for who, view in read.items() if "'reminded': True" in str(view and to_facts(view))}


def test_when_time_is_up_all_hear_once_that_nothing_changes(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert answers(engine, "Bob", "combine_agree").view
    hourly(engine, BEGAN + HOUR, END)
    queued = hourly(engine, END, END + 3 * DAY)
    assert sorted(what for what, _ in queued) == said(firm, "unanswered", "Alice", "Bob", "Carla")
    assert {at for _, at in queued} == {END}
    ended = row(engine)
    assert (ended.state, ended.ended, ended.ended_by) == (CombinationState.UNANSWERED, END, None)
    with transaction(engine) as db:
        views = db.exec(select(Outbox).where(Outbox.view == CombineNews.__name__)).all()
        assert {one.facts["what"] for one in views} == {"unanswered"}
    assert refused(answers(engine, "Alice", "combine_agree", now=END + HOUR)) == "proposal_unanswered"
    assert suggests_one(engine, 1, 2, now=END + HOUR).view


def test_the_author_of_an_idea_to_split_hears_the_same(engine: Engine, firm: Company) -> None:
    assert suggests_two(engine).view
    queued = hourly(engine, BEGAN + HOUR, END + DAY)
    expected = [*said(firm, "reminder", "Alice"), *said(firm, "unanswered", "Alice", "Carla")]
    assert sorted(what for what, _ in queued) == expected
    assert [at for _, at in queued] == [REMINDER, END, END]
    assert row(engine, Split).state is CombinationState.UNANSWERED


def test_absences_and_quiet_hours_move_the_reminder(engine: Engine, firm: Company) -> None:
    """Alice is away until Friday and so counts her days from Monday; Bob hears nothing before eleven."""
    with transaction(engine) as db:
        alice, bob = firm.members["Alice"].id, firm.members["Bob"]
        first, last = date(2026, 9, 1), date(2026, 9, 4)
        away = Absence(organization_id=firm.id, member_id=alice, start=first, until=last, created=MONDAY)
        db.add(away)
        bob.quiet_from, bob.quiet_until = "18:00", "11:00"
        db.add(bob)
    assert suggests_one(engine, 1, 2).view
    queued = dict(hourly(engine, BEGAN + HOUR, END))
    expected = {REMINDER + 3 * HOUR: "Bob", datetime(2026, 9, 9, 6, 0, tzinfo=UTC): "Alice"}
    assert queued == {said(firm, "reminder", who)[0]: at for at, who in expected.items()}


def test_after_downtime_authors_can_still_answer(engine: Engine, firm: Company) -> None:
    """Nobody could answer for three weeks: one reminder, three more days, and then the end."""
    assert suggests_one(engine, 1, 2).view
    back = BEGAN + 21 * DAY
    queued = hourly(engine, back, back + 10 * DAY)
    assert sorted(what for what, at in queued if at == back) == said(firm, "reminder", "Alice", "Bob")
    ends = {at for what, at in queued if what.startswith("unanswered")}
    assert ends == {datetime(2026, 9, 25, 7, 0, tzinfo=UTC)}
    assert len(queued) == 2 + 3


def test_what_does_not_fit_any_more_ends_without_a_word(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert asks(engine, "Carla", "declined", number="2", turn="0", reason="No").view
    with transaction(engine) as db:
        before = {one.id for one in db.exec(select(Outbox)).all()}
    hourly(engine, BEGAN + HOUR, END + HOUR)
    assert row(engine).state is CombinationState.UNANSWERED
    with transaction(engine) as db:
        after = [one for one in db.exec(select(Outbox)).all() if one.id not in before]
        assert {one.kind for one in after} <= {"refresh"}


def test_a_pause_of_the_company_is_waited_for(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    with transaction(engine) as db:
        organization = db.get(Organization, firm.id)
        assert organization is not None
        organization.paused_from, organization.paused_until = date(2026, 9, 1), date(2026, 9, 20)
        db.add(organization)
    back = REMINDER + 20 * DAY  # the third working day
    assert hourly(engine, BEGAN + HOUR, back + HOUR) == [
        (one, back) for one in said(firm, "reminder", "Alice", "Bob")
    ]
    assert row(engine).until == date(2026, 10, 2)


def test_two_processes_remind_and_end_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    for now, most in ((REMINDER, 2), (END, 1)):
        assert sum(at_once(*(lambda: looks(engine, now) for _ in range(2)))) == most  # noqa: B023
    with transaction(engine) as db:
        keys = [one.key for one in db.exec(select(Outbox)).all()]
    assert sum(":reminder:" in key for key in keys) == 2
    assert sum(":unanswered:" in key for key in keys) == 3


def test_a_bug_in_one_keeps_no_other_one_waiting(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is looked at again when the bug may be mended, and nothing of it is half done."""
    assert suggests_one(engine, 1, 2).view
    assert suggests_two(engine).view
    with monkeypatch.context() as broken, capture_logs() as logs:
        broken.setattr("handlers.combining_cards.can_be_one", _breaks)
        assert looks(engine, REMINDER) == 1, "the author of the one to split"
    assert [(one["event"], one["kind"]) for one in logs] == [("consent.failed", "combine")]
    assert looks(engine, REMINDER + consents.AFTER_A_BUG / 2) == 0
    assert looks(engine, REMINDER + consents.AFTER_A_BUG) == 2


def _breaks(*_: object) -> bool:
    raise ValueError
