# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, encode_value, inside, is_integer, others

__all__ = ["Part", "Thing"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    part: Part | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("part", "part", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        part = get("part", UNSET)
        if part is UNSET:
            part = None
        else:
            part = inside(problems, "part", Part._decode, part)
        payload = draft(Thing)
        payload.part = part
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Part(Payload):
    """
    The shape ``Part``.
    """

    size: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("size", "size", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        size = get("size", UNSET)
        if size is UNSET:
            size = None
        elif type(size) is not int and not is_integer(size):
            problems.wrong("size", "integer", size)
        payload = draft(Part)
        payload.size = size
        payload.extra = others(Part, wire, len(problems) != start)
        payload.__class__ = Part
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
