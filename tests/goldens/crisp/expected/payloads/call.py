# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``call``.
"""

from __future__ import annotations

from typing import Final

from .._runtime.codec import Member, Rows, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import SessionScoped

__all__ = ["CallRequestInitiated", "CallRequestRejected", "CallScoped"]


@payload_class
class CallScoped(SessionScoped):
    """
    Payload of an event of one call.
    """

    call_id: str
    """
    The call.

    The document says: for example "3b1c9a52-9e0f-4c57-8d64-0a1b7c2e4f93".
    """

    @staticmethod
    def _rows() -> Rows:
        return (Member("call_id", "call_id", string),)


@payload_class
class CallRequestInitiated(CallScoped):
    """
    Somebody asked for a call.

    A call that is asked for.

    Data of the event ``call:request:initiated`` (Call requested). Delivered with tier user, website or
    plugin. Needs write access to ``website:conversation:calls``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """


@payload_class
class CallRequestRejected(CallScoped):
    """
    A call was turned down.

    A call that was turned down.

    Data of the event ``call:request:rejected`` (Call rejected). Delivered with tier user, website or plugin.
    Needs write access to ``website:conversation:calls``.

    Both official SDKs and the RTM reference agree on the members: high confidence.
    """


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "call:request:initiated": PayloadEntry(CallRequestInitiated, payload(CallRequestInitiated)),
    "call:request:rejected": PayloadEntry(CallRequestRejected, payload(CallRequestRejected)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
