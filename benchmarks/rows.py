"""Rows in numbers that nobody types."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Engine, insert
from sqlmodel import SQLModel

from storage import channels, people
from storage.database import transaction
from storage.models import (
    Decision,
    DeliveryState,
    History,
    Idea,
    IdeaState,
    Organization,
    Outbox,
    Platform,
    Prompt,
    PromptKind,
    Workspace,
)

STATES = (IdeaState.APPROVED, IdeaState.DECLINED, IdeaState.PARKED, IdeaState.IMPLEMENTED, IdeaState.NEW)
PORTION = 10_000


def company(engine: Engine, now: datetime) -> tuple[Organization, Workspace]:
    """One organization, Alice who leads it, and #ideas."""
    with transaction(engine) as db:
        workspace = people.connect(db, Platform.SLACK, "T1", name="", url="", bot="", now=now)
        people.remember(db, workspace, now, external="U0ALICE", name="Alice Hansen", boss=True, owner=True)
        channels.remember(db, workspace, external="C0IDEAS", name="ideas", joined=True)
        return people.organization(db, workspace.organization_id), workspace


def ideas(engine: Engine, organization: Organization, count: int, now: datetime) -> None:
    """So many ideas, one every ten minutes until now, most of them decided a day later."""
    rows = [
        _idea(organization, number, now - timedelta(minutes=10 * (count - number))) for number in range(count)
    ]
    _insert(engine, Idea, rows)
    decided = [_decision(row) for row in rows if row["state"] is not IdeaState.NEW]
    _insert(engine, Decision, decided)


def years(engine: Engine, organization: Organization, count: int, ideas_a_year: int, now: datetime) -> None:
    """So many years until now, evenly spread: each idea shared, decided a day later, most of them implemented
    after four weeks."""
    total, apart = count * ideas_a_year, timedelta(days=365) / ideas_a_year
    rows = [_idea(organization, number, now - apart * (total - number)) for number in range(total)]
    _insert(engine, Idea, rows)
    _insert(engine, Decision, [_decision(row) for row in rows])
    for verb, after in (("shared", 0), ("approve", 1), ("implement", 28)):
        told = [row for row in rows if verb != "implement" or row["number"] % 3]
        _insert(engine, History, [_happening(row, verb, timedelta(days=after)) for row in told])


def _happening(idea: dict[str, Any], verb: str, after: timedelta) -> dict[str, Any]:
    facts = {"organization_id": idea["organization_id"], "idea_id": idea["id"], "member_id": 1}
    return facts | {"verb": verb, "at": idea["created"] + after, "details": {}}


def sent(engine: Engine, workspace: Workspace, count: int, now: datetime) -> None:
    _insert(
        engine, Outbox, [_delivery(workspace, f"sent:{n}", DeliveryState.SENT, now) for n in range(count)]
    )


def waiting(engine: Engine, workspace: Workspace, count: int, now: datetime) -> None:
    rows = [_delivery(workspace, f"waiting:{n}", DeliveryState.WAITING, now) for n in range(count)]
    _insert(engine, Outbox, rows)


def clocks(engine: Engine, organization: Organization, count: int, now: datetime) -> None:
    """So many ideas whose authors have to hear something some day, one every ten minutes from now on."""
    rows = [
        {
            "organization_id": organization.id,
            "kind": PromptKind.SILENCE,
            "about": f"idea:{number + 1}",
            "stage": 0,
            "since": now,
            "due": now + timedelta(minutes=10 * (number + 1)),
        }
        for number in range(count)
    ]
    _insert(engine, Prompt, rows)


def _insert(engine: Engine, table: type[SQLModel], rows: list[dict[str, Any]]) -> None:
    for start in range(0, len(rows), PORTION):
        with transaction(engine) as db:
            db.connection().execute(insert(table), rows[start : start + PORTION])


def _idea(organization: Organization, number: int, created: datetime) -> dict[str, Any]:
    title = f"Idea {number} of many"
    return {
        "id": number + 1,
        "organization_id": organization.id,
        "number": number + 1,
        "title": title,
        "problem": "The paper card is always at home.",
        "benefit": "Nobody is sent away.",
        "words": title.casefold(),
        "author_id": 1,
        "sealed": False,
        "state": STATES[number % len(STATES)] if number % 20 == 19 else STATES[number % 4],
        "turn": 1,
        "due": (created + timedelta(days=14)).date(),
        "days": 10,
        "draft": title,
        "source": "",
        "created": created,
        "changed": created,
    }


def _decision(idea: dict[str, Any]) -> dict[str, Any]:
    return {
        "organization_id": idea["organization_id"],
        "idea_id": idea["id"],
        "turn": 1,
        "member_id": 1,
        "verdict": "approve",
        "reason": "Good",
        "at": idea["created"] + timedelta(days=1),
    }


def _delivery(workspace: Workspace, key: str, state: DeliveryState, now: datetime) -> dict[str, Any]:
    return {
        "organization_id": workspace.organization_id,
        "workspace_id": workspace.id,
        "key": key,
        "kind": "post",
        "target": f"C{key[-2:]}",
        "broadcast": True,
        "view": "IdeaCard",
        "facts": {},
        "state": state,
        "due": now,
        "attempts": 0,
        "claim": "",
        "error": "",
        "resent": False,
        "created": now,
    }
