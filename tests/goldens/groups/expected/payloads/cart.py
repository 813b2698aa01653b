# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Problems, draft, others
from .shared import Cart

__all__ = ["CartCreated", "CartLineAdded"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartCreated(Cart):
    """
    Data of the event ``cart:created``.
    """

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
        payload = draft(CartCreated)
        payload.id = id_value
        payload.extra = others(CartCreated, wire, len(problems) != start)
        payload.__class__ = CartCreated
        return payload


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartLineAdded(Cart):
    """
    Data of the event ``cart:line:added``.
    """

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
        payload = draft(CartLineAdded)
        payload.id = id_value
        payload.extra = others(CartLineAdded, wire, len(problems) != start)
        payload.__class__ = CartLineAdded
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:created": PayloadEntry(CartCreated, CartCreated._decode),
    "cart:line:added": PayloadEntry(CartLineAdded, CartLineAdded._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
