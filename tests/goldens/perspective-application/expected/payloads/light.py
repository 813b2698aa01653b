# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``light``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["LightTurnOn"]


@payload_class
class LightTurnOn(Payload):
    """
    Data of the event ``light:turn_on``.
    """

    lamp: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("lamp", "lamp", string, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "light:turn_on": PayloadEntry(LightTurnOn, payload(LightTurnOn)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
