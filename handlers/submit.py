"""Share an idea, edit it, take it back."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from sqlmodel import Session

from handlers import (
    alignment,
    authors,
    before_sending,
    commands,
    due_dates,
    finding,
    fitting,
    idea_clocks,
    joining,
    rules,
    telling,
    writing,
)
from handlers.verbs import Ask, Invalid, Person, Refused, command, on
from handlers.views import NONE_FITS, IdeaForm, Notice, View
from storage import channels, goals, ideas
from storage.models import Idea, IdeaState

command("idea", "idee", read=commands.idea)

PARAGRAPHS = ("problem", "benefit", *joining.FIELDS)


@on("share")
def share(db: Session, person: Person, ask: Ask) -> View:
    """The form, with what was typed filled in."""
    if writing.too_long(ask.words):
        raise Refused("text_too_long", limit=rules.TEXT_LIMIT, length=len(ask.words))
    title, problem = writing.split_title(ask.words)
    known = {"title": title, "problem": problem, "channel": ask.channel}
    return form(db, person, draft=uuid4().hex, overheard=ask.overheard and bool(ask.words), **known)


@on("idea_for")
def idea_for(db: Session, person: Person, ask: Ask) -> View:
    """The form with a goal of the target picture chosen; `words` are the goal's number."""
    goal = goals.by_number(db, person.org, finding.as_number(ask.words) or 0)
    if goal is None or goal.retired:
        raise Refused("goal_unknown")
    return form(db, person, draft=uuid4().hex, goal=goal.number, channel=ask.channel)


@on("idea_for_campaign")
def idea_for_campaign(db: Session, person: Person, ask: Ask) -> View:
    """The form with the campaign's goal and questions; `words` are the campaign's number."""
    known = joining.begun(db, person, joining.named(db, person, ask.words), ask.now)
    return form(db, person, draft=uuid4().hex, channel=ask.channel, **known)


@on("turn_into_idea")
def turn_into_idea(db: Session, person: Person, ask: Ask) -> View:
    """The form, filled from a message; `fields` carry its text and the link back."""
    text = writing.field(ask.fields, "text")[: rules.TEXT_LIMIT]
    if not text.strip():
        raise Refused("nothing_to_share")
    title, problem = writing.split_title(text)
    return form(
        db,
        person,
        draft=uuid4().hex,
        title=title,
        problem=problem,
        source=writing.field(ask.fields, "link"),
        channel=ask.channel,
    )


@on("create")
def create(db: Session, person: Person, ask: Ask) -> View | None:
    """The form was sent. The same form sent twice is one idea."""
    draft = writing.field(ask.fields, "draft")
    if not draft or ideas.of_draft(db, person.org, draft):
        return None
    _checked(ask.fields)
    alignment.chosen(db, person, ask.fields)
    return before_sending.step(db, person, ask) or created(db, person, ask)


def created(db: Session, person: Person, ask: Ask) -> Notice:
    """It is an idea now; `fields` are those of its form."""
    draft, texts = writing.field(ask.fields, "draft"), _checked(ask.fields)
    goal = alignment.chosen(db, person, ask.fields)
    campaign = joining.asked(db, person, ask.fields)
    channel = writing.field(ask.fields, "channel")
    room = channels.by_external(db, person.workspace, channel)
    post = finding.posting(db, person, ask.fields.get("post"), channel)
    number = ideas.next_number(db, person.org)
    idea = ideas.add(
        db,
        Idea(
            organization_id=person.org,
            number=number,
            title=texts["title"],
            problem=texts["problem"],
            benefit=texts["benefit"],
            goal_id=goal.id if goal else None,
            goal_source=alignment.source(goal, ask.fields),
            reviewer_id=goal.owner_id if goal else None,
            author_id=person.id,
            sealed=ask.fields.get("sealed") == "yes",
            due=due_dates.begun(db, person.organization, ask.now),
            days=person.organization.decision_days,
            draft=draft,
            source=writing.field(ask.fields, "source"),
            campaign_id=joining.joined(db, person, campaign, ask.now),
            guided=joining.guided(campaign.guides if campaign else (), texts),
            channel_id=room.id if room else None,
            post_id=post[0].id if post else None,
            created=ask.now,
            changed=ask.now,
        ),
    )
    ideas.record(db, idea, "shared", member_id=person.id, before="", at=ask.now)
    idea_clocks.wind(db, person.organization, idea, ask.now)
    telling.new_idea(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)
    _tell_update(db, idea, ask)
    return Notice("shared", {"number": idea.number, "title": idea.title})


