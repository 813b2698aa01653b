# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, array, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["Login"]


@payload_class
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
