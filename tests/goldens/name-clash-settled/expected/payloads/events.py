# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Payload, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["DashedMessage"]


@payload_class
class DashedMessage(Payload):
    """
    Data of the event ``message-sent``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message-sent": PayloadEntry(DashedMessage, payload(DashedMessage)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
