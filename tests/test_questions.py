"""Questions and objections to leadership: whom they reach, who may answer, what nobody learns."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import select

from handlers import deliveries, rules
from handlers.verbs import Reply
from handlers.views import (
    Home,
    LeaderAnswerForm,
    Notice,
    QuestionAnswered,
    QuestionCard,
    QuestionForm,
    QuestionList,
    ThreadAnswer,
    View,
    from_facts,
)
from storage import channels, goals, ideas, people
from storage.database import transaction
from storage.models import DeliveryState, Member, Outbox, Question, QuestionState, Role
from tests.cast import MONDAY, uid
from tests.posted import SAYS, Posted, posted, stands
from tests.rows import Company, asks, at_once, company
from tests.two_chats import refusal, shown

ASKS = "Who packs on Saturdays?"
TUESDAY = MONDAY + timedelta(days=1)


@pytest.fixture
def firm(engine: Engine) -> Company:
    return company(engine)


@pytest.fixture
def update(engine: Engine, firm: Company) -> Posted:
    """Dora's update U-17, in #ideas."""
    with transaction(engine) as db:
        return posted(db, firm.organization, firm.members["Dora"].id, firm.ideas)


def sends(engine: Engine, who: str, form: QuestionForm, question: str = ASKS, **fields: Any) -> Reply:
    """The form, as it comes back."""
    about = {"post": form.post, "goal": form.goal.number}
    hidden: dict[str, Any] = {"draft": form.draft, "channel": form.channel, **about}
    return asks(engine, who, "send_question", **(hidden | {"question": question, "sealed": "no"} | fields))


def asked(engine: Engine, update: Posted, who: str = "Alice", **fields: Any) -> Reply:
    form = shown(asks(engine, who, "ask_leader", str(update.post.id), clicked=("C0T1", "1.1")), QuestionForm)
    return sends(engine, who, form, **fields)


def answers(engine: Engine, who: str = "Dora", number: int = 1, **fields: Any) -> Reply:
    given = {"number": str(number), "answer": "Nobody does.", "where": "person"} | fields
    return asks(engine, who, "send_answer", now=TUESDAY, **given)


def told(engine: Engine, view: type[View]) -> list[tuple[str, Any]]:
    """Who was told this, and what exactly."""
    with transaction(engine) as db:
        rows = db.exec(select(Outbox).where(Outbox.view == view.__name__, Outbox.kind == "post")).all()
        return [(row.target, from_facts(row.view, row.facts)) for row in rows]


def stored(engine: Engine) -> list[Question]:
    with transaction(engine) as db:
        return list(db.exec(select(Question).order_by(Question.number)).all())  # type: ignore[arg-type]


# --- asking -----------------------------------------------------------------------------------------


def test_the_form_says_what_it_is_about(engine: Engine, update: Posted) -> None:
    form = shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm)
    assert (form.author, form.update, form.says, form.by) == ("Alice Hansen", 17, SAYS, "Dora Hansen")
    assert form.goal.title == "More from the web shop"


