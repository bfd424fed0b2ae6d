"""Combining ideas: what is taken and refused, who hears it, and that nobody is lost or counted twice."""

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import cards
from handlers.views import CarriedOver, CombineForm, IdeaCard, ReviewCard, from_facts
from storage import ideas, measures, people
from storage.database import transaction
from storage.models import (
    Account,
    IdeaState,
    Outbox,
    Prompt,
)
from tests.chat import MONDAY, uid
from tests.parts import (
    WHY,
    answers,
    card,
    combines,
    drafts,
    is_done,
    latest,
    refused,
    row,
    suggests_one,
    told,
)
from tests.rows import Company, asks, at_once, company, shares


@pytest.fixture
def firm(engine: Engine) -> Company:
    """I-1 of Alice, I-2 of Bob, I-3 of Mallory; Carla, Bob and Dora decide."""
    made = company(engine)
    for who in ("Alice", "Bob", "Mallory"):
        shares(engine, who, f"An idea of {who}")
    return made


# --- what is taken, and what is refused -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "fields", "field", "key"),
    [
        (1, {"other": "I-1"}, "other", "combine_itself"),
        (1, {"other": "I-99"}, "other", "combine_unknown"),
        (1, {"other": "M-1"}, "other", "combine_unknown"),
        (1, {"other": "9" * 400}, "other", "combine_unknown"),
        (1, {"other": ""}, "other", "combine_nothing"),
        (1, {"other": "", "similar": "0"}, "other", "combine_nothing"),
        (1, {"other": "", "similar": "I-4"}, "similar", "combine_decided"),
        (1, {"other": "4"}, "other", "combine_decided"),
        (1, {"other": "5"}, "other", "combine_unknown"),
        (1, {"why": " \u200b"}, "why", "combine_why_empty"),
        (1, {"why": "w" * 20_000}, "why", "text_long"),
        (1, {"other": "6", "goes_on": "other"}, "goes_on", "combine_parked"),
    ],
)
def test_what_cannot_be_combined_is_said_at_its_field(
    engine: Engine, firm: Company, number: int, fields: dict[str, str], field: str, key: str
) -> None:
    """I-4 is approved, I-5 withdrawn, I-6 parked."""
    for title in ("Approved", "Taken back", "Parked"):
        shares(engine, "Alice", title)
    plan: dict[str, Any] = {"owner": uid("Bob"), "due": "2026-12-01"}
    assert asks(engine, "Carla", "approved", number="4", turn="0", **plan).view
    assert asks(engine, "Alice", "withdraw", "5").view
    assert asks(engine, "Carla", "parked", number="6", turn="0", reason="Later", wake="2026-10-01").view
    known: dict[str, Any] = {"number": f"I-{number}", "other": "I-2", "why": WHY, "draft": f"d{next(drafts)}"}
    invalid = asks(engine, "Carla", "combine_proposed", **{**known, **fields}).invalid
    assert invalid is not None
    assert invalid.errors == {field: key}
    assert told(engine, "CombineProposal") == []


def test_what_is_parked_can_become_part_of_what_waits(engine: Engine, firm: Company) -> None:
    assert asks(engine, "Carla", "parked", number="2", turn="0", reason="Later", wake="2026-10-01").view
    combines(engine, 1, 2, "Alice", "Bob")
    assert asks(engine, "Alice", "separate_idea", "2").view
    again = row(engine, 2, firm.id)
    assert (again.state, str(again.wake)) == (IdeaState.PARKED, "2026-10-01")


def test_only_who_may_decide_suggests_it(engine: Engine, firm: Company) -> None:
    assert refused(asks(engine, "Alice", "combine", "1 2")) == "may_not_combine"
    assert refused(suggests_one(engine, 1, 2, who="Alice")) == "may_not_combine"
    assert refused(suggests_one(engine, 1, 2, who="Gus")) == "guest"
    form = asks(engine, "Dora", "combine", "1 2").view
    assert isinstance(form, CombineForm)
    assert (form.idea.number, form.other) == (1, "I-2")


