# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    boolean,
    choice,
    draft,
    encode_items,
    encode_value,
    inside,
    integer,
    is_integer,
    others,
    string,
)

__all__ = ["Part", "Thing", "Whole"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    mixed: str | Part
    nothing: str | None | Unset = UNSET
    several: str | int | bool | None = None
    parts: list[Part | int] | None = None
    shapes: Part | Whole | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("mixed", "mixed", encode=encode_value),
        Member("nothing", "nothing"),
        Member("several", "several", absent=True),
        Member("parts", "parts", absent=True, encode=encode_items(encode_value)),
        Member("shapes", "shapes", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        mixed = get("mixed", UNSET)
        mixed = inside(problems, "mixed", _CHOICE_STRING_OR_OBJECT_STRING_PART, mixed)
        nothing = get("nothing", UNSET)
        if nothing is not UNSET and nothing is not None and type(nothing) is not str:
            problems.wrong("nothing", "string or null", nothing)
        several = get("several", UNSET)
        if several is UNSET:
            several = None
        else:
            several = inside(problems, "several", _THING_SEVERAL, several)
        parts = get("parts", UNSET)
        if parts is UNSET:
            parts = None
        elif type(parts) is not list or parts:
            parts = inside(problems, "parts", _ARRAY_CHOICE_OBJECT_OR_INTEGER_PART_INTEGER, parts)
        shapes = get("shapes", UNSET)
        if shapes is UNSET:
            shapes = None
        else:
            shapes = inside(problems, "shapes", _CHOICE_OBJECT_PART_WHOLE, shapes)
        payload = draft(Thing)
        payload.mixed = mixed
        payload.nothing = nothing
        payload.several = several
        payload.parts = parts
        payload.shapes = shapes
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Part(Payload):
    """
    The shape ``Part``.
    """

    size: int

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("size", "size"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        size = get("size", UNSET)
        if type(size) is not int and not is_integer(size):
            problems.wrong("size", "integer", size)
        payload = draft(Part)
        payload.size = size
        payload.extra = others(Part, wire, len(problems) != start)
        payload.__class__ = Part
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Whole(Payload):
    """
    The shape ``Whole``.
    """

    parts: int

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("parts", "parts"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        parts = get("parts", UNSET)
        if type(parts) is not int and not is_integer(parts):
            problems.wrong("parts", "integer", parts)
        payload = draft(Whole)
        payload.parts = parts
        payload.extra = others(Whole, wire, len(problems) != start)
        payload.__class__ = Whole
        return payload


_CHOICE_STRING_OR_OBJECT_STRING_PART: Final = choice("string or object", string, Part._decode)
_THING_SEVERAL: Final = choice("string or integer or boolean", string, integer, boolean)
_ARRAY_CHOICE_OBJECT_OR_INTEGER_PART_INTEGER: Final = array(
    choice("object or integer", Part._decode, integer)
)
_CHOICE_OBJECT_PART_WHOLE: Final = choice("object", Part._decode, Whole._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