def test_a_question_reaches_the_leader_who_posted(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Carla")
    said = shown(asked(engine, update), Notice)
    assert (said.key, said.params) == ("question_sent", {"number": 1, "to": "Dora Hansen"})
    ((target, card),) = told(engine, QuestionCard)
    assert target == uid("Dora")
    one = card.question
    assert (one.number, one.text, one.by, one.update, one.leader) == (
        1,
        ASKS,
        "Alice Hansen",
        17,
        "Dora Hansen",
    )
    assert one.answered is None
    (question,) = stored(engine)
    assert (question.channel_id, question.state) == (firm.ideas.id, QuestionState.OPEN)


def test_who_leads_no_more_is_not_asked(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Carla", "Bob")
    promoted(engine, firm, "Dora", role=Role.EMPLOYEE)
    said = shown(asked(engine, update), Notice)
    assert said.params["to"] == "Bob Petersen, Carla Brandt"
    assert {target for target, _ in told(engine, QuestionCard)} == {uid("Bob"), uid("Carla")}
    assert [card.question.leader for _, card in told(engine, QuestionCard)] == ["", ""]


def test_until_somebody_leads_the_admins_are_asked(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Dora", role=Role.EMPLOYEE)  # she owns the workspace
    asked(engine, update)
    assert [target for target, _ in told(engine, QuestionCard)] == [uid("Dora")]


def test_a_question_waits_where_nobody_leads(engine: Engine, firm: Company, update: Posted) -> None:
    with transaction(engine) as db:
        for who in firm.members:
            account = people.account_of(db, firm.workspace, uid(who))
            assert account is not None
            account.boss = False
    promoted(engine, firm, "Dora", role=Role.EMPLOYEE)
    assert shown(asked(engine, update), Notice).key == "question_kept"
    promoted(engine, firm, "Carla")
    assert shown(asks(engine, "Carla", "questions"), QuestionList).page.total == 1


def test_a_question_about_a_goal_reaches_all_leaders(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Bob", "Carla")
    with transaction(engine) as db:
        owned = goals.add(db, firm.organization, "Regulars", MONDAY, firm.members["Carla"].id)
    form = shown(asks(engine, "Alice", "ask_about_goal", str(owned.number)), QuestionForm)
    assert (form.post, form.goal.title) == (0, "Regulars")
    assert shown(sends(engine, "Alice", form), Notice).params["to"].startswith("Carla Brandt, Bob")
    cards = told(engine, QuestionCard)
    assert [target for target, _ in cards] == [uid("Carla"), uid("Bob"), uid("Dora")]
    assert {(card.question.update, card.question.goal.title) for _, card in cards} == {(0, "Regulars")}


def test_a_sealed_name_is_nowhere(engine: Engine, firm: Company, update: Posted) -> None:
    asked(engine, update, sealed="yes")
    assert [card.question.by for _, card in told(engine, QuestionCard)] == [None]
    assert shown(asks(engine, "Dora", "questions"), QuestionList).lines[0].by is None
    answers(engine, where="thread")
    with transaction(engine) as db:
        for row in db.exec(select(Outbox)).all():
            assert "Alice" not in str(row.facts), row.view
        answer = db.exec(select(Outbox).where(Outbox.view == "QuestionAnswered")).one()
        assert answer.target == uid("Alice")
        answer.state, answer.error = DeliveryState.PARKED, "channel_not_found"
        assert deliveries.trouble(db, answer).where == ""


def test_a_name_that_is_shown_helps_the_admin_to_find_the_person(engine: Engine, update: Posted) -> None:
    asked(engine, update)
    answers(engine)
    with transaction(engine) as db:
        answer = db.exec(select(Outbox).where(Outbox.view == "QuestionAnswered")).one()
        assert deliveries.trouble(db, answer).where == "Alice Hansen"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [("", "question_empty"), ("\u200b \n\t", "question_empty"), ("x" * 20_000, "text_long")],
)
def test_what_cannot_be_asked_stays_in_the_form(
    engine: Engine, update: Posted, text: str, wrong: str
) -> None:
    invalid = asked(engine, update, question=text).invalid
    assert invalid is not None
    assert invalid.errors == {"question": wrong}
    assert stored(engine) == []


def test_the_same_form_sent_twice_is_one_question(engine: Engine, update: Posted) -> None:
    form = shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm)
    assert shown(sends(engine, "Alice", form), Notice) == shown(sends(engine, "Alice", form), Notice)
    assert len(stored(engine)) == 1
    assert sends(engine, "Bob", form).view is None, "somebody else's form is nobody's business"
    assert sends(engine, "Bob", replace(form, draft="")).view is None


def test_a_goal_that_was_retired_meanwhile_can_still_be_asked_about(
    engine: Engine, firm: Company, update: Posted
) -> None:
    about_update = shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm)
    about_goal = shown(asks(engine, "Alice", "ask_about_goal", str(update.goal.number)), QuestionForm)
    with transaction(engine) as db:
        goal = goals.by_number(db, firm.id, update.goal.number)
        assert goal is not None
        goals.retire(db, goal, MONDAY)
    for form in (about_update, about_goal):
        assert shown(sends(engine, "Alice", form), Notice).key == "question_sent"
    assert refusal(asks(engine, "Alice", "ask_about_goal", str(update.goal.number))) == "goal_unknown"
    assert shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm).update == 17


