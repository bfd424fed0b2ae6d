"""The whole timetable on one page. APScheduler only ticks; the database decides what is due.

every 20 s   wake_ups   from 08:00 of a working day: parked ideas whose day has come go back into review,
                        and the clocks on review cards move on
             absences   on the morning on which one begins: whoever stands in hears what waits
             prompts    the clocks of ideas and measures that ring: decisions, silence, reviews, obstacles,
                        and parked ideas that fit what was posted
             consents   authors who have not answered what was proposed; what nobody answered in time
             digest     each channel's weekly digest, once its local time has come
             updates    strategic updates, in each channel once its local time has come
             brief      on Monday at 08:30 of each leader's time: what waits for them and what came back
             reminders  from 08:00 of a working day: goals that nobody talks about, updates without a text
             numbers    on the first working day of each month, at 08:30 of each leader's time
             review     on the first working day of each period, at 08:30 of each leader's time: the agenda
             campaigns  each campaign's posts, at nine in each of its channels; its end
             meanings   what new and reworded ideas mean is put into numbers, where a model is installed
             deliver    whatever waits in the outbox
every hour   retention  old receipts of messages are forgotten
at once      deliver    after each answer, so that people hear in seconds
             imports    lists of ideas are looked at, brought in or undone, a portion at a time
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from sqlalchemy import Engine

from scheduler import (
    absences,
    brief,
    campaigns,
    consents,
    digest,
    fit_prompts,  # noqa: F401  what rings registers itself
    idea_prompts,  # noqa: F401
    imports,
    meanings,
    measure_prompts,  # noqa: F401
    numbers,
    prompts,
    reminders,
    retention,
    sponsor_prompts,  # noqa: F401
    strategy_review,
    updates,
    wake_ups,
)
from scheduler.deliver import Courier
from storage import remembered
from storage.database import Unavailable, transaction

TICK = 20.0  # seconds
SHORTEST_PAUSE = 0.5  # seconds
CLEANING = timedelta(hours=1)
PATIENCE = 15.0  # seconds that stopping waits for deliveries under way

log = structlog.get_logger()


class Clock:
    """Asks every few seconds what is due, and delivers at once when told that something is."""

    def __init__(
        self,
        engine: Engine,
        courier: Courier,
        now: Callable[[], datetime],
        also: Callable[[datetime], Awaitable[None]] | None = None,
    ) -> None:
        self.engine = engine
        self.courier = courier
        self.now = now
        self.also = also  # what a platform wants to look after, e.g. its channels
        self._cleaned: datetime | None = None
        self._news, self._lists = asyncio.Event(), asyncio.Event()
        self._delivering: asyncio.Task[None] | None = None
        self._importing: asyncio.Task[None] | None = None
        self._ticking = asyncio.Lock()
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        self._delivering = asyncio.create_task(self._deliver_for_ever(), name="deliver")
        self._importing = asyncio.create_task(self._import_for_ever(), name="import")
        self._scheduler.add_job(
            self.tick,
            "interval",
            seconds=TICK,
            next_run_time=datetime.now(tz=self.now().tzinfo),
            coalesce=True,
            max_instances=1,
            misfire_grace_time=None,
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Let the tick and the deliveries under way finish their sentence, then stop."""
        await self._stop_ticking()
        self.courier.ending = True
        self.nudge()
        working = [one for one in (self._delivering, self._importing) if one is not None]
        if working:
            await asyncio.wait(working, timeout=PATIENCE)
            for one in working:
                one.cancel()
            await asyncio.gather(*working, return_exceptions=True)

    async def _stop_ticking(self) -> None:
        """A tick that was cut off would be logged as an error, and find the database closed."""
        self._scheduler.pause()
        await asyncio.sleep(0)  # what was just begun gets as far as its lock
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._ticking.acquire(), PATIENCE)
        self._scheduler.shutdown(wait=False)

    def nudge(self) -> None:
        """Something was put into the outbox: deliver it now."""
        self._news.set()
        self._lists.set()

    async def tick(self) -> None:
        """Queue everything that is due, then deliver. A database that is busy is asked again next time."""
        async with self._ticking:
            now = self.now()
            try:
                await asyncio.to_thread(self.queue_due, now)
            except Unavailable as unavailable:
                log.warning("tick.postponed", cause=unavailable.cause)
                return
            if self.also is not None:
                await self.also(now)
            self.nudge()

    def queue_due(self, now: datetime) -> None:
        with transaction(self.engine) as db:
            remembered.for_a_tick(db)
            asleep, behind = wake_ups.asleep(db, now), wake_ups.behind(db, now)
            digests, posted = digest.queue_due(db, now), updates.queue_due(db, now)
            briefs, counted = brief.queue_due(db, now), numbers.queue_due(db, now)
            reviews = strategy_review.queue_due(db, now)
            begun = absences.queue_due(db, now)
            reminded, called = reminders.queue_due(db, now), campaigns.queue_due(db, now)
            if self._cleaned is None or now - self._cleaned >= CLEANING:
                retention.forget_old(db, now)
                self._cleaned = now
        woken = wake_ups.wake_due(self.engine, asleep, now)
        moved = wake_ups.move_clocks(self.engine, behind, now)
        if woken or moved or digests or posted:
            log.info("tick.queued", woken=woken, clocks=moved, digests=digests, updates=posted)
        if briefs or reviews or reminded or called or counted:
            asked = {"reviews": reviews, "reminders": reminded, "campaigns": called, "numbers": counted}
            log.info("tick.steering", briefs=briefs, **asked)
        with transaction(self.engine) as db:
            asked_again = consents.queue_due(db, now)
        redrawn = wake_ups.redraw_rest(self.engine, now)
        rang = prompts.ring_due(self.engine, now)
        if redrawn:
            log.info("tick.redrawn", cards=redrawn)
        meant = meanings.write_missing(self.engine)
        meanings.prepare(self.engine)
        if meant:
            log.info("tick.meant", ideas=meant)
        if rang or begun or asked_again:
            log.info("tick.rang", clocks=rang, absences=begun, consents=asked_again)

    async def _deliver_for_ever(self) -> None:
        while not self.courier.ending:
            try:
                await self.courier.deliver_due()
                pause = await asyncio.to_thread(self._pause)
            except Unavailable as unavailable:
                log.warning("deliver.postponed", cause=unavailable.cause)
                pause = SHORTEST_PAUSE
            except Exception:
                log.exception("deliver.failed")
                pause = TICK
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._news.wait(), pause)
            self._news.clear()

    def bring_in(self) -> int:
        """Work on lists of ideas until none waits."""
        worked = imports.work(self.engine, self.now, lambda: self.courier.ending)
        if worked:
            self._news.set()
        return worked

    async def _import_for_ever(self) -> None:
        """Beside everything else: a long list keeps nobody waiting."""
        while not self.courier.ending:
            self._lists.clear()
            try:
                await asyncio.to_thread(self.bring_in)
            except Unavailable as unavailable:
                log.warning("import.postponed", cause=unavailable.cause)
            except Exception:
                log.exception("import.failed")
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._lists.wait(), TICK)

    def _pause(self) -> float:
        """Seconds until the next delivery is due, at most until the next tick."""
        due = self.courier.next_due()
        wait = (due - self.now()).total_seconds() if due else TICK
        return max(SHORTEST_PAUSE, min(wait, TICK))
