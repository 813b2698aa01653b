# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Names of the events.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

__all__ = [
    "CartEvent",
    "EVENTS",
    "EventName",
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

_BY_TEXT: Final[dict[str, EventName]] = {name.value: name for name in EVENTS}


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
