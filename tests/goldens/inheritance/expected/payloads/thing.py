# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``thing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["Base", "Owned", "ThingGone", "ThingMade"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Base(Payload):
    """
    The shape ``Base``.
    """

    id: str
    note: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id"),
        Member("note", "note", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        note = get("note", UNSET)
        if note is UNSET:
            note = None
        elif type(note) is not str:
            problems.wrong("note", "string", note)
        payload = draft(Base)
        payload.id = id_value
        payload.note = note
        payload.extra = others(Base, wire, len(problems) != start)
        payload.__class__ = Base
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingMade(Base):
    """
    One base, and members of its own.

    Data of the event ``thing:made``.
    """

    at: int

    _members: ClassVar[tuple[Member, ...]] = (
        *Base._members,
        Member("at", "at"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        note = get("note", UNSET)
        if note is UNSET:
            note = None
        elif type(note) is not str:
            problems.wrong("note", "string", note)
        at = get("at", UNSET)
        if type(at) is not int and not is_integer(at):
            problems.wrong("at", "integer", at)
        payload = draft(ThingMade)
        payload.id = id_value
        payload.note = note
        payload.at = at
        payload.extra = others(ThingMade, wire, len(problems) != start)
        payload.__class__ = ThingMade
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Owned(Payload):
    """
    The shape ``Owned``.
    """

    owner: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("owner", "owner", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        owner = get("owner", UNSET)
        if owner is UNSET:
            owner = None
        elif type(owner) is not str:
            problems.wrong("owner", "string", owner)
        payload = draft(Owned)
        payload.owner = owner
        payload.extra = others(Owned, wire, len(problems) != start)
        payload.__class__ = Owned
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingGone(Payload):
    """
    Two bases, of which one member becomes required.

    Data of the event ``thing:gone``.
    """

    id: str
    note: str | None = None
    owner: str

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id"),
        Member("note", "note", absent=True),
        Member("owner", "owner"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        note = get("note", UNSET)
        if note is UNSET:
            note = None
        elif type(note) is not str:
            problems.wrong("note", "string", note)
        owner = get("owner", UNSET)
        if type(owner) is not str:
            problems.wrong("owner", "string", owner)
        payload = draft(ThingGone)
        payload.id = id_value
        payload.note = note
        payload.owner = owner
        payload.extra = others(ThingGone, wire, len(problems) != start)
        payload.__class__ = ThingGone
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing:made": PayloadEntry(ThingMade, ThingMade._decode),
    "thing:gone": PayloadEntry(ThingGone, ThingGone._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
