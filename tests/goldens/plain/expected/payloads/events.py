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

__all__ = ["OnUserSignedUp"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class OnUserSignedUp(Payload):
    """
    Data of the event ``onUserSignedUp``.
    """

    id: str
    at: int | None = None
    ratio: float | None = None
    confirmed: bool | None = None

    _members: ClassVar[tuple[Member, ...]] = (
        *Payload._members,
        Member("id", "id"),
        Member("at", "at", absent=True),
        Member("ratio", "ratio", absent=True),
        Member("confirmed", "confirmed", absent=True),
    )

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        get = wire.get
        id_value = get("id", UNSET)
        if type(id_value) is not str:
            problems.wrong("id", "string", id_value)
        at = get("at", UNSET)
        if at is UNSET:
            at = None
        elif type(at) is not int and not is_integer(at):
            problems.wrong("at", "integer", at)
        ratio = get("ratio", UNSET)
        if ratio is UNSET:
            ratio = None
        elif type(ratio) is not float and type(ratio) is not int:
            problems.wrong("ratio", "number", ratio)
        confirmed = get("confirmed", UNSET)
        if confirmed is UNSET:
            confirmed = None
        elif type(confirmed) is not bool:
            problems.wrong("confirmed", "boolean", confirmed)
        payload = draft(OnUserSignedUp)
        payload.id = id_value
        payload.at = at
        payload.ratio = ratio
        payload.confirmed = confirmed
        payload.extra = others(OnUserSignedUp, wire, len(problems) != start)
        payload.__class__ = OnUserSignedUp
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "onUserSignedUp": PayloadEntry(OnUserSignedUp, OnUserSignedUp._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
