# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import (
    UNSET,
    Member,
    Payload,
    Rows,
    Unset,
    anything,
    integer,
    null,
    nullable,
    payload,
    payload_class,
    string,
)
from .._runtime.registry import PayloadEntry

__all__ = ["Thing", "ThingOptionalObject"]


@payload_class
class Thing(Payload):
    """
    Data of the event ``thing``.
    """

    given: str
    given_or_null: str | None
    given_anything: Any
    absent: str | None = None
    absent_or_null: str | None | Unset = UNSET
    absent_anything: Any = UNSET
    null_alone: None | Unset = UNSET
    optional_object: ThingOptionalObject | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("given", "given", string),
            Member("given_or_null", "given_or_null", nullable(string)),
            Member("given_anything", "given_anything", anything),
            Member("absent", "absent", string, None),
            Member("absent_or_null", "absent_or_null", nullable(string), UNSET),
            Member("absent_anything", "absent_anything", anything, UNSET),
            Member("null_alone", "null_alone", null, UNSET),
            Member("optional_object", "optional_object", payload(ThingOptionalObject), None),
        )


@payload_class
class ThingOptionalObject(Payload):
    """
    The shape ``thing optional_object``.
    """

    a: int | None = None

    @staticmethod
    def _rows() -> Rows:
        return (Member("a", "a", integer, None),)


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "thing": PayloadEntry(Thing, payload(Thing)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