@on("edit")
def edit(db: Session, person: Person, ask: Ask) -> View:
    idea = _editable(db, person, ask.words)
    goal = goals.by_id(db, person.org, idea.goal_id) if idea.goal_id else None
    return form(
        db,
        person,
        draft=idea.draft,
        title=idea.title,
        problem=idea.problem,
        benefit=idea.benefit,
        goal=goal.number if goal else NONE_FITS,
        sealed=idea.sealed,
        source=idea.source,
        number=idea.number,
        turn=idea.turn,
        **joining.answers(idea),
    )


@on("save")
def save(db: Session, person: Person, ask: Ask) -> View:
    """The edited form was sent."""
    idea = _editable(db, person, ask.fields.get("number", ""))
    texts = _checked(ask.fields)
    goal = alignment.chosen(db, person, ask.fields)
    idea.title, idea.problem, idea.benefit = texts["title"], texts["problem"], texts["benefit"]
    alignment.choose(idea, goal)
    idea.guided = joining.guided([question for question, _ in idea.guided], texts)
    idea.sealed = ask.fields.get("sealed") == "yes"
    idea.changed = ask.now
    ideas.reword(db, idea)
    fitting.note(db, idea)
    ideas.record(db, idea, "edited", member_id=person.id, before=idea.state, at=ask.now)
    db.flush()
    telling.changed(db, person.organization, idea, ask.now)
    return Notice("saved", {"number": idea.number})


@on("withdraw")
def withdraw(db: Session, person: Person, ask: Ask) -> View:
    [idea] = finding.held(db, person, finding.own_idea(db, person, ask.words))
    before = idea.state
    if before is IdeaState.COMBINED:
        raise finding.combined(db, person, idea)
    if len(authors.ids(db, idea)) > 1:
        raise Refused("withdraw_together", number=idea.number)
    if rules.after(before, "withdraw") is None or not ideas.move(db, idea, IdeaState.WITHDRAWN, ask.now):
        raise Refused("idea_closed", number=idea.number, state=idea.state.value)
    ideas.record(db, idea, "withdrawn", member_id=person.id, before=before, at=ask.now)
    idea_clocks.wind(db, person.organization, idea, ask.now)
    telling.changed(db, person.organization, idea, ask.now)
    _tell_update(db, idea, ask)
    return Notice("withdrawn", {"number": idea.number, "title": idea.title})


def form(db: Session, person: Person, **known: Any) -> IdeaForm:
    """The idea form, with what is known already."""
    found = goals.current(db, person.org)
    known |= alignment.preset(db, person.org, found, known)
    return IdeaForm(author=person.member.name, goals=alignment.choices(found), **known)


def _tell_update(db: Session, idea: Idea, ask: Ask) -> None:
    """The card of the update that the idea answers counts it."""
    if idea.post_id is not None:
        telling.resonance(db, idea.organization_id, idea.post_id, ask.now)


def _editable(db: Session, person: Person, words: object) -> Idea:
    # Nobody decides between this look and the change.
    [idea] = finding.held(db, person, finding.own_idea(db, person, words))
    if idea.state is IdeaState.COMBINED:
        raise finding.combined(db, person, idea)
    if idea.state not in rules.EDITABLE:
        raise Refused("idea_closed", number=idea.number, state=idea.state.value)
    return idea


def _checked(fields: Mapping[str, Any]) -> dict[str, str]:
    """Title, problem and benefit, cleaned; raises `Invalid` naming every field that cannot be taken."""
    texts = {"title": writing.line(writing.field(fields, "title"))}
    texts |= {name: writing.paragraph(writing.field(fields, name)) for name in PARAGRAPHS}
    errors = {}
    if wrong := writing.title_error(texts["title"]):
        errors["title"] = wrong
    errors |= {name: "text_long" for name in PARAGRAPHS if writing.too_long(texts[name])}
    if errors:
        raise Invalid(errors, {name: writing.measured(name, texts[name]) for name in errors})
    return texts
