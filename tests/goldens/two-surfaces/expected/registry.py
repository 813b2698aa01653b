# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is known about each event, and the codec of payloads by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.codec import Problem
from ._runtime.event import EventScheme
from ._runtime.registry import EventInfo, Registry, encode_payload
from .events import CartEvent, Event, Surface

if TYPE_CHECKING:
    from .payloads.any_payload import AnyPayload
    from .payloads.cart import CartBilled, CartChanged, CartSeen

__all__ = ["EVENT_SCHEME", "REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=CartEvent.CHANGED,
            module="payloads.cart",
            surfaces=(Surface.LIVE, Surface.WEBHOOK),
            channels=("cart:changed", "/hooks"),
        ),
        EventInfo(
            name=CartEvent.SEEN,
            module="payloads.cart",
            surfaces=(Surface.LIVE,),
            channels=("cart:seen",),
        ),
        EventInfo(
            name=CartEvent.BILLED,
            module="payloads.cart",
            surfaces=(Surface.WEBHOOK,),
            channels=("/hooks",),
        ),
    ],
    envelope=("event", "data"),
)
"""
The events, by name.
"""


EVENT_SCHEME: Final = EventScheme(
    registry=REGISTRY,
    event_class=Event,
    surfaces=Surface,
    shared=(),
    timestamp="",
    order="",
)
"""
How events are made of what arrives.
"""


@overload
def decode(
    name: Literal[CartEvent.CHANGED, "cart:changed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CartChanged: ...
@overload
def decode(
    name: Literal[CartEvent.SEEN, "cart:seen"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CartSeen: ...
@overload
def decode(
    name: Literal[CartEvent.BILLED, "cart:billed"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> CartBilled: ...
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
def payload_type(name: Literal[CartEvent.CHANGED, "cart:changed"]) -> type[CartChanged]: ...
@overload
def payload_type(name: Literal[CartEvent.SEEN, "cart:seen"]) -> type[CartSeen]: ...
@overload
def payload_type(name: Literal[CartEvent.BILLED, "cart:billed"]) -> type[CartBilled]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
