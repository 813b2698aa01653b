# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import payload, payload_class
from .._runtime.registry import PayloadEntry
from .shared import Cart

__all__ = ["CartCreated", "CartLineAdded"]


@payload_class
class CartCreated(Cart):
    """
    Data of the event ``cart:created``.
    """


@payload_class
class CartLineAdded(Cart):
    """
    Data of the event ``cart:line:added``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:created": PayloadEntry(CartCreated, payload(CartCreated)),
    "cart:line:added": PayloadEntry(CartLineAdded, payload(CartLineAdded)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
