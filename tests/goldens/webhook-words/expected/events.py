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

__all__ = ["EVENTS", "Event", "EventName", "Handler", "Surface", "WEBHOOK_EVENTS", "event_name"]


class EventName(StrEnum):
    """
    Events.
    """

    N1 = "1"
    SENT = "sent"


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    WEBHOOK = "webhook"
    """
    HTTP requests to one URL of yours.
    """


EVENTS: Final[frozenset[EventName]] = frozenset([*EventName])
"""
All events that the document knows.
"""

WEBHOOK_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        EventName.N1,
        EventName.SENT,
    ]
)
"""
The events that the surface ``webhook`` carries.
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
