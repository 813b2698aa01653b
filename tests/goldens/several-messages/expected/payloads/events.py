# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, boolean, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Found", "Made", "ThingMoved", "Things3", "Things5", "ThingsFound"]


@payload_class
class Made(Payload):
    """
    Data of the event ``Made``.
    """

    id: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", string, None),)


@payload_class
class ThingMoved(Payload):
    """
    Data of the event ``thing-moved``.
    """

    to: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("to", "to", string, None),)


@payload_class
class Things3(Payload):
    """
    Data of the event ``things 3`` (Thing Lost).
    """


@payload_class
class Found(Payload):
    """
    The shape ``Found``.
    """

    by: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("by", "by", string, None),)


@payload_class
class ThingsFound(Found):
    """
    Data of the event ``things Found``.
    """


@payload_class
class Things5(Payload):
    """
    Data of the event ``things 5``.
    """

    last: bool | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("last", "last", boolean, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "Made": PayloadEntry(Made, payload(Made)),
    "thing-moved": PayloadEntry(ThingMoved, payload(ThingMoved)),
    "things 3": PayloadEntry(Things3, payload(Things3)),
    "things Found": PayloadEntry(ThingsFound, payload(ThingsFound)),
    "things 5": PayloadEntry(Things5, payload(Things5)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
