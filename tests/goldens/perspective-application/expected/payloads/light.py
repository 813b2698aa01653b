# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``light``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, others

__all__ = ["LightTurnOn"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class LightTurnOn(Payload):
    """
    Data of the event ``light:turn_on``.
    """

    lamp: str | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("lamp", "lamp", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        lamp = get("lamp", UNSET)
        if lamp is UNSET:
            lamp = None
        elif type(lamp) is not str:
            problems.wrong("lamp", "string", lamp)
        payload = draft(LightTurnOn)
        payload.lamp = lamp
        payload.extra = others(LightTurnOn, wire, len(problems) != start)
        payload.__class__ = LightTurnOn
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "light:turn_on": PayloadEntry(LightTurnOn, LightTurnOn._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
