"""Questions and objections to leadership, and the answers."""

from dataclasses import dataclass
from datetime import date

from handlers.views.base import View
from handlers.views.parts import GoalChoice, Page


@dataclass(frozen=True)
class QuestionFacts:
    number: int
    text: str
    by: str | None  # None: sealed
    goal: GoalChoice
    asked: date
    update: int = 0  # the strategic update that it is about: U-17; 0: the goal itself
    says: str = ""  # what that update says
    leader: str = ""  # whose answer it is; empty: of all who lead
    answer: str = ""
    answered_by: str = ""
    answered: date | None = None  # None: it is open
    in_thread: bool = False  # answered where everybody reads it


@dataclass(frozen=True)
class QuestionLine:
    """A question in one line of a list."""

    number: int
    text: str
    by: str | None
    goal: GoalChoice
    asked: date
    update: int = 0
    leader: str = ""
    answered_by: str = ""  # empty: it is open


@dataclass(frozen=True)
class QuestionForm(View):
    """A question or objection about an update or, without one, about a goal. Sends `send_question`."""

    draft: str
    author: str
    goal: GoalChoice
    post: int = 0  # the posting's id, when it is about one
    update: int = 0
    says: str = ""
    by: str = ""  # by whose name it was posted
    channel: str = ""  # where it is asked, the platform's id
    question: str = ""
    sealed: bool = False


@dataclass(frozen=True)
class QuestionCard(View):
    """The question as it stands now; to those who lead with Answer, as long as it is open."""

    id: int
    question: QuestionFacts
    to_answer: bool = True  # False: for whoever asked

    @property
    def about(self) -> str:
        return f"question:{self.id}"


@dataclass(frozen=True)
class QuestionList(View):
    """`kind` is open (to leaders: what waits for an answer) or mine. Turned with `questions`."""

    kind: str
    lines: tuple[QuestionLine, ...]
    page: Page


@dataclass(frozen=True)
class LeaderAnswerForm(View):
    """Answer a question, to the person or in the thread. Sends `send_answer`."""

    number: int
    question: str
    by: str | None
    goal: GoalChoice
    update: int = 0
    says: str = ""
    channel: str = ""  # where the thread is, by name; empty: there is none
    where: str = "person"  # or thread
    answer: str = ""


@dataclass(frozen=True)
class QuestionAnswered(View):
    """To whoever asked: the answer, by whom, and where else it stands."""

    id: int
    question: QuestionFacts
    channel: str = ""  # the channel in whose thread it stands, by name
    link: str = ""

    @property
    def about(self) -> str:
        return f"question:{self.id}"


@dataclass(frozen=True)
class ThreadAnswer(View):
    """In the thread of the update: the question without a name, and the answer with one."""

    number: int
    question: str
    answer: str
    by: str
