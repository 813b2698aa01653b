# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``call``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["CallRequestInitiated", "CallRequestRejected"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallRequestInitiated(Payload):
    """
    Call request namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``call:request:initiated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return CallRequestInitiated(
            extra=others(CallRequestInitiated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CallRequestRejected(Payload):
    """
    Call request namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``call:request:rejected``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return CallRequestRejected(
            extra=others(CallRequestRejected, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "call:request:initiated": PayloadEntry(CallRequestInitiated, CallRequestInitiated._decode),
    "call:request:rejected": PayloadEntry(CallRequestRejected, CallRequestRejected._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
