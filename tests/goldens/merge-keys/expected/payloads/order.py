# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["OrderPaid", "OrderSent"]


@payload_class
class OrderPaid(Payload):
    """
    An order.

    Data of the event ``order:paid``.
    """

    id: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", integer),)


@payload_class
class OrderSent(Payload):
    """
    An order on its way.

    Data of the event ``order:sent``.
    """

    id: int

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", integer),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:paid": PayloadEntry(OrderPaid, payload(OrderPaid)),
    "order:sent": PayloadEntry(OrderSent, payload(OrderSent)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
