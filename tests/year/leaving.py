"""Who is away when: two or three weeks in summer, most at Christmas, some days ill, some with a deputy."""

from datetime import UTC, date, datetime, time
from functools import partial

from tests.year.cast import Colleague
from tests.year.days import BEGIN, DAY
from tests.year.life import Away, Life

SUMMER, CHRISTMAS = date(2026, 7, 6), (date(2026, 12, 23), date(2027, 1, 3))


def plan_absences(life: Life) -> None:
    """Everybody's absences of the year: some are said weeks before, the illnesses on their first morning."""
    for who in life.world.company.staff.values():
        first = SUMMER + DAY * life.chance.randrange(0, 42)
        _leaves(life, who, first, first + DAY * life.chance.choice((11, 13, 20)), 20)
        if life.chance.random() < 0.6:
            _leaves(life, who, *CHRISTMAS, life.chance.randrange(2, 25))
        if life.chance.random() < 0.4:
            ill = BEGIN.date() + DAY * life.chance.randrange(10, 350)
            until = ill + DAY * life.chance.randrange(0, 6)
            away = life.agenda.away[who.external]
            if not any(ill <= last and first <= until for first, last in away):  # nobody is ill on holiday
                _leaves(life, who, ill, until, 0)


def _leaves(life: Life, who: Colleague, first: date, last: date, before: int) -> None:
    """Somebody says so many days before that they will be away; nobody who is told to stand in is asked."""
    life.agenda.away.setdefault(who.external, []).append((first, last))
    morning = datetime.combine(first - DAY * before, time(7), UTC)
    deputy = _deputy(life, who)
    life.agenda.plan(max(morning, BEGIN), partial(_says, life, who, first, last, deputy))


def _deputy(life: Life, who: Colleague) -> Colleague | None:
    if life.chance.random() >= (0.7 if who.decides else 0.3):
        return None
    found = [one for one in life.world.company.staff.values() if one.decides == who.decides and one != who]
    return life.chance.choice(found)


async def _says(life: Life, who: Colleague, first: date, last: date, deputy: Colleague | None) -> None:
    """Whoever is away as well cannot stand in; then nobody does."""
    now, stands_in = life.world.now(), deputy.external if deputy else ""
    days = {"away_start": first.isoformat(), "away_until": last.isoformat()}
    said = await life.asks(who, "save_away", **days, deputy=stands_in)
    if said.invalid is not None and stands_in:
        stands_in, said = "", await life.asks(who, "save_away", **days, deputy="")
    assert said.invalid is None, said.invalid
    assert said.refused is None, said.refused
    life.away[who.external].append(Away(first, last, now, stands_in))


def plan_quiet(life: Life) -> None:
    """Some want to be left alone for some days, some want to hear less."""
    for who in life.chance.sample(list(life.world.company.staff.values()), 20):
        moment = life.agenda.after(who, BEGIN + DAY * life.chance.randrange(5, 340), 1)
        last = moment.date() + DAY * life.chance.randrange(1, 9)
        life.agenda.plan(moment, partial(_pauses, life, who, last))
    for who in life.chance.sample(list(life.world.company.staff.values()), 16):
        moment = life.agenda.after(who, BEGIN + DAY * life.chance.randrange(5, 200), 1)
        level = life.chance.choice(("results", "own"))
        life.agenda.plan(moment, partial(_hears_less, life, who, level))


async def _pauses(life: Life, who: Colleague, last: date) -> None:
    said = await life.asks(who, "pause", f"until {last.isoformat()}")
    if said.refused is None:
        now = life.world.now()
        life.away[who.external].append(Away(now.astimezone(who.zone).date(), last, now, pause=True))


async def _hears_less(life: Life, who: Colleague, level: str) -> None:
    await life.asks(who, "news_level", level)
