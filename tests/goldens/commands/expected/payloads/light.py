# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``light``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["Light", "LightMeasured"]


@payload_class
class Light(Payload):
    """
    The shape ``Light``.
    """

    lumens: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("lumens", "lumens", integer, None),)


@payload_class
class LightMeasured(Light):
    """
    Data of the event ``light:measured``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "light:measured": PayloadEntry(LightMeasured, payload(LightMeasured)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
