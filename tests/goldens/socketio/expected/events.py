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

__all__ = ["CartEvent", "EVENTS", "Event", "EventName", "Handler", "STREAM_EVENTS", "Surface", "event_name"]


class CartEvent(StrEnum):
    """
    Events of the group ``cart``.
    """

    CHANGED = "cart:changed"
    OPENED = "cart:opened"
    CLOSED = "cart:closed"


EventName: TypeAlias = CartEvent
"""
A name that the document knows.
"""


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    STREAM = "stream"
    """
    One Socket.IO connection.
    """


EVENTS: Final[frozenset[EventName]] = frozenset([*CartEvent])
"""
All events that the document knows.
"""

STREAM_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        CartEvent.CHANGED,
        CartEvent.OPENED,
        CartEvent.CLOSED,
    ]
)
"""
The events that the surface ``stream`` carries.
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
    def shop_id(self) -> str | None:
        """
        The member ``shop_id`` of the event, if it has one.
        """
        return self.shared.get("shop_id")


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
