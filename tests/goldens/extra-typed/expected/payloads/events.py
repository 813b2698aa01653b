# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, check_values, draft, integer, others, string

__all__ = ["Closed", "Map", "Thing"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
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
        extra = others(Thing, wire, len(problems) != start)
        check_values(problems, extra, _INTEGER)
        payload = draft(Thing)
        payload.id = id_value
        payload.extra = extra
        payload.__class__ = Thing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Map(Payload):
    """
    Data of the event ``map``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        extra = others(Map, wire, len(problems) != start)
        check_values(problems, extra, _STRING)
        payload = draft(Map)
        payload.extra = extra
        payload.__class__ = Map
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Closed(Payload):
    """
    Data of the event ``closed``.
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
        payload = draft(Closed)
        payload.id = id_value
        payload.extra = others(Closed, wire, len(problems) != start)
        payload.__class__ = Closed
        return payload


_INTEGER: Final = integer
_STRING: Final = string

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
    "map": PayloadEntry(Map, Map._decode),
    "closed": PayloadEntry(Closed, Closed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
