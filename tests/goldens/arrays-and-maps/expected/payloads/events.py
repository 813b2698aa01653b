# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import (
    Member,
    Payload,
    Rows,
    any_array,
    any_object,
    array,
    boolean,
    choice,
    integer,
    mapping,
    number,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry

__all__ = ["Thing", "ThingPartsValue"]


@payload_class
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    texts: list[str] | None = None
    anything: list[Any] | None = None
    matrix: list[list[float]] | None = None
    pair: list[str | int] | None = None
    counts: dict[str, int] | None = None
    free: dict[str, Any] | None = None
    parts: dict[str, ThingPartsValue] | None = None
    patterned: dict[str, bool] | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("texts", "texts", array(string), None),
            Member("anything", "anything", any_array, None),
            Member("matrix", "matrix", array(array(number)), None),
            Member("pair", "pair", array(choice(string, integer)), None),
            Member("counts", "counts", mapping(integer), None),
            Member("free", "free", any_object, None),
            Member("parts", "parts", mapping(payload(ThingPartsValue)), None),
            Member("patterned", "patterned", mapping(boolean), None),
        )


@payload_class
class ThingPartsValue(Payload):
    """
    The shape ``thing parts value``.
    """

    size: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("size", "size", integer, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, payload(Thing)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
