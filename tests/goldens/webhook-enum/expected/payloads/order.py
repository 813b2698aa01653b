# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``order``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, draft, others

__all__ = ["OrderPaid", "OrderSent"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderPaid(Payload):
    """
    Data of the event ``order:paid``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(OrderPaid)
        payload.extra = others(OrderPaid, wire, len(problems) != start)
        payload.__class__ = OrderPaid
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OrderSent(Payload):
    """
    Data of the event ``order:sent``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(OrderSent)
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
