"""
Signals as metrics of Prometheus.
"""

from __future__ import annotations

from typing import Any

from .metrics import BOUNDS, CONSUMED, DURATION, SIGNALS, Measures
from .receiving import library


class PrometheusObserver:
    """
    Counts deliveries as ``messaging_client_consumed_messages_total``, and how long handlers take as
    ``messaging_process_duration_seconds``; all other signals as ``webhook_signals_total``: the names
    that OpenTelemetry's have in Prometheus.

    *system* is the value of ``messaging_system``. Without a *registry* the global one is used, which
    takes one observer. Raises `ConfigurationError` where prometheus-client is not installed.
    """

    def __init__(self, registry: Any = None, *, system: str = "webhook") -> None:
        client = library("prometheus_client", "prometheus-client")
        into = {"registry": registry} if registry is not None else {}
        labels = (
            "messaging_system",
            "messaging_operation_name",
            "messaging_destination_name",
            "webhook_outcome",
            "error_type",
        )
        self._system = system
        self._measures = Measures()
        self._consumed = client.Counter(
            _named(CONSUMED), "Deliveries, by what became of them.", labels, **into
        )
        self._duration = client.Histogram(
            _named(DURATION) + "_seconds",
            "How long the handlers of an event took.",
            labels,
            buckets=BOUNDS,
            **into,
        )
        self._signals = client.Counter(
            _named(SIGNALS), "What else the receiver tells.", ("webhook_signal",), **into
        )

    def __call__(self, signal: str, /, **details: Any) -> None:
        """
        Count a signal.
        """
        measured = self._measures.of(signal, details)
        if measured is None:
            self._signals.labels(signal).inc()
            return
        values = (self._system, "process", measured.event, measured.outcome, measured.error)
        self._consumed.labels(*values).inc()
        if measured.seconds is not None:
            self._duration.labels(*values).observe(measured.seconds)


def _named(name: str) -> str:
    return name.replace(".", "_")
