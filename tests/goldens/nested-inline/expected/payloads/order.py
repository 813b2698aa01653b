# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import (
    UNSET,
    Member,
    Payload,
    Problems,
    array,
    draft,
    encode_items,
    encode_value,
    inside,
    is_integer,
    others,
)

__all__ = ["OrderPlaced", "OrderPlacedCustomer", "OrderPlacedCustomerAddress", "OrderPlacedLinesItem"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPlaced(Payload):
    """
    Data of the event ``order:placed``.
    """

    customer: OrderPlacedCustomer | None = None
    lines: list[OrderPlacedLinesItem] | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("customer", "customer", absent=True, encode=encode_value),
        Member("lines", "lines", absent=True, encode=encode_items(encode_value)),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        customer = get("customer", UNSET)
        if customer is UNSET:
            customer = None
        else:
            customer = inside(problems, "customer", OrderPlacedCustomer._decode, customer)
        lines = get("lines", UNSET)
        if lines is UNSET:
            lines = None
        elif type(lines) is not list or lines:
            lines = inside(problems, "lines", _ARRAY_ORDER_PLACED_LINES_ITEM, lines)
        payload = draft(OrderPlaced)
        payload.customer = customer
        payload.lines = lines
        payload.extra = others(OrderPlaced, wire, len(problems) != start)
        payload.__class__ = OrderPlaced
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPlacedCustomer(Payload):
    """
    The shape ``order:placed customer``.
    """

    name: str
    address: OrderPlacedCustomerAddress | None = None
    """
    Where the parcel goes.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("name", "name"),
        Member("address", "address", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        name = get("name", UNSET)
        if type(name) is not str:
            problems.wrong("name", "string", name)
        address = get("address", UNSET)
        if address is UNSET:
            address = None
        else:
            address = inside(problems, "address", OrderPlacedCustomerAddress._decode, address)
        payload = draft(OrderPlacedCustomer)
        payload.name = name
        payload.address = address
        payload.extra = others(OrderPlacedCustomer, wire, len(problems) != start)
        payload.__class__ = OrderPlacedCustomer
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPlacedLinesItem(Payload):
    """
    The shape ``order:placed lines item``.
    """

    sku: str | None = None
    count: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("sku", "sku", absent=True),
        Member("count", "count", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        sku = get("sku", UNSET)
        if sku is UNSET:
            sku = None
        elif type(sku) is not str:
            problems.wrong("sku", "string", sku)
        count = get("count", UNSET)
        if count is UNSET:
            count = None
        elif type(count) is not int and not is_integer(count):
            problems.wrong("count", "integer", count)
        payload = draft(OrderPlacedLinesItem)
        payload.sku = sku
        payload.count = count
        payload.extra = others(OrderPlacedLinesItem, wire, len(problems) != start)
        payload.__class__ = OrderPlacedLinesItem
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPlacedCustomerAddress(Payload):
    """
    Where the parcel goes.
    """

    street: str | None = None
    zip: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("street", "street", absent=True),
        Member("zip", "zip", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        street = get("street", UNSET)
        if street is UNSET:
            street = None
        elif type(street) is not str:
            problems.wrong("street", "string", street)
        zip_value = get("zip", UNSET)
        if zip_value is UNSET:
            zip_value = None
        elif type(zip_value) is not str:
            problems.wrong("zip", "string", zip_value)
        payload = draft(OrderPlacedCustomerAddress)
        payload.street = street
        payload.zip = zip_value
        payload.extra = others(OrderPlacedCustomerAddress, wire, len(problems) != start)
        payload.__class__ = OrderPlacedCustomerAddress
        return payload


_ARRAY_ORDER_PLACED_LINES_ITEM: Final = array(OrderPlacedLinesItem._decode)

PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:placed": PayloadEntry(OrderPlaced, OrderPlaced._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
