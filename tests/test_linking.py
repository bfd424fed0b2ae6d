"""One person on two platforms is one member: by a code typed in the other chat, or by an admin."""

from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import Engine

from handlers import linking
from handlers.verbs import Profile, Reply
from handlers.views import LinkForm, MeasureCard, MeasureLog, Notice
from storage import ideas, links, people
from storage.database import transaction
from storage.models import (
    Absence,
    Account,
    Backing,
    Campaign,
    History,
    Idea,
    LinkCode,
    LinkTry,
    Member,
    NewsLevel,
    Outbox,
    Posting,
    Question,
    Role,
    Support,
    Understood,
    UpdatePost,
)
from tests.cast import MONDAY, uid
from tests.posted import posted
from tests.rows import asks, at_once, company, shares
from tests.two_chats import Both, code_of, refusal, shown, teams_id, two_chats


@pytest.fixture
def both(engine: Engine) -> Both:
    return two_chats(engine)


def links_bob(both: Both) -> Reply:
    """Bob asks in Slack and types in Teams."""
    return both.in_teams("Bob", "link_code", code_of(both.in_slack("Bob", "link")))


# --- by a code --------------------------------------------------------------------------------------


def test_a_code_typed_in_the_other_chat_makes_one_person(both: Both) -> None:
    shares(both.engine, "Alice", "Sunday opening")
    both.in_teams("Bob", "create", title="Fresh bread", draft="d1")
    both.in_teams("Bob", "support", "1")
    before = both.member_in_teams("Bob").id
    said = shown(links_bob(both), Notice)
    assert (said.key, said.params) == ("linked", {"name": "Bob Petersen", "where": "T1"})
    member = both.member_in_teams("Bob")
    assert member.id == both.slack.members["Bob"].id != before
    assert (member.role, member.admin) == (Role.MANAGER, False)
    assert [idea.title for idea in both.rows(Idea) if idea.author_id == member.id] == ["Fresh bread"]
    assert before not in {one.id for one in both.rows(Member)}
    assert [one.reason for one in both.rows(History) if one.verb == "linked"] == ["Bob"]


def test_what_was_supported_twice_counts_once_and_the_card_says_so(both: Both) -> None:
    shares(both.engine, "Alice", "Sunday opening")
    both.in_slack("Bob", "support", "1")
    both.in_teams("Bob", "support", "1")
    both.in_teams("Bob", "help_with", "1")
    with transaction(both.engine) as db:
        idea = ideas.find(db, both.id, 1)
        assert idea is not None
        db.add(_posting(both, idea.id))
    links_bob(both)
    bob = both.slack.members["Bob"].id
    assert sorted((row.member_id, row.backing) for row in both.rows(Support)) == [
        (bob, Backing.HELP),
        (bob, Backing.SUPPORT),
    ]
    assert [row.view for row in both.rows(Outbox) if row.kind == "refresh"] == ["IdeaCard"]


def test_an_update_that_was_understood_twice_counts_once_and_its_card_says_so(both: Both) -> None:
    dora, bob = (both.slack.members[who].id for who in ("Dora", "Bob"))
    with transaction(both.engine) as db:
        post = posted(db, both.slack.organization, dora, both.slack.ideas).post
    for ask in (both.in_slack, both.in_teams):
        assert shown(ask("Bob", "understood", str(post.id)), Notice).key == "understood"
    links_bob(both)
    assert [row.member_id for row in both.rows(Understood)] == [bob]
    assert [row.about for row in both.rows(Outbox) if row.kind == "refresh"] == [f"post:{post.id}"]
    assert shown(both.in_teams("Bob", "understood", str(post.id)), Notice).key == "understood_already"


