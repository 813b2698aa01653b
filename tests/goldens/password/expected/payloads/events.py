# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, payload, string
from .._runtime.registry import PayloadEntry

__all__ = ["Login"]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False, eq=False)
class Login(Payload):
    """
    Data of the event ``login``.
    """

    user: str
    key: str
    """
    The document says: format password.
    """
    tokens: list[str] | None = None

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("user", "user", string),
            Member("key", "key", string, secret=True),
            Member("tokens", "tokens", array(string), None, secret=True),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "login": PayloadEntry(Login, payload(Login)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
