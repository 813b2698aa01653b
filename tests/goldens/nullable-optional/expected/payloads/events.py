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
    draft,
    encode_value,
    inside,
    is_integer,
    others,
)

__all__ = ["Thing", "ThingOptionalObject"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    given: str
    given_or_null: str | None
    given_anything: Any
    absent: str | None = None
    absent_or_null: str | None | Unset = UNSET
    absent_anything: Any = UNSET
    null_alone: None | Unset = UNSET
    optional_object: ThingOptionalObject | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("given", "given"),
        Member("given_or_null", "given_or_null"),
        Member("given_anything", "given_anything"),
        Member("absent", "absent", absent=True),
        Member("absent_or_null", "absent_or_null"),
        Member("absent_anything", "absent_anything"),
        Member("null_alone", "null_alone"),
        Member("optional_object", "optional_object", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        given = get("given", UNSET)
        if type(given) is not str:
            problems.wrong("given", "string", given)
        given_or_null = get("given_or_null", UNSET)
        if given_or_null is not None and type(given_or_null) is not str:
            problems.wrong("given_or_null", "string or null", given_or_null)
        given_anything = get("given_anything", UNSET)
        if given_anything is UNSET:
            problems.wrong("given_anything", "a value", given_anything)
        absent = get("absent", UNSET)
        if absent is UNSET:
            absent = None
        elif type(absent) is not str:
            problems.wrong("absent", "string", absent)
        absent_or_null = get("absent_or_null", UNSET)
        if absent_or_null is not UNSET and absent_or_null is not None and type(absent_or_null) is not str:
            problems.wrong("absent_or_null", "string or null", absent_or_null)
        absent_anything = get("absent_anything", UNSET)
        if absent_anything is not UNSET and absent_anything is UNSET:
            problems.wrong("absent_anything", "a value", absent_anything)
        null_alone = get("null_alone", UNSET)
        if null_alone is not UNSET and null_alone is not None:
            problems.wrong("null_alone", "null", null_alone)
        optional_object = get("optional_object", UNSET)
        if optional_object is UNSET:
            optional_object = None
        else:
            optional_object = inside(
                problems, "optional_object", ThingOptionalObject._decode, optional_object
            )
        payload = draft(Thing)
        payload.given = given
        payload.given_or_null = given_or_null
        payload.given_anything = given_anything
        payload.absent = absent
        payload.absent_or_null = absent_or_null
        payload.absent_anything = absent_anything
        payload.null_alone = null_alone
        payload.optional_object = optional_object
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingOptionalObject(Payload):
    """
    The shape ``thing optional_object``.
    """

    a: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("a", "a", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        a = get("a", UNSET)
        if a is UNSET:
            a = None
        elif type(a) is not int and not is_integer(a):
            problems.wrong("a", "integer", a)
        payload = draft(ThingOptionalObject)
        payload.a = a
        payload.extra = others(ThingOptionalObject, wire, len(problems) != start)
        payload.__class__ = ThingOptionalObject
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
