# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``thing``.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, integer, open_enum, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["ThingMade", "ThingMadeColour"]


class ThingMadeColour(StrEnum):
    """
    Description at its place.
    """

    RED = "red"
    BLUE = "blue"


@payload_class
class ThingMade(Payload):
    """
    Description of the message.

    Summary of the message.

    https://acme.example/thing

    Summary of the operation.

    Description of the operation.

    Description of the channel.

    Description of the schema.

    Data of the event ``thing:made`` (Title of the message; Title of the schema). Tags: first, second.
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

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("plain", "plain", string, None),
            Member("titled", "titled", string, None),
            Member("old", "old", string, None),
            Member("bounded", "bounded", integer, None),
            Member("matched", "matched", string, None),
            Member("unique", "unique", array(string), None),
            Member("long", "long", string, None),
            Member("colour", "colour", open_enum(ThingMadeColour), None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing:made": PayloadEntry(ThingMade, payload(ThingMade)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
