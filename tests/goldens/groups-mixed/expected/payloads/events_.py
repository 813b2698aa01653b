# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``events``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Payload, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["EventsLost"]


@payload_class
class EventsLost(Payload):
    """
    Data of the event ``events:lost``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "events:lost": PayloadEntry(EventsLost, payload(EventsLost)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
