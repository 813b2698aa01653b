# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Names of the events.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Final, TypeAlias, TypeVar

from ._runtime.event import ServiceEvent

__all__ = [
    "EVENTS",
    "Event",
    "EventName",
    "Handler",
    "STREAM_EVENTS",
    "STREAM_ONLY_EVENTS",
    "Surface",
    "WEBHOOK_EVENTS",
    "event_name",
]


class EventName(StrEnum):
    """
    Events.
    """

    READING = "reading"
    """
    A sensor was read.
    """
    ALARM_RAISED = "alarm_raised"
    """
    A limit was crossed.
    """
    ALARM_CLEARED = "alarm_cleared"
    """
    All is well again.
    """
    HEARTBEAT = "heartbeat"
    """
    A sensor is alive.
    """
    INVOICE_DUE = "invoice_due"
    """
    The account has to pay.
    """
    DEVICE_ADDED = "device_added"


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    STREAM = "stream"
    """
    One Socket.IO connection.
    """
    WEBHOOK = "webhook"
    """
    HTTP requests to one URL of yours.
    """


EVENTS: Final[frozenset[EventName]] = frozenset([*EventName])
"""
All events that the document knows.
"""

STREAM_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        EventName.READING,
        EventName.ALARM_RAISED,
        EventName.ALARM_CLEARED,
        EventName.HEARTBEAT,
    ]
)
"""
The events that the surface ``stream`` carries.
"""

WEBHOOK_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        EventName.READING,
        EventName.ALARM_RAISED,
        EventName.INVOICE_DUE,
        EventName.DEVICE_ADDED,
    ]
)
"""
The events that the surface ``webhook`` carries.
"""

STREAM_ONLY_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        EventName.ALARM_CLEARED,
        EventName.HEARTBEAT,
    ]
)
"""
The events that arrive on the surface ``stream`` and on no other.
"""

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Event(ServiceEvent[T_co]):
    """
    An event, with its payload as ``data``.
    """

    __slots__ = ()

    name: EventName | str
    surface: Surface

    @property
    def account(self) -> str | None:
        """
        The member ``account`` of the event, if it has one.
        """
        return self.shared.get("account")

    @property
    def region(self) -> str | None:
        """
        The member ``region`` of the event, if it has one.
        """
        return self.shared.get("region")


Handler: TypeAlias = Callable[[Event[T]], Awaitable[None] | None]
"""
What is called with an event: a plain function or a coroutine function.
"""

_BY_TEXT: Final[dict[str, EventName]] = dict(zip(map(str, EVENTS), EVENTS, strict=True))


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
