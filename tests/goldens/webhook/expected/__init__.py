# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Acme, version 1.0.0.

Generated from spec.yaml from the perspective of the application.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_names

if TYPE_CHECKING:
    from ._runtime.answers import Quarantined, Response
    from ._runtime.codec import UNSET, Payload, Problem, UnknownPayload, Unset
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
    from ._runtime.event import Delivery
    from ._runtime.signature import Headers, Verified
    from ._runtime.webhook import QueryFilter
    from .events import EVENTS, WEBHOOK_EVENTS, Event, EventName, Handler, OrderEvent, Surface, event_name
    from .payloads.any_payload import AnyPayload
    from .payloads.order import OrderPaid, OrderSent
    from .registry import REGISTRY, decode, encode, payload_type
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
            ("._runtime.event", ["Delivery"]),
            ("._runtime.signature", ["Headers", "Verified"]),
            ("._runtime.webhook", ["QueryFilter"]),
            (
                ".events",
                [
                    "EVENTS",
                    "WEBHOOK_EVENTS",
                    "Event",
                    "EventName",
                    "Handler",
                    "OrderEvent",
                    "Surface",
                    "event_name",
                ],
            ),
            (".payloads.any_payload", ["AnyPayload"]),
            (".payloads.order", ["OrderPaid", "OrderSent"]),
            (".registry", ["REGISTRY", "decode", "encode", "payload_type"]),
            (".router", ["Router"]),
            (".samples", ["make_event", "sample"]),
            (".webhooks", ["WebhookHandler", "sign", "signed_headers"]),
        ],
    )

__all__ = [
    "AnyPayload",
    "AuthenticationTimeout",
    "BodyTooLarge",
    "ConfigurationError",
    "ConnectTimeout",
    "ConnectionLost",
    "Delivery",
    "EVENTS",
    "EndpointError",
    "Event",
    "EventName",
    "FutureTimestamp",
    "Handler",
    "HandlerError",
    "Headers",
    "InboxError",
    "InboxFull",
    "InboxUnavailable",
    "InvalidEnvelope",
    "InvalidSignature",
    "MalformedPayload",
    "MissingSignature",
    "NotReady",
    "OrderEvent",
    "OrderPaid",
    "OrderSent",
    "Payload",
    "PayloadError",
    "Problem",
    "Quarantined",
    "QueryFilter",
    "REGISTRY",
    "RealtimeError",
    "Response",
    "Router",
    "SchemaMismatch",
    "ServiceError",
    "SignatureError",
    "StaleTimestamp",
    "Surface",
    "UNSET",
    "Unauthorized",
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
