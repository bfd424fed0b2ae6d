"""What ideas mean is put into numbers outside of any transaction: nobody waits for the model."""

from sqlalchemy import Engine

from handlers import meaning
from handlers.similar import text_of
from storage import vectors
from storage.database import transaction

BATCH = 50  # ideas that are looked at at once
BATCHES = 10  # of one tick: the other ideas follow with the next one


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


def _batch(engine: Engine, model: meaning.Model) -> int:
    with transaction(engine) as db:
        found = vectors.missing(db, model.name, limit=BATCH)
    if not found:
        return 0
    meant = model.meanings([text_of(idea) for idea in found])
    rows = [(idea.id, idea.words, vector) for idea, vector in zip(found, meant, strict=True)]
    with transaction(engine) as db:
        return vectors.keep(db, model.name, rows)
