# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["OrderPaid", "OrderSent"]


@payload_class
class OrderPaid(Payload):
    """
    Somebody paid.

    Data of the event ``order:paid``.
    """

    amount: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("amount", "amount", integer),)


@payload_class
class OrderSent(Payload):
    """
    Data of the event ``order:sent``.
    """

    parcel: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("parcel", "parcel", string, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:paid": PayloadEntry(OrderPaid, payload(OrderPaid)),
    "order:sent": PayloadEntry(OrderSent, payload(OrderSent)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
