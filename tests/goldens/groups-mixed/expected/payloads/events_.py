# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``events``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, draft, others

__all__ = ["EventsLost"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class EventsLost(Payload):
    """
    Data of the event ``events:lost``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(EventsLost)
        payload.extra = others(EventsLost, wire, len(problems) != start)
        payload.__class__ = EventsLost
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "events:lost": PayloadEntry(EventsLost, EventsLost._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
