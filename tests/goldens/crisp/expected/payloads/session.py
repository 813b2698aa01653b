# Generated from crisp-asyncapi.yml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads of the group ``session``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Payload, Problems, others

__all__ = [
    "SessionError",
    "SessionRemoved",
    "SessionRequestInitiated",
    "SessionSetAddress",
    "SessionSetAvatar",
    "SessionSetBlock",
    "SessionSetClosed",
    "SessionSetData",
    "SessionSetEmail",
    "SessionSetInbox",
    "SessionSetMentions",
    "SessionSetNickname",
    "SessionSetOpened",
    "SessionSetOrigin",
    "SessionSetParticipants",
    "SessionSetPhone",
    "SessionSetRouting",
    "SessionSetSegments",
    "SessionSetState",
    "SessionSetSubject",
    "SessionSyncCapabilities",
    "SessionSyncEvents",
    "SessionSyncGeolocation",
    "SessionSyncLocales",
    "SessionSyncNetwork",
    "SessionSyncPages",
    "SessionSyncRating",
    "SessionSyncSystem",
    "SessionSyncTimezone",
    "SessionSyncTopic",
    "SessionUpdateAvailability",
    "SessionUpdateVerify",
]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionUpdateAvailability(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:update_availability``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionUpdateAvailability(
            extra=others(SessionUpdateAvailability, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionUpdateVerify(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:update_verify``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionUpdateVerify(
            extra=others(SessionUpdateVerify, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionRequestInitiated(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:request:initiated``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionRequestInitiated(
            extra=others(SessionRequestInitiated, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetEmail(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_email``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetEmail(
            extra=others(SessionSetEmail, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetPhone(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_phone``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetPhone(
            extra=others(SessionSetPhone, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetAddress(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_address``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetAddress(
            extra=others(SessionSetAddress, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetSubject(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_subject``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetSubject(
            extra=others(SessionSetSubject, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetAvatar(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_avatar``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetAvatar(
            extra=others(SessionSetAvatar, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetNickname(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_nickname``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetNickname(
            extra=others(SessionSetNickname, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetOrigin(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_origin``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetOrigin(
            extra=others(SessionSetOrigin, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetData(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_data``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetData(
            extra=others(SessionSetData, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetSegments(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_segments``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetSegments(
            extra=others(SessionSetSegments, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetBlock(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_block``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetBlock(
            extra=others(SessionSetBlock, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetOpened(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_opened``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetOpened(
            extra=others(SessionSetOpened, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetClosed(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_closed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetClosed(
            extra=others(SessionSetClosed, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetParticipants(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_participants``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetParticipants(
            extra=others(SessionSetParticipants, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetMentions(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_mentions``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetMentions(
            extra=others(SessionSetMentions, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetRouting(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_routing``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetRouting(
            extra=others(SessionSetRouting, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetInbox(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_inbox``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetInbox(
            extra=others(SessionSetInbox, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSetState(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:set_state``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSetState(
            extra=others(SessionSetState, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncCapabilities(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:capabilities``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncCapabilities(
            extra=others(SessionSyncCapabilities, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncGeolocation(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:geolocation``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncGeolocation(
            extra=others(SessionSyncGeolocation, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncSystem(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:system``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncSystem(
            extra=others(SessionSyncSystem, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncNetwork(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:network``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncNetwork(
            extra=others(SessionSyncNetwork, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncTimezone(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:timezone``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncTimezone(
            extra=others(SessionSyncTimezone, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncLocales(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:locales``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncLocales(
            extra=others(SessionSyncLocales, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncPages(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:pages``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncPages(
            extra=others(SessionSyncPages, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncEvents(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:events``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncEvents(
            extra=others(SessionSyncEvents, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncRating(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:rating``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncRating(
            extra=others(SessionSyncRating, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionSyncTopic(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:sync:topic``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionSyncTopic(
            extra=others(SessionSyncTopic, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionRemoved(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:removed``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionRemoved(
            extra=others(SessionRemoved, wire, len(problems) != start),
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SessionError(Payload):
    """
    Session namespace event

    The payload of an event, as RTM passes it and as a hook carries it under `data`.

    Data of the event ``session:error``.
    """

    @staticmethod
    def _decode(wire: Any, problems: Problems) -> Any:
        if type(wire) is not dict:
            problems.here("object", wire)
            return wire
        start = len(problems)
        return SessionError(
            extra=others(SessionError, wire, len(problems) != start),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "session:update_availability": PayloadEntry(SessionUpdateAvailability, SessionUpdateAvailability._decode),
    "session:update_verify": PayloadEntry(SessionUpdateVerify, SessionUpdateVerify._decode),
    "session:request:initiated": PayloadEntry(SessionRequestInitiated, SessionRequestInitiated._decode),
    "session:set_email": PayloadEntry(SessionSetEmail, SessionSetEmail._decode),
    "session:set_phone": PayloadEntry(SessionSetPhone, SessionSetPhone._decode),
    "session:set_address": PayloadEntry(SessionSetAddress, SessionSetAddress._decode),
    "session:set_subject": PayloadEntry(SessionSetSubject, SessionSetSubject._decode),
    "session:set_avatar": PayloadEntry(SessionSetAvatar, SessionSetAvatar._decode),
    "session:set_nickname": PayloadEntry(SessionSetNickname, SessionSetNickname._decode),
    "session:set_origin": PayloadEntry(SessionSetOrigin, SessionSetOrigin._decode),
    "session:set_data": PayloadEntry(SessionSetData, SessionSetData._decode),
    "session:set_segments": PayloadEntry(SessionSetSegments, SessionSetSegments._decode),
    "session:set_block": PayloadEntry(SessionSetBlock, SessionSetBlock._decode),
    "session:set_opened": PayloadEntry(SessionSetOpened, SessionSetOpened._decode),
    "session:set_closed": PayloadEntry(SessionSetClosed, SessionSetClosed._decode),
    "session:set_participants": PayloadEntry(SessionSetParticipants, SessionSetParticipants._decode),
    "session:set_mentions": PayloadEntry(SessionSetMentions, SessionSetMentions._decode),
    "session:set_routing": PayloadEntry(SessionSetRouting, SessionSetRouting._decode),
    "session:set_inbox": PayloadEntry(SessionSetInbox, SessionSetInbox._decode),
    "session:set_state": PayloadEntry(SessionSetState, SessionSetState._decode),
    "session:sync:capabilities": PayloadEntry(SessionSyncCapabilities, SessionSyncCapabilities._decode),
    "session:sync:geolocation": PayloadEntry(SessionSyncGeolocation, SessionSyncGeolocation._decode),
    "session:sync:system": PayloadEntry(SessionSyncSystem, SessionSyncSystem._decode),
    "session:sync:network": PayloadEntry(SessionSyncNetwork, SessionSyncNetwork._decode),
    "session:sync:timezone": PayloadEntry(SessionSyncTimezone, SessionSyncTimezone._decode),
    "session:sync:locales": PayloadEntry(SessionSyncLocales, SessionSyncLocales._decode),
    "session:sync:pages": PayloadEntry(SessionSyncPages, SessionSyncPages._decode),
    "session:sync:events": PayloadEntry(SessionSyncEvents, SessionSyncEvents._decode),
    "session:sync:rating": PayloadEntry(SessionSyncRating, SessionSyncRating._decode),
    "session:sync:topic": PayloadEntry(SessionSyncTopic, SessionSyncTopic._decode),
    "session:removed": PayloadEntry(SessionRemoved, SessionRemoved._decode),
    "session:error": PayloadEntry(SessionError, SessionError._decode),
}
"""
Type and decoder of the data of each event of this module.
"""
