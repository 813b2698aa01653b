# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``widget``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["WidgetActionProcessed"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WidgetActionProcessed(Payload):
    """
    Widget namespace event (RTM-only)

    RTM-only. Not delivered via Web Hooks.

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``widget:action:processed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return WidgetActionProcessed(
            extra=others(WidgetActionProcessed, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "widget:action:processed": PayloadEntry(WidgetActionProcessed, WidgetActionProcessed._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
