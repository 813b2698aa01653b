# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``plugin``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = ["PluginChannel", "PluginEventData", "PluginSettingsSaved", "PluginSubscriptionUpdated"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PluginChannel(Payload):
    """
    Plugin namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``plugin:channel``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PluginChannel(
            extra=others(PluginChannel, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PluginEventData(Payload):
    """
    Plugin namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``plugin:event``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PluginEventData(
            extra=others(PluginEventData, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PluginSubscriptionUpdated(Payload):
    """
    Plugin namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``plugin:subscription:updated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PluginSubscriptionUpdated(
            extra=others(PluginSubscriptionUpdated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PluginSettingsSaved(Payload):
    """
    Plugin namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``plugin:settings:saved``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PluginSettingsSaved(
            extra=others(PluginSettingsSaved, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "plugin:channel": PayloadEntry(PluginChannel, PluginChannel._decode),
    "plugin:event": PayloadEntry(PluginEventData, PluginEventData._decode),
    "plugin:subscription:updated": PayloadEntry(PluginSubscriptionUpdated, PluginSubscriptionUpdated._decode),
    "plugin:settings:saved": PayloadEntry(PluginSettingsSaved, PluginSettingsSaved._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
