""" "You said, we did, this changed": what is told, of whom, where, and once."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.change_report import INTRO_LIMIT
from handlers.verbs import Reply
from handlers.views import (
    Changes,
    ChangesCard,
    ChangesForm,
    ChangesPreview,
    DidMeasure,
    SaidIdea,
    View,
    from_facts,
)
from storage import channels, ideas, measures, people
from storage.database import transaction
from storage.models import (
    ChangeReport,
    Channel,
    MeasureState,
    Outbox,
    Question,
    QuestionState,
    Role,
    VersionIdea,
)
from tests.cast import MONDAY, uid
from tests.leading import asks_leader, names_goal, saves_version
from tests.rows import Company, asks, at_once, company, shares
from tests.two_chats import refusal, shown

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    made = company(engine, now=MONDAY - 90 * DAY)
    shares(engine, "Alice", "Digital customer card", now=MONDAY - 40 * DAY)
    shares(engine, "Bob", "Open on Sundays", now=MONDAY - 40 * DAY)
    return made


@pytest.fixture
def moved(engine: Engine, firm: Company) -> Company:
    """Alice's idea moved the target picture, and she wants to be named; Bob has not said."""
    saves_version(engine, firm, "Regulars get a goal of their own.", MONDAY - DAY, {1: True, 2: None})
    return firm


def form(engine: Engine, now: datetime = MONDAY, who: str = "Dora") -> ChangesForm:
    found: ChangesForm = shown(asks(engine, who, "report_changes", now=now), ChangesForm)
    return found


def previews(
    engine: Engine, intro: str = "", now: datetime = MONDAY, rooms: tuple[str, ...] = ("C0T1",)
) -> Reply:
    draft = form(engine, now).draft
    return asks(engine, "Dora", "preview_changes", now=now, draft=draft, intro=intro, channels=list(rooms))


def preview(engine: Engine, intro: str = "", now: datetime = MONDAY) -> ChangesPreview:
    found: ChangesPreview = shown(previews(engine, intro, now), ChangesPreview)
    return found


def posts(engine: Engine, words: str, now: datetime = MONDAY, who: str = "Dora") -> Reply:
    return asks(engine, who, "post_changes", words, now=now)


def posted(engine: Engine) -> list[tuple[str, ChangesCard]]:
    """In which channel what was posted."""
    with transaction(engine) as db:
        found = select(Outbox).where(col(Outbox.key).like("changes:%")).order_by(col(Outbox.id))
        return [(row.target, _card(from_facts(row.view, row.facts))) for row in db.exec(found)]


def _card(view: View) -> ChangesCard:
    assert isinstance(view, ChangesCard)
    return view


def reports(engine: Engine) -> list[ChangeReport]:
    with transaction(engine) as db:
        return list(db.exec(select(ChangeReport).order_by(col(ChangeReport.id))))


def approves(engine: Engine, number: int, now: datetime) -> None:
    approved: dict[str, Any] = {"number": str(number), "turn": "0", "owner": uid("Bob"), "due": "2026-12-01"}
    assert asks(engine, "Carla", "approved", now=now, **approved).view


def finishes(engine: Engine, firm: Company, number: int) -> None:
    with transaction(engine) as db:
        found = measures.find(db, firm.id, number)
        assert found is not None
        found[0].state = MeasureState.DONE
        db.add(found[0])


# --- what is told -----------------------------------------------------------------------------------


def test_who_agreed_is_named_and_the_others_are_counted(engine: Engine, moved: Company) -> None:
    assert form(engine).changes == Changes(
        said=(SaidIdea(1, "Digital customer card", "Alice Hansen"),),
        more_said=1,
        changed=("Regulars get a goal of their own.",),
    )


@pytest.mark.parametrize("named", [None, False])
def test_without_consent_not_even_the_title_is_told(
    engine: Engine, firm: Company, named: bool | None
) -> None:
    saves_version(engine, firm, "", MONDAY - DAY, {1: named})
    assert form(engine).changes == Changes(more_said=1)


