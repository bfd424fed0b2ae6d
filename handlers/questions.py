"""Questions and objections to leadership: asked below an update or about a goal, open until answered."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from uuid import uuid4

from sqlmodel import Session

from handlers import cards, commands, deciders, fields, finding, telling, writing
from handlers.browse import paged
from handlers.kept import keeps
from handlers.resonance import clicked, posted
from handlers.verbs import Ask, Person, Refused, on
from handlers.views import (
    GoalChoice,
    LeaderAnswerForm,
    Notice,
    QuestionAnswered,
    QuestionCard,
    QuestionFacts,
    QuestionForm,
    QuestionLine,
    QuestionList,
    ThreadAnswer,
    View,
)
from storage import channels, goals, people, postings, questions, resonance
from storage.models import Channel, Goal, Member, Organization, Posting, Question, QuestionState

PERSON, THREAD = "person", "thread"  # where an answer goes
NAMED = 3  # of the leaders who were told


# --- asking -----------------------------------------------------------------------------------------


@on("ask_leader")
def ask_leader(db: Session, person: Person, ask: Ask) -> View:
    """A question or objection to an update; `words` are the posting's id."""
    post, update = clicked(db, person, ask)
    return QuestionForm(
        draft=uuid4().hex,
        author=person.member.name,
        goal=_goal_of(db, person.org, post.goal_id),
        post=post.id,
        update=update.number,
        says=post.text,
        by=people.member_of(db, person.org, post.member_id).name,
        channel=ask.channel,
    )


@on("ask_about_goal")
def ask_about_goal(db: Session, person: Person, ask: Ask) -> View:
    """The same to a goal of the target picture; `words` are its number."""
    goal = _goal(db, person, ask.words)
    if goal.retired:
        raise Refused("goal_unknown")
    choice = GoalChoice(goal.number, goal.title)
    return QuestionForm(uuid4().hex, person.member.name, choice, channel=ask.channel)