def test_questions_and_answers_of_both_accounts_are_one_person_s(both: Both) -> None:
    with transaction(both.engine) as db:
        org = both.slack.organization
        post = posted(db, org, both.slack.members["Dora"].id, both.slack.ideas).post
    fields: dict[str, Any] = {"post": post.id, "question": "Why?"}
    both.in_slack("Bob", "send_question", draft="1", **fields)
    both.in_teams("Bob", "send_question", draft="2", **fields)
    _promote(both, both.member_in_teams("Bob").id, role=Role.LEADER)
    both.in_teams("Bob", "send_answer", number="1", answer="Because.")
    links_bob(both)
    bob = both.slack.members["Bob"].id
    asked = sorted(both.rows(Question), key=lambda one: one.number)
    assert [(one.member_id, one.answered_by) for one in asked] == [(bob, bob), (bob, None)]
    assert asked[0].leader_id == both.slack.members["Dora"].id


def test_cards_with_the_name_that_goes_are_drawn_again(both: Both) -> None:
    both.in_teams("Bob", "mine")
    goes = both.member_in_teams("Bob").id
    with transaction(both.engine) as db:
        post = posted(db, both.slack.organization, goes, both.slack.ideas).post
        facts: dict[str, Any] = {"organization_id": both.slack.id, "number": 1, "goal_id": post.goal_id}
        days: dict[str, Any] = {"start": MONDAY.date(), "end": MONDAY.date(), "created": MONDAY}
        campaign = Campaign(**facts, **days, title="Why?", guides=[], member_id=goes, draft="d")
        db.add(campaign)
        db.flush()
        assert links.cards_naming(db, both.slack.id, goes)[-1] == f"campaign:{campaign.id}"
    links_bob(both)
    assert [row.about for row in both.rows(Outbox) if row.kind == "refresh"] == [f"post:{post.id}"]
    assert [row.member_id for row in both.rows(UpdatePost)] == [both.slack.members["Bob"].id]


def test_a_measure_s_log_names_who_it_was(both: Both) -> None:
    _adopts_in_teams(both)
    links_bob(both)
    bob = both.slack.members["Bob"]
    card = shown(both.in_slack("Alice", "measure", "1"), MeasureCard)
    assert [(line.verb, line.owner) for line in card.log] == [
        ("plan", "Alice Hansen"),
        ("accept", bob.name),
        ("sponsor", ""),
    ]
    log = shown(both.in_slack("Alice", "measure_log", "1"), MeasureLog)
    assert [entry.sponsor for entry in log.entries] == [bob.name, "", ""]
    noted = [one.details for one in both.rows(History) if one.verb in ("accept", "sponsor")]
    assert [one.get("owner", one.get("sponsor")) for one in noted] == [str(bob.id)] * 2


def test_cards_of_measures_with_the_name_that_goes_are_drawn_again(both: Both) -> None:
    _adopts_in_teams(both)
    with transaction(both.engine) as db:
        there = links.cards_naming(db, both.id, both.member_in_teams("Bob").id)
    assert [about.partition(":")[0] for about in there] == ["measure", "sponsor"]


def test_nobody_stands_in_for_themself_and_a_pause_goes_on(both: Both) -> None:
    both.in_teams("Bob", "news_level", "results")
    both.in_teams("Bob", "pause", "2026-09-11")
    with transaction(both.engine) as db:
        bob = both.slack.members["Bob"].id
        days: dict[str, Any] = {"start": MONDAY.date(), "until": MONDAY.date(), "created": MONDAY}
        deputy = people.account_of(db, both.teams, teams_id("Bob"))
        assert deputy is not None
        db.add(Absence(organization_id=both.id, member_id=bob, deputy_id=deputy.member_id, **days))
    links_bob(both)
    assert [(one.member_id, one.deputy_id) for one in both.rows(Absence)] == [(bob, None)]
    member = both.member_in_teams("Bob")
    assert (member.news, member.paused_until) == (NewsLevel.RESULTS, date(2026, 9, 11))


def test_both_homes_are_drawn_again(both: Both) -> None:
    both.in_slack("Bob", "home")
    both.in_teams("Bob", "home")
    links_bob(both)
    homes = {row.target for row in both.rows(Outbox) if row.kind == "home"}
    assert homes == {f"home:{uid('Bob')}", f"home:{teams_id('Bob')}"}


