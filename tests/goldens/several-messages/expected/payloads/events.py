# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["Found", "Made", "ThingLost", "ThingMoved", "Things5"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Made(Payload):
    """
    Data of the event ``Made``.
    """

    id: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if id_value is UNSET:
            id_value = None
        elif type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        payload = draft(Made)
        payload.id = id_value
        payload.extra = others(Made, wire, len(problems) != start)
        payload.__class__ = Made
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingMoved(Payload):
    """
    Data of the event ``thing-moved``.
    """

    to: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("to", "to", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        to = get("to", UNSET)
        if to is UNSET:
            to = None
        elif type(to) is not str:
            problems.wrong("to", "string", to)
        payload = draft(ThingMoved)
        payload.to = to
        payload.extra = others(ThingMoved, wire, len(problems) != start)
        payload.__class__ = ThingMoved
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingLost(Payload):
    """
    Thing Lost

    Data of the event ``Thing Lost``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(ThingLost)
        payload.extra = others(ThingLost, wire, len(problems) != start)
        payload.__class__ = ThingLost
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Found(Payload):
    """
    Data of the event ``Found``.
    """

    by: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("by", "by", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        by = get("by", UNSET)
        if by is UNSET:
            by = None
        elif type(by) is not str:
            problems.wrong("by", "string", by)
        payload = draft(Found)
        payload.by = by
        payload.extra = others(Found, wire, len(problems) != start)
        payload.__class__ = Found
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Things5(Payload):
    """
    Data of the event ``things 5``.
    """

    last: bool | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("last", "last", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        last = get("last", UNSET)
        if last is UNSET:
            last = None
        elif type(last) is not bool:
            problems.wrong("last", "boolean", last)
        payload = draft(Things5)
        payload.last = last
        payload.extra = others(Things5, wire, len(problems) != start)
        payload.__class__ = Things5
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "Made": PayloadEntry(Made, Made._decode),
    "thing-moved": PayloadEntry(ThingMoved, ThingMoved._decode),
    "Thing Lost": PayloadEntry(ThingLost, ThingLost._decode),
    "Found": PayloadEntry(Found, Found._decode),
    "things 5": PayloadEntry(Things5, Things5._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
