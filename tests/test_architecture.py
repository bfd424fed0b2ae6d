"""The house's own rules, read from its code."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HOUSE = ("bot", "scheduler", "handlers", "storage", "demo")
CORE = ("scheduler", "handlers", "storage")

# storage/database.py is the one place that commits; migrations have a transaction of their own, because
# Alembic works on a connection and not on a session.
COMMITTERS = {"storage/database.py", "storage/migrate.py"}

# Time is an argument. These are the edges where it comes from.
CLOCKS = {
    ("scheduler/clock.py", "now"),  # APScheduler's first tick: as soon as it starts, whatever time we pretend
    ("scheduler/deliver.py", "clock_gettime"),  # how long the machine slept
    ("scheduler/deliver.py", "monotonic"),  # the same where there is no such clock
}
READS_CLOCK = {"now", "utcnow", "today", "time", "monotonic", "clock_gettime", "perf_counter"}
OF_TIME = {"datetime", "date", "time"}

# Queries without an organization, and why they need none.
WITHOUT_ORGANIZATION = {
    "campaigns.add": "by campaign, as a row",
    "campaigns.announce_in": "by campaign, as a row that was found in its organization",
    "campaigns.move": "by campaign, as a row that was found in its organization",
    "channels.by_external": "by workspace, which belongs to one organization",
    "channels.elsewhere": "by workspace",
    "channels.left_all_but": "by workspace",
    "accounts.elsewhere": "by workspace",
    "accounts.externals": "by workspace",
    "accounts.here": "by workspace",
    "accounts.named": "by workspace",
    "accounts.only_elsewhere": "by workspace",
    "accounts.present": "by workspace",
    "channels.choose": "by workspace",
    "channels.postable": "by workspace",
    "channels.remember": "by workspace",
    "combining.leads_to": "by idea, as a row",
    "conversations.any_in": "by workspace",
    "conversations.by_external": "by workspace",
    "conversations.close": "by workspace",
    "conversations.open_in": "by workspace",
    "conversations.remember": "by workspace",
    "conversations.set_home": "by workspace",
    "conversations.was_closed": "by workspace",
    "conversations.with_person": "by workspace",
    "drafts.forget_before": "retention is the same for all",
    "goals.add": "by organization, as a row",
    "importing.forget_before": "retention is the same for all",
    "importing.waiting": "the clock's list of all",
    "inbox.first_time": "by workspace",
    "inbox.forget_before": "retention is the same for all",
    "inserts.insert_new": "writes what it is given",
    "links.forget_before": "retention is the same for all",
    "outbox.claim": "couriers serve all organizations",
    "outbox.finish": "by delivery and claim",
    "outbox.forget_before": "retention is the same for all",
    "outbox.hold": "by delivery and claim",
    "outbox.next_due": "couriers serve all organizations",
    "outbox.renew": "by delivery and claim",
    "outbox.resend": "by delivery and claim",
    "outbox.under_way": "couriers serve all organizations",
    "ideas.add": "by idea, as a row",
    "ideas.add_all": "writes what it is given",
    "ideas.behind": "the command line's, of all",
    "ideas.index_missing": "the migration's, of all",
    "ideas.reindex": "the command line's, of all",
    "ideas.reword": "by idea, as a row",
    "similar.index": "by idea, as a row",
    "similar.missing": "the migration's, of all",
    "pgvector.grown": "the clock's list of all",
    "pgvector.is_there": "the same for all",
    "pgvector.offer": "the migration's, of all",
    "vectors.unready": "the clock's list of all",
    "vectors.missing": "the clock's list of all",
    "vectors.keep": "of ideas on the clock's list",
    "vectors.expect": "writes what it is given",
    "vectors.forget": "by idea, as a row",
    "ideas.move": "by idea, as a row that was found in its organization",
    "ideas.record": "by idea, as a row",
    "alignment.record": "by idea, as a row",
    "questions.add": "by question, as a row",
    "questions.answer": "by question, as a row that was found in its organization",
    "measures.add": "by measure, as a row",
    "measures.feed": "by measure, as a row that was found in its organization",
    "measures.move": "by measure, as a row that was found in its organization",
    "measures.record": "by measure, as a row",
    "sponsorships.add": "by request, as a row",
    "sponsorships.move": "by request, as a row that was found in its organization",
    "proposals.add": "by proposal, as a row",
    "proposals.due": "the clock looks for all",
    "prompts.due": "the clock rings for all",
    "redrawing.behind": "the clock draws for all",
    "remembered.for_a_tick": "it reads nothing",
    "outbox.close": "by delivery, as a row that was found in its organization",
    "outbox.reopen": "by delivery, as a row that was found in its organization",
    "goals.take": "by goal, as a row that was found in its organization",
    "goals.retire": "by goal, as a row that was found in its organization",
    "people.account_of": "by workspace",
    "people.closed": "when it starts, a platform asks after its own workspaces",
    "people.connect": "makes organization and workspace, or finds them by the platform's id",
    "people.known_externals": "by workspace",
    "people.known_or_new": "by workspace",
    "people.organization": "finds the organization itself",
    "people.organizations": "the clock's list of all",
    "people.remember": "by workspace",
    "people.workspace": "by the platform's id: where every question comes in",
    "postings.at": "by workspace",
    "turns.take": "in the organization that the row names",
    "updates.due": "the clock's list of all",
}


def files(*places: str) -> Iterator[tuple[str, ast.Module]]:
    for place in places:
        for path in sorted((ROOT / place).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(call: ast.Call) -> str:
    """`commit` for `session.commit()`, `select` for `select()`."""
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def owner_of(call: ast.Call) -> str:
    """`session` for `session.commit()`."""
    value = getattr(call.func, "value", None)
    return getattr(value, "id", getattr(value, "attr", ""))


def test_only_the_door_commits() -> None:
    found = {
        file
        for file, tree in files(*HOUSE)
        for call in calls(tree)
        if name_of(call) in ("commit", "rollback", "begin", "begin_nested")
    }
    assert found == COMMITTERS


def test_nobody_asks_what_time_it_is() -> None:
    found = {
        (file, name_of(call))
        for file, tree in files(*CORE)
        for call in calls(tree)
        if name_of(call) in READS_CLOCK and owner_of(call) in OF_TIME
    }
    assert found == CLOCKS


def queries() -> Iterator[tuple[str, ast.FunctionDef]]:
    """The public functions of storage that are given a session."""
    for file, tree in files("storage"):
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and not node.name.startswith("_"):
                arguments = [*node.args.args, *node.args.kwonlyargs]
                if arguments and arguments[0].arg == "db":
                    yield f"{Path(file).stem}.{node.name}", node


def test_every_query_names_the_organization_or_has_a_reason() -> None:
    without = {
        name
        for name, function in queries()
        if "org" not in {one.arg for one in [*function.args.args, *function.args.kwonlyargs]}
    }
    assert without == set(WITHOUT_ORGANIZATION)


@pytest.mark.parametrize("name", [name for name, reason in WITHOUT_ORGANIZATION.items() if "by " in reason])
def test_a_reason_is_true(name: str) -> None:
    """Who says "by workspace" takes one."""
    function = dict(queries())[name]
    takes = {one.arg for one in [*function.args.args, *function.args.kwonlyargs]}
    reason = WITHOUT_ORGANIZATION[name]
    known = {
        "workspace",
        "organization",
        "delivery",
        "idea",
        "measure",
        "request",
        "goal",
        "external",
        "campaign",
        "question",
        "proposal",
    }
    said = {word.strip(",:") for word in reason.replace("platform's id", "external").split()} & known
    assert said & takes, (name, reason)


def test_a_query_with_an_organization_uses_it() -> None:
    unused = [
        name
        for name, function in queries()
        if "org" in {one.arg for one in [*function.args.args, *function.args.kwonlyargs]}
        and not any(isinstance(node, ast.Name) and node.id == "org" for node in ast.walk(function))
    ]
    assert unused == []


def test_only_storage_speaks_sql() -> None:
    """Others read and change rows, but a query has a name in storage."""
    words = {"select", "insert", "update", "delete", "text", "exec", "exec_driver_sql", "execute"}
    found = {
        f"{file}: {name_of(call)}"
        for file, tree in files("bot", "scheduler", "handlers", "demo")
        for call in calls(tree)
        if name_of(call) in words and (owner_of(call) in ("db", "session", "connection") or _imported(tree))
    }
    assert found == set()


def _imported(tree: ast.Module) -> bool:
    """Whether the file takes words of SQL from a library."""
    return any(
        isinstance(node, ast.ImportFrom)
        and (node.module or "").split(".")[0] in ("sqlalchemy", "sqlmodel")
        and {alias.name for alias in node.names} - {"Engine", "Session", "SQLModel"}
        for node in tree.body
    )


def test_handlers_do_not_send() -> None:
    """What others must hear goes into the outbox."""
    found = {
        file
        for file, tree in files("handlers", "storage")
        for node in ast.walk(tree)
        if isinstance(node, (ast.AsyncFunctionDef, ast.Await))
    }
    assert found == set()


def test_every_file_says_what_it_is() -> None:
    silent = [file for file, tree in files(*HOUSE) if tree.body and not ast.get_docstring(tree)]
    assert silent == []
