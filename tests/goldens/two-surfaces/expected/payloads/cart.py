# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["CartBilled", "CartChanged", "CartSeen"]


@payload_class
class CartChanged(Payload):
    """
    Data of the event ``cart:changed``.
    """

    id: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", string, None),)


@payload_class
class CartSeen(Payload):
    """
    Data of the event ``cart:seen``.
    """


@payload_class
class CartBilled(Payload):
    """
    Data of the event ``cart:billed``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:changed": PayloadEntry(CartChanged, payload(CartChanged)),
    "cart:seen": PayloadEntry(CartSeen, payload(CartSeen)),
    "cart:billed": PayloadEntry(CartBilled, payload(CartBilled)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
