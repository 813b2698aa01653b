# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Acme, version 1.0.0.

Generated from spec.yaml from the perspective of a client.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.lazy import lazy_names

if TYPE_CHECKING:
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
    from .events import EVENTS, EventName, OrderEvent, event_name
    from .payloads.any_payload import AnyPayload
    from .payloads.order import OrderPaid, OrderSent
    from .registry import REGISTRY, decode, encode, payload_type
    from .samples import sample
else:
    # Type checkers must not see this: it would make every misspelt name an Any.
    __getattr__, __dir__ = lazy_names(
        __name__,
        [
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
            (".events", ["EVENTS", "EventName", "OrderEvent", "event_name"]),
            (".payloads.any_payload", ["AnyPayload"]),
            (".payloads.order", ["OrderPaid", "OrderSent"]),
            (".registry", ["REGISTRY", "decode", "encode", "payload_type"]),
            (".samples", ["sample"]),
        ],
    )

__all__ = [
    "AnyPayload",
    "AuthenticationTimeout",
    "BodyTooLarge",
    "ConfigurationError",
    "ConnectTimeout",
    "ConnectionLost",
    "EVENTS",
    "EndpointError",
    "EventName",
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
    "OrderEvent",
    "OrderPaid",
    "OrderSent",
    "Payload",
    "PayloadError",
    "Problem",
    "REGISTRY",
    "RealtimeError",
    "SchemaMismatch",
    "ServiceError",
    "SignatureError",
    "StaleTimestamp",
    "UNSET",
    "Unauthorized",
    "UnknownPayload",
    "Unset",
    "decode",
    "encode",
    "event_name",
    "payload_type",
    "sample",
]
