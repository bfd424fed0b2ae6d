"""One person on two platforms: said with a code that is typed in the other chat, or by an admin."""

import hashlib
import secrets
from datetime import timedelta

from sqlmodel import Session

from handlers import choices, commands, settings, telling, writing
from handlers.verbs import Ask, Invalid, Person, Refused, on
from handlers.views import LinkCode, LinkForm, Notice, View
from storage import accounts, links, people
from storage.models import Account, Member

GOOD_FOR = timedelta(minutes=15)
TRIES, TRIES_IN = 5, timedelta(hours=1)
ATTEMPTS = 5  # at a code that nobody else has at the moment
# Slow enough that a copied database does not give away the codes in it while they are good.
SLOWLY = {"n": 2**12, "r": 8, "p": 1}


@on("link")
def link(db: Session, person: Person, ask: Ask) -> View:
    """A new code; the one before it is worth nothing any more."""
    others = tuple(
        one.name
        for one in people.workspaces(db, person.org)
        if one.closed is None and one.id != person.workspace.id
    )
    return LinkCode(_new_code(db, person, ask), int(GOOD_FOR.total_seconds()) // 60, others)


@on("link_code")
def link_code(db: Session, person: Person, ask: Ask) -> View:
    """The code from the other chat: whoever asked for it and whoever types it are one person."""
    _needs_tries_left(db, person, ask)
    digest = _digest(person.org, ask.words)
    found = links.offered(db, person.org, digest, ask.now)
    if found is None:
        # An answer and not a refusal: what is refused is not remembered, and this has to be.
        links.guessed_wrong(db, person.org, person.id, ask.now)
        return Notice("link_unknown", {})
    _, account = found
    if account.id == person.account.id:
        raise Refused("link_same_chat")
    stays = people.member_of(db, person.org, account.member_id)
    if stays.id == person.id:
        raise Refused("link_already", where=_where(db, account))
    if links.both_somewhere(db, person.org, stays.id, person.id):
        raise Refused("link_both_here", name=stays.name)
    if not links.use(db, person.org, digest):
        raise Refused("link_meanwhile")
    return _become_one(db, person, ask, stays, person.member, account)


@on("link_accounts")
def link_accounts(db: Session, person: Person, ask: Ask) -> View:
    settings.needs_admin(db, person)
    return LinkForm(choices.elsewhere(db, person), choices.known(db, person))


@on("linked")
def linked(db: Session, person: Person, ask: Ask) -> View:
    """An admin says who is who. Whoever was here first keeps the number."""
    settings.needs_admin(db, person)
    here = _person_here(db, person, ask)
    there = _member_there(db, person, ask)
    one, other = people.member_of(db, person.org, here.member_id), there
    if links.both_somewhere(db, person.org, one.id, other.id):
        raise Invalid({"other": "other_both_here"})
    account = people.accounts_of(db, person.org, other.id)[0]
    stays, goes = sorted((one, other), key=lambda member: member.id)
    return _become_one(db, person, ask, stays, goes, account)


def _become_one(
    db: Session, person: Person, ask: Ask, stays: Member, goes: Member, account: Account
) -> Notice:
    """`account` is the one elsewhere, to say where."""
    redrawn = set(links.supported_by_both(db, person.org, stays.id, goes.id))
    if stays.name != goes.name:
        redrawn |= set(links.ideas_naming(db, person.org, goes.id))
    cards = {f"post:{post}" for post in links.understood_by_both(db, person.org, stays.id, goes.id)}
    if stays.name != goes.name:
        cards |= set(links.cards_naming(db, person.org, goes.id))
    said = Notice("linked", {"name": stays.name, "where": _where(db, account)})
    if not links.merge(db, person.org, stays, goes, ask.now):
        raise Refused("link_meanwhile")
    for idea_id in sorted(redrawn):
        telling.redraw_copies(db, person.org, idea_id, ask.now)
    for about in sorted(cards):
        telling.redraw_showing(db, person.org, about, ask.now)
    telling.homes(db, person.organization, [stays.id], ask.now)
    return said


def _new_code(db: Session, person: Person, ask: Ask) -> str:
    expires = ask.now + GOOD_FOR
    for _ in range(ATTEMPTS):
        code = "".join(secrets.choice(commands.CODE_LETTERS) for _ in range(commands.CODE_LENGTH))
        if links.offer(db, person.org, person.account, _digest(person.org, code), expires):
            return f"{code[:3]}-{code[3:]}"
    raise Refused("busy")


def _digest(org: int, words: str) -> str:
    """What is kept of a code, however it was typed."""
    code = "".join(letter for letter in words.upper() if letter in commands.CODE_LETTERS)
    return hashlib.scrypt(code[:40].encode(), salt=f"gegenstrom {org}".encode(), **SLOWLY).hex()


def _needs_tries_left(db: Session, person: Person, ask: Ask) -> None:
    if links.wrong_guesses(db, person.org, person.id, ask.now - TRIES_IN) >= TRIES:
        raise Refused("link_tries")


def _where(db: Session, account: Account) -> str:
    return people.workspace_by_id(db, account.organization_id, account.workspace_id).name


def _person_here(db: Session, person: Person, ask: Ask) -> Account:
    external = writing.field(ask.fields, "person")
    if not external:
        raise Invalid({"person": "somebody_missing"})
    account = people.account_of(db, person.workspace, external)
    if account is None or account.gone or account.guest or external == person.workspace.bot:
        raise Invalid({"person": "person_unusable"})
    return account


def _member_there(db: Session, person: Person, ask: Ask) -> Member:
    """The chosen member, who has no account here; the number from the form is only a claim."""
    chosen = str(ask.fields.get("other") or "")
    if not chosen:
        raise Invalid({"other": "other_missing"})
    number = int(chosen) if chosen.isascii() and chosen.isdecimal() and len(chosen) < 10 else 0
    found = accounts.only_elsewhere(db, person.workspace, number)
    if found is None:
        raise Invalid({"other": "other_gone"})
    return found