def test_a_sealed_author_is_never_named(engine: Engine, moved: Company) -> None:
    with transaction(engine) as db:
        idea = ideas.find(db, moved.id, 1)
        assert idea is not None
        idea.sealed = True
        db.add(idea)
    changes = form(engine).changes
    assert (changes.said, changes.more_said) == ((), 2)


def test_an_idea_that_moved_two_versions_is_told_once_and_named_only_if_both_times(
    engine: Engine, moved: Company
) -> None:
    saves_version(engine, moved, "Again.", MONDAY - HOUR, {1: False})
    changes = form(engine).changes
    assert (changes.said, changes.more_said, changes.changed) == (
        (),
        2,
        ("Again.", "Regulars get a goal of their own."),
    )


def test_what_was_taken_back_is_not_told(engine: Engine, moved: Company) -> None:
    asks(engine, "Alice", "withdraw", "1")
    assert (form(engine).changes.said, form(engine).changes.more_said) == ((), 1)


def test_measures_begun_and_done_and_questions_answered(engine: Engine, firm: Company) -> None:
    approves(engine, 1, MONDAY - 10 * DAY)
    approves(engine, 2, MONDAY - 9 * DAY)
    finishes(engine, firm, 2)
    goal = names_goal(engine, firm, "Goal", MONDAY)
    answered = asks_leader(engine, firm, goal, "Why?", MONDAY - 2 * DAY)
    asks_leader(engine, firm, goal, "And now?", MONDAY - DAY)
    with transaction(engine) as db:
        question = db.merge(answered)
        question.state, question.answered = QuestionState.ANSWERED, MONDAY - DAY
        db.add(question)
    assert form(engine).changes == Changes(
        did=(DidMeasure(2, "Open on Sundays", True), DidMeasure(1, "Digital customer card", False)),
        answered=1,
    )


def test_five_of_each_are_told_and_the_rest_counted(engine: Engine, firm: Company) -> None:
    for number in range(3, 9):
        shares(engine, "Mallory", f"Idea {number}")
        approves(engine, number, MONDAY)
        saves_version(engine, firm, f"Note {number}", MONDAY - DAY, {number: True})
    changes = form(engine).changes
    assert [len(part) for part in (changes.said, changes.did, changes.changed)] == [5, 5, 5]
    assert (changes.more_said, changes.more_did, changes.more_changed) == (1, 1, 1)


def test_one_reason_for_several_saves_is_told_once(engine: Engine, firm: Company) -> None:
    """Whoever enters five goals in a row gives the same reason five times."""
    for note in ("Talked through together.", "Talked through together.", "One goal less."):
        saves_version(engine, firm, note, MONDAY - DAY, {})
    changes = form(engine).changes
    assert sorted(changes.changed) == ["One goal less.", "Talked through together."]
    assert changes.more_changed == 0


def test_each_report_continues_the_one_before(engine: Engine, moved: Company) -> None:
    approves(engine, 1, MONDAY - 10 * DAY)
    assert posts(engine, preview(engine).words).view
    assert refusal(asks(engine, "Dora", "report_changes", now=MONDAY + DAY)) == "changes_nothing"
    finishes(engine, moved, 1)
    saves_version(engine, moved, "One goal less.", MONDAY + DAY, {2: True})
    assert form(engine, MONDAY + 2 * DAY).changes == Changes(
        said=(SaidIdea(2, "Open on Sundays", "Bob Petersen"),),
        did=(DidMeasure(1, "Digital customer card", True),),
        changed=("One goal less.",),
    )
    assert posts(engine, preview(engine, now=MONDAY + 2 * DAY).words, MONDAY + 2 * DAY).view
    assert refusal(asks(engine, "Dora", "report_changes", now=MONDAY + 3 * DAY)) == "changes_nothing"
    assert [report.version for report in reports(engine)] == [1, 2]


def test_with_nothing_to_tell_it_says_so(engine: Engine, firm: Company) -> None:
    assert refusal(asks(engine, "Dora", "report_changes")) == "changes_nothing"


