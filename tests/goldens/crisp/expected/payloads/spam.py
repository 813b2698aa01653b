# Generated from crisp-asyncapi.yml by asyncapi-pygen; MANIFEST.json has the details.
# Do not edit: correct the document by an overlay, run "asyncapi-pygen generate ...", renew the copies.
"""
Payloads of the group ``spam``.
"""

from __future__ import annotations

from typing import Any, Final

from .._runtime.codec import Member, Rows, any_object, integer, payload, payload_class, string
from .._runtime.registry import PayloadEntry
from .shared import WebsiteScoped

__all__ = ["SpamDecision", "SpamMessage"]


@payload_class
class SpamMessage(WebsiteScoped):
    """
    A message was taken for spam.

    RTM-only. Not delivered via Web Hooks.

    A message that was taken for spam.

    Data of the event ``spam:message`` (Spam received). Delivered with tier user.

    Both official SDKs and the RTM reference have it. They differ on the values of headers.
    """

    spam_id: str
    """
    The entry in the list of spam.

    The document says: for example "6f9a2d1c-85b3-4e7d-a0c4-1f3e5b7d9a28".
    """
    type: str
    """
    What kind of entry.
    """
    reason: str
    """
    Why it was taken for spam.
    """
    metadata: dict[str, Any] | None = None
    """
    What else is known, under free names.
    """
    headers: dict[str, Any] | None = None
    """
    The message's headers. Their values are text in the Node SDK's event type, anything in its REST type and
    in the Go SDK.
    """
    timestamp: int
    """
    When it came, in milliseconds since the epoch.

    The document says: format int64.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("spam_id", "spam_id", string),
            Member("type", "type", string),
            Member("reason", "reason", string),
            Member("metadata", "metadata", any_object, None),
            Member("headers", "headers", any_object, None),
            Member("timestamp", "timestamp", integer),
        )


@payload_class
class SpamDecision(WebsiteScoped):
    """
    Somebody decided what becomes of an entry in the list of spam.

    RTM-only. Not delivered via Web Hooks.

    Data of the event ``spam:decision``. Delivered with tier user.

    Both official SDKs and the RTM reference have it. spam_id is not in Go; which actions exist is stated
    nowhere.
    """

    spam_id: str | None = None
    """
    The entry in the list of spam. In the Node SDK and the RTM reference, not in the Go SDK.

    The document says: for example "6f9a2d1c-85b3-4e7d-a0c4-1f3e5b7d9a28".
    """
    action: str
    """
    The decision. No source lists its values.
    """

    @staticmethod
    def _rows() -> Rows:
        return (
            Member("spam_id", "spam_id", string, None),
            Member("action", "action", string),
        )


PAYLOADS: Final[dict[str, PayloadEntry]] = {
    "spam:message": PayloadEntry(SpamMessage, payload(SpamMessage)),
    "spam:decision": PayloadEntry(SpamDecision, payload(SpamDecision)),
}
"""
Type and codec of the data of each event, or command, of this module.
"""