@on("send_question")
def send_question(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent. The same form sent twice is one question."""
    draft = writing.field(ask.fields, "draft")
    questions.hold(db, person.org)
    sent = questions.of_draft(db, person.org, draft)
    if not draft or (sent and sent.member_id != person.id):
        return None
    if sent is None:
        sent = _asked(db, person, ask, draft)
    told = [leader.name for leader in _to_tell(db, sent)[:NAMED]]
    if not told:
        return Notice("question_kept", {"number": sent.number})
    return Notice("question_sent", {"number": sent.number, "to": ", ".join(told)})


def _asked(db: Session, person: Person, ask: Ask, draft: str) -> Question:
    text = fields.text(ask, "question", empty="question_empty")
    channel = writing.field(ask.fields, "channel")
    post = posted(db, person, ask.fields.get("post"), channel)[0] if _names_a_post(ask) else None
    goal_id = post.goal_id if post else _goal(db, person, ask.fields.get("goal")).id
    room = channels.by_external(db, person.workspace, channel)
    question = questions.add(
        db,
        Question(
            organization_id=person.org,
            number=questions.next_number(db, person.org),
            goal_id=goal_id,
            post_id=post.id if post else None,
            channel_id=room.id if room else None,
            member_id=person.id,
            sealed=ask.fields.get("sealed") == "yes",
            text=text,
            leader_id=_leader(db, person.org, post.member_id) if post else None,
            draft=draft,
            asked=ask.now,
        ),
    )
    _tell_leaders(db, person.organization, question, ask.now)
    if post:
        telling.resonance(db, person.org, post.id, ask.now)
    return question


def _names_a_post(ask: Ask) -> bool:
    return str(ask.fields.get("post") or "0") != "0"


def _goal(db: Session, person: Person, claimed: object) -> Goal:
    """A goal that was retired while the form was open can still be asked about."""
    goal = goals.by_number(db, person.org, finding.as_number(str(claimed)) or 0)
    if goal is None:
        raise Refused("goal_unknown")
    return goal


def _leader(db: Session, org: int, member_id: int) -> int | None:
    """Whose answer it is: whoever posted it, as long as they lead and are here."""
    return member_id if member_id in {leader.id for leader in deciders.leaders(db, org)} else None


def _to_tell(db: Session, question: Question) -> Sequence[Member]:
    """Whose answer it is; else all who lead, first among them whoever looks after the goal."""
    leaders = deciders.leaders(db, question.organization_id)
    asked = [leader for leader in leaders if leader.id == question.leader_id]
    goal = goals.by_id(db, question.organization_id, question.goal_id)
    owner = goal.owner_id if goal else None
    return asked or sorted(leaders, key=lambda leader: leader.id != owner)


def _tell_leaders(db: Session, organization: Organization, question: Question, now: datetime) -> None:
    card = card_of(db, organization, question)
    for leader in _to_tell(db, question):
        telling.member(db, organization, leader.id, f"question:{question.number}:{leader.id}", card, now)
    _homes(db, organization, now)


# --- answering --------------------------------------------------------------------------------------


@on("answer_question")
def answer_question(db: Session, person: Person, ask: Ask) -> View:
    question = _to_answer(db, person, ask.words)
    stands = _thread(db, question)
    one = facts_of(db, person.organization, question)
    channel = _channel_name(db, stands) if stands else ""
    return LeaderAnswerForm(one.number, one.text, one.by, one.goal, one.update, one.says, channel)


@on("send_answer")
def send_answer(db: Session, person: Person, ask: Ask) -> View:
    """The answer goes to whoever asked, and into the thread where the leader wants everybody to read it."""
    question = _to_answer(db, person, ask.fields.get("number"))
    text = fields.text(ask, "answer", empty="answer_empty")
    wanted = ask.fields.get("where") == THREAD
    stands = _thread(db, question) if wanted else None
    in_thread = stands is not None
    if not questions.answer(db, question, text=text, in_thread=in_thread, member_id=person.id, now=ask.now):
        raise _was_answered(db, person, question)
    if stands is not None:
        said = ThreadAnswer(question.number, question.text, text, person.member.name)
        telling.in_thread(db, stands, f"answer:{question.number}", said, ask.now)
    _tell_asker(db, person.organization, question, stands, ask.now)
    telling.redraw_showing(db, person.org, f"question:{question.id}", ask.now)
    _homes(db, person.organization, ask.now)
    key = "answer_sent" if in_thread == wanted else "answer_sent_only"
    return Notice("answer_in_thread" if in_thread else key, {"number": question.number})


def _to_answer(db: Session, person: Person, words: object) -> Question:
    """An open question, to somebody who may answer it now."""
    if not deciders.leads(db, person.org, person.member):
        raise Refused("may_not_answer")
    question = _found(db, person, words)
    if question.state is not QuestionState.OPEN:
        raise _was_answered(db, person, question)
    return question


def _was_answered(db: Session, person: Person, question: Question) -> Refused:
    assert question.answered_by is not None
    assert question.answered is not None
    by = people.member_of(db, person.org, question.answered_by).name
    return Refused("already_answered", number=question.number, by=by, on=question.answered)


def _thread(db: Session, question: Question) -> Posting | None:
    """The update's card in the channel where it was asked, else in any; None: it stands nowhere."""
    if question.post_id is None:
        return None
    org = question.organization_id
    copies = postings.showing(db, org, f"post:{question.post_id}")
    stands = [card for card in copies if card.target == card.channel]  # not in somebody's own chat
    asked_in = channels.by_id(db, org, question.channel_id) if question.channel_id else None
    here = [card for card in stands if asked_in and _is_in(card, asked_in)]
    return next(iter(here or stands), None)


def _is_in(card: Posting, room: Channel) -> bool:
    return (card.workspace_id, card.channel) == (room.workspace_id, room.external)


def _channel_name(db: Session, card: Posting) -> str:
    workspace = people.workspace_by_id(db, card.organization_id, card.workspace_id)
    room = channels.by_external(db, workspace, card.channel)
    return channels.names([room])[0] if room else card.channel


def _tell_asker(
    db: Session, organization: Organization, question: Question, stands: Posting | None, now: datetime
) -> None:
    told = QuestionAnswered(
        question.id,
        facts_of(db, organization, question),
        channel=_channel_name(db, stands) if stands else "",
        link=stands.link if stands else "",
    )
    telling.member(db, organization, question.member_id, f"answered:Q{question.number}", told, now)


# --- looking ----------------------------------------------------------------------------------------


@on("questions")
def list_questions(db: Session, person: Person, ask: Ask) -> View:
    """`words` are the page."""
    return _list(db, person, ask.words)


@on("question")
def one_question(db: Session, person: Person, ask: Ask) -> View:
    """By its number: to those who lead, and to whoever asked it. Without one, the list."""
    if not ask.words.strip():
        return _list(db, person, "1")
    question = _found(db, person, ask.words)
    leads = deciders.leads(db, person.org, person.member)
    if not leads and question.member_id != person.id:
        raise Refused("question_unknown", number=question.number)  # whose it is is nobody's business
    return QuestionCard(question.id, facts_of(db, person.organization, question), to_answer=leads)


def _list(db: Session, person: Person, words: str) -> View:
    """To leaders what waits for an answer, to everybody else what they asked."""
    if deciders.leads(db, person.org, person.member):
        found, page = paged(words, partial(questions.waiting, db, person.org))
        return QuestionList("open", lines_of(db, person.organization, found), page)
    found, page = paged(words, partial(questions.asked_by, db, person.org, person.id))
    return QuestionList("mine", lines_of(db, person.organization, found), page)


def _found(db: Session, person: Person, words: object) -> Question:
    number = commands.question_number(str(words).strip())
    question = questions.find(db, person.org, number) if number else None
    if question is None:
        raise Refused("question_unknown", number=str(words)[:20])
    return question


# --- as facts ---------------------------------------------------------------------------------------


def _sees(db: Session, person: Person, question_id: int) -> bool:
    """The card stands in leaders' chats only."""
    return deciders.leads(db, person.org, person.member)


@keeps(QuestionCard, sees=_sees)
def _kept(db: Session, organization: Organization, question_id: int, now: datetime) -> View | None:
    question = questions.by_id(db, organization.id, question_id)
    return card_of(db, organization, question) if question else None


def card_of(db: Session, organization: Organization, question: Question) -> QuestionCard:
    return QuestionCard(question.id, facts_of(db, organization, question))


def facts_of(db: Session, organization: Organization, question: Question) -> QuestionFacts:
    org = organization.id
    about = resonance.posted(db, org, question.post_id) if question.post_id else None
    answered = question.answered
    return QuestionFacts(
        number=question.number,
        text=question.text,
        by=_name(db, question),
        goal=_goal_of(db, org, question.goal_id),
        asked=cards.local_date(organization, question.asked),
        update=about[1].number if about else 0,
        says=about[0].text if about else "",
        leader=_named(db, org, question.leader_id),
        answer=question.answer,
        answered_by=_named(db, org, question.answered_by),
        answered=cards.local_date(organization, answered) if answered else None,
        in_thread=question.in_thread,
    )


def lines_of(db: Session, organization: Organization, found: Sequence[Question]) -> tuple[QuestionLine, ...]:
    return tuple(_line(facts_of(db, organization, question)) for question in found)


def _line(facts: QuestionFacts) -> QuestionLine:
    return QuestionLine(
        facts.number,
        facts.text,
        facts.by,
        facts.goal,
        facts.asked,
        facts.update,
        facts.leader,
        facts.answered_by,
    )


def _name(db: Session, question: Question) -> str | None:
    """None when whoever asked sealed their name."""
    return None if question.sealed else _named(db, question.organization_id, question.member_id)


def _named(db: Session, org: int, member_id: int | None) -> str:
    return people.member_of(db, org, member_id).name if member_id else ""


def _goal_of(db: Session, org: int, goal_id: int) -> GoalChoice:
    goal = goals.by_id(db, org, goal_id)
    assert goal is not None
    return GoalChoice(goal.number, goal.title)


# --- how it is done ---------------------------------------------------------------------------------


def _homes(db: Session, organization: Organization, now: datetime) -> None:
    telling.homes(db, organization, [leader.id for leader in deciders.leaders(db, organization.id)], now)
