"""A courier with its platform and a clock that is moved from one delivery to the next."""

import asyncio
from datetime import timedelta

from sqlalchemy import Engine
from sqlmodel import col, select

from handlers.views import Notice
from scheduler.deliver import Courier
from storage import outbox
from storage.database import transaction
from storage.models import DeliveryState, Outbox, Platform
from tests.chat import Now, uid
from tests.platform import FakePlatform, Killed
from tests.rows import Company, company


class Post:
    """A courier with its platform and a clock, on a database with the company in it."""

    def __init__(self, engine: Engine, external: str = "T1") -> None:
        self.engine = engine
        self.now = Now()
        self.platform = FakePlatform(self.now)
        self.firm: Company = company(engine, external)
        self.couriers = [self.another_courier()]

    @property
    def courier(self) -> Courier:
        return self.couriers[0]

    def another_courier(self) -> Courier:
        return Courier(self.engine, {Platform.SLACK: self.platform}, self.now)

    def says(self, key: str, target: str = "C1", *, broadcast: bool = True, minutes: int = 0) -> None:
        view = Notice("settings_saved", {})
        with transaction(self.engine) as db:
            outbox.put(
                db,
                org=self.firm.id,
                workspace_id=self.firm.workspace.id,
                key=key,
                target=target,
                view="Notice",
                facts={"key": view.key, "params": {}},
                now=self.now(),
                broadcast=broadcast,
                expires=self.now() + timedelta(minutes=minutes) if minutes else None,
            )

    async def goes(self) -> int:
        return await self.courier.deliver_due()

    async def goes_after(self, seconds: float) -> int:
        self.now.moment += timedelta(seconds=seconds)
        return await self.goes()

    async def goes_until_nothing_waits(self) -> None:
        """Let time pass from one delivery to the next; whoever is killed is followed by a new courier."""
        for _ in range(200):
            work = (courier.deliver_due() for courier in self.couriers)
            for place, went in enumerate(await asyncio.gather(*work, return_exceptions=True)):
                if isinstance(went, Killed):
                    self.couriers[place] = self.another_courier()
                elif isinstance(went, BaseException):
                    raise went
            due = self.courier.next_due()
            if due is None:
                return
            self.now.moment = max(self.now.moment, due)
        raise AssertionError("it never ends")

    def row(self, key: str) -> Outbox:
        with transaction(self.engine) as db:
            return db.exec(select(Outbox).where(Outbox.key == key)).one()

    def state(self, key: str) -> DeliveryState:
        return self.row(key).state

    def told(self, who: str) -> list[str]:
        """The views that were put into the outbox for somebody."""
        with transaction(self.engine) as db:
            found = select(Outbox.view).where(Outbox.target == uid(who), col(Outbox.key).like("trouble:%"))
            return list(db.exec(found))
