# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, integer, open_enum, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Default", "Enum", "Example", "ShapesDefault", "XMore"]


class Enum(StrEnum):
    """
    Known values of ``enum``; others may arrive as text.
    """

    A = "a"
    B = "b"


@payload_class
class Default(Payload):
    """
    The shape ``default``.
    """

    default: ShapesDefault | None = None
    enum: list[Enum | str] | None = None
    x_more: XMore | None = None
    """
    Wire name: ``x-more``.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("default", "default", payload(ShapesDefault), None),
            Member("enum", "enum", array(open_enum(Enum)), None),
            Member("x_more", "x-more", payload(XMore), None),
        )


@payload_class
class Example(Default):
    """
    Data of the event ``example``.
    """


@payload_class
class ShapesDefault(Payload):
    """
    The shape ``default``.
    """

    const: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("const", "const", string, None),)


@payload_class
class XMore(Payload):
    """
    The shape ``x-more``.
    """

    example: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("example", "example", integer, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "example": PayloadEntry(Example, payload(Example)),
    "enum": PayloadEntry(Enum, open_enum(Enum)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
