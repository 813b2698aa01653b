# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, others

__all__ = ["Found", "Made", "ThingLost", "ThingMoved", "Things5"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
        return Made(
            id=id_value,
            extra=others(Made, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
        return ThingMoved(
            to=to,
            extra=others(ThingMoved, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
        return ThingLost(
            extra=others(ThingLost, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
        return Found(
            by=by,
            extra=others(Found, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
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
        return Things5(
            last=last,
            extra=others(Things5, wire, len(problems) != start),
        )


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