def test_the_same_form_sent_twice_asks_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2, draft="once").view
    assert suggests_one(engine, 1, 2, draft="once").view is None
    assert told(engine, "CombineProposal") == sorted([uid("Alice"), uid("Bob")])
    for number, other in ((1, 2), (2, 1)):
        invalid = suggests_one(engine, number, other).invalid
        assert invalid is not None
        assert invalid.errors == {"other": "combine_waits"}


def test_nobody_can_agree_for_somebody_who_left(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    _leaves(engine, firm, "Bob")
    assert answers(engine, "Alice", "combine_agree").view
    assert not is_done(engine)
    assert row(engine, 2, firm.id).state is IdeaState.NEW
    invalid = suggests_one(engine, 3, 2).invalid
    assert invalid is not None
    assert invalid.errors == {"other": "combine_left"}


def test_who_suggests_it_has_agreed_for_their_own(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2, who="Bob").view
    assert told(engine, "CombineProposal") == [uid("Alice")]
    assert told(engine, "CombineStatus") == [uid("Bob")]
    assert answers(engine, "Alice", "combine_agree").view
    assert card(engine, 2).idea.number == 1


def test_others_cannot_answer_and_answers_count_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert refused(answers(engine, "Mallory", "combine_agree")) == "combine_not_author"
    assert refused(answers(engine, "Dora", "combine_back")) == "proposal_not_yours"
    assert answers(engine, "Alice", "combine_agree").view
    assert refused(answers(engine, "Alice", "combine_agree")) == "combine_agreed_already"
    assert answers(engine, "Bob", "combine_separate").view
    assert refused(answers(engine, "Alice", "combine_agree")) == "proposal_separate"
    assert refused(answers(engine, "Carla", "combine_back")) == "proposal_separate"
    for words in ("", "x", "999", "-1", "9" * 30):
        assert refused(asks(engine, "Alice", "combine_agree", words)) == "proposal_unknown"
    assert told(engine, "CombineNews") == sorted([uid("Alice"), uid("Carla")])


def test_another_company_s_suggestion_is_unknown(engine: Engine, firm: Company) -> None:
    company(engine, "T2")
    assert suggests_one(engine, 1, 2).view
    for verb in ("combine_agree", "combine_separate", "combine_back", "combine_undo"):
        assert refused(answers(engine, "Alice", verb, workspace="T2")) == "proposal_unknown", verb


def test_a_decision_in_between_leaves_nothing_to_agree_to(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert answers(engine, "Alice", "combine_agree").view
    assert asks(engine, "Carla", "declined", number="2", turn="0", reason="No").view
    assert refused(answers(engine, "Bob", "combine_agree")) == "combine_lapsed"
    assert row(engine, 2, firm.id).state is IdeaState.DECLINED


def test_forms_that_were_open_meanwhile_change_nothing(engine: Engine, firm: Company) -> None:
    combines(engine, 1, 2, "Bob", "Alice")
    for number, key in (("1", "changed_meanwhile"), ("2", "idea_combined")):
        late = asks(engine, "Carla", "declined", number=number, turn="0", reason="No")
        assert refused(late) == key
    assert refused(asks(engine, "Bob", "save", number="2", title="Mine", draft="x")) == "idea_combined"
    assert refused(asks(engine, "Bob", "withdraw", "2")) == "idea_combined"
    assert refused(asks(engine, "Alice", "withdraw", "1")) == "withdraw_together"
    assert row(engine, 1, firm.id).title == "An idea of Alice"


def test_both_authors_answer_at_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    number = str(latest(engine))
    one, other = at_once(
        lambda: asks(engine, "Alice", "combine_agree", number),
        lambda: asks(engine, "Bob", "combine_agree", number),
    )
    assert one.view
    assert other.view
    assert is_done(engine)
    assert row(engine, 2, firm.id).into_id == row(engine, 1, firm.id).id


def test_agreeing_and_keeping_separate_at_once(engine: Engine, firm: Company) -> None:
    assert suggests_one(engine, 1, 2).view
    assert answers(engine, "Alice", "combine_agree").view
    number = str(latest(engine))
    agreed, decided = at_once(
        lambda: asks(engine, "Bob", "combine_agree", number),
        lambda: asks(engine, "Carla", "declined", number="1", turn="0", reason="No"),
    )
    assert (agreed.view is None) != (decided.view is None)
    into = row(engine, 2, firm.id).into_id
    assert (into is None) == (row(engine, 1, firm.id).state is IdeaState.DECLINED)


# --- what becomes of them -------------------------------------------------------------------------------


def test_everything_old_leads_to_the_one_that_goes_on(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "follow", "2")
    asks(engine, "Carla", "connected", number="I-2", thing="I-3", why=WHY)
    combines(engine, 1, 2, "Alice", "Bob")
    assert asks(engine, "Dora", "support", "2").view
    shown = card(engine, 2).idea
    assert (shown.number, shown.supporters, shown.authors) == (1, 1, ("Bob Petersen",))
    assert [one.number for one in shown.parts] == [2]
    assert [one.label for one in shown.connected] == ["I-3"]
    assert [one.label for one in card(engine, 3).idea.connected] == ["I-1"]
    looked = asks(engine, "Carla", "look", "2").view
    assert isinstance(looked, ReviewCard)
    assert looked.idea.number == 1
    part = asks(engine, "Dora", "show_part", "2").view
    assert isinstance(part, IdeaCard)
    assert part.idea.into is not None
    assert (part.idea.state, part.idea.into.number) == (IdeaState.COMBINED, 1)
    with transaction(engine) as db:
        running = {one.about for one in db.exec(select(Prompt)).all()}
        assert f"idea:{row_id(db, firm, 2)}" not in running
        assert f"idea:{row_id(db, firm, 1)}" in running


def row_id(db: Any, firm: Company, number: int) -> int:
    found = ideas.find(db, firm.id, number)
    assert found is not None
    return found.id


def test_both_authors_and_the_followers_of_both_hear_the_decision(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "follow", "2")
    combines(engine, 1, 2, "Alice", "Bob")
    turn = row(engine, 1, firm.id).turn
    assert asks(engine, "Carla", "declined", number="1", turn=str(turn), reason="No").view
    assert told(engine, "News") == sorted([uid("Alice"), uid("Bob")])
    assert told(engine, "IdeaNews") == [uid("Dora")]


def test_both_authors_can_edit_and_answer(engine: Engine, firm: Company) -> None:
    combines(engine, 1, 2, "Alice", "Bob")
    turn = row(engine, 1, firm.id).turn
    assert asks(engine, "Carla", "asked", number="1", turn=str(turn), question="How many?").view
    assert asks(engine, "Bob", "answered", number="1", turn=turn + 1, answer="Forty a week.").view
    assert asks(engine, "Bob", "save", number="1", title="One card for all", draft="x").view
    assert card(engine, 1).idea.title == "One card for all"
    assert refused(asks(engine, "Mallory", "edit", "1")) == "not_yours"


def test_measures_of_both_stand_on_the_card(engine: Engine, firm: Company) -> None:
    """A test that is over brings an idea back, and then it can be combined."""
    tested: dict[str, Any] = {"owner": uid("Dora"), "due": "2026-12-01"}
    assert asks(engine, "Carla", "tested", number="2", turn="0", **tested).view
    with transaction(engine) as db:
        (measure,) = measures.all_of_idea(db, firm.id, row_id(db, firm, 2))
        turn = measure.turn
    assert asks(engine, "Dora", "accept", f"1.{turn}").view
    done = asks(engine, "Dora", "measure_finished", number="1", turn=str(turn + 1), result="It works.")
    assert done.view, (done.refused, done.invalid)
    assert row(engine, 2, firm.id).state is IdeaState.IN_REVIEW
    combines(engine, 1, 2, "Alice", "Bob")
    assert [one.number for one in card(engine, 1).idea.measures] == [1]


@pytest.mark.parametrize(("first", "second"), [("yes", "no"), ("no", "yes"), ("yes", "yes")])
def test_a_sealed_name_is_on_no_card_and_in_no_message(
    engine: Engine, firm: Company, first: str, second: str
) -> None:
    for who, sealed in (("Alice", first), ("Mallory", second)):
        asks(engine, who, "create", title=f"Card of {who[:1]}", draft=f"s{who}", sealed=sealed)
    combines(engine, 4, 5, "Mallory", "Alice")
    assert asks(engine, "Mallory", "separate_idea", "5").view
    hidden = [
        name for name, sealed in (("Alice Hansen", first), ("Mallory Schmidt", second)) if sealed == "yes"
    ]
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.view).like("Comb%") | (Outbox.view == "CarriedOver"))
        said = [str(one.facts) for one in db.exec(found)]
    assert said
    assert not [name for name in hidden for text in said if name in text]


