# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``thing``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    draft,
    encode_value,
    inside,
    is_integer,
    open_enum,
    others,
    string,
)

__all__ = ["ThingMade", "ThingMadeColour"]


class ThingMadeColour(StrEnum):
    """
    Description at its place.
    """

    RED = "red"
    BLUE = "blue"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingMade(Payload):
    """
    Title of the message

    Summary of the message.

    Description of the message.

    https://acme.example/thing

    Summary of the operation.

    Description of the operation.

    Description of the channel.

    Title of the schema

    Description of the schema.

    Data of the event ``thing:made``. Tags: first, second.
    """

    plain: str | None = None
    """
    Description of a member, "quoted".
    """
    titled: str | None = None
    """
    Title of a member
    """
    old: str | None = None
    """
    Deprecated.
    """
    bounded: int | None = None
    """
    The document says: at least 1; at most 9; a multiple of 2; 4 when absent.
    """
    matched: str | None = None
    """
    The document says: format email; at least 1 characters; at most 5 characters; matches ^[a-z]\\d$.
    """
    unique: list[str] | None = None
    """
    The document says: at least 1 items; at most 3 items; all items differ.
    """
    long: str | None = None
    """
    A sentence that is so long that it does not fit on one line of the generated module and has to be wrapped
    by somebody, somewhere.
    """
    colour: ThingMadeColour | str | None = None
    """
    Description at its place.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("plain", "plain", absent=True),
        Member("titled", "titled", absent=True),
        Member("old", "old", absent=True),
        Member("bounded", "bounded", absent=True),
        Member("matched", "matched", absent=True),
        Member("unique", "unique", absent=True),
        Member("long", "long", absent=True),
        Member("colour", "colour", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        plain = get("plain", UNSET)
        if plain is UNSET:
            plain = None
        elif type(plain) is not str:
            problems.wrong("plain", "string", plain)
        titled = get("titled", UNSET)
        if titled is UNSET:
            titled = None
        elif type(titled) is not str:
            problems.wrong("titled", "string", titled)
        old = get("old", UNSET)
        if old is UNSET:
            old = None
        elif type(old) is not str:
            problems.wrong("old", "string", old)
        bounded = get("bounded", UNSET)
        if bounded is UNSET:
            bounded = None
        elif type(bounded) is not int and not is_integer(bounded):
            problems.wrong("bounded", "integer", bounded)
        matched = get("matched", UNSET)
        if matched is UNSET:
            matched = None
        elif type(matched) is not str:
            problems.wrong("matched", "string", matched)
        unique = get("unique", UNSET)
        if unique is UNSET:
            unique = None
        elif type(unique) is not list or unique:
            unique = inside(problems, "unique", _ARRAY_STRING, unique)
        long = get("long", UNSET)
        if long is UNSET:
            long = None
        elif type(long) is not str:
            problems.wrong("long", "string", long)
        colour = get("colour", UNSET)
        if colour is UNSET:
            colour = None
        else:
            colour = inside(problems, "colour", _OPEN_ENUM_THING_MADE_COLOUR, colour)
        payload = draft(ThingMade)
        payload.plain = plain
        payload.titled = titled
        payload.old = old
        payload.bounded = bounded
        payload.matched = matched
        payload.unique = unique
        payload.long = long
        payload.colour = colour
        payload.extra = others(ThingMade, wire, len(problems) != start)
        payload.__class__ = ThingMade
        return payload


_ARRAY_STRING: Final = array(string)
_OPEN_ENUM_THING_MADE_COLOUR: Final = open_enum(ThingMadeColour)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing:made": PayloadEntry(ThingMade, ThingMade._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