def test_news_go_to_where_somebody_was_seen_last(both: Both) -> None:
    links_bob(both)
    later = MONDAY + timedelta(hours=1)
    both.in_teams("Bob", "create", now=later, title="Fresh bread", draft="d1")
    receipts = [row for row in both.rows(Outbox) if row.view == "Receipt"]
    assert [row.target for row in receipts] == [teams_id("Bob")]
    both.in_slack("Bob", "create", now=later + timedelta(hours=1), title="Dark bread", draft="d2")
    receipts = [row for row in both.rows(Outbox) if row.view == "Receipt"]
    assert [row.target for row in receipts] == [teams_id("Bob"), uid("Bob")]


@pytest.mark.parametrize("spell", [str.lower, lambda code: code.replace("-", ""), lambda code: f" {code} "])
def test_a_code_may_be_typed_in_any_way(both: Both, spell: Any) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert shown(both.in_teams("Bob", "link_code", spell(code)), Notice).key == "linked"


def test_the_stronger_role_stays_and_so_does_the_chosen_language(both: Both) -> None:
    both.in_teams("Bob", "set_language", "de")
    _promote(both, both.member_in_teams("Bob").id, role=Role.LEADER, admin=True)
    reply = links_bob(both)
    member = both.member_in_teams("Bob")
    assert (member.role, member.admin, member.language) == (Role.LEADER, True, "de")
    assert reply.voice.language == "de"


