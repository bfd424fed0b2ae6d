"""From decision to done: what a measure begins with, whose it is, and what its end means."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers.verbs import Reply
from handlers.views import ApproveForm, MeasureCard, MeasureForm, MeasureList, Notice
from storage import ideas, measures, prompts
from storage.database import transaction
from storage.models import Account, History, Idea, IdeaState, Measure, MeasureState, Outbox, PromptKind
from tests.cast import MONDAY, uid
from tests.rows import Company, asks, company, shares
from tests.two_chats import refusal, shown

DUE, REVIEW = "2026-09-30", "2026-09-21"


@pytest.fixture
def firm(engine: Engine) -> Company:
    """Alice has an idea; Carla and Bob are managers."""
    made = company(engine)
    shares(engine, "Alice", "Customer card")
    return made


def approves(engine: Engine, idea: int = 1, turn: int = 0, verb: str = "approved", **fields: Any) -> Reply:
    given = {"number": str(idea), "turn": str(turn), "owner": uid("Mallory"), "due": DUE} | fields
    return asks(engine, "Carla", verb, **given)


def acts(engine: Engine, who: str, verb: str, turn: int, number: int = 1, **fields: Any) -> Reply:
    """A form of a measure is sent."""
    return asks(engine, who, verb, number=str(number), turn=str(turn), **fields)


def accepts(engine: Engine, who: str = "Mallory", turn: int = 0, number: int = 1) -> Reply:
    return asks(engine, who, "accept", f"{number}.{turn}")


def measure(engine: Engine, firm: Company, number: int = 1) -> Measure:
    with transaction(engine) as db:
        found = measures.find(db, firm.id, number)
        assert found is not None
        db.expunge(found[0])
        return found[0]


def idea(engine: Engine, firm: Company, number: int = 1) -> Idea:
    with transaction(engine) as db:
        found = ideas.find(db, firm.id, number)
        assert found is not None
        db.expunge(found)
        return found


def told(engine: Engine, view: str, who: str = "") -> list[dict[str, Any]]:
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).where(Outbox.view == view, Outbox.kind == "post")).all()
        return [row.facts for row in rows if not who or row.target == uid(who)]


def logged(engine: Engine) -> list[str]:
    with transaction(engine) as db:
        rows = db.exec(select(History).where(History.measure_id != None).order_by(History.id))  # type: ignore[arg-type]  # noqa: E711
        return [row.verb for row in rows]


def wrong(reply: Reply) -> dict[str, str]:
    assert reply.invalid is not None, reply
    return reply.invalid.errors


# --- what it begins with ----------------------------------------------------------------------------------


def test_the_form_suggests_what_suits(engine: Engine, firm: Company) -> None:
    asks(engine, "Mallory", "help_with", "1")
    form = shown(asks(engine, "Carla", "approve", "1.0"), ApproveForm)
    assert (form.measure_title, form.owner) == ("Customer card", uid("Mallory"))
    assert (str(form.due), str(form.review)) == ("2026-10-26", "2026-09-28")


def test_approving_asks_the_owner_with_all_that_was_filled_in(engine: Engine, firm: Company) -> None:
    assert approves(engine, measure_title="Card for regulars", review=REVIEW, success="Nine of ten").view
    made = measure(engine, firm)
    assert (made.title, str(made.due), str(made.review)) == ("Card for regulars", DUE, REVIEW)
    assert (made.success, made.state, made.accepted) == ("Nine of ten", MeasureState.PLANNED, None)
    assert (made.manager_id, made.asked) == (firm.members["Carla"].id, MONDAY)
    (asked,) = told(engine, "MeasureCard")
    assert asked["measure"]["owner"] == firm.members["Mallory"].name
    assert logged(engine) == ["plan"]


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"due": "2026-08-31"}, {"due": "due_past"}),
        ({"due": "soon"}, {"due": "due_missing"}),
        ({"due": "2031-12-31"}, {"due": "day_too_far"}),
        ({"review": "2026-08-31"}, {"review": "review_past"}),
        ({"review": "2026-10-01"}, {"review": "review_after_due"}),
        ({"owner": uid("Gus")}, {"owner": "owner_unusable"}),
        ({"owner": ""}, {"owner": "owner_missing"}),
        ({"measure_title": "x" * 20_000}, {"measure_title": "text_long"}),
        ({"measure_title": "..."}, {"measure_title": "measure_title_no_words"}),
        ({"success": "x" * 20_000}, {"success": "text_long"}),
        ({"reason": "x" * 20_000}, {"reason": "text_long"}),
        ({"feeds": "9"}, {"feeds": "feeds_ended"}),
    ],
)
def test_a_wrong_plan_changes_nothing(
    engine: Engine, firm: Company, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    assert wrong(approves(engine, **fields)) == errors
    assert idea(engine, firm).state is IdeaState.NEW
    assert logged(engine) == []


def test_who_left_the_company_owns_nothing(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        from storage import people

        account = people.account_of(db, firm.workspace, uid("Mallory"))
        assert account is not None
        account.gone = True
        db.add(account)
    assert wrong(approves(engine)) == {"owner": "owner_unusable"}


def test_a_review_comes_on_a_working_day_not_after_the_last(engine: Engine, firm: Company) -> None:
    approves(engine, review="2026-09-05")  # a Saturday
    assert str(measure(engine, firm).review) == "2026-09-07"
    shares(engine, "Alice", "Newsletter")
    approves(engine, 2, due="2026-09-06", review="2026-09-28", suggested="2026-09-28")
    assert str(measure(engine, firm, 2).review) == "2026-09-04", "a review that nobody chose follows"


def test_the_same_form_sent_twice_makes_one_measure(engine: Engine, firm: Company) -> None:
    assert approves(engine).view
    assert refusal(approves(engine)) == "already_decided"
    assert logged(engine) == ["plan"]


def test_who_decides_and_takes_it_need_not_accept(engine: Engine, firm: Company) -> None:
    approves(engine, owner=uid("Carla"))
    made = measure(engine, firm)
    assert (made.state, made.accepted) == (MeasureState.RUNNING, MONDAY)
    assert told(engine, "MeasureCard") == []


def test_what_changed_while_the_form_was_open_is_not_changed_back(engine: Engine, firm: Company) -> None:
    """Who approves after a test, and touched neither the date nor the owner, reads what they are now."""
    approves(engine, verb="tested")
    shown_then: dict[str, Any] = {"feeds": "1", "shown_due": DUE, "shown_owner": uid("Mallory")}
    acts(engine, "Mallory", "date_changed", 0, due="2026-10-30", why="The printer is late.")
    acts(engine, "Mallory", "handed_on", 1, to=uid("Bob"), why="You know it.")
    sent = approves(engine, turn=1, reason="Go on.", **shown_then)
    assert wrong(sent) == {"due": "due_moved", "owner": "owner_moved"}
    assert sent.invalid is not None
    assert str(sent.invalid.params["due"]["due"]) == "2026-10-30"
    assert sent.invalid.params["owner"]["owner"] == firm.members["Bob"].name
    assert str(measure(engine, firm).due) == "2026-10-30"
    assert approves(engine, turn=1, **shown_then | {"due": "2026-10-30", "owner": uid("Bob")}).view
    now = measure(engine, firm)
    assert (str(now.due), now.owner_id) == ("2026-10-30", firm.members["Bob"].id)


def test_a_day_of_ones_own_choice_counts(engine: Engine, firm: Company) -> None:
    approves(engine, verb="tested")
    acts(engine, "Mallory", "date_changed", 0, due="2026-10-30", why="The printer is late.")
    shown_then: dict[str, Any] = {"feeds": "1", "shown_due": DUE, "shown_owner": uid("Mallory")}
    assert approves(engine, turn=1, **shown_then | {"due": "2026-11-20"}).view
    assert str(measure(engine, firm).due) == "2026-11-20"


def test_an_idea_feeds_a_measure_that_is_under_way(engine: Engine, firm: Company) -> None:
    approves(engine)
    shares(engine, "Bob", "Stamps on the receipt")
    form = shown(asks(engine, "Carla", "approve", "2.0"), ApproveForm)
    assert [one.number for one in form.measures] == [1]
    assert approves(engine, 2, feeds="1", owner="", due="").view
    card = shown(asks(engine, "Gus", "measure", "1"), MeasureCard)
    assert [one.number for one in card.measure.ideas] == [1, 2]
    assert logged(engine) == ["plan", "feed"]
    assert len(told(engine, "MeasureTold", "Mallory")) == 1


def test_after_a_test_the_measure_is_carried_on_or_a_new_one_made(engine: Engine, firm: Company) -> None:
    approves(engine, verb="tested")
    accepts(engine)
    form = shown(asks(engine, "Carla", "approve", "1.1"), ApproveForm)
    assert (form.feeds, form.owner) == (1, uid("Mallory"))
    approves(engine, turn=1, feeds="1", owner=uid("Bob"), due="2026-12-18")
    made = measure(engine, firm)
    assert (made.owner_id, made.accepted, str(made.due)) == (firm.members["Bob"].id, None, "2026-12-18")
    assert len(told(engine, "MeasureTold", "Mallory")) == 1, "whose it was hears of it"
    shares(engine, "Alice", "Newsletter")
    approves(engine, 2, verb="tested")
    approves(engine, 2, turn=1, feeds="new")
    assert logged(engine).count("plan") == 3


def test_a_decided_idea_can_have_another_measure(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Carla", "another_measure", "1")) == "idea_not_decided"
    approves(engine)
    assert refusal(asks(engine, "Mallory", "another_measure", "1")) == "may_not_decide"
    assert shown(asks(engine, "Carla", "another_measure", "1"), ApproveForm).verdict is None
    assert approves(engine, turn=1, verb="another_planned", owner=uid("Bob")).view
    assert refusal(approves(engine, turn=1, verb="another_planned")) == "changed_meanwhile"
    assert logged(engine) == ["plan", "plan"]
    assert len(told(engine, "MeasureCard", "Alice")) == 1


# --- whose it is ------------------------------------------------------------------------------------------


def test_accepting_starts_it_and_the_manager_hears(engine: Engine, firm: Company) -> None:
    approves(engine)
    assert refusal(accepts(engine, "Bob")) == "measure_not_yours"
    assert accepts(engine).view
    assert measure(engine, firm).state is MeasureState.RUNNING
    assert len(told(engine, "MeasureTold", "Carla")) == 1
    assert refusal(accepts(engine)) == "measure_moved", "an old button"
    assert refusal(accepts(engine, turn=1)) == "measure_accepted"
    assert refusal(asks(engine, "Mallory", "not_mine", "1.1")) == "measure_taken"


def test_not_me_brings_it_back_to_whoever_decided(engine: Engine, firm: Company) -> None:
    approves(engine)
    assert acts(engine, "Mallory", "not_taken", 0, why="On leave.").view
    assert measure(engine, firm).owner_id == firm.members["Carla"].id
    card = shown(asks(engine, "Gus", "measure", "1"), MeasureCard)
    assert card.returned_by == firm.members["Mallory"].name
    assert len(told(engine, "MeasureCard", "Carla")) == 1
    assert accepts(engine, "Bob", 1).view, "everybody who decides can take it"
    assert measure(engine, firm).owner_id == firm.members["Bob"].id


def test_handing_on_tells_the_old_owner_the_new_one_and_the_manager(engine: Engine, firm: Company) -> None:
    approves(engine)
    accepts(engine)
    assert acts(engine, "Bob", "handed_on", 1, to=uid("Alice"), why="You know the till.").view
    made = measure(engine, firm)
    assert (made.owner_id, made.accepted) == (firm.members["Alice"].id, None)
    assert [len(told(engine, "MeasureTold", who)) for who in ("Mallory", "Carla")] == [1, 2]
    assert len(told(engine, "MeasureCard", "Alice")) == 1
    assert acts(engine, "Carla", "handed_on", 2, to=uid("Carla"), why="I do it.").view
    assert measure(engine, firm).accepted == MONDAY, "who takes it themselves need not be asked"


@pytest.mark.parametrize(
    ("who", "fields", "errors"),
    [
        ("Mallory", {"to": uid("Mallory"), "why": "Me."}, {"to": "to_yourself"}),
        ("Bob", {"to": uid("Mallory"), "why": "You."}, {"to": "to_same"}),
        ("Bob", {"to": uid("Gus"), "why": "You."}, {"to": "to_unusable"}),
        ("Bob", {"why": "You."}, {"to": "to_missing"}),
        ("Bob", {"to": uid("Alice")}, {"why": "why_empty"}),
        ("Bob", {"to": uid("Alice"), "why": "x" * 20_000}, {"why": "text_long"}),
    ],
)
def test_a_wrong_handing_on_changes_nothing(
    engine: Engine, firm: Company, who: str, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    approves(engine)
    assert wrong(acts(engine, who, "handed_on", 0, **fields)) == errors
    assert measure(engine, firm).turn == 0


# --- on the way -------------------------------------------------------------------------------------------


def test_what_happens_on_the_way_stands_on_the_card(engine: Engine, firm: Company) -> None:
    approves(engine, review="2026-09-28")
    accepts(engine)
    assert acts(engine, "Mallory", "progressed", 1, progress="The first ten.").view
    assert acts(engine, "Mallory", "obstacle_named", 2, obstacle="The till.").view
    assert shown(asks(engine, "Mallory", "obstacle", "1.3"), MeasureForm).obstacle == "The till."
    assert acts(engine, "Mallory", "date_changed", 3, due="2026-09-25", why="Sooner.").view
    card = shown(asks(engine, "Gus", "measure", "1"), MeasureCard)
    assert (card.measure.obstacle, str(card.measure.review)) == ("The till.", "2026-09-25")
    assert [(one.verb, one.text) for one in card.log] == [
        ("progress", "The first ten."),
        ("obstacle", "The till."),
        ("change_date", "Sooner."),
    ]
    assert acts(engine, "Mallory", "obstacle_named", 4, obstacle="").view
    assert measure(engine, firm).obstacle == ""
    assert wrong(acts(engine, "Mallory", "obstacle_named", 5, obstacle="")) == {"obstacle": "obstacle_empty"}


def test_others_change_nothing(engine: Engine, firm: Company) -> None:
    approves(engine)
    accepts(engine)
    assert refusal(acts(engine, "Alice", "progressed", 1, progress="Mine.")) == "measure_not_yours"
    assert refusal(acts(engine, "Gus", "progressed", 1, progress="Mine.")) == "guest"
    assert refusal(acts(engine, "Mallory", "progressed", 0, progress="Late.")) == "measure_moved"
    assert refusal(acts(engine, "Mallory", "progressed", 1, 9, progress="What?")) == "measure_unknown"
    assert logged(engine) == ["plan", "accept"]


def test_mine_are_shown_first(engine: Engine, firm: Company) -> None:
    approves(engine)
    assert shown(asks(engine, "Mallory", "my_measures"), MeasureList).mine
    assert not shown(asks(engine, "Alice", "my_measures"), MeasureList).mine, "whoever has none sees all"
    assert shown(asks(engine, "Alice", "my_measures", "1"), MeasureList).lines == ()


def test_what_has_ended_is_listed_with_what_came_of_it(engine: Engine, firm: Company) -> None:
    approves(engine)
    accepts(engine)
    assert shown(asks(engine, "Gus", "ended_measures"), MeasureList).lines == ()
    acts(engine, "Mallory", "measure_stopped", 1, learned="Nobody wants it.")
    for verb, count in (
        ("ended_measures", 1),
        ("stopped_measures", 1),
        ("done_measures", 0),
        ("measures", 0),
    ):
        found = shown(asks(engine, "Gus", verb, "1"), MeasureList)
        assert [one.result for one in found.lines] == ["Nobody wants it."] * count
        assert [one.ended for one in found.lines] == [MONDAY.date()] * count
    with transaction(engine) as db:
        assert len(measures.ended(db, firm.id, tuple(MeasureState), offset=0, limit=8)[0]) == 1


# --- its end ----------------------------------------------------------------------------------------------


def test_an_idea_is_implemented_when_its_measures_have_ended(engine: Engine, firm: Company) -> None:
    approves(engine)
    approves(engine, turn=1, verb="another_planned")
    acts(engine, "Carla", "measure_finished", 0, result="412 customers.")
    assert idea(engine, firm).state is IdeaState.APPROVED
    acts(engine, "Carla", "measure_stopped", 0, 2, learned="Too early.")
    assert idea(engine, firm).state is IdeaState.IMPLEMENTED
    assert [one["action"] for one in told(engine, "IdeaOutcome", "Alice")] == ["implement"]
    card = shown(asks(engine, "Gus", "measure", "2"), MeasureCard)
    assert (card.measure.stopped, card.measure.result) == (True, "Too early.")
    assert refusal(acts(engine, "Carla", "progressed", 1, 2, progress="Still.")) == "measure_ended"


def test_an_idea_whose_measures_all_stopped_is_decided_anew(engine: Engine, firm: Company) -> None:
    approves(engine)
    approves(engine, turn=1, verb="another_planned")
    acts(engine, "Bob", "measure_stopped", 0, learned="Nobody wants it.")
    assert idea(engine, firm).state is IdeaState.APPROVED, "the other one goes on"
    acts(engine, "Bob", "measure_stopped", 0, 2, learned="Nor this one.")
    now = idea(engine, firm)
    assert (now.state, now.reviewer_id) == (IdeaState.IN_REVIEW, firm.members["Carla"].id)
    assert str(now.due) == "2026-09-14"
    fresh = told(engine, "ReviewCard", "Carla")[-1]
    assert fresh["back"] == "stopped"
    assert [one["result"] for one in fresh["idea"]["measures"]] == ["Nobody wants it.", "Nor this one."]
    assert [one["action"] for one in told(engine, "IdeaOutcome", "Alice")] == ["reconsider"]
    assert len(told(engine, "MeasureTold", "Carla")) == 1, "the second end is on the review card"
    with transaction(engine) as db:
        running = prompts.find(db, firm.id, PromptKind.DECISION, f"idea:{now.id}")
        assert running is not None, "nobody forgets it"
    asks(engine, "Carla", "declined", number="1", turn=str(now.turn), reason="Then we leave it.")
    assert idea(engine, firm).state is IdeaState.DECLINED


def test_an_idea_that_came_back_can_have_another_measure(engine: Engine, firm: Company) -> None:
    approves(engine)
    acts(engine, "Carla", "measure_stopped", 0, learned="Not like this.")
    approves(engine, turn=2, feeds="new")
    assert idea(engine, firm).state is IdeaState.APPROVED
    acts(engine, "Carla", "measure_finished", 0, 2, result="Like that.")
    assert idea(engine, firm).state is IdeaState.IMPLEMENTED


def test_after_its_test_an_idea_is_decided_anew(engine: Engine, firm: Company) -> None:
    approves(engine, verb="tested")
    acts(engine, "Carla", "measure_finished", 0, result="It works.")
    now = idea(engine, firm)
    assert (now.state, now.reviewer_id) == (IdeaState.IN_REVIEW, firm.members["Carla"].id)
    assert str(now.due) == "2026-09-14"
    fresh = told(engine, "ReviewCard", "Carla")[-1]
    assert fresh["idea"]["measures"][0]["result"] == "It works."
    assert [one["action"] for one in told(engine, "IdeaOutcome", "Alice")] == ["report"]
    approves(engine, turn=2, feeds="new", now=MONDAY + timedelta(hours=1))
    acts(engine, "Carla", "measure_stopped", 0, 2, learned="No.")
    assert idea(engine, firm).state is IdeaState.IN_REVIEW, "the test alone carried nothing out"


def test_declining_during_a_test_stops_it(engine: Engine, firm: Company) -> None:
    approves(engine, verb="tested")
    asks(engine, "Carla", "declined", number="1", turn="1", reason="Too expensive.")
    assert measure(engine, firm).state is MeasureState.STOPPED
    assert len(told(engine, "News", "Alice")) == 2
    with transaction(engine) as db:
        rows = db.exec(
            select(Outbox).where(Outbox.view == "MeasureNews", Outbox.target == uid("Alice"))
        ).all()
        assert list(rows) == [], "the author heard of the decision"


def test_notices_thank(engine: Engine, firm: Company) -> None:
    approves(engine)
    assert shown(accepts(engine), Notice).key == "measure_accept"


def test_where_the_manager_left_who_leads_hears_it(engine: Engine, firm: Company) -> None:
    approves(engine)
    accepts(engine)
    with transaction(engine) as db:
        carla = db.exec(select(Account).where(Account.external == uid("Carla"))).one()
        carla.gone = True
        db.add(carla)
    acts(engine, "Mallory", "obstacle_named", 1, obstacle="The till.")
    assert [one["entry"]["verb"] for one in told(engine, "MeasureTold", "Dora")] == ["obstacle"]
