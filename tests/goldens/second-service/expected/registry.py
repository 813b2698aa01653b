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
    from .payloads.events import AlarmCleared, AlarmRaised, DeviceAdded, Heartbeat, InvoiceDue, Reading

__all__ = ["COMMANDS", "EVENT_SCHEME", "REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=EventName.READING,
            module="payloads.events",
            surfaces=(Surface.STREAM, Surface.WEBHOOK),
            channels=("feed.reading", "/inbound"),
            key=("device", "number"),
            summary="A sensor was read.",
        ),
        EventInfo(
            name=EventName.ALARM_RAISED,
            module="payloads.events",
            surfaces=(Surface.STREAM, Surface.WEBHOOK),
            channels=("feed.alarms", "/inbound"),
            key=("alarm",),
            availability={"plan": ("gold",)},
            summary="A limit was crossed.",
        ),
        EventInfo(
            name=EventName.ALARM_CLEARED,
            module="payloads.events",
            surfaces=(Surface.STREAM,),
            channels=("feed.alarms",),
            key=("alarm",),
            summary="All is well again.",
        ),
        EventInfo(
            name=EventName.HEARTBEAT,
            module="payloads.events",
            surfaces=(Surface.STREAM,),
            channels=("feed.heartbeat",),
            summary="A sensor is alive.",
        ),
        EventInfo(
            name=EventName.INVOICE_DUE,
            module="payloads.events",
            surfaces=(Surface.WEBHOOK,),
            channels=("/inbound",),
            summary="The account has to pay.",
        ),
        EventInfo(
            name=EventName.DEVICE_ADDED,
            module="payloads.events",
            surfaces=(Surface.WEBHOOK,),
            channels=("/inbound",),
        ),
    ],
    envelope=("kind", "body"),
)
"""
The events, by name.
"""

COMMANDS: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name="calibrate",
            module="payloads.commands",
            surfaces=(Surface.STREAM,),
            channels=("feed.calibrate",),
            summary="Have a sensor measure itself.",
        ),
        EventInfo(
            name="mute",
            module="payloads.commands",
            surfaces=(Surface.STREAM,),
            channels=("feed.mute",),
        ),
    ],
)
"""
What is sent to the service, by name.
"""


EVENT_SCHEME: Final = EventScheme(
    registry=REGISTRY,
    event_class=Event,
    surfaces=Surface,
    shared=("account", "region"),
    timestamp="taken_at",
    order="device",
)
"""
How events are made of what arrives.
"""


@overload
def decode(
    name: Literal[EventName.READING, "reading"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> Reading: ...
@overload
def decode(
    name: Literal[EventName.ALARM_RAISED, "alarm_raised"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> AlarmRaised: ...
@overload
def decode(
    name: Literal[EventName.ALARM_CLEARED, "alarm_cleared"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> AlarmCleared: ...
@overload
def decode(
    name: Literal[EventName.HEARTBEAT, "heartbeat"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> Heartbeat: ...
@overload
def decode(
    name: Literal[EventName.INVOICE_DUE, "invoice_due"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> InvoiceDue: ...
@overload
def decode(
    name: Literal[EventName.DEVICE_ADDED, "device_added"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> DeviceAdded: ...
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
def payload_type(name: Literal[EventName.READING, "reading"]) -> type[Reading]: ...
@overload
def payload_type(name: Literal[EventName.ALARM_RAISED, "alarm_raised"]) -> type[AlarmRaised]: ...
@overload
def payload_type(name: Literal[EventName.ALARM_CLEARED, "alarm_cleared"]) -> type[AlarmCleared]: ...
@overload
def payload_type(name: Literal[EventName.HEARTBEAT, "heartbeat"]) -> type[Heartbeat]: ...
@overload
def payload_type(name: Literal[EventName.INVOICE_DUE, "invoice_due"]) -> type[InvoiceDue]: ...
@overload
def payload_type(name: Literal[EventName.DEVICE_ADDED, "device_added"]) -> type[DeviceAdded]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
