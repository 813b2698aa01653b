"""
Signals as metrics of OpenTelemetry.
"""

from __future__ import annotations

from typing import Any

from .metrics import BOUNDS, CONSUMED, DURATION, SIGNALS, Measures
from .receiving import library


class OpenTelemetryObserver:
    """
    Counts deliveries as ``messaging.client.consumed.messages``, and how long handlers take as
    ``messaging.process.duration``; all other signals as ``webhook.signals``.

    *system* is the value of ``messaging.system``. Without a *meter_provider* the global one is used.
    Raises `ConfigurationError` where the API of OpenTelemetry is not installed.
    """

    def __init__(self, meter_provider: Any = None, *, system: str = "webhook") -> None:
        metrics = library("opentelemetry.metrics", "opentelemetry-api")
        meter = metrics.get_meter(__name__, meter_provider=meter_provider)
        self._system = system
        self._measures = Measures()
        self._consumed = meter.create_counter(
            CONSUMED, unit="{message}", description="Deliveries, by what became of them."
        )
        self._duration = meter.create_histogram(
            DURATION,
            unit="s",
            description="How long the handlers of an event took.",
            explicit_bucket_boundaries_advisory=list(BOUNDS),
        )
        self._signals = meter.create_counter(
            SIGNALS, unit="{signal}", description="What else the receiver tells."
        )

    def __call__(self, signal: str, /, **details: Any) -> None:
        """
        Count a signal.
        """
        measured = self._measures.of(signal, details)
        if measured is None:
            self._signals.add(1, {"webhook.signal": signal})
            return
        attributes = {
            "messaging.system": self._system,
            "messaging.operation.name": "process",
            "messaging.operation.type": "process",
            "webhook.outcome": measured.outcome,
        }
        if measured.event:
            attributes["messaging.destination.name"] = measured.event
        if measured.error:
            attributes["error.type"] = measured.error
        self._consumed.add(1, attributes)
        if measured.seconds is not None:
            self._duration.record(measured.seconds, attributes)
