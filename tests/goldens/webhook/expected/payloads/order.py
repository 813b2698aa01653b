# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["OrderPaid", "OrderSent"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPaid(Payload):
    """
    Somebody paid.

    Data of the event ``order:paid``.
    """

    amount: int

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("amount", "amount"),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        amount = get("amount", UNSET)
        if type(amount) is not int and not is_integer(amount):
            problems.wrong("amount", "integer", amount)
        payload = draft(OrderPaid)
        payload.amount = amount
        payload.extra = others(OrderPaid, wire, len(problems) != start)
        payload.__class__ = OrderPaid
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderSent(Payload):
    """
    Data of the event ``order:sent``.
    """

    parcel: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("parcel", "parcel", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        parcel = get("parcel", UNSET)
        if parcel is UNSET:
            parcel = None
        elif type(parcel) is not str:
            problems.wrong("parcel", "string", parcel)
        payload = draft(OrderSent)
        payload.parcel = parcel
        payload.extra = others(OrderSent, wire, len(problems) != start)
        payload.__class__ = OrderSent
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "order:paid": PayloadEntry(OrderPaid, OrderPaid._decode),
    "order:sent": PayloadEntry(OrderSent, OrderSent._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
