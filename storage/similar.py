"""The index of ideas by their words: which ones share rare words with a text."""

import itertools
import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine, TextClause, text
from sqlmodel import Session, select

from storage import terms
from storage.models import Idea, Organization

WORDS, LETTERS = 16, 16  # the rarest ones are looked up: what is common says little and costs most
LETTERS_COUNT = 0.3  # of what a word counts
LOOKED_UP = 500  # places of each kind in which the rarest terms stand: more find no more, and take longer
LASTS = 400  # times, two a question, are PostgreSQL's statistics taken from memory: it renews them rarely

PUT = {
    "sqlite": "INSERT OR REPLACE INTO idea_words (rowid, title, said) VALUES (:idea, :title, :said)",
    "postgresql": "INSERT INTO idea_words (idea_id, organization_id, terms) VALUES"
    " (:idea, :org, array_to_tsvector(string_to_array(trim(:title || ' ' || :said), ' ')))"
    " ON CONFLICT (idea_id) DO UPDATE SET terms = excluded.terms",
}
FORGET = {
    # Crossed, because SQLite would else read through the whole list for each idea of the company.
    "sqlite": "DELETE FROM idea_words WHERE rowid IN (SELECT idea.id FROM json_each(:ideas) AS gone"
    " CROSS JOIN idea ON idea.id = gone.value AND idea.organization_id = :org)",
    "postgresql": "DELETE FROM idea_words WHERE organization_id = :org AND idea_id IN"
    " (SELECT CAST(json_array_elements_text(CAST(:ideas AS json)) AS integer))",
}
MISSING = {
    "sqlite": "SELECT id FROM idea WHERE id > :after AND NOT EXISTS"
    " (SELECT 1 FROM idea_words WHERE idea_words.rowid = idea.id) ORDER BY id LIMIT :limit",
    "postgresql": "SELECT id FROM idea WHERE id > :after AND NOT EXISTS"
    " (SELECT 1 FROM idea_words WHERE idea_id = idea.id) ORDER BY id LIMIT :limit",
}
# In how many places terms stand. PostgreSQL knows it of the most common ones, from its own statistics of
# everybody's ideas; each term is of one company.
COMMON = {
    "sqlite": "SELECT term, doc FROM idea_words_seen WHERE term IN (SELECT value FROM json_each(:terms))",
    "postgresql": "SELECT term, share * greatest(reltuples, 0) FROM pg_class, pg_stats,"
    " unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common (term, share)"
    " WHERE pg_class.oid = to_regclass('idea_words') AND schemaname = current_schema()"
    " AND tablename = 'idea_words' AND attname = 'terms' AND term IS NOT NULL",
}
# A word counts by how few of the company's ideas have it, the same in both databases.
SHARING = {
    "sqlite": "SELECT idea_words.rowid, sum(value) AS score FROM json_each(:weights)"
    """ CROSS JOIN idea_words ON idea_words MATCH '"' || key || '"' """
    " GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT :limit",
    # Each term's ideas are gathered by themselves: how many they are is how rare it is. Rounded, because sums
    # of the same numbers differ by the order in which they are added.
    "postgresql": "SELECT idea_id, round(CAST(sum(worth) AS numeric), 9) AS score FROM"
    " (SELECT ids, CAST(value AS float) * ln(1 + CAST(:ideas AS float) / cardinality(ids)) AS worth"
    " FROM json_each_text(CAST(:weights AS json)), LATERAL (SELECT array_agg(idea_id) AS ids FROM idea_words"
    " WHERE terms @@ CAST(quote_literal(key) AS tsquery) AND organization_id = :org) AS one) AS found,"
    " unnest(ids) AS idea_id GROUP BY idea_id ORDER BY score DESC, idea_id LIMIT :limit",
}


def index(db: Session, idea: Idea) -> None:
    """Find the idea by its words from now on; `idea.words` are what it says."""
    org = idea.organization_id
    title, said = terms.letters(org, idea.title), terms.words(org, idea.words)
    values = {"idea": idea.id, "title": " ".join(title), "said": " ".join(said)}
    _run(db, PUT, org=org, **values)


def forget(db: Session, org: int, idea_ids: Sequence[int]) -> None:
    """Ideas that are no more are found no more."""
    _run(db, FORGET, org=org, ideas=json.dumps(list(idea_ids)))


def missing(db: Session, *, after: int, limit: int) -> list[int]:
    """The next ideas of everybody behind this id that are not found by their words, by id."""
    return [int(idea) for (idea,) in _run(db, MISSING, after=after, limit=limit)]


def sharing(db: Session, org: int, title: str, said: str, *, limit: int) -> list[tuple[int, float]]:
    """The ideas that share most of the rare words with these, by id, and how many: the most first."""
    ideas = max(count(db, org), 1)
    weights = _rarest(db, terms.words(org, said), WORDS, 1.0, ideas)
    weights |= _rarest(db, terms.letters(org, title), LETTERS, LETTERS_COUNT, ideas)
    rows = _run(db, SHARING, org=org, weights=json.dumps(weights), ideas=ideas, limit=limit)
    once = math.log(1 + ideas)  # what a word counts that only one idea has
    return [(int(idea), round(float(score) / once, 6)) for idea, score in rows]


def count(db: Session, org: int) -> int:
    """How many ideas the company has had."""
    return db.exec(select(Organization.last_idea).where(Organization.id == org)).one()


def _rarest(db: Session, found: Sequence[str], limit: int, factor: float, ideas: int) -> dict[str, float]:
    """The terms that fewest ideas have, and what each counts. PostgreSQL counts later how many have it."""
    common = _common(db, found)
    if _backend(db) == "postgresql":
        times = {term: common.get(term, 0.0) for term in found}
        return dict.fromkeys(_few(times, limit), factor)
    return {term: factor * math.log(1 + ideas / common[term]) for term in _few(common, limit)}


def _common(db: Session, found: Sequence[str]) -> Mapping[str, float]:
    """In how many places these stand, as far as it is known."""
    if _backend(db) == "sqlite":
        return dict(_run(db, COMMON, terms=json.dumps(found)))
    engine = db.get_bind()
    assert isinstance(engine, Engine)
    known, left = _COUNTED.get(engine, ({}, 0))
    if not known or not left:
        known, left = dict(_run(db, COMMON)), LASTS
    _COUNTED[engine] = known, left - 1
    return known


def _few(times: Mapping[str, float], limit: int) -> list[str]:
    """The rarest ones, as long as there are not too many places to look at; always one."""
    rarest = sorted(times.items(), key=lambda one: (one[1], one[0]))[:limit]
    places = itertools.accumulate(count for _, count in rarest)
    return [
        term
        for at, ((term, _), seen) in enumerate(zip(rarest, places, strict=True))
        if not at or seen <= LOOKED_UP
    ]


def _run(db: Session, statements: dict[str, str], **values: object) -> Sequence[Any]:
    statement, names = _prepared(statements[_backend(db)])
    result = db.connection().execute(statement, {name: values[name] for name in names})
    return result.all() if result.returns_rows else []


@cache
def _prepared(said: str) -> tuple[TextClause, tuple[str, ...]]:
    """The statement and what it asks for: finding that out takes longer than most of them do."""
    statement = text(said)
    return statement, tuple(statement.compile().params)


def _backend(db: Session) -> str:
    return db.get_bind().dialect.name


_COUNTED: WeakKeyDictionary[Engine, tuple[Mapping[str, float], int]] = WeakKeyDictionary()
