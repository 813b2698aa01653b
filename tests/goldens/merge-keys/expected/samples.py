# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads and events that no service has sent, for tests.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Literal, overload

from ._runtime.making import Samples
from .events import OrderEvent
from .registry import REGISTRY

if TYPE_CHECKING:
    from typing import TypeVar

    from ._runtime.codec import Payload
    from .payloads.any_payload import AnyPayload
    from .payloads.order import OrderPaid, OrderSent

__all__ = ["sample"]

if TYPE_CHECKING:
    P = TypeVar("P", bound=Payload)

SAMPLES: Final = Samples(REGISTRY)
"""
A sample of the data of each event.
"""


@overload
def sample(name: Literal[OrderEvent.PAID, "order:paid"], **changes: Any) -> OrderPaid: ...
@overload
def sample(name: Literal[OrderEvent.SENT, "order:sent"], **changes: Any) -> OrderSent: ...
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
