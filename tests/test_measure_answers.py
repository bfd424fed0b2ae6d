"""Answers to the review of a measure, however they come."""

from typing import Any

import pytest
from sqlalchemy import Engine

from handlers.views import Notice, ReviewForm
from storage import measures
from storage.database import transaction
from tests.chat import MONDAY
from tests.rows import Company, asks, at_once, company
from tests.ticking import DAY, TODAY, answers, arranged, changed, measure_of


@pytest.fixture
def firm(engine: Engine) -> Company:
    return arranged(engine)


def test_a_text_of_20000_characters_is_measured(engine: Engine, firm: Company) -> None:
    for field in ("progress", "obstacle", "said"):
        given: dict[str, Any] = {field: "x" * 20_000}
        reply = answers(engine, "Bob", "change", 0, **given)
        assert reply.invalid is not None
        assert reply.invalid.errors == {field: "text_long"}
        assert reply.invalid.params[field]["length"] == 20_000


def test_only_who_may_answers_and_only_what_there_is(engine: Engine, firm: Company) -> None:
    for who, key in (("Mallory", "measure_not_yours"), ("Alice", "measure_not_yours"), ("Gus", "guest")):
        reply = answers(engine, who, "keep", 0)
        assert reply.refused is not None
        assert reply.refused.key == key
    unknown = answers(engine, "Bob", "accept", 0)
    assert unknown.refused is not None
    assert unknown.refused.key == "verb_unknown"
    foreign = company(engine, "T2")
    other = asks(
        engine, "Carla", "send_review", workspace=foreign.workspace.external, kind="keep", number=1, turn=0
    )
    assert other.refused is not None
    assert other.refused.key == "measure_unknown"


def test_of_two_answers_at_once_one_counts(engine: Engine, firm: Company) -> None:
    replies = at_once(
        lambda: answers(engine, "Bob", "stop", 0), lambda: answers(engine, "Carla", "finish", 0)
    )
    refused = [one.refused for one in replies if one.refused]
    assert [one.key for one in refused] == ["review_answered"]
    with transaction(engine) as db:
        entries = measures.log(db, firm.id, measure_of(db, firm).id)
        assert [one.verb for one in entries if one.verb in ("stop", "finish")] in (["stop"], ["finish"])


def test_a_last_day_that_is_over_has_to_move(engine: Engine, firm: Company) -> None:
    with changed(engine, firm, MONDAY) as measure:
        measure.due = TODAY + DAY
    later = MONDAY + 7 * DAY
    reply = answers(engine, "Bob", "keep", 0, later, due=str(TODAY + DAY))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"due": "due_past"}
    form = asks(engine, "Bob", "review_keep", "1.0", now=later).view
    assert isinstance(form, ReviewForm)
    assert form.due == form.review
    assert form.due > later.date()
    sent = answers(engine, "Bob", "keep", 0, later, due=str(form.due), review=str(form.review))
    assert isinstance(sent.view, Notice)
