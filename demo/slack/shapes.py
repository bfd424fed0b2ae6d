"""Small checks that compose into Slack's schema; each tells a report what is wrong and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from demo.slack.things import JSON


@dataclass
class Report:
    """The complaints so far, each with a JSON pointer as Slack writes it."""

    messages: list[str] = field(default_factory=list)

    def wrong(self, what: str, pointer: str) -> None:
        self.messages.append(f"{what} [json-pointer:{pointer}]")


Check = Callable[[Any, str, Report], None]


@dataclass(frozen=True)
class Shape:
    """An object: its properties, which of them it needs, and the shape-wide rules."""

    props: dict[str, Check]
    needs: tuple[str, ...] = ()
    rules: tuple[Check, ...] = ()

    def __call__(self, value: Any, pointer: str, report: Report) -> None:
        if not isinstance(value, dict):
            return report.wrong("must provide an object", pointer)
        for name in self.needs:
            if value.get(name) is None:
                report.wrong(f"missing required field: {name}", pointer)
        for name, inner in value.items():
            if name not in self.props:
                report.wrong(f"invalid additional property: {name}", pointer)
            elif inner is not None:
                self.props[name](inner, f"{pointer}/{name}", report)
        for rule in self.rules:
            rule(value, pointer, report)
        return None


def string(longest: int, shortest: int = 0) -> Check:
    def check(value: Any, pointer: str, report: Report) -> None:
        if not isinstance(value, str):
            report.wrong("must provide a string", pointer)
        elif len(value) > longest:
            report.wrong(f"must be less than {longest + 1} characters", pointer)
        elif len(value) < shortest:
            report.wrong(f"must be more than {shortest - 1} characters", pointer)

    return check


def matching(pattern: str, what: str) -> Check:
    def check(value: Any, pointer: str, report: Report) -> None:
        if not isinstance(value, str) or not re.fullmatch(pattern, value):
            report.wrong(f"must be {what}", pointer)

    return check


def boolean(value: Any, pointer: str, report: Report) -> None:
    if not isinstance(value, bool):
        report.wrong("must provide a boolean", pointer)


def integer(lowest: int, highest: int) -> Check:
    def check(value: Any, pointer: str, report: Report) -> None:
        if not isinstance(value, int) or isinstance(value, bool):
            report.wrong("must provide a number", pointer)
        elif not lowest <= value <= highest:
            report.wrong(f"must be between {lowest} and {highest}", pointer)

    return check


def one_of(*allowed: str) -> Check:
    def check(value: Any, pointer: str, report: Report) -> None:
        if value not in allowed:
            report.wrong("must be a valid enum value", pointer)

    return check


def items(inner: Check, most: int, least: int = 1) -> Check:
    def check(value: Any, pointer: str, report: Report) -> None:
        if not isinstance(value, list):
            return report.wrong("must provide an array", pointer)
        if len(value) > most:
            report.wrong(f"no more than {most} items allowed", pointer)
        if len(value) < least:
            report.wrong(f"no fewer than {least} items allowed", pointer)
        for index, item in enumerate(value):
            inner(item, f"{pointer}/{index}", report)
        return None

    return check


def by_type(shapes: dict[str, Shape], allowed: frozenset[str] | None = None) -> Check:
    """The shape that the object's own `type` names."""

    def check(value: Any, pointer: str, report: Report) -> None:
        kind = value.get("type") if isinstance(value, dict) else None
        if not isinstance(value, dict):
            report.wrong("must provide an object", pointer)
        elif not isinstance(kind, str):
            report.wrong("missing required field: type", pointer)
        elif kind not in shapes or (allowed is not None and kind not in allowed):
            report.wrong(f"unsupported type: {kind}", f"{pointer}/type")
        else:
            shapes[kind](value, pointer, report)

    return check


def at_least_one(*names: str) -> Check:
    def rule(value: JSON, pointer: str, report: Report) -> None:
        if not any(value.get(name) for name in names):
            report.wrong(f"must provide one of: {', '.join(names)}", pointer)

    return rule


def exactly_one(*names: str) -> Check:
    def rule(value: JSON, pointer: str, report: Report) -> None:
        if sum(value.get(name) is not None for name in names) != 1:
            report.wrong(f"must define exactly one of: {', '.join(names)}", pointer)

    return rule