def test_two_ideas_of_one_author_do_not_tell_that_they_are(engine: Engine, firm: Company) -> None:
    asks(engine, "Alice", "create", title="Sealed", draft="s", sealed="yes")
    combines(engine, 1, 4, "Alice")
    shown = card(engine, 4).idea
    assert (shown.author, shown.authors, shown.sealed_author) == ("Alice Hansen", (), True)


@pytest.mark.parametrize("again", [False, True], ids=["answered", "asked again"])
def test_a_part_shows_what_its_author_answered_to_the_last_question(
    engine: Engine, firm: Company, again: bool
) -> None:
    asked: dict[str, Any] = {"number": "2", "question": "For whom?"}
    assert asks(engine, "Carla", "asked", **asked, turn="0").view
    assert asks(engine, "Bob", "answered", number="2", turn=1, answer="For all.").view
    if again:
        assert asks(engine, "Carla", "asked", **asked, turn="2").view
    combines(engine, 1, 2, "Alice", "Bob")
    with transaction(engine) as db:
        idea = ideas.find(db, firm.id, 2)
        assert idea is not None
        shown = cards.review_card(db, people.organization(db, firm.id), idea, MONDAY)
    assert (shown.question, shown.answer) == ("For whom?", "" if again else "For all.")


def test_the_goal_of_the_one_that_goes_on_counts(engine: Engine, firm: Company) -> None:
    from storage import goals

    with transaction(engine) as db:
        made = [
            goals.add(db, firm.organization, title, MONDAY) for title in ("Fewer queues", "More web shop")
        ]
        for number, goal in zip((1, 2), made, strict=True):
            idea = ideas.find(db, firm.id, number)
            assert idea is not None
            idea.goal_id = goal.id
            db.add(idea)
    combines(engine, 1, 2, "Alice", "Bob")
    assert card(engine, 2).idea.goal == "Fewer queues"
    with transaction(engine) as db:
        second = goals.by_number(db, firm.id, made[1].number)
        assert second is not None
        second.retired = MONDAY
        db.add(second)
    assert asks(engine, "Bob", "separate_idea", "2").view
    assert card(engine, 2).idea.goal is None, "its own was retired meanwhile"


