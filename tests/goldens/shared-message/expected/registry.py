# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is known about each event, and the codec of payloads by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.codec import Problem
from ._runtime.registry import EventInfo, Registry, encode_payload
from .events import EventName

if TYPE_CHECKING:
    from .payloads.any_payload import AnyPayload
    from .payloads.events import Broken, LampIdAll4, LampIdAllLevel, LampIdAllSwitched, LampIdOff, LampIdOn

__all__ = ["COMMANDS", "REGISTRY", "decode", "encode", "payload_type"]

REGISTRY: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name=EventName.LAMP_ID_ON,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/on",),
            content_type="application/json",
            deprecated=True,
            summary="A lamp goes on.",
        ),
        EventInfo(
            name=EventName.LAMP_ID_OFF,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/off",),
            content_type="application/json",
            deprecated=True,
        ),
        EventInfo(
            name=EventName.LAMP_ID_ALL_SWITCHED,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/all",),
            content_type="application/json",
            deprecated=True,
        ),
        EventInfo(
            name=EventName.BROKEN,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/all",),
        ),
        EventInfo(
            name=EventName.LAMP_ID_ALL_LEVEL,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/all",),
        ),
        EventInfo(
            name=EventName.LAMP_ID_ALL_4,
            module="payloads.events",
            surfaces=(),
            channels=("lamp/{id}/all",),
        ),
    ],
)
"""
The events, by name.
"""

COMMANDS: Final = Registry(
    __package__ or "",
    [
        EventInfo(
            name="Switched",
            module="payloads.commands",
            surfaces=(),
            channels=("lamp/{id}/off",),
            content_type="application/json",
            deprecated=True,
        ),
    ],
)
"""
What is sent to the service, by name.
"""


@overload
def decode(
    name: Literal[EventName.LAMP_ID_ON, "lamp/{id}/on"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> LampIdOn: ...
@overload
def decode(
    name: Literal[EventName.LAMP_ID_OFF, "lamp/{id}/off"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> LampIdOff: ...
@overload
def decode(
    name: Literal[EventName.LAMP_ID_ALL_SWITCHED, "lamp/{id}/all Switched"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> LampIdAllSwitched: ...
@overload
def decode(
    name: Literal[EventName.BROKEN, "Broken"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> Broken: ...
@overload
def decode(
    name: Literal[EventName.LAMP_ID_ALL_LEVEL, "lamp/{id}/all Level"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> LampIdAllLevel: ...
@overload
def decode(
    name: Literal[EventName.LAMP_ID_ALL_4, "lamp/{id}/all 4"],
    data: Any,
    *,
    strict: bool = ...,
    problems: list[Problem] | None = ...,
) -> LampIdAll4: ...
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
def payload_type(name: Literal[EventName.LAMP_ID_ON, "lamp/{id}/on"]) -> type[LampIdOn]: ...
@overload
def payload_type(name: Literal[EventName.LAMP_ID_OFF, "lamp/{id}/off"]) -> type[LampIdOff]: ...
@overload
def payload_type(
    name: Literal[EventName.LAMP_ID_ALL_SWITCHED, "lamp/{id}/all Switched"],
) -> type[LampIdAllSwitched]: ...
@overload
def payload_type(name: Literal[EventName.BROKEN, "Broken"]) -> type[Broken]: ...
@overload
def payload_type(
    name: Literal[EventName.LAMP_ID_ALL_LEVEL, "lamp/{id}/all Level"],
) -> type[LampIdAllLevel]: ...
@overload
def payload_type(name: Literal[EventName.LAMP_ID_ALL_4, "lamp/{id}/all 4"]) -> type[LampIdAll4]: ...
@overload
def payload_type(name: str) -> Any: ...
def payload_type(name: str) -> Any:
    """
    Return the type of the data of an event: a class, a union of classes, or `UnknownPayload`.
    """
    return REGISTRY.payload_type(name)
