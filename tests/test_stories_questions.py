"""The way back up from strategic updates, told as conversations: understood, questions, ideas for them."""

from storage.models import Role
from tests.cast import PEOPLE
from tests.face import ASIDE, Chat
from tests.teams.chat import TeamsChat

TEXT = "From March on every parcel is packed in the shop that has the goods."
ASKS = "Who packs on Saturdays?"
ANSWER = "Nobody does: parcels of the weekend are packed on Monday."


async def posts(chat: Chat, *leaders: str) -> None:
    """Dora's update U-1 stands in #ideas."""
    chat.names(Role.LEADER, *(leaders or ("Dora",)))
    chat.goal("More from the web shop")
    await chat.types("Dora", "/strategy post")
    sent = await chat.submits("Dora", text=TEXT, channels=(chat.room("ideas"),))
    assert sent.errors == {}
    await chat.clicks("Dora", "publish_update", "modal")
    assert TEXT in chat.about("Alice", "More from the web shop", "ideas")


def update(chat: Chat) -> str:
    """The card of U-1, as everybody sees it now."""
    return chat.shows("Alice", "understood", "ideas")


async def asks(chat: Chat, who: str, question: str = ASKS, **fields: object) -> None:
    await chat.clicks(who, "ask_leader", "ideas")
    sent = await chat.submits(who, question=question, **fields)
    assert sent.errors == {}


async def test_a_question_is_answered_to_the_person(chat: Chat) -> None:
    await posts(chat)
    await chat.clicks("Alice", "ask_leader", "ideas")
    form = chat.form("Alice")
    assert "U-1 · More from the web shop" in form
    assert TEXT in form
    sent = await chat.submits("Alice", question=ASKS)
    assert sent.errors == {}
    assert "your question is now Q-1. The answer comes from Dora Hansen" in chat.form("Alice")
    card = chat.about("Dora", "Q-1 Alice Hansen asks")
    assert ASKS in card
    assert "about U-1 · goal: More from the web shop" in card
    assert "strategic update from Dora Hansen · 1 question" in update(chat)

    await chat.clicks("Dora", "answer_question")
    assert ASKS in chat.form("Dora")
    sent = await chat.submits("Dora", answer=ANSWER)
    assert sent.errors == {}
    told = chat.about("Alice", "Dora Hansen has answered your question Q-1")
    assert ANSWER in told
    assert "thread" not in told
    card = chat.about("Dora", "Q-1 Alice Hansen asks")
    assert "Answered by Dora Hansen" in card
    assert "[Answer]" not in card
    assert chat.about("Bob", ANSWER, "ideas") == ""


async def test_a_question_is_answered_in_the_thread_without_a_name(chat: Chat) -> None:
    await posts(chat)
    await asks(chat, "Alice", sealed="yes")
    assert "Q-1 Somebody asks, name sealed" in chat.last("Dora")
    await chat.clicks("Dora", "answer_question")
    assert "The thread is in" in chat.form("Dora")
    sent = await chat.submits("Dora", answer=ANSWER, where="thread")
    assert sent.errors == {}
    said = chat.about("Bob", "Dora Hansen answers:", "ideas")
    assert ASKS in said
    assert ANSWER in said
    told = chat.last("Alice")
    assert "Everybody reads the answer in the thread" in told
    assert ANSWER in told
    for who in PEOPLE:
        for where in ("ideas", *(["dm"] if who != "Alice" else [])):
            assert "Alice" not in "\n".join(chat.texts(who, where)), (who, where)


async def test_understood_counts_once_and_names_nobody(either_chat: Chat) -> None:
    await posts(either_chat)
    before = update(either_chat)
    await either_chat.clicks("Alice", "understood", "ideas")
    assert "you have understood U-1" in either_chat.only_for("Alice", "ideas")
    await either_chat.clicks("Alice", "understood", "ideas")
    assert "noted already" in either_chat.only_for("Alice", "ideas")
    for who in ("Bob", "Carla", "Dora"):
        await either_chat.clicks(who, "understood", "ideas")
    assert update(either_chat) == before, "four are too few to be counted"
    await either_chat.clicks("Mallory", "understood", "ideas")
    assert "Understood · 5" in update(either_chat)
    assert "Mallory" not in "\n".join(either_chat.texts("Alice", "ideas"))


async def test_open_questions_wait_on_the_leaders_list(either_chat: Chat) -> None:
    await posts(either_chat, "Dora", "Carla")
    await asks(either_chat, "Alice")
    await asks(either_chat, "Bob", "And who pays for the boxes?")
    await either_chat.types("Carla", "/strategy questions")
    listed = either_chat.only_for("Carla")
    assert "2 questions" in listed
    assert listed.index("Q-1 Who packs") < listed.index("Q-2 And who pays")
    await either_chat.clicks("Carla", "answer_question", ASIDE, "1")
    sent = await either_chat.submits("Carla", answer=ANSWER)
    assert sent.errors == {}
    assert "Carla Brandt has answered your question Q-1" in either_chat.last("Alice")
    assert "Answered by Carla Brandt" in either_chat.about("Dora", "Q-1 Alice Hansen asks")
    await either_chat.types("Carla", "/strategie fragen")
    assert "1 question" in either_chat.only_for("Carla")
    await either_chat.types("Alice", "/strategy questions")
    assert "My questions" in either_chat.only_for("Alice")
    assert "answered by Carla Brandt" in either_chat.only_for("Alice")
    await either_chat.types("Alice", "/strategy question 1")
    assert ANSWER in either_chat.only_for("Alice")
    assert "[Answer]" not in either_chat.only_for("Alice")
    await either_chat.types("Bob", "/strategy question 1")
    assert "I cannot find a question Q-1 for you" in either_chat.only_for("Bob")


