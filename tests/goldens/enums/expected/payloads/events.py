# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, Literal

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    constant,
    integer,
    nullable,
    open_enum,
    payload,
    payload_class,
)
from .._runtime.registry import PayloadEntry

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


@payload_class
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
    fixed: Literal["v1"] = "v1"
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
            Member("colour", "colour", open_enum(Colour)),
            Member("other", "other", open_enum(Colour), None),
            Member("size", "size", open_enum(ThingSize), None),
            Member("maybe", "maybe", nullable(open_enum(ThingMaybe)), UNSET),
            Member("all", "all", array(open_enum(Colour)), None),
            Member("number", "number", integer, None),
            Member("fixed", "fixed", constant("v1")),
            Member("one", "one", constant(1), None),
            Member("truth", "truth", constant(True), None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, payload(Thing)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
