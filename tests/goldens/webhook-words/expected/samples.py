# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads and events that no service has sent, for tests.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.making import Samples, build_event
from .events import Event, EventName, Surface
from .registry import EVENT_SCHEME, REGISTRY

if TYPE_CHECKING:
    from typing import TypeVar

    from ._runtime.codec import Payload
    from .payloads.any_payload import AnyPayload
    from .payloads.events import N1, Sent

__all__ = ["make_event", "sample"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)

SAMPLES: Final = Samples(REGISTRY)
"""
A sample of the data of each event.
"""


@overload
def sample(name: Literal[EventName.N1, "1"], **changes: Any) -> N1: ...
@overload
def sample(name: Literal[EventName.SENT, "sent"], **changes: Any) -> Sent: ...
@overload
def sample(name: str, **changes: Any) -> AnyPayload: ...
def sample(name: str, **changes: Any) -> Any:
    """
    Make a payload of an event for tests, with other values for the attributes in *changes*.

    The discriminator of a union chooses the variant. ``UNSET``, or `None` where the member may only be
    absent, leaves a member out. Raises `ConfigurationError` for an event that the document does not
    know, ``TypeError`` for an attribute that the payload does not have, and `SchemaMismatch` for a value
    that the document does not allow.
    """
    return SAMPLES.make(name, changes)


@overload
def make_event(
    name: str,
    data: P,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
) -> Event[P]: ...
@overload
def make_event(
    name: str,
    data: Any,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
) -> Event[Any]: ...
def make_event(
    name: str,
    data: Any,
    *,
    surface: Surface | None = None,
    timestamp: int | None = None,
    received_at: datetime | None = None,
) -> Any:
    """
    Make an event of a payload, or of JSON, as if it had just arrived.

    *surface* is by default the first that carries the event, *timestamp* (in milliseconds) that of
    the payload, else *received_at*, and that is by default now.
    """
    return build_event(
        EVENT_SCHEME,
        name,
        data,
        surface=surface,
        timestamp=timestamp,
        received_at=received_at,
        shared={},
    )
