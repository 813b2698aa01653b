# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``media``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["MediaAnimationListed"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MediaAnimationListed(Payload):
    """
    Media library namespace event (RTM-only)

    RTM-only. Not delivered via Web Hooks.

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``media:animation:listed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return MediaAnimationListed(
            extra=others(MediaAnimationListed, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "media:animation:listed": PayloadEntry(MediaAnimationListed, MediaAnimationListed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
