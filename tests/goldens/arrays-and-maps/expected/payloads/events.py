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
    array,
    boolean,
    choice,
    draft,
    encode_value,
    encode_values,
    inside,
    integer,
    is_integer,
    mapping,
    number,
    others,
    string,
)

__all__ = ["Thing", "ThingPartsValue"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    texts: list[str] | None = None
    anything: list[Any] | None = None
    matrix: list[list[float]] | None = None
    pair: list[str | int] | None = None
    counts: dict[str, int] | None = None
    free: dict[str, Any] | None = None
    parts: dict[str, ThingPartsValue] | None = None
    patterned: dict[str, bool] | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("texts", "texts", absent=True),
        Member("anything", "anything", absent=True),
        Member("matrix", "matrix", absent=True),
        Member("pair", "pair", absent=True),
        Member("counts", "counts", absent=True),
        Member("free", "free", absent=True),
        Member("parts", "parts", absent=True, encode=encode_values(encode_value)),
        Member("patterned", "patterned", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        texts = get("texts", UNSET)
        if texts is UNSET:
            texts = None
        elif type(texts) is not list or texts:
            texts = inside(problems, "texts", _ARRAY_STRING, texts)
        anything = get("anything", UNSET)
        if anything is UNSET:
            anything = None
        elif type(anything) is not list:
            problems.wrong("anything", "array", anything)
        matrix = get("matrix", UNSET)
        if matrix is UNSET:
            matrix = None
        elif type(matrix) is not list or matrix:
            matrix = inside(problems, "matrix", _ARRAY_ARRAY_NUMBER, matrix)
        pair = get("pair", UNSET)
        if pair is UNSET:
            pair = None
        elif type(pair) is not list or pair:
            pair = inside(problems, "pair", _ARRAY_CHOICE_STRING_OR_INTEGER_STRING_INTEGER, pair)
        counts = get("counts", UNSET)
        if counts is UNSET:
            counts = None
        else:
            counts = inside(problems, "counts", _MAPPING_INTEGER, counts)
        free = get("free", UNSET)
        if free is UNSET:
            free = None
        elif type(free) is not dict:
            problems.wrong("free", "object", free)
        parts = get("parts", UNSET)
        if parts is UNSET:
            parts = None
        else:
            parts = inside(problems, "parts", _MAPPING_THING_PARTS_VALUE, parts)
        patterned = get("patterned", UNSET)
        if patterned is UNSET:
            patterned = None
        else:
            patterned = inside(problems, "patterned", _MAPPING_BOOLEAN, patterned)
        payload = draft(Thing)
        payload.texts = texts
        payload.anything = anything
        payload.matrix = matrix
        payload.pair = pair
        payload.counts = counts
        payload.free = free
        payload.parts = parts
        payload.patterned = patterned
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class ThingPartsValue(Payload):
    """
    The shape ``thing parts value``.
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
        payload = draft(ThingPartsValue)
        payload.size = size
        payload.extra = others(ThingPartsValue, wire, len(problems) != start)
        payload.__class__ = ThingPartsValue
        return payload


_ARRAY_STRING: Final = array(string)
_ARRAY_ARRAY_NUMBER: Final = array(array(number))
_ARRAY_CHOICE_STRING_OR_INTEGER_STRING_INTEGER: Final = array(choice("string or integer", string, integer))
_MAPPING_INTEGER: Final = mapping(integer)
_MAPPING_THING_PARTS_VALUE: Final = mapping(ThingPartsValue._decode)
_MAPPING_BOOLEAN: Final = mapping(boolean)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
