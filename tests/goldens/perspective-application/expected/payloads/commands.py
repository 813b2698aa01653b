# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is sent to the service.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class
from .._runtime.registry import PayloadEntry

__all__ = ["LightMeasured"]


@payload_class
class LightMeasured(Payload):
    """
    Data of the command ``light:measured``.
    """

    lumens: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("lumens", "lumens", integer, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "light:measured": PayloadEntry(LightMeasured, payload(LightMeasured)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
