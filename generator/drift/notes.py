"""
Taking down what is otherwise in a newer document, with the places where it stands.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ..nodes import Array, Node, Object, plain
from .canonical import Nodes
from .findings import ABSENT, Use
from .pairs import Change, Effects, Pairs, Places, either
from .sides import Reading

Requirements: TypeAlias = list[tuple[tuple[str, tuple[str, ...]], ...]]
"""
Security requirements, one of which has to be met: the schemes that each names, with their scopes.
"""

TEXT_RULES: Final = frozenset({"RT06", "SV07", "SE11", "CH06", "PA07", "OP08", "MS10", "SC19"})
"""
Rules for texts that only people read, unless something rests on one of their sentences.
"""

_UNORDERED: Final = frozenset({"tags"})


@dataclass(frozen=True)
class Context:
    """
    What every part of a comparison needs.

    *extension* names the rule for an extension that changed, given its name and pointer; *prose* that for a
    text, given its pointer, the old and the new text and the rule for one on which nothing rests.
    """

    old: Reading
    new: Reading
    pairs: Pairs
    extension: Callable[[str, str], str]
    prose: Callable[[str, Any, Any, str], str]


@dataclass(frozen=True)
class Noted:
    """
    A change of which is known where it is used.
    """

    change: Change
    directions: frozenset[str] = frozenset()
    uses: tuple[Use, ...] = ()


@dataclass
class Notes:
    """
    The changes that were found, in order.
    """

    context: Context
    taken: list[Noted] = field(default_factory=list)

    def note(
        self,
        rule: str,
        subject: str,
        what: str,
        *,
        at: Places,
        old: Any = ABSENT,
        new: Any = ABSENT,
        direction: str = "",
        use: str = "",
        effects: Effects | None = None,
        gone: Nodes = (),
        come: Nodes = (),
        renamed_from: str = "",
        only_if_named: bool = False,
    ) -> None:
        """
        Take down a change; *at* says where, *use* is the pointer of the operation that it concerns.
        """
        place = at[1] or at[0]
        change = Change(
            either(rule),
            place.place[1] if place else "",
            subject,
            what,
            old,
            new,
            *at,
            effects or {},
            gone,
            come,
            renamed_from,
            only_if_named=only_if_named,
        )
        self.keep(change, direction, use)

    def keep(self, change: Change, direction: str = "", use: str = "") -> None:
        """
        Take down a change that was made elsewhere.
        """
        directions = frozenset({direction} if direction else ())
        self.taken.append(Noted(change, directions, (Use(use, direction),) if use else ()))

    def table(
        self,
        table: Mapping[str, str],
        old: Object,
        new: Object,
        subject: str,
        *,
        known: Iterable[str] = (),
        direction: str = "",
        use: str = "",
    ) -> None:
        """
        Hold the members of two objects against each other: those for which a table has a rule, extensions,
        and all that are not *known* elsewhere, which nobody has classified.
        """
        for key in dict.fromkeys((*old, *new)):
            before, after = old.get(key, ABSENT), new.get(key, ABSENT)
            if key in known or same(before, after, unordered=key in _UNORDERED):
                continue
            if table.get(key) in TEXT_RULES and _trimmed(before) == _trimmed(after):
                continue
            at = places_of(old, new, key)
            pointer = (at[1] or at[0] or new.origin).place[1]
            rule = self.context.extension(key, pointer) if key.startswith("x-") else table.get(key, "UN01")
            if rule in TEXT_RULES:
                rule = self.context.prose(pointer, before, after, rule)
            told = f"{key} {became(before, after)}"
            self.note(
                rule,
                subject,
                told,
                old=plain_of(before),
                new=plain_of(after),
                at=at,
                direction=direction,
                use=use,
            )


def same(one: Any, other: Any, *, unordered: bool = False) -> bool:
    """
    Tell whether two nodes are the same JSON; *unordered* lists may differ in order.
    """
    if one is ABSENT or other is ABSENT:
        return one is other
    left, right = plain(one), plain(other)
    if unordered and isinstance(left, list) and isinstance(right, list):
        left, right = sorted(left, key=_written), sorted(right, key=_written)
    return _written(left) == _written(right)


def _trimmed(value: Any) -> Any:
    # How a text ends depends on how YAML was written.
    return value.strip() if isinstance(value, str) else value


def _written(value: Any) -> str:
    return json.dumps(value, sort_keys=True, default=str)


def plain_of(value: Any) -> Any:
    """
    Copy a node as the JSON that it is, if it is there.
    """
    return value if value is ABSENT else plain(value)


def places_of(old: Object, new: Object, key: str) -> Places:
    """
    Say where a member of two objects was written.
    """
    return (old.key_origin(key) if key in old else None), (new.key_origin(key) if key in new else None)


def became(old: Any, new: Any) -> str:
    """
    Say what became of a value, in a few words.
    """
    if old is ABSENT:
        return "added" if isinstance(new, dict | list) else f"{quoted(new)} added"
    if new is ABSENT:
        return "removed" if isinstance(old, dict | list) else f"{quoted(old)} removed"
    if any(
        isinstance(value, dict | list) or (isinstance(value, str) and len(value) > 40) for value in (old, new)
    ):
        return "changed"
    return f"{quoted(old)} -> {quoted(new)}"


def quoted(value: Any) -> str:
    """
    Write a value as JSON, 80 characters at most.
    """
    text = json.dumps(plain(value), ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:79]}…"


def listed(values: Sequence[Any]) -> str:
    """
    Write values after one another.
    """
    return ", ".join(map(quoted, values))


def requirements(holder: Object) -> Requirements:
    """
    Read the security requirements of a server or an operation.
    """
    listed_: Node = holder.get("security")
    return sorted(
        tuple(sorted((name, tuple(sorted(map(str, scopes)))) for name, scopes in each.items()))
        for each in (listed_ if isinstance(listed_, Array) else ())
        if isinstance(each, Object)
    )


def schemes(found: Requirements) -> str:
    """
    Name the schemes of requirements.
    """
    return " or ".join(" and ".join(name for name, _ in each) or "nothing" for each in found)


def told_of(found: Requirements) -> Any:
    """
    Write requirements as JSON.
    """
    return [{name: list(scopes) for name, scopes in each} for each in found]
