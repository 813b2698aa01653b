# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
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
