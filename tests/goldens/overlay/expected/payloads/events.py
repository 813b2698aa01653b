# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import UNSET, Member, Payload, Problems, draft, is_integer, others

__all__ = ["Thing"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Corrected.

    Data of the event ``thing``.
    """

    come: int | None = None
    """
    By the second overlay.
    """

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("come", "come", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        come = get("come", UNSET)
        if come is UNSET:
            come = None
        elif type(come) is not int and not is_integer(come):
            problems.wrong("come", "integer", come)
        payload = draft(Thing)
        payload.come = come
        payload.extra = others(Thing, wire, len(problems) != start)
        payload.__class__ = Thing
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
