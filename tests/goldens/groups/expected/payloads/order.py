# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class
from .._runtime.registry import PayloadEntry
from .shared import Cart

__all__ = ["OrderPaid"]


@payload_class
class OrderPaid(Payload):
    """
    Data of the event ``order:paid``.
    """

    cart: Cart | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("cart", "cart", payload(Cart), None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:paid": PayloadEntry(OrderPaid, payload(OrderPaid)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
