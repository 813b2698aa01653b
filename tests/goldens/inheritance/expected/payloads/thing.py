# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``thing``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Base", "Owned", "ThingGone", "ThingMade"]


@payload_class
class Base(Payload):
    """
    The shape ``Base``.
    """

    id: str
    note: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string),
            Member("note", "note", string, None),
        )


@payload_class
class ThingMade(Base):
    """
    One base, and members of its own.

    Data of the event ``thing:made``.
    """

    at: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("at", "at", integer),)


@payload_class
class Owned(Payload):
    """
    The shape ``Owned``.
    """

    owner: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("owner", "owner", string, None),)


@payload_class
class ThingGone(Payload):
    """
    Two bases, of which one member becomes required.

    Data of the event ``thing:gone``.
    """

    id: str
    note: str | None = None
    owner: str

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string),
            Member("note", "note", string, None),
            Member("owner", "owner", string),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing:made": PayloadEntry(ThingMade, payload(ThingMade)),
    "thing:gone": PayloadEntry(ThingGone, payload(ThingGone)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
