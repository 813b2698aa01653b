# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
What is sent to the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["LightMeasured"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LightMeasured(Payload):
    """
    The shape ``light:measured``.
    """

    lumens: int | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("lumens", "lumens", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        lumens = get("lumens", UNSET)
        if lumens is UNSET:
            lumens = None
        elif type(lumens) is not int and not is_integer(lumens):
            problems.wrong("lumens", "integer", lumens)
        payload = draft(LightMeasured)
        payload.lumens = lumens
        payload.extra = others(LightMeasured, wire, len(problems) != start)
        payload.__class__ = LightMeasured
        return payload
