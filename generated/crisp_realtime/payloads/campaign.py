# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``campaign``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["CampaignDispatched", "CampaignProgress", "CampaignRunning"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CampaignProgress(Payload):
    """
    Campaign namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``campaign:progress``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return CampaignProgress(
            extra=others(CampaignProgress, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CampaignDispatched(Payload):
    """
    Campaign namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``campaign:dispatched``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return CampaignDispatched(
            extra=others(CampaignDispatched, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CampaignRunning(Payload):
    """
    Campaign namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``campaign:running``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return CampaignRunning(
            extra=others(CampaignRunning, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "campaign:progress": PayloadEntry(CampaignProgress, CampaignProgress._decode),
    "campaign:dispatched": PayloadEntry(CampaignDispatched, CampaignDispatched._decode),
    "campaign:running": PayloadEntry(CampaignRunning, CampaignRunning._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
