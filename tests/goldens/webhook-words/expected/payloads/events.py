# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["N1", "Sent"]


@payload_class
class N1(Payload):
    """
    Data of the event ``1``.
    """

    cart: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("cart", "cart", string, None),)


@payload_class
class Sent(Payload):
    """
    Data of the event ``sent``.
    """

    cart: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("cart", "cart", string, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "1": PayloadEntry(N1, payload(N1)),
    "sent": PayloadEntry(Sent, payload(Sent)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
