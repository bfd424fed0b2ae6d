"""Examples of what comes back on a strategic update."""

from dataclasses import replace
from datetime import date

from handlers.examples.everyday import ALICE, DORA, MONDAY, REGULARS, SHOP, THREAD
from handlers.views import (
    Home,
    LeaderAnswerForm,
    Notice,
    Page,
    QuestionAnswered,
    QuestionCard,
    QuestionFacts,
    QuestionForm,
    QuestionLine,
    QuestionList,
    ThreadAnswer,
    View,
)

SAYS = "From March on every parcel is packed in the shop that has the goods. That saves two days on the road."
ASKS = "Who packs on Saturdays, when there are only two of us at the till?"
ANSWER = "Nobody does: parcels of the weekend are packed on Monday. That is written in the plan now."

OPEN = QuestionFacts(3, ASKS, ALICE, SHOP, MONDAY, update=17, says=SAYS, leader=DORA)
SEALED = replace(OPEN, by=None, leader="")
ABOUT_GOAL = QuestionFacts(4, "What is a regular customer?", ALICE, REGULARS, MONDAY)
ANSWERED = replace(OPEN, answer=ANSWER, answered_by=DORA, answered=date(2026, 11, 24))
IN_THREAD = replace(ANSWERED, in_thread=True)

FORM = QuestionForm("f3", ALICE, SHOP, post=9, update=17, says=SAYS, by=DORA, channel="C0GENERAL")
LINES = (
    QuestionLine(3, ASKS, ALICE, SHOP, MONDAY, update=17, leader=DORA),
    QuestionLine(4, "What is a regular customer?", None, REGULARS, MONDAY),
)
MINE = (replace(LINES[0], answered_by=DORA), replace(LINES[1], by=ALICE))

ASKED_HOME = Home(
    DORA, (), (), (), may_decide=True, admin=False, set_up=True, questions=LINES, more_questions=3
)

QUESTIONS: dict[type[View], list[View]] = {
    QuestionForm: [FORM, QuestionForm("f4", ALICE, REGULARS, channel="C0GENERAL")],
    QuestionCard: [
        QuestionCard(3, OPEN),
        QuestionCard(3, SEALED),
        QuestionCard(4, ABOUT_GOAL, to_answer=False),
        QuestionCard(3, ANSWERED),
        QuestionCard(3, IN_THREAD, to_answer=False),
    ],
    QuestionList: [
        QuestionList("open", LINES, Page(1, 1, 2)),
        QuestionList("open", LINES, Page(2, 3, 20)),
        QuestionList("mine", MINE, Page(1, 1, 2)),
        QuestionList("open", (), Page(1, 1, 0)),
        QuestionList("mine", (), Page(1, 1, 0)),
    ],
    LeaderAnswerForm: [
        LeaderAnswerForm(3, ASKS, ALICE, SHOP, update=17, says=SAYS, channel="general"),
        LeaderAnswerForm(4, ABOUT_GOAL.text, None, REGULARS),
    ],
    QuestionAnswered: [
        QuestionAnswered(3, ANSWERED),
        QuestionAnswered(3, IN_THREAD, channel="general", link=THREAD),
        QuestionAnswered(3, IN_THREAD, channel="general"),
    ],
    ThreadAnswer: [ThreadAnswer(3, ASKS, ANSWER, DORA)],
    Home: [ASKED_HOME],
    Notice: [
        Notice("understood", {"number": 17}),
        Notice("understood_already", {"number": 17}),
        Notice("question_sent", {"number": 3, "to": DORA}),
        Notice("question_kept", {"number": 3}),
        Notice("answer_sent", {"number": 3}),
        Notice("answer_in_thread", {"number": 3}),
        Notice("answer_sent_only", {"number": 3}),
    ],
}
