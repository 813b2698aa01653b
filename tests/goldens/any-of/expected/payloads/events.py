# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    boolean,
    choice,
    encode_items,
    encode_value,
    integer,
    nullable,
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("mixed", "mixed", choice("string or object", string, Part._decode), encode=encode_value),
            Member("nothing", "nothing", nullable(string), UNSET),
            Member(
                "several", "several", choice("string or integer or boolean", string, integer, boolean), None
            ),
            Member(
                "parts",
                "parts",
                array(choice("object or integer", Part._decode, integer)),
                None,
                encode=encode_items(encode_value),
            ),
            Member(
                "shapes", "shapes", choice("object", Part._decode, Whole._decode), None, encode=encode_value
            ),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Part(Payload):
    """
    The shape ``Part``.
    """

    size: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("size", "size", integer),)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Whole(Payload):
    """
    The shape ``Whole``.
    """

    parts: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("parts", "parts", integer),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
