# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Acme, version 1.0.0.

Generated from spec.yaml from the perspective of a client.

Server ``live`` (wss): live.acme.example
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
    from ._runtime.errors import ServiceError as AcmeError
    from ._runtime.event import Delivery
    from ._runtime.realtime import Timeouts
    from ._runtime.session import Backoff, State
    from ._runtime.signature import Headers, Verified
    from ._runtime.webhook import QueryFilter
    from .client import LiveClient
    from .events import (
        EVENTS,
        LIVE_EVENTS,
        LIVE_ONLY_EVENTS,
        WEBHOOK_EVENTS,
        CartEvent,
        Event,
        EventName,
        Handler,
        Surface,
        event_name,
    )
    from .payloads.any_payload import AnyPayload
    from .payloads.cart import CartBilled, CartChanged, CartSeen
    from .registry import REGISTRY, decode, encode, payload_type
    from .router import Router
    from .samples import make_event, sample
    from .webhooks import WebhookHandler
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
            ("._runtime.errors", ["ServiceError as AcmeError"]),
            ("._runtime.event", ["Delivery"]),
            ("._runtime.realtime", ["Timeouts"]),
            ("._runtime.session", ["Backoff", "State"]),
            ("._runtime.signature", ["Headers", "Verified"]),
            ("._runtime.webhook", ["QueryFilter"]),
            (".client", ["LiveClient"]),
            (
                ".events",
                [
                    "EVENTS",
                    "LIVE_EVENTS",
                    "LIVE_ONLY_EVENTS",
                    "WEBHOOK_EVENTS",
                    "CartEvent",
                    "Event",
                    "EventName",
                    "Handler",
                    "Surface",
                    "event_name",
                ],
            ),
            (".payloads.any_payload", ["AnyPayload"]),
            (".payloads.cart", ["CartBilled", "CartChanged", "CartSeen"]),
            (".registry", ["REGISTRY", "decode", "encode", "payload_type"]),
            (".router", ["Router"]),
            (".samples", ["make_event", "sample"]),
            (".webhooks", ["WebhookHandler"]),
        ],
    )

__all__ = [
    "AcmeError",
    "AnyPayload",
    "AuthenticationTimeout",
    "Backoff",
    "BodyTooLarge",
    "CartBilled",
    "CartChanged",
    "CartEvent",
    "CartSeen",
    "ConfigurationError",
    "ConnectTimeout",
    "ConnectionLost",
    "Delivery",
    "EVENTS",
    "EndpointError",
    "Event",
    "EventName",
    "FetchResponse",
    "FutureTimestamp",
    "Handler",
    "HandlerError",
    "Headers",
    "InboxError",
    "InboxFull",
    "InboxUnavailable",
    "InvalidEnvelope",
    "InvalidSignature",
    "LIVE_EVENTS",
    "LIVE_ONLY_EVENTS",
    "LiveClient",
    "MalformedPayload",
    "MissingSignature",
    "NotReady",
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
    "State",
    "Surface",
    "Timeouts",
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
]