# --- the way there ----------------------------------------------------------------------------------


def test_the_channels_of_the_digest_are_chosen(engine: Engine, moved: Company) -> None:
    assert form(engine).channels == ("C0T1",)


def test_the_preview_is_the_card_and_stores_nothing(engine: Engine, moved: Company) -> None:
    found = preview(engine, " Thank you\nall. ")
    assert found.card == ChangesCard("Dora Hansen", "Thank you\nall.", form(engine).changes, preview=True)
    assert found.channels == ("ideas",)
    assert (reports(engine), posted(engine)) == ([], [])


def test_change_leads_back_with_everything_that_was_typed(engine: Engine, moved: Company) -> None:
    words = preview(engine, "Thank you, 1.2 times. All.").words
    back = shown(asks(engine, "Dora", "change_changes", words), ChangesForm)
    assert (back.intro, back.channels) == ("Thank you, 1.2 times. All.", ("C0T1",))
    assert words.startswith(f"{back.draft}.")


def test_it_is_posted_by_name_of_the_leader(engine: Engine, moved: Company) -> None:
    result = shown(posts(engine, preview(engine, "Thank you.").words), ChangesPreview)
    ((target, card),) = posted(engine)
    assert target == "C0T1"
    assert card == ChangesCard(
        "Dora Hansen",
        "Thank you.",
        Changes(
            said=(SaidIdea(1, "Digital customer card", "Alice Hansen"),),
            more_said=1,
            changed=("Regulars get a goal of their own.",),
        ),
    )
    assert result == ChangesPreview(card, ("ideas",))


def test_a_double_click_posts_once(engine: Engine, moved: Company) -> None:
    words = preview(engine).words
    first, second = posts(engine, words), posts(engine, words, MONDAY + HOUR)
    assert first.view == second.view
    assert (len(reports(engine)), len(posted(engine))) == (1, 1)


def test_two_clicks_at_once_post_once(engine: Engine, moved: Company) -> None:
    words = preview(engine).words
    replies = at_once(partial(posts, engine, words), partial(posts, engine, words))
    assert [reply.refused for reply in replies] == [None, None]
    assert (len(reports(engine)), len(posted(engine))) == (1, 1)


def test_who_comes_second_tells_nothing_twice(engine: Engine, moved: Company) -> None:
    words, others = preview(engine).words, preview(engine, "Me too.").words
    assert posts(engine, words).view
    refused = posts(engine, others, MONDAY + HOUR).refused
    assert refused is not None
    assert (refused.key, refused.params["by"]) == ("changes_told", "Dora Hansen")
    assert len(posted(engine)) == 1


def test_consent_that_was_withdrawn_meanwhile_counts(engine: Engine, moved: Company) -> None:
    words = preview(engine).words
    with transaction(engine) as db:
        for one in db.exec(select(VersionIdea)):
            one.named = False
            db.add(one)
    assert posts(engine, words).view
    ((_, card),) = posted(engine)
    assert (card.changes.said, card.changes.more_said) == ((), 2)


@pytest.mark.parametrize("verb", ["report_changes", "change_changes", "preview_changes", "post_changes"])
def test_only_leaders_tell(engine: Engine, moved: Company, verb: str) -> None:
    assert refusal(asks(engine, "Carla", verb, "d.0.1 Hello")) == "steering_leaders_only"


def test_a_role_that_was_lost_meanwhile_counts(engine: Engine, moved: Company) -> None:
    words = preview(engine).words
    with transaction(engine) as db:
        for who, role in (("Dora", Role.EMPLOYEE), ("Carla", Role.LEADER)):
            member = people.member_of(db, moved.id, moved.members[who].id)
            member.role = role
            db.add(member)
    assert refusal(posts(engine, words)) == "steering_leaders_only"
    assert posted(engine) == []


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"channels": []}, {"channels": "channels_missing"}),
        ({"channels": ["C0GONE"]}, {"channels": "channel_not_joined"}),
        ({"channels": ["C0T1"], "elsewhere": ["9999"]}, {"elsewhere": "channel_elsewhere_gone"}),
        ({"channels": ["C0T1"], "intro": "x" * (INTRO_LIMIT + 1)}, {"intro": "text_long"}),
        ({"channels": ["C0T1"], "intro": "x" * 20_000}, {"intro": "text_long"}),
    ],
)
def test_a_wrong_field_is_named(
    engine: Engine, moved: Company, fields: dict[str, Any], errors: dict[str, str]
) -> None:
    invalid = asks(engine, "Dora", "preview_changes", draft="d", **fields).invalid
    assert invalid is not None
    assert invalid.errors == errors


