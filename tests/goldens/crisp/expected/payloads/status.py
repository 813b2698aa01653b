# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``status``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["StatusHealthChanged"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StatusHealthChanged(Payload):
    """
    Status-page namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``status:health:changed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return StatusHealthChanged(
            extra=others(StatusHealthChanged, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "status:health:changed": PayloadEntry(StatusHealthChanged, StatusHealthChanged._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
