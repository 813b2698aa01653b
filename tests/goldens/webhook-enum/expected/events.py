# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Names of the events.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final, TypeAlias

__all__ = ["EVENTS", "EventName", "OrderEvent", "Surface", "WEBHOOK_EVENTS", "event_name"]


class OrderEvent(StrEnum):
    """
    Events of the group ``order``.
    """

    PAID = "order:paid"
    SENT = "order:sent"


EventName: TypeAlias = OrderEvent
"""
A name that the document knows.
"""


class Surface(StrEnum):
    """
    A way in which events arrive.
    """

    WEBHOOK = "webhook"
    """
    HTTP requests to one URL of yours.
    """


EVENTS: Final[frozenset[EventName]] = frozenset([*OrderEvent])
"""
All events that the document knows.
"""

WEBHOOK_EVENTS: Final[frozenset[EventName]] = frozenset(
    [
        OrderEvent.PAID,
        OrderEvent.SENT,
    ]
)
"""
The events that the surface ``webhook`` carries.
"""

_BY_TEXT: Final[dict[str, EventName]] = {name.value: name for name in EVENTS}


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
