# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.codec import Payload, payload
from .._runtime.registry import PayloadEntry

__all__ = ["DashedMessage"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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
