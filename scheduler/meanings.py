"""What ideas mean is put into numbers outside of any transaction: nobody waits for the model."""

from collections.abc import Sequence

from sqlalchemy import Engine

from handlers import meaning
from handlers.similar import text_of
from storage import ideas, vectors
from storage.database import transaction
from storage.models import Idea

BATCH = 50  # ideas that are looked at at once
BATCHES = 10  # of one tick: the other ideas follow with the next one
MANY = 1000  # ideas of one company: fewer are read while somebody waits


def write_missing(engine: Engine, batches: int = BATCHES) -> int:
    """Those of new and reworded ideas, and of all when there is another model. Returns how many."""
    model = meaning.model()
    if model is None:
        return 0
    written = 0
    for _ in range(batches):
        done = _batch(engine, model)
        written += done
        if done < BATCH:
            break
    return written


def write_all(engine: Engine) -> int:
    """Those of all ideas anew; what was written before counts until then. Returns how many."""
    model = meaning.model()
    written = last = 0
    while model is not None:
        with transaction(engine) as db:
            found = ideas.behind(db, after=last, limit=BATCH)
        if not found:
            break
        written += _write(engine, model, found)
        last = found[-1].id
    return written


def prepare(engine: Engine) -> None:
    """Have what ideas mean at hand before somebody asks; in memory, those of large companies."""
    model = meaning.model()
    if model is None:
        return
    with transaction(engine) as db:
        unready = vectors.unready(db, model.name, many=MANY)
    for org in unready:
        with transaction(engine) as db:
            vectors.prepare(db, org, model.name)


def _batch(engine: Engine, model: meaning.Model) -> int:
    with transaction(engine) as db:
        found = vectors.missing(db, model.name, limit=BATCH)
    return _write(engine, model, found) if found else 0


def _write(engine: Engine, model: meaning.Model, found: Sequence[Idea]) -> int:
    meant = model.meanings([text_of(idea) for idea in found])
    rows = [(idea.id, idea.words, vector) for idea, vector in zip(found, meant, strict=True)]
    with transaction(engine) as db:
        return vectors.keep(db, model.name, rows)
