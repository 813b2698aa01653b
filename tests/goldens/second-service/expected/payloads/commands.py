# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
What is sent to the service.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.codec import Member, Payload, Rows, integer, number, payload, string
from .._runtime.registry import PayloadEntry

__all__ = ["Calibrate", "Mute"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
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
