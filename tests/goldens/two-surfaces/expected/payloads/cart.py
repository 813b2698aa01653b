# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["CartBilled", "CartChanged", "CartSeen"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartChanged(Payload):
    """
    Data of the event ``cart:changed``.
    """

    id: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if id_value is UNSET:
            id_value = None
        elif type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        payload = draft(CartChanged)
        payload.id = id_value
        payload.extra = others(CartChanged, wire, len(problems) != start)
        payload.__class__ = CartChanged
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartSeen(Payload):
    """
    Data of the event ``cart:seen``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(CartSeen)
        payload.extra = others(CartSeen, wire, len(problems) != start)
        payload.__class__ = CartSeen
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartBilled(Payload):
    """
    Data of the event ``cart:billed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(CartBilled)
        payload.extra = others(CartBilled, wire, len(problems) != start)
        payload.__class__ = CartBilled
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:changed": PayloadEntry(CartChanged, CartChanged._decode),
    "cart:seen": PayloadEntry(CartSeen, CartSeen._decode),
    "cart:billed": PayloadEntry(CartBilled, CartBilled._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
