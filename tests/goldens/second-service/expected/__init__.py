# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Pulse Sensors, version 7.2.0.

Generated from spec.yaml from the perspective of a client.

Readings of sensors, as they are taken.

Server ``stream`` (wss): Readings and commands, over one connection for each account.
Variable ``region`` (default ``eu``)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from ._runtime.answers import Quarantined, Response
    from ._runtime.codec import UNSET, Payload, Problem, UnknownPayload, Unset
    from ._runtime.endpoint import FetchResponse
    from ._runtime.errors import (
        AuthenticationTimeout,
        BodyTooLarge,
        ConfigurationError,
        ConnectionLost,
        ConnectTimeout,
        EndpointError,
        FutureTimestamp,
        HandlerError,
        InboxError,
        InboxFull,
        InboxUnavailable,
        InvalidEnvelope,
        InvalidSignature,
        MalformedPayload,
        MissingSignature,
        NotReady,
        PayloadError,
        RealtimeError,
        SchemaMismatch,
        ServiceError,
        SignatureError,
        StaleTimestamp,
        Unauthorized,
    )
    from ._runtime.errors import ServiceError as PulseError
    from ._runtime.event import Delivery
    from ._runtime.realtime import Timeouts
    from ._runtime.session import Backoff, State
    from ._runtime.signature import Headers, Verified
    from ._runtime.webhook import QueryFilter
    from .client import StreamClient
    from .events import (
        EVENTS,
        STREAM_EVENTS,
        STREAM_ONLY_EVENTS,
        WEBHOOK_EVENTS,
        Event,
        EventName,
        Handler,
        Surface,
        event_name,
    )
    from .payloads.any_payload import AnyPayload
    from .payloads.commands import Calibrate, Mute
    from .payloads.events import (
        Alarm,
        AlarmCleared,
        AlarmRaised,
        DeviceAdded,
        Heartbeat,
        InvoiceDue,
        InvoiceDueCurrency,
        Reading,
        Unit,
    )
    from .registry import COMMANDS, REGISTRY, decode, encode, payload_type
    from .router import Router
    from .samples import make_event, sample
    from .webhooks import WebhookHandler, sign, signed_headers
else:
    # Type checkers must not see this: it would make every misspelt name an Any.
    __getattr__, __dir__ = lazy_names(
        __name__,
        [
            ("._runtime.answers", ["Quarantined", "Response"]),
            ("._runtime.codec", ["UNSET", "Payload", "Problem", "UnknownPayload", "Unset"]),
            ("._runtime.endpoint", ["FetchResponse"]),
            (
                "._runtime.errors",
                [
                    "AuthenticationTimeout",
                    "BodyTooLarge",
                    "ConfigurationError",
                    "ConnectionLost",
                    "ConnectTimeout",
                    "EndpointError",
                    "FutureTimestamp",
                    "HandlerError",
                    "InboxError",
                    "InboxFull",
                    "InboxUnavailable",
                    "InvalidEnvelope",
                    "InvalidSignature",
                    "MalformedPayload",
                    "MissingSignature",
                    "NotReady",
                    "PayloadError",
                    "RealtimeError",
                    "SchemaMismatch",
                    "ServiceError",
                    "SignatureError",
                    "StaleTimestamp",
                    "Unauthorized",
                ],
            ),
            ("._runtime.errors", ["ServiceError as PulseError"]),
            ("._runtime.event", ["Delivery"]),
            ("._runtime.realtime", ["Timeouts"]),
            ("._runtime.session", ["Backoff", "State"]),
            ("._runtime.signature", ["Headers", "Verified"]),
            ("._runtime.webhook", ["QueryFilter"]),
            (".client", ["StreamClient"]),
            (
                ".events",
                [
                    "EVENTS",
                    "STREAM_EVENTS",
                    "STREAM_ONLY_EVENTS",
                    "WEBHOOK_EVENTS",
                    "Event",
                    "EventName",
                    "Handler",
                    "Surface",
                    "event_name",
                ],
            ),
            (".payloads.any_payload", ["AnyPayload"]),
            (".payloads.commands", ["Calibrate", "Mute"]),
            (
                ".payloads.events",
                [
                    "Alarm",
                    "AlarmCleared",
                    "AlarmRaised",
                    "DeviceAdded",
                    "Heartbeat",
                    "InvoiceDue",
                    "InvoiceDueCurrency",
                    "Reading",
                    "Unit",
                ],
            ),
            (".registry", ["COMMANDS", "REGISTRY", "decode", "encode", "payload_type"]),
            (".router", ["Router"]),
            (".samples", ["make_event", "sample"]),
            (".webhooks", ["WebhookHandler", "sign", "signed_headers"]),
        ],
    )

__all__ = [
    "Alarm",
    "AlarmCleared",
    "AlarmRaised",
    "AnyPayload",
    "AuthenticationTimeout",
    "Backoff",
    "BodyTooLarge",
    "COMMANDS",
    "Calibrate",
    "ConfigurationError",
    "ConnectTimeout",
    "ConnectionLost",
    "Delivery",
    "DeviceAdded",
    "EVENTS",
    "EndpointError",
    "Event",
    "EventName",
    "FetchResponse",
    "FutureTimestamp",
    "Handler",
    "HandlerError",
    "Headers",
    "Heartbeat",
    "InboxError",
    "InboxFull",
    "InboxUnavailable",
    "InvalidEnvelope",
    "InvalidSignature",
    "InvoiceDue",
    "InvoiceDueCurrency",
    "MalformedPayload",
    "MissingSignature",
    "Mute",
    "NotReady",
    "Payload",
    "PayloadError",
    "Problem",
    "PulseError",
    "Quarantined",
    "QueryFilter",
    "REGISTRY",
    "Reading",
    "RealtimeError",
    "Response",
    "Router",
    "STREAM_EVENTS",
    "STREAM_ONLY_EVENTS",
    "SchemaMismatch",
    "ServiceError",
    "SignatureError",
    "StaleTimestamp",
    "State",
    "StreamClient",
    "Surface",
    "Timeouts",
    "UNSET",
    "Unauthorized",
    "Unit",
    "UnknownPayload",
    "Unset",
    "Verified",
    "WEBHOOK_EVENTS",
    "WebhookHandler",
    "decode",
    "encode",
    "event_name",
    "make_event",
    "payload_type",
    "sample",
    "sign",
    "signed_headers",
]
