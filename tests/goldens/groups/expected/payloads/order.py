# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, encode_value, inside, others
from .shared import Cart

__all__ = ["OrderPaid"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPaid(Payload):
    """
    Data of the event ``order:paid``.
    """

    cart: Cart | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("cart", "cart", absent=True, encode=encode_value),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        cart = get("cart", UNSET)
        if cart is UNSET:
            cart = None
        else:
            cart = inside(problems, "cart", Cart._decode, cart)
        payload = draft(OrderPaid)
        payload.cart = cart
        payload.extra = others(OrderPaid, wire, len(problems) != start)
        payload.__class__ = OrderPaid
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:paid": PayloadEntry(OrderPaid, OrderPaid._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
