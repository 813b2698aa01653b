# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is sent to the service.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["LightMeasuredCommand", "LightTurnOn"]


@payload_class
class LightTurnOn(Payload):
    """
    Turn it on.

    Data of the command ``light:turn_on``.
    """

    lamp: str

    @staticmethod
    def _rows() -> Rows:
        return (Member("lamp", "lamp", string),)


@payload_class
class LightMeasuredCommand(Payload):
    """
    Data of the command ``light:measured``.
    """

    percent: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("percent", "percent", integer, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "light:turn_on": PayloadEntry(LightTurnOn, payload(LightTurnOn)),
    "light:measured": PayloadEntry(LightMeasuredCommand, payload(LightMeasuredCommand)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
