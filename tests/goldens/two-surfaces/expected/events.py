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
    "CartEvent",
    "EVENTS",
    "Event",
    "EventName",
    "Handler",
    "LIVE_EVENTS",
    "LIVE_ONLY_EVENTS",
    "Surface",
    "WEBHOOK_EVENTS",
    "event_name",
]


class CartEvent(StrEnum):
    """
    Events of the group ``cart``.
    """

    CHANGED = "cart:changed"
    SEEN = "cart:seen"
    BILLED = "cart:billed"


EventName: TypeAlias = CartEvent
"""
A name that the document knows.
"""


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    LIVE = "live"
    """
    One Socket.IO connection.
    """
    WEBHOOK = "webhook"
    """
    HTTP requests to one URL of yours.
    """


EVENTS: Final[frozenset[EventName]] = frozenset([*CartEvent])
"""
All events that the document knows.
"""

LIVE_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        CartEvent.CHANGED,
        CartEvent.SEEN,
    ]
)
"""
The events that the surface ``live`` carries.
"""

WEBHOOK_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        CartEvent.CHANGED,
        CartEvent.BILLED,
    ]
)
"""
The events that the surface ``webhook`` carries.
"""

LIVE_ONLY_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        CartEvent.SEEN,
    ]
)
"""
The events that arrive on the surface ``live`` and on no other.
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