async def test_the_second_leader_reads_who_was_faster_and_loses_no_word(either_chat: Chat) -> None:
    await posts(either_chat, "Dora", "Carla")
    either_chat.names(Role.EMPLOYEE, "Dora")
    await asks(either_chat, "Alice")  # Dora leads no more: the card goes to Carla
    either_chat.names(Role.LEADER, "Dora")
    await either_chat.clicks("Carla", "answer_question")
    await either_chat.types("Dora", "/strategy questions")
    await either_chat.clicks("Dora", "answer_question", ASIDE)
    assert (await either_chat.submits("Dora", answer=ANSWER)).errors == {}
    late = await either_chat.submits("Carla", answer="I do not know yet.")
    assert not late.closed
    assert "Dora Hansen answered Q-1 on" in " ".join(late.errors.values())
    assert either_chat.is_open("Carla")
    assert "I do not know yet." not in either_chat.last("Alice")


async def test_whoever_lost_the_role_cannot_answer(either_chat: Chat) -> None:
    await posts(either_chat)
    await asks(either_chat, "Alice")
    either_chat.names(Role.LEADER, "Carla")
    await either_chat.clicks("Dora", "answer_question")
    either_chat.names(Role.EMPLOYEE, "Dora")
    late = await either_chat.submits("Dora", answer=ANSWER)
    assert "Leadership answers questions about the strategy" in " ".join(late.errors.values())


async def test_questions_wait_on_a_leader_s_home(either_chat: Chat) -> None:
    await posts(either_chat)
    assert "Questions to answer" not in await either_chat.opens_home("Dora")
    await asks(either_chat, "Alice")
    home = await either_chat.opens_home("Dora")
    assert "Questions to answer" in home
    assert "Q-1 Who packs on Saturdays?" in home
    assert "Questions to answer" not in await either_chat.opens_home("Alice")
    await either_chat.clicks("Dora", "answer_question", "home", "1")
    assert (await either_chat.submits("Dora", answer=ANSWER)).errors == {}
    assert ANSWER in either_chat.last("Alice")


async def test_an_idea_for_an_update_says_what_it_answers(either_chat: Chat) -> None:
    await posts(either_chat)
    await either_chat.clicks("Alice", "idea_for_post", "ideas")
    assert "[More from the web shop]" in either_chat.form("Alice")
    assert (await either_chat.submits("Alice", title="Boxes that fold")).closed
    card = either_chat.card("Bob", 1)
    assert "goal: More from the web shop · answers U-1" in card
    assert "· 1 idea" in update(either_chat)
    await either_chat.clicks("Alice", "withdraw")
    assert "1 idea" not in update(either_chat)


async def test_guests_read_and_are_not_counted(either_chat: Chat) -> None:
    await posts(either_chat)
    for verb in ("understood", "ask_leader", "idea_for_post"):
        await either_chat.clicks("Gus", verb, "ideas")
        assert not either_chat.is_open("Gus")
        assert "Guests can read" in either_chat.only_for("Gus", "ideas")


async def test_a_question_that_is_too_long_stays_in_the_form(either_chat: Chat) -> None:
    await posts(either_chat)
    await either_chat.clicks("Alice", "ask_leader", "ideas")
    long = await either_chat.submits("Alice", question="x" * 3001)
    assert not long.closed
    assert "3000" in long.errors["question"]
    assert (await either_chat.submits("Alice", question=ASKS)).errors == {}
    assert ASKS in either_chat.last("Dora")


async def test_questions_in_german(either_chat: Chat) -> None:
    for who in ("Alice", "Dora"):
        either_chat.speaks(who, "de-DE")
    await posts(either_chat)
    await asks(either_chat, "Alice", "Wer packt samstags?")
    assert "Alice Hansen fragt" in either_chat.last("Dora")
    await either_chat.clicks("Dora", "answer_question")
    assert (await either_chat.submits("Dora", answer="Niemand.", where="thread")).errors == {}
    assert "Dora Hansen hat deine Frage Q-1 beantwortet" in either_chat.last("Alice")
    assert "Question Q-1:" in either_chat.about("Bob", "Niemand.", "ideas"), "the channel has its language"


async def test_whose_question_it_is_is_not_spoken_of_in_a_channel(teams_chat: TeamsChat) -> None:
    """Whoever asks after a question is answered alone, whether it is theirs or not."""
    await posts(teams_chat)
    await asks(teams_chat, "Alice", sealed="yes")
    for who in ("Alice", "Bob"):
        before = len(teams_chat.texts("Carla", "ideas"))
        await teams_chat.mentions(who, "strategy question 1", "ideas")
        said = "\n".join(teams_chat.texts("Carla", "ideas")[before:])
        assert ASKS not in said
        assert "I cannot find a question" not in said
    assert ASKS in teams_chat.last("Alice")
    assert "I cannot find a question Q-1 for you" in teams_chat.last("Bob")