def test_codes_can_be_read_aloud_and_are_not_kept(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert set(code.replace("-", "")) <= set("CDFGHJKMNPQRTVWXY234679")
    assert len(code.replace("-", "")) >= 6
    (kept,) = both.rows(LinkCode)
    assert code.replace("-", "") not in str(kept)


def test_a_code_is_good_for_one_time_and_fifteen_minutes(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    late = MONDAY + timedelta(minutes=15)
    assert shown(both.in_teams("Bob", "link_code", code, now=late), Notice).key == "link_unknown"
    links_bob(both)
    code = code_of(both.in_slack("Carla", "link"))
    both.in_teams("Carla", "link_code", code)
    assert shown(both.in_teams("Alice", "link_code", code), Notice).key == "link_unknown"


def test_a_new_code_replaces_the_one_before(both: Both) -> None:
    first, second = (code_of(both.in_slack("Bob", "link")) for _ in range(2))
    assert shown(both.in_teams("Bob", "link_code", first), Notice).key == "link_unknown"
    assert shown(both.in_teams("Bob", "link_code", second), Notice).key == "linked"


def test_a_code_does_nothing_where_it_was_asked_for(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    assert refusal(both.in_slack("Bob", "link_code", code)) == "link_same_chat"
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "linked"


def test_whoever_is_connected_already_is_told_so(both: Both) -> None:
    links_bob(both)
    assert refusal(links_bob(both)) == "link_already"


def test_two_accounts_in_one_chat_stay_two_people(both: Both) -> None:
    links_bob(both)
    code = code_of(both.in_slack("Bob", "link"))
    assert refusal(both.in_slack("Alice", "link_code", code)) == "link_both_here"
    assert (
        refusal(both.in_slack("Alice", "link_code", code_of(both.in_teams("Bob", "link"))))
        == "link_both_here"
    )


def test_guests_connect_nothing(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    guest = (Profile(teams_id("Gus"), "Gus", guest=True),)
    assert refusal(both.in_teams("Gus", "link_code", code, profiles=guest)) == "guest"
    assert refusal(both.in_slack("Gus", "link")) == "guest"


def test_a_code_of_somebody_who_left_is_worth_nothing(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    with transaction(both.engine) as db:
        people.remember(db, both.slack.workspace, MONDAY, external=uid("Bob"), name="Bob", gone=True)
    assert shown(both.in_teams("Mallory", "link_code", code), Notice).key == "link_unknown"


def test_a_code_of_another_company_is_unknown(both: Both) -> None:
    company(both.engine, "T2")
    code = code_of(asks(both.engine, "Bob", "link", workspace="T2"))
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "link_unknown"
    assert len(both.rows(LinkCode)) == 1


def test_whoever_guesses_is_stopped_for_an_hour(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    for _ in range(linking.TRIES):
        assert shown(both.in_teams("Mallory", "link_code", "CCC-CCC"), Notice).key == "link_unknown"
    assert refusal(both.in_teams("Mallory", "link_code", code)) == "link_tries"
    assert shown(both.in_teams("Bob", "link_code", code), Notice).key == "linked"  # others are not
    later = MONDAY + timedelta(minutes=61)
    assert shown(both.in_teams("Mallory", "link_code", "CCC-CCC", now=later), Notice).key == "link_unknown"


def test_old_codes_and_guesses_are_forgotten(both: Both) -> None:
    both.in_slack("Bob", "link")
    both.in_teams("Mallory", "link_code", "CCC-CCC")
    with transaction(both.engine) as db:
        links.forget_before(db, MONDAY + timedelta(days=1))
    assert (both.rows(LinkCode), both.rows(LinkTry)) == ([], [])


# --- at the same time -------------------------------------------------------------------------------


def test_a_code_that_is_typed_twice_at_once_works_once(both: Both) -> None:
    code = code_of(both.in_slack("Bob", "link"))
    both.in_teams("Alice", "mine")
    both.in_teams("Bob", "mine")
    replies = at_once(*(partial(both.in_teams, who, "link_code", code) for who in ("Alice", "Bob")))
    assert [_outcome(reply) for reply in replies].count("linked") == 1
    _check_rows(both)


def test_whoever_is_at_work_while_they_become_one_loses_nothing(both: Both) -> None:
    for number in range(4):
        shares(both.engine, "Alice", f"Idea {number}")
    both.in_teams("Bob", "mine")
    later = MONDAY + timedelta(hours=1)
    code = code_of(both.in_slack("Bob", "link", now=later))
    ask = partial(both.in_teams, "Bob", now=later)
    replies = at_once(
        partial(ask, "link_code", code), *(partial(ask, "support", str(n)) for n in range(1, 5))
    )
    assert _outcome(replies[0]) == "linked"
    assert all(reply.view is not None for reply in replies)
    bob = both.slack.members["Bob"].id
    assert sorted(row.idea_id for row in both.rows(Support) if row.member_id == bob) == [
        idea.id for idea in both.rows(Idea)
    ]
    _check_rows(both)


# --- by an admin ------------------------------------------------------------------------------------


def test_an_admin_says_who_is_who(both: Both) -> None:
    both.in_teams("Bob", "create", title="Fresh bread", draft="d1")
    form = shown(both.in_slack("Dora", "link_accounts"), LinkForm)
    assert [(one.name, one.where) for one in form.others] == [("Bob", "Microsoft Teams")]
    assert uid("Bob") in {one.external for one in form.known}
    other = str(form.others[0].number)
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=other)
    assert shown(reply, Notice).params == {"name": "Bob Petersen", "where": "Microsoft Teams"}
    assert both.member_in_teams("Bob").id == both.slack.members["Bob"].id
    assert shown(both.in_slack("Dora", "link_accounts"), LinkForm).others == ()
    again = both.in_slack("Dora", "linked", person=uid("Alice"), other=other)
    assert again.invalid is not None
    assert again.invalid.errors == {"other": "other_gone"}


def test_an_admin_may_connect_themself_from_either_side(both: Both) -> None:
    both.in_teams("Dora", "mine")
    _promote(both, both.member_in_teams("Dora").id, admin=True)
    form = shown(both.in_teams("Dora", "link_accounts"), LinkForm)
    dora = next(one for one in form.others if one.name == "Dora Hansen")
    reply = both.in_teams("Dora", "linked", person=teams_id("Dora"), other=str(dora.number))
    assert shown(reply, Notice).key == "linked"
    assert both.member_in_teams("Dora").id == both.slack.members["Dora"].id


def test_only_admins_say_who_is_who(both: Both) -> None:
    assert refusal(both.in_slack("Carla", "link_accounts")) == "settings_admins_only"
    assert refusal(both.in_slack("Carla", "linked", person=uid("Bob"), other="1")) == "settings_admins_only"


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({}, {"person": "somebody_missing"}),
        ({"person": "U0NOBODY", "other": "1"}, {"person": "person_unusable"}),
        ({"person": uid("Gus"), "other": "1"}, {"person": "person_unusable"}),
        ({"person": uid("Bob")}, {"other": "other_missing"}),
        ({"person": uid("Bob"), "other": "99999"}, {"other": "other_gone"}),
        ({"person": uid("Bob"), "other": "²"}, {"other": "other_gone"}),
        ({"person": uid("Bob"), "other": "1"}, {"other": "other_gone"}),  # has an account here
    ],
)
def test_what_is_wrong_in_the_form_is_named(
    both: Both, fields: dict[str, str], errors: dict[str, str]
) -> None:
    reply = both.in_slack("Dora", "linked", **fields)
    assert reply.invalid is not None
    assert reply.invalid.errors == errors


def test_a_member_of_another_company_cannot_be_chosen(both: Both) -> None:
    theirs = company(both.engine, "T2")
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=str(theirs.members["Bob"].id))
    assert reply.invalid is not None
    assert reply.invalid.errors == {"other": "other_gone"}


def test_a_connected_person_cannot_become_a_second_one_of_the_same_chat(both: Both) -> None:
    links_bob(both)
    both.in_teams("Alice", "mine")
    other = str(both.member_in_teams("Alice").id)
    reply = both.in_slack("Dora", "linked", person=uid("Bob"), other=other)
    assert reply.invalid is not None
    assert reply.invalid.errors == {"other": "other_both_here"}


# --- how it is looked at ----------------------------------------------------------------------------


def _adopts_in_teams(both: Both) -> None:
    """Bob, as he is known in Teams, takes over a measure of Alice's, and is asked to remove its obstacle."""
    shares(both.engine, "Alice", "A bench")
    plan: dict[str, Any] = {"number": "1", "turn": "0", "owner": uid("Alice"), "due": "2026-10-30"}
    both.in_slack("Carla", "approved", title="A bench", **plan)
    for who in ("Bob", "Carla"):
        both.in_teams(who, "mine")
        _promote(both, both.member_in_teams(who).id, role=Role.MANAGER)
    assert shown(both.in_teams("Bob", "take_measure", "1.0"), Notice).key == "measure_taken"
    asked: dict[str, Any] = {"sponsor": teams_id("Bob"), "until": "2026-09-11", "draft": "s1"}
    said = both.in_teams("Carla", "send_sponsor", number="1", obstacle="No wood", **asked)
    assert shown(said, Notice).key == "sponsor_asked"


def _promote(both: Both, member_id: int, **marks: Any) -> None:
    with transaction(both.engine) as db:
        member = people.member_of(db, both.id, member_id)
        for name, value in marks.items():
            setattr(member, name, value)
        db.add(member)


def _posting(both: Both, idea_id: int) -> Posting:
    return Posting(
        organization_id=both.id,
        workspace_id=both.slack.workspace.id,
        channel="C1",
        message="1.1",
        target="C1",
        view="IdeaCard",
        idea_id=idea_id,
        at=MONDAY,
    )


def _outcome(reply: Reply) -> str:
    if reply.refused is not None:
        return f"refused {reply.refused.key}"
    return reply.view.key if isinstance(reply.view, Notice) else type(reply.view).__name__


def _check_rows(both: Both) -> None:
    """Nobody's rows are left without somebody."""
    members = {one.id for one in both.rows(Member)}
    assert {row.member_id for row in both.rows(Account)} == members
    assert {row.member_id for row in both.rows(Support)} <= members
