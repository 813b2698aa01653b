"""
What signals mean as metrics, by the semantic conventions of OpenTelemetry for messaging.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

CONSUMED: Final = "messaging.client.consumed.messages"
"""
Counts deliveries, by what became of them.
"""

DURATION: Final = "messaging.process.duration"
"""
How long the handlers of an event took, in seconds.
"""

SIGNALS: Final = "webhook.signals"
"""
Counts all other signals, by name.
"""

BOUNDS: Final = (0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0)
"""
The bounds of the histogram that the conventions advise.
"""

MOST_NAMES: Final = 500
"""
How many names of events are told apart. Others share a name: a sender must not fill the memory of who
keeps the figures.
"""

OTHER: Final = "_OTHER"

_OUTCOMES: Final = frozenset(
    {"accepted", "duplicate", "unhandled", "quarantined", "handler_failed", "refused"}
)


class Measured(NamedTuple):
    """
    What a signal tells of a delivery. *outcome* is the signal's name; *error* is empty for a success,
    *seconds* is `None` where no handler ran.
    """

    outcome: str
    event: str
    error: str
    seconds: float | None


class Measures:
    """
    Reads signals.
    """

    def __init__(self) -> None:
        self._names: set[str] = set()

    def of(self, signal: str, details: Mapping[str, Any]) -> Measured | None:
        """
        Return what a signal tells of a delivery; `None` when it tells something else.
        """
        if signal not in _OUTCOMES:
            return None
        error = ""
        if signal in ("refused", "quarantined"):
            error = str(details.get("reason") or details.get("status") or OTHER)
        elif signal == "handler_failed":
            error = str(details.get("status", OTHER))
        return Measured(signal, self._known(str(details.get("name") or "")), error, details.get("seconds"))

    def _known(self, name: str) -> str:
        if name in self._names or not name:
            return name
        if len(self._names) >= MOST_NAMES:
            return OTHER
        self._names.add(name)
        return name
