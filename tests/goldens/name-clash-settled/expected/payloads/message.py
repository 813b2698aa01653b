# Generated from spec.yaml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``message``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Payload, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry

__all__ = ["LoudMessage", "MessageSent"]


@payload_class
class MessageSent(Payload):
    """
    Data of the event ``message:sent``.
    """

    a_and_b: str | None = None
    """
    Wire name: ``a b``.
    """
    a_b: str | None = None
    """
    Wire name: ``a-b``.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("a_and_b", "a b", string, None),
            Member("a_b", "a-b", string, None),
        )


@payload_class
class LoudMessage(Payload):
    """
    Data of the event ``message:sent!``.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "message:sent": PayloadEntry(MessageSent, payload(MessageSent)),
    "message:sent!": PayloadEntry(LoudMessage, payload(LoudMessage)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
