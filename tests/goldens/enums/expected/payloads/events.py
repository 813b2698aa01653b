# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final, Literal

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    Unset,
    array,
    constant,
    draft,
    encode_items,
    encode_value,
    inside,
    is_integer,
    nullable,
    open_enum,
    others,
)

__all__ = ["Colour", "Thing", "ThingMaybe", "ThingSize"]


class Colour(StrEnum):
    """
    A colour.
    """

    DARK_RED = "dark red"
    BLUE = "blue"


class ThingSize(StrEnum):
    """
    Known values of ``thing size``; others may arrive as text.
    """

    S = "s"
    M = "m"
    N2XL = "2xl"
    CLASS = "class"


class ThingMaybe(StrEnum):
    """
    Known values of ``thing maybe``; others may arrive as text.
    """

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    colour: Colour | str
    """
    A colour.
    """
    other: Colour | str | None = None
    """
    A colour.
    """
    size: ThingSize | str | None = None
    maybe: ThingMaybe | str | None | Unset = UNSET
    """
    The document says: one of "red", "blue", null.
    """
    all: list[Colour | str] | None = None
    number: int | None = None
    """
    The document says: one of 1, 2.
    """
    fixed: Literal["v1"]
    one: int | None = None
    """
    The document says: one of 1.
    """
    truth: bool | None = None
    """
    The document says: one of true.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("colour", "colour", encode=encode_value),
        Member("other", "other", absent=True, encode=encode_value),
        Member("size", "size", absent=True, encode=encode_value),
        Member("maybe", "maybe", encode=encode_value),
        Member("all", "all", absent=True, encode=encode_items(encode_value)),
        Member("number", "number", absent=True),
        Member("fixed", "fixed"),
        Member("one", "one", absent=True),
        Member("truth", "truth", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        colour = get("colour", UNSET)
        colour = inside(problems, "colour", _OPEN_ENUM_COLOUR, colour)
        other = get("other", UNSET)
        if other is UNSET:
            other = None
        else:
            other = inside(problems, "other", _OPEN_ENUM_COLOUR, other)
        size = get("size", UNSET)
        if size is UNSET:
            size = None
        else:
            size = inside(problems, "size", _OPEN_ENUM_THING_SIZE, size)
        maybe = get("maybe", UNSET)
        if maybe is not UNSET:
            maybe = inside(problems, "maybe", _NULLABLE_OPEN_ENUM_THING_MAYBE, maybe)
        all_value = get("all", UNSET)
        if all_value is UNSET:
            all_value = None
        elif type(all_value) is not list or all_value:
            all_value = inside(problems, "all", _ARRAY_OPEN_ENUM_COLOUR, all_value)
        number = get("number", UNSET)
        if number is UNSET:
            number = None
        elif type(number) is not int and not is_integer(number):
            problems.wrong("number", "integer", number)
        fixed = get("fixed", UNSET)
        if fixed != "v1":
            problems.wrong("fixed", "'v1'", fixed)
        one = get("one", UNSET)
        if one is UNSET:
            one = None
        else:
            one = inside(problems, "one", _CONSTANT_1, one)
        truth = get("truth", UNSET)
        if truth is UNSET:
            truth = None
        else:
            truth = inside(problems, "truth", _CONSTANT_TRUE, truth)
        payload = draft(Thing)
        payload.colour = colour
        payload.other = other
        payload.size = size
        payload.maybe = maybe
        payload.all = all_value
        payload.number = number
        payload.fixed = fixed
        payload.one = one
        payload.truth = truth
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


_OPEN_ENUM_COLOUR: Final = open_enum(Colour)
_OPEN_ENUM_THING_SIZE: Final = open_enum(ThingSize)
_NULLABLE_OPEN_ENUM_THING_MAYBE: Final = nullable(open_enum(ThingMaybe))
_ARRAY_OPEN_ENUM_COLOUR: Final = array(open_enum(Colour))
_CONSTANT_1: Final = constant(1)
_CONSTANT_TRUE: Final = constant(True)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