@pytest.mark.parametrize("words", ["", "0", "99", "²", "x", "9" * 30, "-1"])
def test_what_was_never_posted_cannot_be_asked_about(engine: Engine, update: Posted, words: str) -> None:
    for verb in ("ask_leader", "understood", "idea_for_post"):
        assert refusal(asks(engine, "Alice", verb, words)) == "post_unknown"
    assert refusal(asks(engine, "Alice", "ask_about_goal", words)) == "goal_unknown"


def test_updates_and_questions_of_another_company_are_not_there(engine: Engine, update: Posted) -> None:
    other = company(engine, "T2")
    asked(engine, update)
    ask = partial(asks, engine, workspace="T2")
    for verb in ("ask_leader", "understood", "idea_for_post"):
        assert refusal(ask("Alice", verb, str(update.post.id))) == "post_unknown"
    about = {"post": update.post.id, "goal": update.goal.number}
    forged: dict[str, Any] = {"draft": "f", "question": ASKS, **about}
    assert refusal(ask("Alice", "send_question", **forged)) == "post_unknown"
    assert refusal(ask("Alice", "send_question", **(forged | {"post": 0}))) == "goal_unknown"
    for verb in ("question", "answer_question"):
        assert refusal(ask("Dora", verb, "1")) == "question_unknown"
    assert refusal(ask("Dora", "send_answer", number="1", answer="No.")) == "question_unknown"
    assert shown(ask("Dora", "questions"), QuestionList).lines == ()
    ask("Alice", "create", title="A bench", draft="d", post=str(update.post.id))
    with transaction(engine) as db:
        idea = ideas.find(db, other.id, 1)
        assert idea is not None
        assert idea.post_id is None


@pytest.mark.parametrize("verb", ["ask_leader", "send_question", "understood", "idea_for_post", "questions"])
def test_guests_are_refused(engine: Engine, update: Posted, verb: str) -> None:
    assert refusal(asks(engine, "Gus", verb, str(update.post.id), draft="d", question=ASKS)) == "guest"


def test_the_same_form_sent_twice_at_once_is_one_question(engine: Engine, update: Posted) -> None:
    form = shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm)
    replies = at_once(*(partial(sends, engine, "Alice", form) for _ in range(3)))
    assert {shown(reply, Notice).key for reply in replies} == {"question_sent"}
    assert len(stored(engine)) == 1


