"""
The catalogue of rules: what a change is called, and what it does to users.

The rules are data (``rules.yaml``). The class of a finding is computed from two effects, never written down:
*now* is what it does to programs that use the released package, *upgrade* what it does to them when they
take the package of the newer document.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Final

import yaml


class Class(StrEnum):
    """
    Say how bad a finding is; the worst comes first.
    """

    BREAKING = "breaking"
    RISKY = "risky"
    ADDITIVE = "additive"
    DOCS = "docs"
    NONE = "none"

    @property
    def rank(self) -> int:
        """
        Count the classes that are worse.
        """
        return list(Class).index(self)


NOW: Final[Mapping[str, str]] = {
    "=": "unaffected",
    "~": "degraded, or something is lost in silence",
    "!": "fails, or is rejected",
    "?": "cannot be known from the document",
}
"""
What a change does to programs that use the package as it is released.
"""

UPGRADE: Final[Mapping[str, str]] = {
    "=": "nothing",
    "D": "texts only",
    "+": "new names, or more is accepted",
    "T": "a type checker notices",
    "B": "the same names behave otherwise",
    "N": "a public name, signature or type breaks",
    "?": "cannot be known from the document",
}
"""
What a change does to programs that take the package of the newer document.
"""


def class_of(now: str, upgrade: str) -> Class:
    """
    Compute the class of a finding from its two effects.
    """
    if now == "!" or upgrade == "N":
        return Class.BREAKING
    if now in "~?" or upgrade in "TB?":
        return Class.RISKY
    return {"+": Class.ADDITIVE, "D": Class.DOCS, "=": Class.NONE}[upgrade]


@dataclass(frozen=True, slots=True)
class Rule:
    """
    One kind of change.

    *effects* has *now* and *upgrade* by direction: ``rx`` for what is received, ``tx`` for what is sent,
    ``any`` where it does not matter. They are the worst where they *vary* with what was changed. *mirror*
    names the rules for the opposite change, *waiver* says why there are none. *fixed* is the class of the few
    rules that fail closed whatever their effects. *level* is that of a rule of `lint`.
    """

    id: str
    slug: str
    what: str
    effects: Mapping[str, tuple[str, str]]
    python: str
    why: str
    repair: str
    example: str = ""
    mirror: tuple[str, ...] = ()
    waiver: str = ""
    varies: bool = False
    fixed: Class | None = None
    level: str = ""

    def effect(self, direction: str) -> tuple[str, str]:
        """
        Return *now* and *upgrade* in a direction.
        """
        return self.effects.get(direction) or self.effects.get("any") or next(iter(self.effects.values()))

    def severity(self, now: str, upgrade: str) -> Class:
        """
        Return the class of a finding with these effects.
        """
        return self.fixed or class_of(now, upgrade)


@cache
def rules() -> Mapping[str, Rule]:
    """
    Read the catalogue of changes, by the rules' names.
    """
    return _read("rules.yaml")


@cache
def lint_rules() -> Mapping[str, Rule]:
    """
    Read the catalogue of what a document can say against itself, by the rules' names.

    Such a rule has a level and no effects: nothing has changed.
    """
    return _read("lint_rules.yaml")


def _read(name: str) -> Mapping[str, Rule]:
    text = (resources.files(__package__) / name).read_text("utf-8")
    entries = yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe one
    return {entry["rule"]: _rule(entry) for entry in entries}


def _rule(entry: Mapping[str, object]) -> Rule:
    told = dict(entry)
    given: Any = told.pop("effects", {"any": ("=", "=")})
    effects = {direction: (now, upgrade) for direction, (now, upgrade) in given.items()}
    return Rule(
        id=str(told.pop("rule")),
        effects=effects,
        python=str(told.pop("python", "")),
        mirror=tuple(told.pop("mirror", ())),  # type: ignore[arg-type]
        fixed=Class(told.pop("class")) if "class" in told else None,  # type: ignore[arg-type]
        **told,  # type: ignore[arg-type]
    )
