# Generated from spec.yaml.
# Do not edit: change spec/, templates/ or generator/, then run "make generate".
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.registry import PayloadEntry
from .._runtime.wire import Decoder, Member, Payload, Rows, integer, string

__all__ = ["Closed", "Map", "Thing"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    id: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", string, None),)

    @staticmethod
    def _extra_decoder() -> Decoder:
        return integer


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Map(Payload):
    """
    Data of the event ``map``.
    """

    @staticmethod
    def _extra_decoder() -> Decoder:
        return string


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Closed(Payload):
    """
    Data of the event ``closed``.
    """

    id: str | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("id", "id", string, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, Thing._decode),
    "map": PayloadEntry(Map, Map._decode),
    "closed": PayloadEntry(Closed, Closed._decode),
}
"""
Type and decoder of the data of each event, or command, of this module.
"""