def test_what_stands_in_a_private_channel_is_answered_from_there(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        board = channels.remember(
            db, firm.workspace, external="C0BOARD", name="board", private=True, joined=True
        )
        secret = str(posted(db, firm.organization, firm.members["Dora"].id, board).post.id)
    for verb in ("ask_leader", "understood", "idea_for_post"):
        assert refusal(asks(engine, "Mallory", verb, secret, clicked=("C0T1", "1.1"))) == "post_unknown"
        assert refusal(asks(engine, "Mallory", verb, secret)) == "post_unknown"
        assert asks(engine, "Alice", verb, secret, clicked=("C0BOARD", "1.1")).refused is None


# --- answering --------------------------------------------------------------------------------------


def test_an_answer_only_for_the_person(engine: Engine, update: Posted) -> None:
    asked(engine, update)
    form = shown(asks(engine, "Dora", "answer_question", "1"), LeaderAnswerForm)
    assert (form.question, form.by, form.update, form.channel) == (ASKS, "Alice Hansen", 17, "ideas")
    said = shown(answers(engine), Notice)
    assert (said.key, said.params) == ("answer_sent", {"number": 1})
    ((target, answer),) = told(engine, QuestionAnswered)
    assert (target, answer.question.answer, answer.question.answered_by) == (
        uid("Alice"),
        "Nobody does.",
        "Dora Hansen",
    )
    assert (answer.channel, answer.link, answer.question.in_thread) == ("", "", False)
    assert told(engine, ThreadAnswer) == []


def test_an_answer_in_the_thread_names_the_leader_and_not_who_asked(
    engine: Engine, firm: Company, update: Posted
) -> None:
    asked(engine, update)
    assert shown(answers(engine, where="thread"), Notice).key == "answer_in_thread"
    ((target, said),) = told(engine, ThreadAnswer)
    assert (target, said) == (firm.ideas.external, ThreadAnswer(1, ASKS, "Nobody does.", "Dora Hansen"))
    ((_, answer),) = told(engine, QuestionAnswered)
    assert answer.channel == "ideas"
    assert answer.link.startswith("https://hansen.slack.com/archives/C0T1/")


def test_the_thread_is_where_it_was_asked_else_any(engine: Engine, firm: Company, update: Posted) -> None:
    with transaction(engine) as db:
        shop = channels.remember(db, firm.workspace, external="C0SHOP", name="shop", joined=True)
        stands(db, update.post, shop)
    form = shown(asks(engine, "Alice", "ask_leader", str(update.post.id)), QuestionForm)
    sends(engine, "Alice", form, channel="C0SHOP")
    sends(engine, "Alice", replace(form, draft="d2"), channel="C0NOWHERE")
    for number in (1, 2):
        answers(engine, number=number, where="thread")
    assert [target for target, _ in told(engine, ThreadAnswer)] == ["C0SHOP", firm.ideas.external]


def test_without_a_card_there_is_only_the_person(engine: Engine, firm: Company) -> None:
    with transaction(engine) as db:
        nowhere = posted(db, firm.organization, firm.members["Dora"].id)
    asked(engine, nowhere)
    assert shown(asks(engine, "Dora", "answer_question", "1"), LeaderAnswerForm).channel == ""
    assert shown(answers(engine, where="thread"), Notice).key == "answer_sent_only"
    assert told(engine, ThreadAnswer) == []
    assert [answer.channel for _, answer in told(engine, QuestionAnswered)] == [""]
    assert [question.in_thread for question in stored(engine)] == [False]


def test_a_question_about_a_goal_is_answered_to_the_person(engine: Engine, update: Posted) -> None:
    form = shown(asks(engine, "Alice", "ask_about_goal", str(update.goal.number)), QuestionForm)
    sends(engine, "Alice", form)
    assert shown(asks(engine, "Dora", "answer_question", "1"), LeaderAnswerForm).channel == ""
    answers(engine)
    assert [target for target, _ in told(engine, QuestionAnswered)] == [uid("Alice")]


def test_the_second_answer_changes_nothing(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Carla")
    asked(engine, update)
    answers(engine)
    for late in (answers(engine, "Carla", answer="Me."), asks(engine, "Carla", "answer_question", "1")):
        assert refusal(late) == "already_answered"
        assert late.refused is not None
        assert late.refused.params == {"number": 1, "by": "Dora Hansen", "on": TUESDAY}
    assert [(one.answer, len(told(engine, QuestionAnswered))) for one in stored(engine)] == [
        ("Nobody does.", 1)
    ]


def test_of_two_answers_at_once_one_counts(engine: Engine, firm: Company, update: Posted) -> None:
    promoted(engine, firm, "Carla")
    asked(engine, update)
    replies = at_once(*(partial(answers, engine, who, answer=who) for who in ("Dora", "Carla")))
    assert sorted(reply.refused.key if reply.refused else "" for reply in replies) == ["", "already_answered"]
    assert len(told(engine, QuestionAnswered)) == 1


@pytest.mark.parametrize("who", ["Alice", "Bob", "Carla", "Mallory"])
def test_only_leaders_answer(engine: Engine, update: Posted, who: str) -> None:
    asked(engine, update)
    assert refusal(asks(engine, who, "answer_question", "1")) == "may_not_answer"
    assert refusal(answers(engine, who)) == "may_not_answer"
    assert [question.state for question in stored(engine)] == [QuestionState.OPEN]


def test_whoever_lost_the_role_answers_no_more(engine: Engine, firm: Company, update: Posted) -> None:
    asked(engine, update)
    shown(asks(engine, "Dora", "answer_question", "1"), LeaderAnswerForm)
    promoted(engine, firm, "Carla")
    promoted(engine, firm, "Dora", role=Role.EMPLOYEE)
    assert refusal(answers(engine)) == "may_not_answer"


@pytest.mark.parametrize(("text", "wrong"), [(" ", "answer_empty"), ("x" * 20_000, "text_long")])
def test_what_is_no_answer_stays_in_the_form(engine: Engine, update: Posted, text: str, wrong: str) -> None:
    asked(engine, update)
    invalid = answers(engine, answer=text).invalid
    assert invalid is not None
    assert invalid.errors == {"answer": wrong}


# --- looking ----------------------------------------------------------------------------------------


def test_open_questions_stay_on_the_list_the_oldest_first(engine: Engine, update: Posted) -> None:
    for number in range(rules.PAGE + 2):
        asked(engine, update, question=f"Question {number}")
    answers(engine, number=1)
    first = shown(asks(engine, "Dora", "questions"), QuestionList)
    assert (first.kind, first.page.of, first.page.total) == ("open", 2, rules.PAGE + 1)
    assert [one.number for one in first.lines] == list(range(2, rules.PAGE + 2))
    assert [one.number for one in shown(asks(engine, "Dora", "questions", "2"), QuestionList).lines] == [
        rules.PAGE + 2
    ]


def test_everybody_else_finds_their_own_with_what_became_of_them(engine: Engine, update: Posted) -> None:
    asked(engine, update)
    asked(engine, update, question="And on Sundays?")
    asked(engine, update, "Bob")
    answers(engine)
    mine = shown(asks(engine, "Alice", "questions"), QuestionList)
    assert mine.kind == "mine"
    assert [(one.number, one.answered_by) for one in mine.lines] == [(2, ""), (1, "Dora Hansen")]


@pytest.mark.parametrize("words", ["1", "#1", "Q-1", "q1"])
def test_a_question_is_read_by_its_number(engine: Engine, update: Posted, words: str) -> None:
    asked(engine, update)
    answers(engine)
    own = shown(asks(engine, "Alice", "question", words), QuestionCard)
    assert (own.question.answer, own.to_answer) == ("Nobody does.", False)
    assert shown(asks(engine, "Dora", "question", words), QuestionCard).to_answer


@pytest.mark.parametrize("who", ["Bob", "Carla"])
def test_other_people_s_questions_are_not_there(engine: Engine, update: Posted, who: str) -> None:
    asked(engine, update)
    unknown = asks(engine, who, "question", "2")
    assert refusal(asks(engine, who, "question", "1")) == refusal(unknown) == "question_unknown"


def test_without_a_number_it_is_the_list(engine: Engine, update: Posted) -> None:
    assert shown(asks(engine, "Alice", "question"), QuestionList).kind == "mine"


def test_a_leader_s_home_shows_what_waits_for_an_answer(engine: Engine, update: Posted) -> None:
    for number in range(7):
        asked(engine, update, question=f"Question {number}")
    home = shown(asks(engine, "Dora", "home"), Home)
    assert ([one.number for one in home.questions], home.more_questions) == ([1, 2, 3, 4, 5], 2)
    assert shown(asks(engine, "Alice", "home"), Home).questions == ()
    answers(engine)
    with transaction(engine) as db:
        homes = db.exec(select(Outbox).where(Outbox.kind == "home")).all()
        assert {row.target for row in homes} == {f"home:{uid('Dora')}"}


def promoted(engine: Engine, firm: Company, *who: str, role: Role = Role.LEADER) -> None:
    with transaction(engine) as db:
        for name in who:
            member = db.get(Member, firm.members[name].id)
            assert member is not None
            member.role = role
