# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, boolean, integer, number, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["UserSignedup"]


@payload_class
class UserSignedup(Payload):
    """
    Data of the event ``user/signedup``.
    """

    id: str
    at: int | None = None
    ratio: float | None = None
    confirmed: bool | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("id", "id", string),
            Member("at", "at", integer, None),
            Member("ratio", "ratio", number, None),
            Member("confirmed", "confirmed", boolean, None),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "user/signedup": PayloadEntry(UserSignedup, payload(UserSignedup)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
