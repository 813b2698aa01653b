# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final, TypeAlias

from .._runtime.codec import Codec, Member, Payload, Rows, alias, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Broken", "LampIdAll4", "LampIdAllLevel", "LampIdAllSwitched", "LampIdOff", "LampIdOn", "Level"]


@payload_class
class LampIdOn(Payload):
    """
    A lamp goes on.

    Data of the event ``lamp/{id}/on``. Deprecated.
    """

    at: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("at", "at", integer, None),)


@payload_class
class LampIdOff(Payload):
    """
    Data of the event ``lamp/{id}/off``. Deprecated.
    """

    at: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("at", "at", integer, None),)


@payload_class
class LampIdAllSwitched(Payload):
    """
    Data of the event ``lamp/{id}/all Switched``. Deprecated.
    """

    at: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("at", "at", integer, None),)


@payload_class
class Broken(Payload):
    """
    Data of the event ``Broken``.
    """

    why: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("why", "why", string, None),)


@payload_class
class Level(Payload):
    """
    The shape ``Level``.
    """

    percent: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("percent", "percent", integer, None),)


@payload_class
class LampIdAllLevel(Level):
    """
    Data of the event ``lamp/{id}/all Level``.
    """


LampIdAll4: TypeAlias = str
"""
Data of the event ``lamp/{id}/all 4``.
"""

lamp_id_all4_codec: Final[Codec] = alias("string", lambda: string)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "lamp/{id}/on": PayloadEntry(LampIdOn, payload(LampIdOn)),
    "lamp/{id}/off": PayloadEntry(LampIdOff, payload(LampIdOff)),
    "lamp/{id}/all Switched": PayloadEntry(LampIdAllSwitched, payload(LampIdAllSwitched)),
    "Broken": PayloadEntry(Broken, payload(Broken)),
    "lamp/{id}/all Level": PayloadEntry(LampIdAllLevel, payload(LampIdAllLevel)),
    "lamp/{id}/all 4": PayloadEntry(LampIdAll4, lamp_id_all4_codec),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
