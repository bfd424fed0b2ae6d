"""Many cards drawn again at once: the same as one by one, whatever waits already."""

from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from handlers import cards, drawing_again, due_dates, telling
from scheduler import wake_ups
from storage import ideas, people, postings, redrawing
from storage.database import transaction
from storage.models import DeliveryState, Idea, IdeaState, Organization, Outbox
from tests.chat import MONDAY
from tests.rows import Company, asks, company, shares

COLUMNS = set(Outbox.model_fields) - {"id", "key"}  # each key is a new one
MORNING = MONDAY + timedelta(days=1)
VIEWS = ("IdeaCard", "ReviewCard", "MeasureCard")


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Three ideas, each with three cards; the third is decided."""
    made = company(engine)
    for title in ("A bench", "Tea", "Longer breaks"):
        shares(engine, "Alice", title)
    with transaction(engine) as db:
        for number in (1, 2, 3):
            idea = ideas.find(db, made.id, number)
            assert idea is not None
            _cards(db, made, idea)
        third = ideas.find(db, made.id, 3)
        assert third is not None
        third.state = IdeaState.DECLINED
        db.add(third)
    return made


def _cards(db: Session, firm: Company, idea: Idea) -> None:
    for view in VIEWS:
        place = {"channel": "C0IDEAS", "message": f"{idea.number}.{view}", "target": "C0IDEAS"}
        postings.add(db, firm.workspace.id, firm.id, **place, view=view, idea_id=idea.id, at=MONDAY)


def queued(db: Session) -> list[Outbox]:
    found = select(Outbox).where(Outbox.kind == "refresh").order_by(col(Outbox.posting_id))
    return list(db.exec(found).all())


def told(row: Outbox) -> dict[str, object]:
    return {name: getattr(row, name) for name in COLUMNS}


def test_it_is_the_same_as_one_by_one(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        for number in (1, 2):
            idea = ideas.find(db, firm.id, number)
            assert idea is not None
            telling.redraw_copies(db, firm.id, idea.id, MONDAY)
        singly = [told(row) for row in queued(db)]
        db.rollback()
        found = [one.id for one in db.exec(select(Idea).order_by(col(Idea.id))).all()][:2]
        assert redrawing.of_ideas(db, firm.id, found, cards.LIVE, MONDAY) == len(singly) == 4
        assert [told(row) for row in queued(db)] == singly
        assert len({row.key for row in queued(db)}) == 4


def test_what_waits_already_is_not_queued_again_and_what_is_on_its_way_is(
    engine: Engine, firm: Company
) -> None:
    for state, again in ((DeliveryState.WAITING, 0), (DeliveryState.CLAIMED, 1), (DeliveryState.SENT, 1)):
        with transaction(engine) as db:
            redrawing.of_states(db, firm.id, "ReviewCard", ideas.TO_DECIDE, MONDAY)
            first = queued(db)[0]
            first.state = state
            db.add(first)
            db.flush()
            assert redrawing.of_states(db, firm.id, "ReviewCard", ideas.TO_DECIDE, MONDAY) == again
            db.rollback()


def test_the_clocks_move_once_a_morning_and_only_where_days_count(engine: Engine, firm: Company) -> None:
    other = company(engine, "T2")
    shares(engine, "Alice", "Elsewhere", workspace="T2")
    assert other.id != firm.id
    with transaction(engine) as db:
        behind = wake_ups.behind(db, MORNING)
    assert len(behind) == 2
    assert wake_ups.move_clocks(engine, behind, MORNING) == 2
    assert wake_ups.move_clocks(engine, behind, MORNING) == 0, "somebody else was as fast"
    with transaction(engine) as db:
        for row in queued(db):  # and the courier too
            row.state = DeliveryState.SENT
    assert wake_ups.move_clocks(engine, behind, MORNING) == 0
    with transaction(engine) as db:
        assert wake_ups.behind(db, MORNING) == []
        assert {(row.organization_id, row.view) for row in queued(db)} == {(firm.id, "ReviewCard")}
        assert [row.idea_id for row in queued(db)] == [
            idea.id for idea in db.exec(select(Idea).where(Idea.number < 3, Idea.organization_id == firm.id))
        ]


def test_when_the_calendar_changes_every_idea_moves_by_its_own_days(engine: Engine, firm: Company) -> None:
    """Also where the new day of one is the old day of another; what is paused counts from its pause."""
    wednesday = date(2026, 9, 2)
    with transaction(engine) as db:
        for number, due in ((1, wednesday), (2, wednesday + timedelta(days=1)), (3, wednesday)):
            idea = ideas.find(db, firm.id, number)
            assert idea is not None
            idea.due = due
            db.add(idea)
        organization = db.get(Organization, firm.id)
        assert organization is not None
        with due_dates.recounted(db, organization, MONDAY):
            organization.paused_from, organization.paused_until = date(2026, 9, 1), date(2026, 9, 1)
        db.expire_all()
        dues = [ideas.find(db, firm.id, number).due for number in (1, 2, 3)]  # type: ignore[union-attr]
        assert dues == [wednesday + timedelta(days=1), wednesday + timedelta(days=2), wednesday]
        assert [(row.view, row.idea_id) for row in queued(db)] == [
            (view, number) for number in (1, 2) for view in ("IdeaCard", "ReviewCard")
        ]


def test_too_many_cards_for_a_click_are_drawn_again_in_portions(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A change in between begins anew; what waits already is not queued twice."""
    monkeypatch.setattr(drawing_again, "AT_ONCE", 1)
    for at in (MONDAY, MORNING):
        with transaction(engine) as db:
            drawing_again.of_ideas(db, people.organization(db, firm.id), [1, 2], at)
            assert len(queued(db)) == (0 if at == MONDAY else 2)
        with transaction(engine) as db:
            assert drawing_again.go_on(db, at) == (2 if at == MONDAY else 0)
            assert {row.idea_id for row in queued(db)} == {1}
    assert wake_ups.redraw_rest(engine, MORNING) == 2
    with transaction(engine) as db:
        assert [(row.idea_id, row.view) for row in queued(db)] == [
            (number, view) for number in (1, 2) for view in ("IdeaCard", "ReviewCard")
        ]
        assert people.organization(db, firm.id).redrawn_to is None
    assert wake_ups.redraw_rest(engine, MORNING) == 0


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
def test_a_portion_keeps_nobody_waiting_who_shares_an_idea_or_changes_the_calendar_again(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And what begins anew in the middle of a portion begins anew."""
    monkeypatch.setattr(drawing_again, "AT_ONCE", 1)
    portions, drawn = redrawing.of_ideas, []

    def meanwhile(*given: Any) -> int:
        drawn.append(list(given[2]))
        if len(drawn) == 2:
            assert shares(engine, "Alice", "A lamp").refused is None
            with transaction(engine) as db:
                drawing_again.of_ideas(db, people.organization(db, firm.id), [1, 2], MORNING)
        return portions(*given)

    with transaction(engine) as db:
        drawing_again.of_ideas(db, people.organization(db, firm.id), [1, 2], MONDAY)
    monkeypatch.setattr(redrawing, "of_ideas", meanwhile)
    wake_ups.redraw_rest(engine, MORNING)
    assert drawn == [[1], [2], [1], [2], [4]]


@pytest.mark.parametrize("at_once", [1, 2])
def test_an_absence_draws_all_review_cards_again(
    engine: Engine, firm: Company, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(drawing_again, "AT_ONCE", at_once)
    assert asks(engine, "Carla", "away", "until 2026-09-04 deputy @Bob").view
    with transaction(engine) as db:
        drawn = [(row.idea_id, row.view) for row in queued(db)]
    assert drawn == ([(1, "ReviewCard"), (2, "ReviewCard")] if at_once == 2 else [])
    assert wake_ups.redraw_rest(engine, MONDAY) == (0 if at_once == 2 else 4)
