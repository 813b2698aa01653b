# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``website``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["WebsiteUpdateOperatorsAvailability", "WebsiteUpdateVisitorsCount", "WebsiteUsersAvailable"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WebsiteUpdateVisitorsCount(Payload):
    """
    Website-level namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``website:update_visitors_count``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return WebsiteUpdateVisitorsCount(
            extra=others(WebsiteUpdateVisitorsCount, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WebsiteUpdateOperatorsAvailability(Payload):
    """
    Website-level namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``website:update_operators_availability``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return WebsiteUpdateOperatorsAvailability(
            extra=others(WebsiteUpdateOperatorsAvailability, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class WebsiteUsersAvailable(Payload):
    """
    Website-level namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``website:users:available``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return WebsiteUsersAvailable(
            extra=others(WebsiteUsersAvailable, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "website:update_visitors_count": PayloadEntry(
        WebsiteUpdateVisitorsCount, WebsiteUpdateVisitorsCount._decode
    ),
    "website:update_operators_availability": PayloadEntry(
        WebsiteUpdateOperatorsAvailability, WebsiteUpdateOperatorsAvailability._decode
    ),
    "website:users:available": PayloadEntry(WebsiteUsersAvailable, WebsiteUsersAvailable._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
