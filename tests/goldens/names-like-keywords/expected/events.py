# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Names of the events.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

__all__ = ["EVENTS", "EventName", "event_name"]


class EventName(StrEnum):
    """
    Events.
    """

    EXAMPLE = "example"
    ENUM = "enum"


EVENTS: Final[frozenset[EventName]] = frozenset([*EventName])
"""
All events that the document knows.
"""

_BY_TEXT: Final[dict[str, EventName]] = dict(zip(map(str, EVENTS), EVENTS, strict=True))


def event_name(text: str) -> EventName | str:
    """
    Return the enum member of a name that the document knows, other text as it is.
    """
    return _BY_TEXT.get(text, text)
