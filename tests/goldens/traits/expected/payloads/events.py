# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Payload, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["Thing"]


@payload_class
class Thing(Payload):
    """
    From the second trait.

    Of the trait.

    From the trait of the operation.

    Data of the event ``thing``. Tags: traited.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, payload(Thing)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
