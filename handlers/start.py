"""Where people begin: home, help, and plain words to the bot."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from handlers import campaign_cards, cards, commands, deciders, questions, tasks, writing
from handlers.verbs import HANDLERS, Ask, Person, on
from handlers.views import CampaignLine, Help, Home, OfferIdea, View
from storage import campaigns, ideas
from storage.models import Idea, IdeaState, Question
from storage.questions import waiting as waiting_questions

ON_HOME = 5  # lines per list
CALLS_ON_HOME = 3  # campaigns
RECENT = 20  # ideas of a person among which an open question is looked for
GREETINGS = {"hi", "hello", "hallo", "hey", "moin", "help", "hilfe", "start"}
THANKS = {"danke", "danke dir", "vielen dank", "thanks", "thank you", "ok", "okay", "super", "gut", "good"}
SHOWN = {"show", "mine", "list", "find"}  # what can be asked in plain words, because it needs no window


@on("home", guests=True)
def home(db: Session, person: Person, ask: Ask) -> View:
    """The home was opened; from now on it is kept true."""
    person.account.home_opened = ask.now
    db.add(person.account)
    return home_of(db, person, ask)


def home_of(db: Session, person: Person, ask: Ask) -> Home:
    """What somebody sees in the bot's home right now."""
    today = cards.local_date(person.organization, ask.now)
    away = [one.id for one in deciders.stands_in_for(db, person.organization, person.member, today)]
    decides = bool(away) or deciders.may_decide(db, person.org, person.member)
    mine, mine_in_all = ideas.by_author(db, person.org, person.id, offset=0, limit=ON_HOME)
    newest, _ = ideas.public(db, person.org, offset=0, limit=ON_HOME)
    nothing: tuple[Sequence[Idea], int] = ((), 0)
    asked, asked_in_all = _questions(db, person)
    waiting, in_all = nothing
    if decides:
        waiting, in_all = ideas.queue(db, person.org, person.id, offset=0, limit=ON_HOME, member_ids=away)
    due = tasks.lines(db, person, ask)
    return Home(
        person.member.name,
        mine=tasks.of_ideas(db, person, ask, mine),
        waiting=cards.lines(db, person.organization, waiting, ask.now),
        newest=cards.lines(db, person.organization, newest),
        may_decide=decides,
        admin=deciders.may_administer(db, person.org, person.member),
        set_up=person.organization.set_up is not None,
        more_waiting=in_all - len(waiting),
        campaigns=_campaigns(db, person, ask),
        questions=questions.lines_of(db, person.organization, asked),
        more_questions=asked_in_all - len(asked),
        tasks=tuple(due[:ON_HOME]),
        more_tasks=len(due) - len(due[:ON_HOME]),
        more_mine=mine_in_all - len(mine),
        paused=_paused(person, today),
    )


def _paused(person: Person, today: date) -> date | None:
    until = person.organization.paused_until
    return until if until and until >= today else None


def _questions(db: Session, person: Person) -> tuple[Sequence[Question], int]:
    """What waits for an answer, if it is theirs to give."""
    if not deciders.leads(db, person.org, person.member):
        return (), 0
    return waiting_questions(db, person.org, offset=0, limit=ON_HOME)


def _campaigns(db: Session, person: Person, ask: Ask) -> tuple[CampaignLine, ...]:
    today = cards.local_date(person.organization, ask.now)
    running = campaigns.running_on(db, person.org, today)
    return campaign_cards.lines(db, person.organization, running[:CALLS_ON_HOME])


@on("help", guests=True)
def help_idea(db: Session, person: Person, ask: Ask) -> View:
    return _help(db, person, "idea")


@on("help_review", guests=True)
def help_review(db: Session, person: Person, ask: Ask) -> View:
    return _help(db, person, "review")


@on("help_strategy", guests=True)
def help_strategy(db: Session, person: Person, ask: Ask) -> View:
    return _help(db, person, "strategy")


@on("help_measures", guests=True)
def help_measures(db: Session, person: Person, ask: Ask) -> View:
    return _help(db, person, "measure")


@on("help_gegenstrom", guests=True)
def help_gegenstrom(db: Session, person: Person, ask: Ask) -> View:
    return _help(db, person, "gegenstrom")


@on("said", guests=True)
def said(db: Session, person: Person, ask: Ask) -> View | None:
    """Plain words to the bot: what `/idea` understands is shown, a greeting gets help, everything else an
    offer to share it."""
    text = writing.paragraph(ask.words)
    verb, words = commands.idea(text)
    if verb in SHOWN:
        return HANDLERS[verb](db, person, replace(ask, verb=verb, words=words))
    if text.casefold().strip(" !.?") in GREETINGS | THANKS | {""} or person.account.guest:
        return _help(db, person, "idea")
    asked = _asked(db, person)
    return OfferIdea(text, asked.number, asked.turn) if asked else OfferIdea(text)


def _asked(db: Session, person: Person) -> Idea | None:
    """The newest idea of this person about which a question is open."""
    mine, _ = ideas.by_author(db, person.org, person.id, offset=0, limit=RECENT)
    return next((idea for idea in mine if idea.state is IdeaState.QUESTION), None)


def _help(db: Session, person: Person, topic: str) -> Help:
    return Help(
        topic,
        may_decide=deciders.may_decide(db, person.org, person.member),
        admin=deciders.may_administer(db, person.org, person.member),
        leads=deciders.leads(db, person.org, person.member),
    )
