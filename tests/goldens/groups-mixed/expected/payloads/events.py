# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Payload, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["Odd", "Ping"]


@payload_class
class Ping(Payload):
    """
    Data of the event ``ping``.
    """


@payload_class
class Odd(Payload):
    """
    Data of the event ``:odd``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "ping": PayloadEntry(Ping, payload(Ping)),
    ":odd": PayloadEntry(Odd, payload(Odd)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
