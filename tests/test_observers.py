"""
Signals as metrics, with the libraries that keep them.
"""

from __future__ import annotations

import importlib
import json
from types import ModuleType
from typing import Any, Final

import pytest

sdk = pytest.importorskip("opentelemetry.sdk.metrics", reason="opentelemetry-sdk is not installed")
export = pytest.importorskip("opentelemetry.sdk.metrics.export")
prometheus = pytest.importorskip("prometheus_client", reason="prometheus-client is not installed")
conventions = pytest.importorskip("opentelemetry.semconv._incubating.metrics.messaging_metrics")
attributes = pytest.importorskip("opentelemetry.semconv._incubating.attributes.messaging_attributes")

SECRET: Final = "s3cr3t"
OUTCOMES: Final = {
    ("accepted", "session:set_email", ""): 1,
    ("duplicate", "session:set_email", ""): 1,
    ("handler_failed", "fails", "500"): 1,
    ("quarantined", "", "MalformedPayload"): 1,
    ("refused", "", "InvalidSignature"): 2,
    ("unhandled", "session:removed", ""): 1,
}
OTHERS: Final = ("last_attempt", "timestamp_unit", "unknown_event", "unknown_member")


def play(package: ModuleType, observer: Any) -> None:
    """
    Have a receiver get deliveries of all outcomes.
    """
    hooks = package.WebhookHandler(secret=SECRET, observer=observer)

    @hooks.on("fails")
    def fail(event: Any) -> None:
        raise ValueError("a handler fails")

    hooks.on_session_set_email(lambda event: None)

    def send(event: str, **changes: Any) -> None:
        data = {"website_id": "w", "session_id": "s", "email": "a@example.com"}
        body = json.dumps({"event": event, "website_id": "w", "timestamp": 1, "data": data}).encode()
        body = changes.get("body", body)
        headers = package.signed_headers(SECRET, body) | changes.get("headers", {})
        hooks.handle_sync("POST", headers, body)

    send("session:set_email")
    send("session:set_email")
    send("fails")
    send("session:removed")
    send("", body=b"no JSON")
    for _ in range(2):
        send("session:set_email", headers={"X-Crisp-Signature": "0" * 64})


def adapters_of(package: ModuleType) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.adapters")


def test_opentelemetry(crisp_package: ModuleType) -> None:
    """
    Deliveries are counted and timed under the names of the semantic conventions.
    """
    reader = export.InMemoryMetricReader()
    provider = sdk.MeterProvider([reader])
    play(crisp_package, adapters_of(crisp_package).OpenTelemetryObserver(provider, system="crisp"))
    [resource] = reader.get_metrics_data().resource_metrics
    metrics = {metric.name: metric for scope in resource.scope_metrics for metric in scope.metrics}
    provider.shutdown()
    consumed = metrics[conventions.MESSAGING_CLIENT_CONSUMED_MESSAGES]
    duration = metrics[conventions.MESSAGING_PROCESS_DURATION]
    found = {
        (
            point.attributes["webhook.outcome"],
            point.attributes.get(attributes.MESSAGING_DESTINATION_NAME, ""),
            point.attributes.get("error.type", ""),
        ): point
        for point in consumed.data.data_points
    }

    assert OUTCOMES == {key: point.value for key, point in found.items()}
    assert {"crisp"} == {point.attributes[attributes.MESSAGING_SYSTEM] for point in found.values()}
    assert {"process"} == {point.attributes[attributes.MESSAGING_OPERATION_NAME] for point in found.values()}
    assert ("{message}", "s") == (consumed.unit, duration.unit)
    assert {"accepted", "handler_failed"} == {
        point.attributes["webhook.outcome"] for point in duration.data.data_points
    }
    assert 0.005 == duration.data.data_points[0].explicit_bounds[0]
    signals = {
        point.attributes["webhook.signal"]: point.value
        for point in metrics["webhook.signals"].data.data_points
    }
    assert dict.fromkeys(OTHERS, 1) == signals


def test_prometheus(crisp_package: ModuleType) -> None:
    """
    The same under the names that these metrics have in Prometheus.
    """
    registry = prometheus.CollectorRegistry()
    play(crisp_package, adapters_of(crisp_package).PrometheusObserver(registry, system="crisp"))
    samples = [sample for metric in registry.collect() for sample in metric.samples]
    found = {
        tuple(
            sample.labels[name] for name in ("webhook_outcome", "messaging_destination_name", "error_type")
        ): (sample.value)
        for sample in samples
        if sample.name == "messaging_client_consumed_messages_total"
    }
    timed = [sample for sample in samples if sample.name == "messaging_process_duration_seconds_count"]

    assert OUTCOMES == found
    assert {"accepted", "handler_failed"} == {sample.labels["webhook_outcome"] for sample in timed}
    assert {"crisp"} == {sample.labels["messaging_system"] for sample in timed}
    assert dict.fromkeys(OTHERS, 1.0) == {
        sample.labels["webhook_signal"]: sample.value
        for sample in samples
        if sample.name == "webhook_signals_total"
    }


def test_names_are_bounded(crisp_package: ModuleType) -> None:
    """
    A sender of ever new names does not fill the memory of who keeps the figures.
    """
    registry = prometheus.CollectorRegistry()
    observer = adapters_of(crisp_package).PrometheusObserver(registry)
    for number in range(2_000):
        observer("accepted", name=f"event:{number}")
    names = {
        sample.labels["messaging_destination_name"]
        for metric in registry.collect()
        for sample in metric.samples
        if sample.name == "messaging_client_consumed_messages_total"
    }

    assert 501 == len(names)
    assert "_OTHER" in names


def test_without_the_library(crisp_package: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """
    A library that is missing is named, with what installs it.
    """
    import sys

    monkeypatch.setitem(sys.modules, "prometheus_client", None)
    with pytest.raises(crisp_package.ConfigurationError, match="pip install prometheus-client"):
        adapters_of(crisp_package).PrometheusObserver()
