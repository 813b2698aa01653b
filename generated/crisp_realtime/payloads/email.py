# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``email``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["EmailSubscribe", "EmailTrackView"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmailSubscribe(Payload):
    """
    Email namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``email:subscribe``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return EmailSubscribe(
            extra=others(EmailSubscribe, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmailTrackView(Payload):
    """
    Email namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``email:track:view``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return EmailTrackView(
            extra=others(EmailTrackView, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "email:subscribe": PayloadEntry(EmailSubscribe, EmailSubscribe._decode),
    "email:track:view": PayloadEntry(EmailTrackView, EmailTrackView._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
