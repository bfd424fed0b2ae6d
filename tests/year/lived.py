"""A year as it is lived: the clock is moved from hour to hour, and people do what they do in between."""

import shutil
import tempfile
from datetime import datetime
from pathlib import Path

from tests.year import deciding, doing
from tests.year.days import END, hours, is_down, is_looked_at
from tests.year.diary import Diary, written
from tests.year.leaving import plan_absences, plan_quiet
from tests.year.life import Life
from tests.year.world import World, opened

assert deciding, doing  # they register habits
MEMORY = Path("/dev/shm")


async def lived(empty: Path, seed: int, until: datetime = END) -> Diary:
    """Live from the beginning until then, on a copy of this empty database, in memory where there is some."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        file = Path(folder) / "year.sqlite3"
        shutil.copy(empty, file)
        with opened(file, seed) as world:
            return await _live(world, seed, until)


async def _live(world: World, seed: int, until: datetime) -> Diary:
    life = Life(world, seed)
    plan_absences(life)
    plan_quiet(life)
    for hour in hours():
        if hour >= until:
            break
        if not is_down(hour) and (is_looked_at(hour) or world.is_due(hour)):
            await world.ticks(hour)
        await life.goes_on(hour)
    return written(life, until)
