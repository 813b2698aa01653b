# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
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