def test_too_many_channels_are_refused(engine: Engine, moved: Company) -> None:
    with transaction(engine) as db:
        rooms = [
            channels.remember(db, moved.workspace, external=f"C{number}", name=f"room-{number}", joined=True)
            for number in range(41)
        ]
        names = tuple(room.external for room in rooms)
    invalid = previews(engine, rooms=names).invalid
    assert invalid is not None
    assert invalid.errors == {"channels": "channels_many"}


def test_a_channel_that_is_gone_meanwhile_is_named(engine: Engine, moved: Company) -> None:
    words = preview(engine).words
    with transaction(engine) as db:
        room = channels.by_external(db, moved.workspace, "C0T1")
        assert room is not None
        room.gone = True
        db.add(room)
    refused = posts(engine, words).refused
    assert refused is not None
    assert (refused.key, refused.params) == ("changes_channel_gone", {"channel": "ideas"})
    assert (reports(engine), posted(engine)) == ([], [])


@pytest.mark.parametrize("words", ["", "nothing", "...", "d.0", ".0.1 x", "d.0.1.2 x"])
def test_words_that_no_button_carries_are_refused(engine: Engine, moved: Company, words: str) -> None:
    assert refusal(posts(engine, words)) == "verb_unknown"


def test_another_company_s_channel_and_ideas_stay_there(engine: Engine, moved: Company) -> None:
    other = company(engine, "T2", now=MONDAY - 90 * DAY)
    foreign = other.ideas.id
    assert refusal(posts(engine, f"d.0.{foreign} Hello")) == "changes_channel_gone"
    assert refusal(asks(engine, "Dora", "report_changes", workspace="T2")) == "changes_nothing"


def test_answers_of_long_ago_are_not_told_again(engine: Engine, moved: Company) -> None:
    goal = names_goal(engine, moved, "Goal", MONDAY)
    asked = asks_leader(engine, moved, goal, "Why?", MONDAY - 2 * DAY)
    with transaction(engine) as db:
        question = db.exec(select(Question).where(Question.id == asked.id)).one()
        question.state, question.answered = QuestionState.ANSWERED, MONDAY - DAY
        db.add(question)
    assert posts(engine, preview(engine).words).view
    saves_version(engine, moved, "Later.", MONDAY + DAY)
    assert form(engine, MONDAY + 2 * DAY).changes == Changes(changed=("Later.",))


def test_it_goes_to_channels_of_other_workspaces_too(engine: Engine, moved: Company) -> None:
    with transaction(engine) as db:
        beside = (moved.workspace.platform, moved.workspace.external)
        shop = people.connect(
            db, moved.workspace.platform, "T9", name="Shop", url="", bot="U9", now=MONDAY, beside=beside
        )
        room: Channel = channels.remember(db, shop, external="C0SHOP", name="shop", joined=True)
        number = str(room.id)
    assert [one.external for one in form(engine).rooms_elsewhere] == [number]
    fields: dict[str, Any] = {"draft": "d1", "channels": ["C0T1"], "elsewhere": [number]}
    found = shown(asks(engine, "Dora", "preview_changes", **fields), ChangesPreview)
    back = shown(asks(engine, "Dora", "change_changes", found.words), ChangesForm)
    assert (back.channels, back.elsewhere) == (("C0T1",), (number,))
    assert posts(engine, found.words).view
    assert [target for target, _ in posted(engine)] == ["C0T1", "C0SHOP"]
