# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    array,
    boolean,
    choice,
    integer,
    nullable,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry

__all__ = ["Part", "Thing", "Whole"]


@payload_class
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
            Member("mixed", "mixed", choice(string, payload(Part))),
            Member("nothing", "nothing", nullable(string), UNSET),
            Member("several", "several", choice(string, integer, boolean), None),
            Member("parts", "parts", array(choice(payload(Part), integer)), None),
            Member("shapes", "shapes", choice(payload(Part), payload(Whole)), None),
        )


@payload_class
class Part(Payload):
    """
    The shape ``Part``.
    """

    size: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("size", "size", integer),)


@payload_class
class Whole(Payload):
    """
    The shape ``Whole``.
    """

    parts: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("parts", "parts", integer),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, payload(Thing)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
