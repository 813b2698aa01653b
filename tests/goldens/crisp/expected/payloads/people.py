# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``people``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = [
    "PeopleBindSession",
    "PeopleImportDone",
    "PeopleImportProgress",
    "PeopleProfileCreated",
    "PeopleProfileRemoved",
    "PeopleProfileUpdated",
    "PeopleSyncProfile",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleProfileCreated(Payload):
    """
    People namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:profile:created``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleProfileCreated(
            extra=others(PeopleProfileCreated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleProfileUpdated(Payload):
    """
    People namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:profile:updated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleProfileUpdated(
            extra=others(PeopleProfileUpdated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleProfileRemoved(Payload):
    """
    People namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:profile:removed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleProfileRemoved(
            extra=others(PeopleProfileRemoved, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleBindSession(Payload):
    """
    People namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:bind:session``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleBindSession(
            extra=others(PeopleBindSession, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleSyncProfile(Payload):
    """
    People namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:sync:profile``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleSyncProfile(
            extra=others(PeopleSyncProfile, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleImportProgress(Payload):
    """
    People namespace event

    RTM-only. Not delivered via Web Hooks.

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:import:progress``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleImportProgress(
            extra=others(PeopleImportProgress, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PeopleImportDone(Payload):
    """
    People namespace event

    RTM-only. Not delivered via Web Hooks.

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``people:import:done``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return PeopleImportDone(
            extra=others(PeopleImportDone, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "people:profile:created": PayloadEntry(PeopleProfileCreated, PeopleProfileCreated._decode),
    "people:profile:updated": PayloadEntry(PeopleProfileUpdated, PeopleProfileUpdated._decode),
    "people:profile:removed": PayloadEntry(PeopleProfileRemoved, PeopleProfileRemoved._decode),
    "people:bind:session": PayloadEntry(PeopleBindSession, PeopleBindSession._decode),
    "people:sync:profile": PayloadEntry(PeopleSyncProfile, PeopleSyncProfile._decode),
    "people:import:progress": PayloadEntry(PeopleImportProgress, PeopleImportProgress._decode),
    "people:import:done": PayloadEntry(PeopleImportDone, PeopleImportDone._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
