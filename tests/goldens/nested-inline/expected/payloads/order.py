# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["OrderPlaced", "OrderPlacedCustomer", "OrderPlacedCustomerAddress", "OrderPlacedLinesItem"]


@payload_class
class OrderPlaced(Payload):
    """
    Data of the event ``order:placed``.
    """

    customer: OrderPlacedCustomer | None = None
    lines: list[OrderPlacedLinesItem] | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("customer", "customer", payload(OrderPlacedCustomer), None),
            Member("lines", "lines", array(payload(OrderPlacedLinesItem)), None),
        )


@payload_class
class OrderPlacedCustomer(Payload):
    """
    The shape ``order:placed customer``.
    """

    name: str
    address: OrderPlacedCustomerAddress | None = None
    """
    Where the parcel goes.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("name", "name", string),
            Member("address", "address", payload(OrderPlacedCustomerAddress), None),
        )


@payload_class
class OrderPlacedLinesItem(Payload):
    """
    The shape ``order:placed lines item``.
    """

    sku: str | None = None
    count: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("sku", "sku", string, None),
            Member("count", "count", integer, None),
        )


@payload_class
class OrderPlacedCustomerAddress(Payload):
    """
    Where the parcel goes.
    """

    street: str | None = None
    zip: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("street", "street", string, None),
            Member("zip", "zip", string, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:placed": PayloadEntry(OrderPlaced, payload(OrderPlaced)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
