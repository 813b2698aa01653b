"""
Which finding each public name belongs to that a newer package loses, gains, or means otherwise.

Every name that is lost has a finding that claims it: that is what keeps a change from being overlooked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from ..continuity import paired
from ..document import Document
from ..nodes import Array, Node, Object
from .canonical import Nodes
from .surface import Public, Surface


@dataclass(frozen=True)
class Touched:
    """
    A public name that is not in both packages as it was. *old* or *new* is `None` for what came or is gone.
    """

    old: Public | None
    new: Public | None

    @property
    def name(self) -> str:
        """
        The name by which programs know it today.
        """
        return (self.old or self.new).name  # type: ignore[union-attr]

    @property
    def is_lost(self) -> bool:
        """
        Tell whether programs that use the name break.
        """
        return self.old is not None and (self.new is None or self.new.name != self.old.name)

    @property
    def wires(self) -> frozenset[str]:
        """
        The events or commands for which it stands, in either document.
        """
        return frozenset(public.wire for public in (self.old, self.new) if public and public.wire)

    @property
    def places(self) -> frozenset[str]:
        """
        The pointers from which it came, in either document.
        """
        return (self.old.places if self.old else frozenset()) | (self.new.places if self.new else frozenset())


@dataclass
class Scope:
    """
    What a finding is about: the pointers at which it stands, those of all it removed or brought, the values
    that came or are gone, and the events and commands that it may call otherwise.
    """

    pointers: frozenset[str]
    beneath: frozenset[str] = frozenset()
    values: frozenset[str] = frozenset()
    wires: frozenset[str] = frozenset()
    names: list[Touched] = field(default_factory=list)


def touched(old: Surface, new: Surface) -> list[Touched]:
    """
    Hold two packages against each other; return the names that differ.
    """
    identities = [
        {name: public.identity for name, public in surface.names.items() if public.identity}
        for surface in (old, new)
    ]
    renamed = dict(paired(*identities))
    now = set(renamed.values())
    found = []
    for name, public in old.names.items():
        owner, dot, member = name.partition(".")
        called = renamed.get(owner, owner) if dot and name not in renamed else ""
        other = new.names.get(f"{called}.{member}" if called else renamed.get(name, name))
        if called != owner and called and other is not None:
            now.add(other.name)
            if other.signature == public.signature:
                continue  # told by its class
        if other is None or other.signature != public.signature or other.name != name:
            found.append(Touched(public, other))
    for name, public in new.names.items():
        if name not in old.names and name not in now:
            found.append(Touched(None, public))
    return found


def places_below(document: Document, nodes: Nodes) -> frozenset[str]:
    """
    Return the pointers of everything below nodes, through references; each once.
    """
    found: set[str] = set()
    pending: list[Node] = list(nodes)
    seen: set[int] = set()
    while pending:
        node, _ = document.follow(pending.pop())
        if not isinstance(node, Object | Array) or id(node) in seen:
            continue
        seen.add(id(node))
        found.add(node.origin.place[1])
        if isinstance(node, Object):
            found |= {node.key_origin(key).place[1] for key in node}
            pending.extend(node.values())
        else:
            pending.extend(node)
    return frozenset(found)


_NEAR = 5
"""
How deep two places have to stand together for one to explain the other: within a member of a shape.
"""


class Claims:
    """
    Sort names to the findings they belong to: the one whose place is nearest to where a name came from.
    """

    def __init__(self, scopes: Sequence[Scope]) -> None:
        self._at: dict[str, list[int]] = {}
        self._inside: dict[str, list[int]] = {}
        self._beneath: dict[str, list[int]] = {}
        self._wires: dict[str, list[int]] = {}
        self._scopes = scopes
        for number, scope in enumerate(scopes):
            for pointer in scope.pointers:
                self._at.setdefault(pointer, []).append(number)
                for above in _ancestors(pointer):
                    self._inside.setdefault(above, []).append(number)
            for wire in scope.wires:
                self._wires.setdefault(wire, []).append(number)
            for pointer in scope.beneath:
                self._beneath.setdefault(pointer, []).append(number)

    def find(self, name: Touched, among: AbstractSet[int] | None = None) -> int | None:
        """
        Return the number of the finding that a name belongs to, if there is one *among* them.
        """
        best: tuple[int, int] | None = None
        for score, number in self._scores(name):
            if (among is None or number in among) and (best is None or score > best[0]):
                best = score, number
        return None if best is None else best[1]

    def near(self, name: Touched) -> set[int]:
        """
        Return the numbers of all findings that are about a place from which a name came.
        """
        return {number for _, number in self._scores(name)}

    def _scores(self, name: Touched) -> Iterator[tuple[int, int]]:
        for wire in name.wires:
            for number in self._wires.get(wire, ()):
                yield 3500, number
        for place in name.places:
            depth = place.count("/")
            for number in self._at.get(place, ()):
                yield 4000 + self._value(name, number), number
            for number in self._beneath.get(place, ()):
                yield 3000, number
            for above in _ancestors(place):
                for number in self._at.get(above, ()):
                    yield 2000 + above.count("/"), number
            for number in self._inside.get(place, ()):
                yield 1000 + depth + self._value(name, number), number
            for above in _ancestors(place):
                if above.count("/") >= _NEAR:  # a finding beside it, in the same schema
                    for number in self._inside.get(above, ()):
                        yield above.count("/"), number

    def _value(self, name: Touched, number: int) -> int:
        """
        Prefer the finding about the value that a member of an enum stands for.
        """
        values = self._scopes[number].values
        identity = (name.old or name.new).identity  # type: ignore[union-attr]
        return 500 if any(identity.startswith(value) for value in values) else 0


def effect_of(name: Touched) -> str:
    """
    Say what happens to a name: added, removed, renamed or changed.
    """
    if name.old is None:
        return "added"
    if name.new is None:
        return "removed"
    return "renamed" if name.new.name != name.old.name else "changed"


def _ancestors(pointer: str) -> Iterator[str]:
    while pointer:
        pointer = pointer.rpartition("/")[0]
        if pointer.count("/") >= 2:
            yield pointer
