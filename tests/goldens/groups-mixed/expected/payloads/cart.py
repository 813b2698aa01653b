# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Payload, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["CartCreated"]


@payload_class
class CartCreated(Payload):
    """
    Data of the event ``cart:created``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:created": PayloadEntry(CartCreated, payload(CartCreated)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
