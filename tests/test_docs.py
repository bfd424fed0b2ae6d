"""The documents say what the code does."""

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest
import typer.main

import bot.app  # noqa: F401  the verbs register themselves
from bot.__main__ import app
from bot.manifests import SCOPES
from bot.settings import Settings
from handlers.rules import MEASURE_TRANSITIONS, TRANSITIONS
from handlers.verbs import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
INSTALL = (ROOT / "docs/install-slack.md").read_text()
ARCHITECTURE = (ROOT / "docs/architecture.md").read_text()


def diagram(begins: str, transitions: Mapping[tuple[StrEnum, str], StrEnum]) -> str:
    """The transitions as a diagram."""
    arrows: dict[tuple[str, str], list[str]] = {}
    for (before, action), after in transitions.items():
        arrows.setdefault((before.value, after.value), []).append(action)
    lines = [f"    {a} --> {b}: {', '.join(actions)}" for (a, b), actions in sorted(arrows.items())]
    return "\n".join(["```mermaid", "stateDiagram-v2", f"    [*] --> {begins}", *lines, "```"])


DIAGRAMS = {
    "lifecycle": lambda: diagram("new: share", TRANSITIONS),  # type: ignore[arg-type]
    "measure-lifecycle": lambda: diagram("planned: plan", MEASURE_TRANSITIONS),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", [name.upper() for name in Settings.model_fields])
def test_every_setting_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_slash_command_is_in_the_readme(name: str) -> None:
    assert f"`/{name}" in README


@pytest.mark.parametrize("name", sorted(typer.main.get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_is_documented(name: str) -> None:
    assert f"python -m bot {name}" in README + INSTALL + (ROOT / "CONTRIBUTING.md").read_text()


@pytest.mark.parametrize("scope", SCOPES)
def test_every_scope_is_explained_to_the_admin(scope: str) -> None:
    assert f"`{scope}`" in INSTALL


@pytest.mark.parametrize("name", DIAGRAMS)
def test_the_lifecycles_are_drawn_from_the_rules(name: str) -> None:
    between = rf"<!-- {name}:begin -->\n(.*?)\n?<!-- {name}:end -->"
    found = re.search(between, ARCHITECTURE, re.DOTALL)
    assert found is not None
    assert found[1] == DIAGRAMS[name]()


@pytest.mark.parametrize(
    "document", sorted(ROOT.glob("*.md")) + sorted(ROOT.glob("docs/**/*.md")), ids=lambda path: path.name
)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", document.read_text()):
        if not target.startswith("http"):
            assert (document.parent / target).exists(), target
