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
from .events import Event, EventName, Surface

if TYPE_CHECKING:
    from .payloads.any_payload import AnyPayload
    from .payloads.events import N1, Sent

__all__ = ["EVENT_SCHEME", "REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=EventName.N1,
            module="payloads.events",
            surfaces=(Surface.WEBHOOK,),
            channels=("/hooks",),
        ),
        EventInfo(
            name=EventName.SENT,
            module="payloads.events",
            surfaces=(Surface.WEBHOOK,),
            channels=("/hooks",),
        ),
    ],
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
    name: Literal[EventName.N1, "1"], data: Any, *, strict: bool = ..., problems: list[Problem] | None = ...
) -> N1: ...
@overload
def decode(
    name: Literal[EventName.SENT, "sent"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> Sent: ...
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
def payload_type(name: Literal[EventName.N1, "1"]) -> type[N1]: ...
@overload
def payload_type(name: Literal[EventName.SENT, "sent"]) -> type[Sent]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
