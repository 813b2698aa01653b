# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Cart", "CartChanged", "CartClosed", "CartOpened"]


@payload_class
class Cart(Payload):
    """
    The shape ``Cart``.
    """

    shop_id: str | None = None
    created_at: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("shop_id", "shop_id", string, None),
            Member("created_at", "created_at", integer, None),
        )


@payload_class
class CartChanged(Cart):
    """
    Data of the event ``cart:changed``. Delivered with token owner. Needs read access to ``shop:carts``.

    Seen on a Tuesday.
    """


@payload_class
class CartOpened(Cart):
    """
    Data of the event ``cart:opened``.
    """


@payload_class
class CartClosed(Cart):
    """
    Data of the event ``cart:closed``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:changed": PayloadEntry(CartChanged, payload(CartChanged)),
    "cart:opened": PayloadEntry(CartOpened, payload(CartOpened)),
    "cart:closed": PayloadEntry(CartClosed, payload(CartClosed)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
