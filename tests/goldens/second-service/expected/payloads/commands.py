# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is sent to the service.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, number, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Calibrate", "Mute"]


@payload_class
class Calibrate(Payload):
    """
    Have a sensor measure itself.

    Data of the command ``calibrate``.
    """

    device: str
    offset: float | None = None
    """
    What to add to every reading.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("device", "device", string),
            Member("offset", "offset", number, None),
        )


@payload_class
class Mute(Payload):
    """
    Data of the command ``mute``.
    """

    alarm: str
    minutes: int

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("alarm", "alarm", string),
            Member("minutes", "minutes", integer),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "calibrate": PayloadEntry(Calibrate, payload(Calibrate)),
    "mute": PayloadEntry(Mute, payload(Mute)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
