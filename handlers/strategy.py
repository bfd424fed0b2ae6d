"""/strategy: the target picture, and what has come of it so far."""

from sqlmodel import Session

from handlers import commands
from handlers.verbs import Ask, Person, command, on
from handlers.views import GoalLine, TargetPicture, View
from storage import goals, people
from storage.models import Goal

command("strategy", "strategie", read=commands.strategy)


@on("strategy", guests=True)
def strategy(db: Session, person: Person, ask: Ask) -> View:
    done = goals.progress(db, person.org)
    return TargetPicture(
        tuple(_line(db, goal, *done.get(goal.id, (0, 0))) for goal in goals.current(db, person.org))
    )


def _line(db: Session, goal: Goal, ideas: int, measures: int) -> GoalLine:
    owner = people.member_of(db, goal.organization_id, goal.owner_id).name if goal.owner_id else None
    return GoalLine(goal.number, goal.title, owner, ideas, measures)
