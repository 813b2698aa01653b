"""
Pairs of schemas that stand for the same thing in two documents, and what was found to differ in each.

What is found is noted without direction; which rule it is follows from the directions of the uses.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from ..errors import Origin
from .canonical import Canonical, Nodes
from .findings import ABSENT, Use

RX: Final = "rx"
TX: Final = "tx"
ANY: Final = "any"

Effects: TypeAlias = Mapping[str, tuple[str, str]]
"""
*now* and *upgrade* by direction, where they are not those of the rule.
"""

Places: TypeAlias = tuple[Origin | None, Origin | None]
"""
Where something was written in the older document and in the newer one.
"""


@dataclass
class Change:
    """
    Something that is otherwise in the newer document.

    *rules* names the rule by direction; only `ANY` where it does not matter. *effects* replaces those of the
    rule where they vary, by direction. *gone* and *come* are the nodes below what was removed or added. What
    matters *only_if_named* is no change unless public names of the package change with it.
    """

    rules: Mapping[str, str]
    pointer: str
    subject: str
    what: str
    old: Any = ABSENT
    new: Any = ABSENT
    old_place: Origin | None = None
    new_place: Origin | None = None
    effects: Effects = field(default_factory=dict)
    gone: Nodes = ()
    come: Nodes = ()
    renamed_from: str = ""
    member: tuple[str, str] = ("", "")
    only_if_named: bool = False


@dataclass(eq=False)
class Pair:
    """
    Two schemas that stand for the same thing, what differs between them, and the pairs below.
    """

    old: Nodes
    new: Nodes
    label: str
    changes: list[Change] = field(default_factory=list)
    below: list[Pair] = field(default_factory=list)
    uses: list[Use] = field(default_factory=list)
    directions: set[str] = field(default_factory=set)


def both(rx: str, tx: str) -> Mapping[str, str]:
    """
    Name the rules for what is received and what is sent.
    """
    return {RX: rx, TX: tx}


def either(rule: str) -> Mapping[str, str]:
    """
    Name the rule of a change for which direction does not matter.
    """
    return {ANY: rule}


class Pairs:
    """
    All pairs of schemas that two documents have in common.

    *extension* names the rule for an extension that changed, *prose* the rule for a text, given the pointer,
    the old and the new text.
    """

    def __init__(
        self,
        old: Canonical,
        new: Canonical,
        extension: Callable[[str, str], str],
        prose: Callable[[str, Any, Any, str], str],
        old_names: Container[str] = (),
        new_names: Container[str] = (),
    ) -> None:
        self.old_names, self.new_names = old_names, new_names
        self.old, self.new = old, new
        self._extension, self._prose = extension, prose
        self._pairs: dict[tuple[tuple[int, ...], tuple[int, ...]], Pair] = {}
        self._pending: list[Pair] = []
        self._above: dict[int, list[Pair]] = {}
        self.events: dict[int, str] = {}
        """
        Members that name events, by the ``id`` of their older schema: the envelope's, of webhooks.
        """

    def all(self) -> list[Pair]:
        """
        Return every pair, in the order in which they were met.
        """
        return list(self._pairs.values())

    def pair(self, old: Nodes, new: Nodes, label: str) -> Pair:
        """
        Hold two schemas against each other, and all below them.
        """
        first, second = self.old.schema(old), self.new.schema(new)
        key = tuple(map(id, first.nodes)), tuple(map(id, second.nodes))
        found = self._pairs.get(key)
        if found is None:
            found = self._pairs[key] = Pair(old, new, second.name or label)
            self._pending.append(found)
        return found

    def use(self, old: Nodes, new: Nodes, label: str, use: Use) -> Pair:
        """
        Hold the schemas of a use against each other.
        """
        pair = self.pair(old, new, label)
        if use not in pair.uses:
            pair.uses.append(use)
        return pair

    def pending(self) -> Iterator[Pair]:
        """
        Yield the pairs that nobody has compared, those included that are met meanwhile.
        """
        while self._pending:
            yield self._pending.pop()

    def spread(self) -> None:
        """
        Let every pair know in which directions it is used, through whatever is above it.
        """
        for other in self._pairs.values():
            for each in other.below:
                self._above.setdefault(id(each), []).append(other)
        for direction in (RX, TX):
            pending = [
                pair for pair in self._pairs.values() if any(use.direction == direction for use in pair.uses)
            ]
            seen = set(map(id, pending))
            while pending:
                pair = pending.pop()
                pair.directions.add(direction)
                for other in pair.below:
                    if id(other) not in seen:
                        seen.add(id(other))
                        pending.append(other)

    def uses(self, pair: Pair) -> tuple[Use, ...]:
        """
        Find where a pair is used, through whatever is above it.
        """
        found: dict[Use, None] = {}
        pending, seen = [pair], {id(pair)}
        while pending:
            current = pending.pop()
            found |= dict.fromkeys(current.uses)
            for other in self._above.get(id(current), ()):
                if id(other) not in seen:
                    seen.add(id(other))
                    pending.append(other)
        return tuple(sorted(found, key=lambda use: (use.pointer, use.direction)))

    def extension(self, key: str, place: str) -> str:
        """
        Name the rule for an extension that changed.
        """
        return self._extension(key, place)

    def prose(self, pointer: str, old: Any, new: Any, rule: str) -> str:
        """
        Name the rule for a text that changed.
        """
        return self._prose(pointer, old, new, rule)
