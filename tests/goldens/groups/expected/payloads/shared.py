# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Shapes that payloads of several groups have in common.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["Cart"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Cart(Payload):
    """
    The shape ``Cart``.
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
        payload = draft(Cart)
        payload.id = id_value
        payload.extra = others(Cart, wire, len(problems) != start)
        payload.__class__ = Cart
        return payload
