# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, draft, others

__all__ = ["DashedMessage"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class DashedMessage(Payload):
    """
    Data of the event ``message-sent``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        payload = draft(DashedMessage)
        payload.extra = others(DashedMessage, wire, len(problems) != start)
        payload.__class__ = DashedMessage
        return payload


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message-sent": PayloadEntry(DashedMessage, DashedMessage._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