# --- undone ---------------------------------------------------------------------------------------------


def test_it_can_be_undone_for_fourteen_days(engine: Engine, firm: Company) -> None:
    combines(engine, 1, 2, "Alice", "Bob")
    late = MONDAY + timedelta(days=15)
    assert refused(answers(engine, "Bob", "combine_undo", now=late)) == "undo_too_late"
    assert refused(answers(engine, "Mallory", "combine_undo")) == "proposal_not_to_undo"
    before = row(engine, 2, firm.id)
    assert answers(engine, "Bob", "combine_undo", now=MONDAY + timedelta(days=14)).view
    after = row(engine, 2, firm.id)
    assert (after.state, after.into_id) == (IdeaState.NEW, None)
    assert (after.due - before.due).days == 14, "the days as a part do not count"
    assert refused(answers(engine, "Alice", "combine_undo")) == "combine_not_done"
    assert told(engine, "ReviewCard").count(uid("Carla")) == 4


def test_a_decision_ends_the_time_for_undoing_but_a_question_does_not(engine: Engine, firm: Company) -> None:
    combines(engine, 1, 2, "Alice", "Bob")
    turn = row(engine, 1, firm.id).turn
    assert asks(engine, "Carla", "asked", number="1", turn=str(turn), question="How many?").view
    assert answers(engine, "Dora", "combine_undo").view, "whoever decides may undo it too"
    combines(engine, 1, 2, "Alice", "Bob")
    turn = row(engine, 1, firm.id).turn
    later = MONDAY + timedelta(hours=1)
    decided = asks(engine, "Carla", "declined", number="1", turn=str(turn), reason="No", now=later)
    assert decided.view
    assert refused(answers(engine, "Bob", "combine_undo", now=later)) == "undo_decided"


