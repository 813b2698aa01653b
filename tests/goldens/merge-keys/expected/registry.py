# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is known about each event, and the codec of payloads by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.codec import Problem
from ._runtime.registry import EventInfo, Registry, encode_payload
from .events import OrderEvent

if TYPE_CHECKING:
    from .payloads.any_payload import AnyPayload
    from .payloads.order import OrderPaid, OrderSent

__all__ = ["REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=OrderEvent.PAID,
            module="payloads.order",
            surfaces=(),
            channels=("order:paid",),
            content_type="application/json",
        ),
        EventInfo(
            name=OrderEvent.SENT,
            module="payloads.order",
            surfaces=(),
            channels=("order:sent",),
            content_type="text/plain",
        ),
    ],
)
"""
The events, by name.
"""


@overload
def decode(
    name: Literal[OrderEvent.PAID, "order:paid"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> OrderPaid: ...
@overload
def decode(
    name: Literal[OrderEvent.SENT, "order:sent"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> OrderSent: ...
@overload
def decode(
    name: str, data: Any, *, strict: bool = ..., problems: list[Problem] | None = ...
) -> AnyPayload: ...
def decode(name: str, data: Any, *, strict: bool = False, problems: list[Problem] | None = None) -> Any:
    """
    Make a payload of the data of an event.

    Lenient decoding always delivers: a member that is not as the document says holds the wire value
    as it came, a missing one is ``UNSET``, and each is appended to *problems*. *strict* decoding
    raises `SchemaMismatch` for the first of them.
    """
    return REGISTRY.decode_data(name, data, strict=strict, problems=problems)


def encode(payload: Any) -> Any:
    """
    Make JSON of a payload: what it was decoded from, whatever JSON type that is.
    """
    return encode_payload(payload)


@overload
def payload_type(name: Literal[OrderEvent.PAID, "order:paid"]) -> type[OrderPaid]: ...
@overload
def payload_type(name: Literal[OrderEvent.SENT, "order:sent"]) -> type[OrderSent]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
