# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    constant,
    encode_items,
    encode_value,
    integer,
    nullable,
    open_enum,
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("colour", "colour", open_enum(Colour), encode=encode_value),
            Member("other", "other", open_enum(Colour), None, encode=encode_value),
            Member("size", "size", open_enum(ThingSize), None, encode=encode_value),
            Member("maybe", "maybe", nullable(open_enum(ThingMaybe)), UNSET, encode=encode_value),
            Member("all", "all", array(open_enum(Colour)), None, encode=encode_items(encode_value)),
            Member("number", "number", integer, None),
            Member("fixed", "fixed", constant("v1")),
            Member("one", "one", constant(1), None),
            Member("truth", "truth", constant(True), None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