def test_the_last_one_is_undone_first(engine: Engine, firm: Company) -> None:
    combines(engine, 1, 2, "Alice", "Bob")
    combines(engine, 3, 1, "Alice", "Bob", "Mallory")
    assert card(engine, 2).idea.number == 3
    assert refused(asks(engine, "Bob", "separate_idea", "2")) == "undo_later_first"
    assert asks(engine, "Bob", "separate_idea", "1").view
    assert card(engine, 2).idea.number == 1
    assert asks(engine, "Bob", "separate_idea", "2").view
    assert card(engine, 2).idea.number == 2
    assert refused(asks(engine, "Bob", "separate_idea", "2")) == "not_a_part"


# --- who came along -------------------------------------------------------------------------------------


def test_whoever_came_along_hears_it_once_with_the_reason(engine: Engine, firm: Company) -> None:
    asks(engine, "Mallory", "support", "2")
    asks(engine, "Dora", "follow", "2")
    asks(engine, "Bob", "support", "1")
    combines(engine, 1, 2, "Alice", "Bob")
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).where(Outbox.view == "CarriedOver")).all()
        found = {one.target: from_facts(one.view, one.facts) for one in rows}
    whys = {target: view.why for target, view in found.items() if isinstance(view, CarriedOver)}
    assert whys == {uid("Mallory"): "support", uid("Dora"): "follow"}
    assert card(engine, 1).idea.supporters == 2
    assert answers(engine, "Mallory", "carried_back").view
    assert card(engine, 1).idea.supporters == 1
    assert answers(engine, "Mallory", "carried_back").view, "pressed again it changes nothing"
    assert card(engine, 1).idea.supporters == 1


def test_stepping_back_from_a_part_of_a_part_leaves_the_whole(engine: Engine, firm: Company) -> None:
    asks(engine, "Dora", "support", "2")
    combines(engine, 1, 2, "Alice", "Bob")
    first = latest(engine)
    combines(engine, 3, 1, "Alice", "Bob", "Mallory")
    assert card(engine, 3).idea.supporters == 1
    assert asks(engine, "Dora", "carried_back", str(first)).view
    assert card(engine, 3).idea.supporters == 0


def test_two_accounts_that_become_one_count_once_and_keep_what_they_did_themselves(
    engine: Engine, firm: Company
) -> None:
    """Dora supports I-1 by herself; Carla, who turns out to be the same person, came along with I-2."""
    from storage import links

    asks(engine, "Dora", "support", "1")
    asks(engine, "Carla", "support", "2")
    combines(engine, 1, 2, "Alice", "Bob")
    assert card(engine, 1).idea.supporters == 2
    with transaction(engine) as db:
        dora, carla = (people.member_of(db, firm.id, firm.members[who].id) for who in ("Dora", "Carla"))
        assert links.merge(db, firm.id, dora, carla, MONDAY)
    assert card(engine, 1).idea.supporters == 1
    assert asks(engine, "Bob", "separate_idea", "2").view
    assert (card(engine, 1).idea.supporters, card(engine, 2).idea.supporters) == (1, 1)


def _leaves(engine: Engine, firm: Company, who: str) -> None:
    with transaction(engine) as db:
        for account in db.exec(select(Account).where(Account.member_id == firm.members[who].id)):
            account.gone = True
            db.add(account)
