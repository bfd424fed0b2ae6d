"""What a client claims about messages and numbers is looked at before anything is shown or done."""

from datetime import timedelta

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from handlers import deliveries
from handlers.verbs import Reply
from handlers.views import IdeaList, Notice, ReviewCard
from storage import ideas, outbox, postings
from storage.database import transaction
from storage.models import DeliveryState, Outbox
from tests.post import Post
from tests.rows import Company, asks, company, shares

LONG = "9" * 5000  # Python reads no number of so many digits


@pytest.fixture
def here(engine: Engine) -> Company:
    made = company(engine)
    shares(engine, "Alice", "Bags")
    return made


@pytest.mark.parametrize("verb", ["list", "mine", "queue", "measures", "find"])
@pytest.mark.parametrize("page", [LONG, "9" * 12, "9" * 9, "0", "-1", "x", "", "٣", "²"])
def test_any_page_can_be_asked_for(engine: Engine, here: Company, verb: str, page: str) -> None:
    assert asks(engine, "Carla", verb, page).refused is None


def test_no_page_is_the_first_one(engine: Engine, here: Company) -> None:
    for number in range(8):
        shares(engine, "Alice", f"Idea {number}")
    shown = [asks(engine, "Carla", "list", page).view for page in ("1", "2", "02", "9" * 9, LONG)]
    assert [view.page.number for view in shown if isinstance(view, IdeaList)] == [1, 2, 2, 2, 1]


@pytest.mark.parametrize("verb", ["send_again", "it_arrived", "let_go"])
@pytest.mark.parametrize("number", [LONG, "9" * 20, "²"])
def test_no_delivery_has_a_number_of_many_digits(
    engine: Engine, here: Company, verb: str, number: str
) -> None:
    refused = asks(engine, "Dora", verb, number).refused
    assert refused is not None
    assert refused.key == "delivery_unknown"


def test_a_form_with_a_number_of_many_digits_is_wrong(engine: Engine, here: Company) -> None:
    invalid = asks(engine, "Bob", "create", title="Bags", draft="d", goal=LONG).invalid
    assert invalid is not None
    assert invalid.errors == {"goal": "goal_gone"}


# --- back to a card -------------------------------------------------------------------------------


def back_to(engine: Engine, here: Company, who: str, view: str) -> Reply:
    """Somebody says that they clicked on this card, which stands in somebody's chat."""
    with transaction(engine) as db:
        idea = ideas.find(db, here.id, 1)
        assert idea is not None
        postings.add(
            db,
            here.workspace.id,
            here.id,
            channel="D1",
            message=view,
            target="U1",
            view=view,
            idea_id=idea.id,
            at=idea.created,
        )
    return asks(engine, who, "back", clicked=("D1", view))


@pytest.mark.parametrize("who", ["Alice", "Gus"])
def test_a_review_card_comes_back_only_to_those_who_decide(engine: Engine, here: Company, who: str) -> None:
    assert back_to(engine, here, who, "ReviewCard").view == Notice("left_alone", {})


def test_who_decides_gets_the_review_card_back(engine: Engine, here: Company) -> None:
    assert isinstance(back_to(engine, here, "Carla", "ReviewCard").view, ReviewCard)


@pytest.mark.parametrize(("who", "view"), [("Alice", "Receipt"), ("Bob", "Notice"), ("Gus", "Notice")])
def test_a_receipt_comes_back_only_to_its_author(engine: Engine, here: Company, who: str, view: str) -> None:
    assert type(back_to(engine, here, who, "Receipt").view).__name__ == view


# --- reachable again ------------------------------------------------------------------------------


def stuck(
    post: Post, key: str, error: str, days: int = 0, state: DeliveryState = DeliveryState.PARKED
) -> None:
    post.says(key, "U1")
    with transaction(post.engine) as db:
        row = db.exec(select(Outbox).where(Outbox.key == key)).one()
        row.error, row.created = error, post.now() - timedelta(days=days)
        outbox.close(db, row, post.now(), state)


def sent_again(post: Post, person: str = "U1") -> set[str]:
    with transaction(post.engine) as db:
        deliveries.reachable_again(db, post.firm.workspace, person, post.now())
        waiting = select(Outbox.key).where(col(Outbox.state) == DeliveryState.WAITING)
        return set(db.exec(waiting).all())


def test_who_opens_a_chat_gets_what_could_not_reach_them(engine: Engine) -> None:
    post = Post(engine)
    for reason in ("forbidden", "no_conversation", "blocked_by_user", "bot_not_in_roster", "not_found"):
        stuck(post, reason, reason, days=29)
    stuck(post, "gone", "conversation_not_found")
    assert sent_again(post, "U2") == set()
    assert sent_again(post) == {
        "forbidden",
        "no_conversation",
        "blocked_by_user",
        "bot_not_in_roster",
        "not_found",
        "gone",
    }


def test_what_is_old_or_stuck_for_another_reason_stays(engine: Engine) -> None:
    post = Post(engine)
    stuck(post, "old", "forbidden", days=31)
    stuck(post, "large", "too_large")
    stuck(post, "ours", "KeyError")
    stuck(post, "unclear", "forbidden", state=DeliveryState.UNKNOWN)
    assert sent_again(post) == set()
