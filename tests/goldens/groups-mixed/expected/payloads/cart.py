# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``cart``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, draft, others

__all__ = ["CartCreated"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class CartCreated(Payload):
    """
    Data of the event ``cart:created``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(CartCreated)
        payload.extra = others(CartCreated, wire, len(problems) != start)
        payload.__class__ = CartCreated
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "cart:created": PayloadEntry(CartCreated, CartCreated._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
